public import Compliance
public import Diagnostics
import Quantities

/// The form in which a reading is told.
public enum ReadingFormat: String, Sendable, CaseIterable {
  case text, csv, json, ndjson
}

/// The figures of a drop as they were understood, one row each: what a tidy drop of the same figures would hold.
public struct TidyReading: Sendable {
  private let plan: Plan
  private let drop: Drop
  /// The figures that are used, by their row.
  private let used: [Int: (indicator: Indicator.Index, observation: Observation)]

  public init(plan: Plan, drop: Drop, submission: Submission) {
    self.plan = plan
    self.drop = drop
    var used: [Int: (Indicator.Index, Observation)] = [:]
    for key in submission.figures.filedKeys {
      for observation in submission.figures.filed(key) { used[observation.row] = (key.indicator, observation) }
    }
    self.used = used
  }

  private static let roles: [Drop.Role] = [
    .area, .indicator, .item, .key, .period, .value, .unit, .basis, .reporter, .submittedAt, .status, .note,
  ]

  private var rows: [Int] { (0..<drop.rowCount).filter { !drop.isRefused($0) } }

  public func rendered(as format: ReadingFormat, language: Language) -> String {
    switch format {
    case .text: text(language)
    case .csv: csv
    case .json: OrderedJSON.array(rows.map(object)).text
    case .ndjson: rows.map { object($0).oneLine + "\n" }.joined()
    }
  }

  // MARK: - Tidy

  private var csv: String {
    let used = Self.roles.filter { role in
      role == .area || role == .unit || [.indicator, .period, .value].contains(role)
        || rows.contains { !cell($0, role).isEmpty }
    }
    func line(_ cells: [String]) -> String { cells.map(CSVReport.quoted).joined(separator: ",") + "\n" }
    return line(used.map(\.rawValue))
      + rows.map { row in line(used.map { $0 == .value ? cell(row, $0) : CSVReport.harmless(cell(row, $0)) }) }.joined()
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

  private func value(_ row: Int) -> String {
    switch drop.value(ofRow: row) {
    case .blank, .refused: ""
    case .number(let number): number.description
    case .text(let text): text
    }
  }

  private func unit(_ row: Int) -> String {
    if let own = drop.text(drop.unit[row]) { return own }
    guard let units = drop.files[Int(drop.fileOfRow[row])].units else { return "" }
    if let values = units.values { return values }
    guard let table = units.table, let (index, _) = used[row],
      plan.measures.unit(table)?.unit.factor(to: plan.indicators[index].unit) != nil
    else { return "" }
    return table
  }

  // MARK: - For people

  private func text(_ language: Language) -> String {
    let heads =
      language == .zh
      ? ["位置", "指标", "地区", "期间", "原文", "单位", "采用"]
      : ["cell", "indicator", "area", "period", "as filed", "unit", "used as"]
    var lines = ""
    for (file, rows) in files {
      let table = [heads] + rows.map { row in shown(row, language) }
      let widths = heads.indices.map { column in table.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
      lines += (lines.isEmpty ? "" : "\n") + file + "\n"
      for cells in table {
        let padded = cells.enumerated().map { column, cell in
          column == 4 || column == 6
            ? DisplayWidth.padded(cell, to: widths[column], leading: true)
            : DisplayWidth.padded(cell, to: widths[column])
        }
        var line = "  " + padded.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        lines += line + "\n"
      }
    }
    return lines
  }

  /// The rows of each file, in order.
  private var files: [(String, [Int])] {
    var order: [String] = []
    var found: [String: [Int]] = [:]
    for row in rows {
      let name = drop.files[Int(drop.fileOfRow[row])].name
      if found[name] == nil { order.append(name) }
      found[name, default: []].append(row)
    }
    return order.map { ($0, found[$0] ?? []) }
  }

  private func shown(_ row: Int, _ language: Language) -> [String] {
    let place = drop.place(ofRow: row, .value)
    let cell = place.address ?? place.range.map { "\($0.start.line):\($0.start.column)" } ?? ""
    var indicator = drop.text(drop.indicator[row]) ?? ""
    var area = drop.text(drop.area[row]) ?? plan.areas.first?.id ?? ""
    var figure = language == .zh ? "不采用" : "not used"
    var period = drop.text(drop.period[row]) ?? ""
    if let (index, observation) = used[row] {
      let known = plan.indicators[index]
      indicator = known.name[language]
      period = "\(observation.period)"
      if let number = observation.number {
        figure = known.written.amount(known.written.value(ofBase: number))[language]
      } else {
        figure = value(row)
      }
    }
    if let index = plan.areas.firstIndex(where: { $0.id == area }) { area = plan.areas[index].name[language] }
    return [cell, indicator, area, period, value(row), unit(row), figure].map { DisplayWidth.truncated($0, to: 40) }
  }
}
