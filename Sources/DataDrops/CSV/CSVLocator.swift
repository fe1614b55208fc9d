import Compliance
import Diagnostics

/// Finds a cell of a table again by reading its row once more.
struct CSVLocator: Drop.CellLocating {
  let table: TableText
  let delimiter: Delimiter
  let lines: LineIndex

  /// The cell without the spaces around it, quotes included; the whole row where it has no such cell.
  func place(ofCell index: Int?, inRowAt offset: Int) -> Diagnostic.Place {
    if let index, let place = table.places.place(ofCell: index, inRowAt: offset, of: table) { return place }
    var reader = PlainCSVReader(table.bytes, delimiter: delimiter, from: offset)
    guard let row = reader.next() else { return place(of: offset..<offset) }
    guard let index, row.cells.indices.contains(index) else { return place(of: row.range) }
    let cell = row.cells[index]
    guard !cell.isQuoted else { return place(of: cell.range) }
    let text = table.bytes.span.trimmed(cell.range.lowerBound, cell.range.upperBound)
    return place(of: text.isEmpty ? cell.range : text)
  }

  func place(of range: Range<Int>) -> Diagnostic.Place {
    table.places.place(of: range, in: table, from: lines.start(before: range.lowerBound))
  }
}
