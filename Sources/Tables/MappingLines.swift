package import Diagnostics

/// The lines of a mapping to paste into plan.yaml.
package enum MappingLines {
  /// What to do: for each of the readings that remain the lines that choose it.
  package static func help(_ readings: [String], grid: TableGrid) -> Phrase {
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
