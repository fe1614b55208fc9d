import Diagnostics
import Figures
import Naming
import Plans
import Quantities
import Sentences

/// Tables in which two columns stand under each other's name: said once, not at every row.
struct SwappedColumns {
  private(set) var findings: [Diagnostic] = []
  private var refused: Set<Int32> = []
  private let plan: Plan
  private let drop: Drop
  private let names: NameIndex

  private static let pairs: [(Drop.Role, Drop.Role)] = [
    (.area, .indicator), (.indicator, .reporter), (.area, .reporter), (.unit, .reporter), (.period, .value),
  ]

  init(plan: Plan, drop: Drop, names: NameIndex) {
    self.plan = plan
    self.drop = drop
    self.names = names
    var log = SubmissionLog(plan: plan, drop: drop)
    var told: Set<String> = []
    for (file, pair) in swapped().enumerated() {
      guard let (left, right) = pair else { continue }
      let name = drop.files[file].name
      let isNew = told.insert("\(name) \(left) \(right)").inserted
      let words = CheckSentences.columnsSwapped(left, right)
      if isNew
        ? log.report(.columnsSwapped, at: Diagnostic.Place(file: name), words)
        : plan.submissions.severity(of: .columnsSwapped) == .error
      {
        refused.insert(Int32(file))
      }
    }
    findings = log.entries
  }

  /// By file: the first pair of columns of which every row makes sense the other way round, and none as it stands.
  ///
  /// The first row mostly ends the search. Rows of files may alternate, as those of tables with a column a period do.
  private func swapped() -> [(Drop.Role, Drop.Role)?] {
    /// The pairs that no row speaks against; nil before the first row.
    var pairs = [[(Drop.Role, Drop.Role)]?](repeating: nil, count: drop.files.count)
    var isSettled = [Bool](repeating: false, count: drop.files.count)
    var unsettled = drop.files.count
    for row in 0..<drop.rowCount {
      let file = Int(drop.fileOfRow[row])
      if isSettled[file] { continue }
      let left = (pairs[file] ?? Self.pairs).filter { isSwapped($0, $1, inRow: row) }
      pairs[file] = left
      guard left.isEmpty else { continue }
      isSettled[file] = true
      unsettled -= 1
      if unsettled == 0 { break }
    }
    return pairs.map { $0?.first }
  }

  func isRefused(_ row: Int) -> Bool { !refused.isEmpty && refused.contains(drop.fileOfRow[row]) }

  private func isSwapped(_ left: Drop.Role, _ right: Drop.Role, inRow row: Int) -> Bool {
    guard let one = text(row, left), let other = text(row, right) else { return false }
    return !fits(one, left) && !fits(other, right) && fits(other, left) && fits(one, right)
  }

  private func fits(_ text: String, _ role: Drop.Role) -> Bool {
    switch role {
    case .area: names.area(text) != nil
    case .indicator: names.indicator(text) != nil
    case .reporter: names.unit(text) != nil
    case .unit: plan.measures.unit(text) != nil
    case .period: if case .success = plan.readPeriod(text) { true } else { false }
    // 202206 is a number too, but hardly in the column of periods.
    case .value: ExactDecimal(text) != nil && (text.utf8.count != 6 || !fits(text, .period))
    case .item, .key, .basis, .submittedAt, .status, .note: false
    }
  }

  private func text(_ row: Int, _ role: Drop.Role) -> String? {
    switch role {
    case .area: return drop.text(drop.area[row])
    case .indicator: return drop.text(drop.indicator[row])
    case .reporter: return drop.text(drop.reporter[row])
    case .unit: return drop.text(drop.unit[row])
    case .period: return drop.text(drop.period[row])
    case .value:
      switch drop.value(ofRow: row) {
      case .blank, .refused: return nil
      case .number(let number): return number.description
      case .text(let text): return text
      }
    case .item, .key, .basis, .submittedAt, .status, .note: return nil
    }
  }
}
