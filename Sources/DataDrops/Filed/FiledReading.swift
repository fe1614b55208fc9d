public import Diagnostics
public import Figures
import Workbooks

extension DropReader {
  /// The tables of files as they were filed: delimited text, the visible sheets of workbooks, and JSON as one row an
  /// object.
  ///
  /// What cannot be opened has none; why, `read` says.
  public func tables(of files: [SourceFile]) -> [FiledTable] {
    files.flatMap { FiledReading(file: $0, limits: limits, mapping: mapping).tables() }
  }
}

/// The reading of one file as tables, for whoever filed them.
struct FiledReading {
  let file: SourceFile
  let limits: DropReader.Limits
  let mapping: Drop.Mapping

  func tables() -> [FiledTable] {
    guard file.bytes.count <= limits.fileBytes else { return [] }
    switch FileForm(of: file.bytes) {
    case .text(let encoding):
      guard case .success(let text) = encoding.decode(file.bytes) else { return [] }
      if JSONRows.areIn(text) { return objects(text) }
      return [lines(TableText(text: SourceFile(name: file.name, bytes: text)))]
    case .archive: return (try? sheets()) ?? []
    case .empty, .oldWorkbook, .foreign, .markup, .unknownEncoding: return []
    }
  }

  private func lines(_ text: TableText) -> FiledTable {
    var names = HeaderNames(mapping)
    let header = TableReading(table: text, limits: limits, mapping: mapping).header(&names).header
    let delimiter = header?.delimiter ?? .comma
    let found = rows(of: text, delimiter) { $0 + 1 }
    return FiledTable(
      file: file.name, sheet: nil, rows: found.rows,
      header: header.flatMap { header in found.rows.firstIndex { $0.offset == header.row.range.lowerBound } },
      isForm: header?.isForm ?? false,
      locator: LineCells(file: file.name, bytes: text.bytes, delimiter: delimiter, starts: found.starts))
  }

  private func objects(_ text: [UInt8]) -> [FiledTable] {
    var objects = JSONRows(text, limits: limits)
    do throws(JSONFault) { try objects.read() } catch { return [] }
    guard !objects.keys.isEmpty else { return [] }
    let table = objects.table(of: file.name)
    var names = HeaderNames(mapping)
    let header = TableReading(table: table, limits: limits, mapping: mapping).header(&names).header
    let found = rows(of: table, .comma) { $0 + 1 }.rows
    return [
      FiledTable(
        file: file.name, sheet: nil, rows: found, header: header.map { _ in 0 }, isForm: header?.isForm ?? false,
        locator: ObjectCells(objects, as: table, offsets: found.map(\.offset)))
    ]
  }

  private func sheets() throws(WorkbookError) -> [FiledTable] {
    var book = try Workbook(file.bytes, limits: limits.workbook)
    var names = HeaderNames(mapping)
    var tables: [FiledTable] = []
    for sheet in book.sheets where !sheet.isHidden {
      var rows = SheetTable(limits: limits)
      _ = try book.read(sheet) { (row) throws(WorkbookError) in rows.append(&row) }
      if rows.excess != nil { continue }
      let text = rows.text(of: file.name, sheet: sheet.name)
      let header = TableReading(table: text, limits: limits, mapping: mapping).header(&names).header
      let numbers = rows.numbers
      let found = self.rows(of: text, .comma) { numbers[$0] }
      tables.append(
        FiledTable(
          file: file.name, sheet: sheet.name, rows: found.rows,
          header: header.flatMap { header in found.rows.firstIndex { $0.offset == header.row.range.lowerBound } },
          isForm: header?.isForm ?? false,
          locator: SheetCells(file: file.name, sheet: sheet.name, numbers: found.rows.map(\.number))))
    }
    return tables
  }

  private func rows(
    of text: TableText, _ delimiter: Delimiter, number: (Int) -> Int
  ) -> (rows: [FiledTable.Row], starts: [LineIndex.Start]) {
    var reader = PlainCSVReader(text.bytes, delimiter: delimiter, from: ByteOrderMark.length(in: text.bytes))
    var rows: [FiledTable.Row] = []
    var starts: [LineIndex.Start] = []
    while let row = reader.next() {
      starts.append(LineIndex.Start(offset: row.range.lowerBound, line: row.line))
      rows.append(
        FiledTable.Row(
          number: number(rows.count),
          cells: row.cells.map { String(decoding: $0.content.prefix(limits.cellBytes), as: UTF8.self) },
          offset: row.range.lowerBound))
    }
    return (rows, starts)
  }
}

/// Finds cells of a file of lines by line and column.
private struct LineCells: FiledTable.Locating {
  let file: String
  let bytes: [UInt8]
  let delimiter: Delimiter
  let starts: [LineIndex.Start]

  func cells(at place: Diagnostic.Place) -> FiledTable.Selection? {
    guard place.file == file, let range = place.range,
      let index = starts.map(\.line).lastIndex(upTo: range.start.line)
    else { return nil }
    var reader = PlainCSVReader(bytes, delimiter: delimiter, from: starts[index].offset)
    guard let row = reader.next() else { return nil }
    let ends = row.cells.map { LineIndex.walk(to: $0.range.upperBound, in: bytes, from: starts[index]) }
    guard let first = ends.firstIndex(where: { range.start <= $0 }) else {
      return FiledTable.Selection(row: index, columns: nil)
    }
    let last = ends.firstIndex { range.end <= $0 } ?? ends.count - 1
    let isWhole = first == 0 && last == ends.count - 1 && ends.count > 1
    return FiledTable.Selection(row: index, columns: isWhole ? nil : first...max(first, last))
  }
}

/// Finds cells of a sheet by their address.
private struct SheetCells: FiledTable.Locating {
  let file: String
  let sheet: String
  let numbers: [Int]

  func cells(at place: Diagnostic.Place) -> FiledTable.Selection? {
    guard place.file == file, let address = place.address, address.hasPrefix(sheet + "!") else { return nil }
    let corners = address.dropFirst(sheet.count + 1).split(separator: ":")
    guard let corner = corners.first else { return nil }
    guard let first = CellAddress(corner.utf8) else {
      // `5:5` is a row.
      return Int(corner).flatMap(row).map { FiledTable.Selection(row: $0, columns: nil) }
    }
    guard let row = row(numbered: first.row + 1) else { return nil }
    let last = corners.count > 1 ? CellAddress(corners[1].utf8) ?? first : first
    return FiledTable.Selection(row: row, columns: first.column...max(first.column, last.column))
  }

  private func row(numbered number: Int) -> Int? {
    numbers.lastIndex(upTo: number).flatMap { numbers[$0] == number ? $0 : nil }
  }
}
