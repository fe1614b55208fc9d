import Diagnostics
import Figures

/// Finds cells of a table whose rows are the objects of a JSON text, by the place of a value in that text.
struct ObjectCells: FiledTable.Locating {
  private let table: TableText
  private let columns: Int
  /// Where the rows start in the table, the header first.
  private let offsets: [Int]
  /// Where the objects start in the text, the first row's first.
  private let starts: [SourceLocation]

  init(_ rows: JSONRows, as table: TableText, offsets: [Int]) {
    self.table = table
    self.offsets = offsets
    columns = rows.keys.count
    let text = rows.scanner.bytes
    starts = rows.objects.map { LineIndex.walk(to: $0.offset, in: text, from: rows.lines.start(before: $0.offset)) }
  }

  func cells(at place: Diagnostic.Place) -> FiledTable.Selection? {
    guard place.file == table.name, let range = place.range, let object = starts.lastIndex(upTo: range.start),
      offsets.indices.contains(object + 1)
    else { return nil }
    let row = object + 1
    // What begins with the object is said of the whole of it.
    guard range.start != starts[object] else { return FiledTable.Selection(row: row, columns: nil) }
    let column = (0..<columns).first {
      table.places.place(ofCell: $0, inRowAt: offsets[row], of: table)?.range == range
    }
    return FiledTable.Selection(row: row, columns: column.map { $0...$0 })
  }
}
