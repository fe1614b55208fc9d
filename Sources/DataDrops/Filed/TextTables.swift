import Diagnostics
import Figures
import Workbooks

/// The tables of a file as texts, however it was sent: lines, visible sheets, or JSON as one row an object.
struct TextTables {
  let file: SourceFile
  let limits: DropReader.Limits

  /// Hands over each table with what is known of its sheet, and its rows as they were filed.
  ///
  /// What cannot be opened has none; why, the reading of the drop says.
  func each(
    _ take: (TableText, SensedTable.SheetLook?, @escaping (Delimiter) -> FiledTable) -> Void
  ) throws(WorkbookError) {
    guard file.bytes.count <= limits.fileBytes else { return }
    switch FileForm(of: file.bytes) {
    case .text(let encoding):
      guard case .success(let bytes) = encoding.decode(file.bytes) else { return }
      if JSONRows.areIn(bytes) {
        var objects = JSONRows(bytes, limits: limits)
        do throws(JSONFault) { try objects.read() } catch { return }
        guard !objects.keys.isEmpty else { return }
        let table = objects.table(of: file.name)
        take(table, nil) { filed(table, $0, nil) { $0 + 1 } }
      } else {
        let table = TableText(text: SourceFile(name: file.name, bytes: bytes))
        take(table, nil) { filed(table, $0, nil) { $0 + 1 } }
      }
    case .archive:
      var book = try Workbook(file.bytes, limits: limits.workbook)
      for sheet in book.sheets where !sheet.isHidden {
        var rows = SheetTable(limits: limits)
        let facts = try book.read(sheet) { (row) throws(WorkbookError) in rows.append(&row) }
        rows.cover(facts.mergedCells)
        if rows.excess != nil { continue }
        let table = rows.text(of: file.name, sheet: sheet.name)
        let look = SensedTable.SheetLook(
          name: sheet.name, numbers: rows.numbers, hiddenRows: rows.hiddenRows, facts: facts)
        let numbers = rows.numbers
        take(table, look) { filed(table, $0, sheet.name) { numbers[$0] } }
      }
    case .empty, .oldWorkbook, .foreign, .markup, .unknownEncoding: return
    }
  }

  private func filed(
    _ text: TableText, _ delimiter: Delimiter, _ sheet: String?, number: (Int) -> Int
  ) -> FiledTable {
    var reader = PlainCSVReader(text.bytes, delimiter: delimiter, from: ByteOrderMark.length(in: text.bytes))
    var rows: [FiledTable.Row] = []
    while let row = reader.next() {
      rows.append(
        FiledTable.Row(
          number: number(rows.count),
          cells: row.cells.map { String(decoding: $0.content.prefix(limits.cellBytes), as: UTF8.self) },
          offset: row.range.lowerBound))
    }
    return FiledTable(
      file: file.name, sheet: sheet, rows: rows, header: nil, isForm: false, locator: NoCells())
  }
}

/// Nobody asks such a table for the cells of a place.
private struct NoCells: FiledTable.Locating {
  func cells(at place: Diagnostic.Place) -> FiledTable.Selection? { nil }
}
