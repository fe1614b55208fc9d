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
    if let index, let cell = plainCell(index, inRowAt: offset) { return place(of: cell) }
    var reader = PlainCSVReader(table.bytes, delimiter: delimiter, from: offset)
    guard let row = reader.next() else { return place(of: offset..<offset) }
    guard let index, row.cells.indices.contains(index) else { return place(of: row.range) }
    let cell = row.cells[index]
    guard !cell.isQuoted else { return place(of: cell.range) }
    let text = table.bytes.span.trimmed(cell.range.lowerBound, cell.range.upperBound)
    return place(of: text.isEmpty ? cell.range : text)
  }

  /// The cell of a row in which no quote stands up to its end, which is nearly every row; nil for any other.
  private func plainCell(_ index: Int, inRowAt offset: Int) -> Range<Int>? {
    guard delimiter.length == 1 else { return nil }
    let span = table.bytes.span
    var (start, cell, end) = (offset, 0, offset)
    while end < span.count {
      let byte = span[end]
      if byte == UInt8(ascii: "\"") { return nil }
      let endsRow = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if endsRow || byte == delimiter.leadByte {
        if cell == index { break }
        if endsRow { return nil }
        cell += 1
        start = end + 1
      }
      end += 1
    }
    guard cell == index else { return nil }
    let text = span.trimmed(start, end)
    return text.isEmpty ? start..<end : text
  }

  func place(of range: Range<Int>) -> Diagnostic.Place {
    table.places.place(of: range, in: table, from: lines.start(before: range.lowerBound))
  }
}
