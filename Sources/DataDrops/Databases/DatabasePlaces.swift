import Diagnostics

/// Where the rows of a table stand in a database: `figures[17].value`, by the table's key.
struct DatabasePlaces: TablePlaces {
  let file: String
  let table: String
  let columns: [String]
  /// The cells by which a row is known: those of the primary key, else those that say which figure it is.
  let key: [Int]
  /// Where the header ends.
  let dataOffset: Int
  var delimiter = Delimiter.comma

  func place(ofCell index: Int, inRowAt offset: Int, of table: TableText) -> Diagnostic.Place? {
    guard columns.indices.contains(index) else { return nil }
    if offset < dataOffset { return place("\(self.table).\(columns[index])") }
    var reader = PlainCSVReader(table.bytes, delimiter: delimiter, from: offset)
    return place("\(row(reader.next()?.cells ?? [])).\(columns[index])")
  }

  func place(of range: Range<Int>, in table: TableText, from start: LineIndex.Start) -> Diagnostic.Place {
    if range.lowerBound < dataOffset {
      var reader = PlainCSVReader(table.bytes, delimiter: delimiter, from: 0)
      let name = column(of: range, in: reader.next()?.cells ?? [])
      return place(self.table + (name.map { ".\($0)" } ?? ""))
    }
    var reader = PlainCSVReader(table.bytes, delimiter: delimiter, from: max(start.offset, dataOffset))
    while let found = reader.next() {
      if found.range.upperBound < range.lowerBound { continue }
      return place(row(found.cells) + (column(of: range, in: found.cells).map { ".\($0)" } ?? ""))
    }
    return place(self.table)
  }

  /// The column of a range that lies in one cell; nil for a whole row.
  private func column(of range: Range<Int>, in cells: [CSVTable.Cell]) -> String? {
    cells.firstIndex { $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound }
      .flatMap { columns.indices.contains($0) ? columns[$0] : nil }
  }

  private func row(_ cells: [CSVTable.Cell]) -> String {
    let texts = key.map { cells.indices.contains($0) ? HeaderSearch.text(cells[$0]) : "" }
    return "\(table)[\(texts.joined(separator: ","))]"
  }

  private func place(_ address: String) -> Diagnostic.Place { Diagnostic.Place(file: file, address: address) }
}
