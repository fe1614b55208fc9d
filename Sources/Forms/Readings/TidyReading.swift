import Diagnostics
public import Figures
public import Layout
public import Plans
import Quantities
public import Submissions

/// The form in which a reading is told.
public enum ReadingFormat: String, Sendable, CaseIterable {
  case text, csv, json, ndjson
  /// A workbook: the files as they were filed, coloured.
  case xlsx

  /// Whether a terminal can show it; a workbook has to go to a file.
  public var isText: Bool { self != .xlsx }
}

/// The figures of a drop as they were understood, one row each: what a tidy drop of the same figures would hold.
public struct TidyReading: Sendable {
  let plan: Plan
  let drop: Drop
  /// How the tables were understood, for people.
  let seen: [SeenTable]
  /// The names of indicators by their ids.
  let names: [String: Phrase]
  /// The figures that are used, by their row.
  let used: [Int: (key: FigureBook.Key, observation: Observation)]

  /// `submission` tells which rows of `drop` are used, and as what.
  public init(plan: Plan, drop: Drop, submission: Submission, seen: [SeenTable] = []) {
    self.plan = plan
    self.seen = seen
    self.drop = drop
    var used: [Int: (FigureBook.Key, Observation)] = [:]
    for key in submission.figures.filedKeys {
      for observation in submission.figures.filed(key) { used[observation.row] = (key, observation) }
    }
    self.used = used
    names = Dictionary(plan.indicators.map { ($0.id, $0.name) }) { first, _ in first }
  }

  private static let roles: [Drop.Role] = [
    .area, .indicator, .item, .key, .period, .value, .unit, .basis, .reporter, .submittedAt, .status, .note,
  ]

  var rows: [Int] { (0..<drop.rowCount).filter { !drop.isRefused($0) } }

  /// The reading in a format, a line end at its end; empty for `.xlsx`, which `SeenWorkbook` writes.
  public func rendered(as format: ReadingFormat, options: ReportOptions) -> String {
    switch format {
    case .text: text(options)
    case .csv: csv
    case .json: OrderedJSON.array(rows.map(object)).text
    case .ndjson: rows.map { object($0).oneLine + "\n" }.joined()
    case .xlsx: ""
    }
  }

  // MARK: - Tidy

  private var csv: String {
    let used = Self.roles.filter { role in
      role == .area || role == .unit || [.indicator, .period, .value].contains(role)
        || rows.contains { !cell($0, role).isEmpty }
    }
    func line(_ cells: [String]) -> String { cells.map(CSVText.quoted).joined(separator: ",") + "\n" }
    return line(used.map(\.rawValue))
      + rows.map { row in line(used.map { $0 == .value ? cell(row, $0) : CSVText.harmless(cell(row, $0)) }) }.joined()
  }

  private func object(_ row: Int) -> OrderedJSON {
    .keyed(
      Self.roles.map { ($0.rawValue, cell(row, $0)) }.filter { !$0.1.isEmpty }.map { ($0.0, OrderedJSON.string($0.1)) })
  }

  /// What stands for a role in a row, with what its table says for all of them.
  private func cell(_ row: Int, _ role: Drop.Role) -> String {
    switch role {
    case .area: drop.text(drop.area[row]) ?? ""
    case .indicator: drop.text(drop.indicator[row]) ?? ""
    case .item: drop.text(drop.item[row]) ?? ""
    case .key: drop.text(drop.key[row]) ?? ""
    case .period: drop.text(drop.period[row]) ?? ""
    case .value: value(row)
    case .unit: unit(row)
    case .basis: drop.text(drop.basis[row]) ?? ""
    case .reporter: drop.text(drop.reporter[row]) ?? ""
    case .submittedAt: drop.text(drop.submittedAt[row]) ?? ""
    case .status: drop.text(drop.status[row]) ?? ""
    case .note: drop.text(drop.note[row]) ?? ""
    }
  }

  func value(_ row: Int) -> String {
    switch drop.value(ofRow: row) {
    case .blank, .refused: ""
    case .number(let number): number.description
    case .text(let text): text
    }
  }

  func unit(_ row: Int) -> String {
    if let own = drop.text(drop.unit[row]) { return own }
    guard let units = drop.files[Int(drop.fileOfRow[row])].units else { return "" }
    if let values = units.values { return values }
    guard let table = units.table, let (key, _) = used[row],
      plan.measures.unit(table)?.unit.factor(to: plan.indicators[key.indicator].unit) != nil
    else { return "" }
    return table
  }
}
