import Diagnostics
import Workbooks

/// Where the rows of a table stand in a sheet.
struct SheetPlaces: TablePlaces {
  let file: String
  let sheet: String
  let offsets: [Int]
  /// The number of each row in the sheet, from 1.
  let numbers: [Int]

  func place(ofCell index: Int, inRowAt offset: Int, of table: TableText) -> Diagnostic.Place? {
    place("\(CellAddress(column: index, row: row(at: offset) - 1))")
  }

  func place(of range: Range<Int>, in table: TableText, from start: LineIndex.Start) -> Diagnostic.Place {
    guard let index = offsets.lastIndex(upTo: range.lowerBound) else { return place("A1") }
    var reader = PlainCSVReader(table.bytes, delimiter: .comma, from: offsets[index])
    let cells = reader.next()?.cells ?? []
    let first = cells.lastIndex { $0.range.lowerBound <= range.lowerBound } ?? 0
    let last = cells.lastIndex { $0.range.lowerBound < range.upperBound } ?? first
    let row = numbers[index] - 1
    let start = CellAddress(column: first, row: row)
    return last > first
      ? place("\(start):\(CellAddress(column: last, row: self.row(at: range.upperBound) - 1))") : place("\(start)")
  }

  private func row(at offset: Int) -> Int { offsets.lastIndex(upTo: offset).map { numbers[$0] } ?? 1 }

  private func place(_ address: String) -> Diagnostic.Place {
    Diagnostic.Place(file: file, address: "\(sheet)!\(address)")
  }
}
