import Compliance
import Diagnostics

/// Finds a cell of a CSV file again by reading its row once more.
struct CSVLocator: Drop.CellLocating {
  let file: SourceFile
  let delimiter: Delimiter
  let lines: LineIndex

  /// The cell without the spaces around it, quotes included; the whole row where it has no such cell.
  func place(ofCell index: Int?, inRowAt offset: Int) -> Diagnostic.Place {
    var reader = PlainCSVReader(file.bytes, delimiter: delimiter, from: offset)
    guard let row = reader.next() else { return place(of: offset..<offset) }
    guard let index, row.cells.indices.contains(index) else { return place(of: row.range) }
    let cell = row.cells[index]
    guard !cell.isQuoted else { return place(of: cell.range) }
    let text = file.bytes.span.trimmed(cell.range.lowerBound, cell.range.upperBound)
    return place(of: text.isEmpty ? cell.range : text)
  }

  func place(of range: Range<Int>) -> Diagnostic.Place {
    let start = lines.location(ofByte: range.lowerBound, in: file.bytes)
    let end = lines.location(ofByte: range.upperBound, in: file.bytes)
    return Diagnostic.Place(file: file.name, range: SourceRange(start: start, end: end))
  }
}
