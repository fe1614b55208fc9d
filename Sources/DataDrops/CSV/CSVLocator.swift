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
    var length = Self.usualRow
    while true {
      let (bytes, base) = table.file.part(offset..<offset + length)
      let found = place(ofCell: index, inRowAt: offset - base, of: bytes, base)
      let isAll = base + bytes.count >= table.file.count || length > table.file.count
      // What ends where the part ends may go on behind it.
      if let found, isAll || found.end < base + bytes.count { return self.place(of: found.range) }
      if isAll { return self.place(of: offset..<offset) }
      length *= 16
    }
  }

  /// Bytes in which a row most likely ends.
  private static let usualRow = 1024

  /// The bytes of a cell of the row at `start`, and where the row ends; nil where there is no row.
  private func place(
    ofCell index: Int?, inRowAt start: Int, of bytes: [UInt8], _ base: Int
  ) -> (range: Range<Int>, end: Int)? {
    let span = bytes.span
    var scanner = CSVScanner(delimiter: delimiter, cellBytes: .max, from: start, line: 1)
    var cells = [CSVCell](repeating: CSVCell(), count: (index ?? 0) + 1)
    guard let row = scanner.next(in: span, cells: &cells) else { return nil }
    var range = row.start..<row.end
    if let index, index < row.cellCount {
      let cell = cells[index]
      let text = cell.form == .plain ? span.trimmed(cell.start, cell.end) : cell.start..<cell.end
      range = text.isEmpty ? cell.start..<cell.end : text
    }
    return (range.lowerBound + base..<range.upperBound + base, row.end + base)
  }

  func place(of range: Range<Int>) -> Diagnostic.Place {
    table.places.place(of: range, in: table, from: lines.start(before: range.lowerBound))
  }
}
