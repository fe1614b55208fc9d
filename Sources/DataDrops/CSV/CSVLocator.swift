import Diagnostics
import Figures

/// Finds a cell of a table again by reading its row once more.
struct CSVLocator: Drop.CellLocating {
  let table: TableText
  let delimiter: Delimiter
  let lines: LineIndex

  /// The cell without the spaces around it, quotes included; the whole row where it has no such cell.
  func place(ofCell index: Int?, inRowAt offset: Int) -> Diagnostic.Place {
    if let index, let place = table.places.place(ofCell: index, inRowAt: offset, of: table) { return place }
    let span = table.bytes.span
    var scanner = CSVScanner(delimiter: delimiter, cellBytes: .max, from: offset, line: 1)
    var cells = [CSVCell](repeating: CSVCell(), count: (index ?? 0) + 1)
    guard let row = scanner.next(in: span, cells: &cells) else { return place(of: offset..<offset) }
    guard let index, index < row.cellCount else { return place(of: row.start..<row.end) }
    let cell = cells[index]
    let text = cell.form == .plain ? span.trimmed(cell.start, cell.end) : cell.start..<cell.end
    return place(of: text.isEmpty ? cell.start..<cell.end : text)
  }

  func place(of range: Range<Int>) -> Diagnostic.Place {
    table.places.place(of: range, in: table, from: lines.start(before: range.lowerBound))
  }
}
