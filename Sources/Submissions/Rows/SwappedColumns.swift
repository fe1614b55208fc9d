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
    var first = 0
    while first < drop.rowCount {
      let file = drop.fileOfRow[first]
      var end = first + 1
      while end < drop.rowCount, drop.fileOfRow[end] == file { end += 1 }
      let rows = first..<end
      first = end
      guard let (left, right) = Self.pairs.first(where: { isSwapped($0, $1, in: rows) }) else { continue }
      let name = drop.files[Int(file)].name
      let isNew = told.insert("\(name) \(left) \(right)").inserted
      let words = CheckSentences.columnsSwapped(left, right)
      if isNew
        ? log.report(.columnsSwapped, at: Diagnostic.Place(file: name), words)
        : plan.submissions.severity(of: .columnsSwapped) == .error
      {
        refused.insert(file)
      }
    }
    findings = log.entries
  }

  func isRefused(_ row: Int) -> Bool { !refused.isEmpty && refused.contains(drop.fileOfRow[row]) }

  /// Whether every row makes sense the other way round, and none as it stands: the first row mostly ends the search.
  private func isSwapped(_ left: Drop.Role, _ right: Drop.Role, in rows: Range<Int>) -> Bool {
    rows.allSatisfy { row in
      guard let one = text(row, left), let other = text(row, right) else { return false }
      return !fits(one, left) && !fits(other, right) && fits(other, left) && fits(one, right)
    }
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
