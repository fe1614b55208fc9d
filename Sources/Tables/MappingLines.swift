package import Diagnostics
package import Naming
import Plans
import Quantities

/// The lines of a mapping to paste into plan.yaml.
package enum MappingLines {
  /// What to do: for each of the readings that remain the lines that choose it.
  package static func help(_ readings: [String], grid: TableGrid) -> Phrase {
    if grid.isMapped {
      return Phrase(
        chinese: "请在 plan.yaml 中这张表的对照里加上（按实际修改）：" + readings.joined(separator: " 或 "),
        english: "add to the mapping of this table in plan.yaml, as it is meant: " + readings.joined(separator: " or "))
    }
    let blocks = readings.map { lines($0, grid: grid) }
    return Phrase(
      chinese: "请在 plan.yaml 中写明（按实际修改）：" + blocks.joined(separator: " 或 "),
      english: "say in plan.yaml, as it is meant: " + blocks.joined(separator: " or "))
  }

  package static func lines(_ entry: String, grid: TableGrid) -> String {
    var match: [String] = ["file: \(quoted(FileStem.pattern(grid.file)))"]
    if let sheet = grid.sheet { match.append("sheet: \(quoted(sheet))") }
    return "tables: [{match: {\(match.joined(separator: ", "))}, \(entry)}]"
  }

  /// For a table in which nothing names what its numbers are: its first row of words as the names of columns.
  package static func ofHeaderless(_ grid: TableGrid, _ names: PlanNames) -> Phrase? {
    for (index, row) in grid.rows.prefix(12).enumerated() {
      let filled = row.filter { !$0.isEmpty }
      guard filled.count > 1, !filled.contains(where: ValueText.isFigure), index + 1 < grid.rows.count,
        let first = filled.first, let last = filled.last
      else { continue }
      guard let indicator = names.plan.indicators.first else { return nil }
      let name = quoted(first)
      let period = "period: \(periodPlaceholder(names))"
      return help(
        [
          "columns: {\(name): indicator, \(quoted(last)): value}, \(period)",
          "columns: {\(name): area, \(quoted(last)): value}, indicator: \(quoted(indicator.id)), \(period)",
        ], grid: grid)
    }
    return nil
  }

  /// The form of the periods of a plan, to be filled in.
  static func periodPlaceholder(_ names: PlanNames) -> String {
    switch names.plan.indicators.first?.calendar.cadence ?? names.plan.calendar.cadence {
    case .year: "YYYY"
    case .half, .quarter: "YYYY-Qn"
    case .month, .span: "YYYY-MM"
    case .week, .day: "YYYY-MM-DD"
    }
  }

  package static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      && text.first?.isNumber == false
    return isPlain ? text : "'" + text.replacing("'", with: "''").replacing("\n", with: " ") + "'"
  }
}

/// The name of a file without its folders; what is a date or a number in it may be another next month.
enum FileStem {
  static func pattern(_ file: String) -> String {
    let name = file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? file
    return name
  }
}
