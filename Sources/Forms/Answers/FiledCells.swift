import Diagnostics
import Figures
import Layout
import Spreadsheets

/// Cells as they were filed, written down again.
enum FiledCells {
  /// Columns that a sheet shows: no table of figures has more.
  static let columnLimit = 1_000

  static func content(_ text: String) -> Cell.Content {
    if text.isEmpty { return .empty }
    return isPlain(text) ? .decimal(text) : .text(HarmlessText.line(text))
  }

  /// Whether a number in a cell shows just what was filed: plain digits, no zero in front.
  private static func isPlain(_ text: String) -> Bool {
    guard Cell.isExact(text), text.last != "." else { return false }
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    return digits == "0" || digits.hasPrefix("0.") || digits.first.map { "123456789".contains($0) } ?? false
  }

  /// Wide enough for what stands in the first rows.
  static func widths(of table: FiledTable) -> [Int] {
    var widths: [Int] = []
    for row in table.rows.prefix(200) {
      for (column, text) in row.cells.prefix(columnLimit).enumerated() {
        if column >= widths.count { widths.append(8) }
        // A line alone is a title and runs over.
        let isTitle = row.cells.dropFirst().allSatisfy(\.isEmpty)
        if !isTitle { widths[column] = max(widths[column], min(DisplayWidth.of(text.prefix(60)) + 2, 44)) }
      }
    }
    return widths
  }
}
