import Diagnostics
import Figures
import Workbooks

/// The reading of a workbook: every visible sheet whose header fits.
struct WorkbookReading {
  let file: SourceFile
  let limits: DropReader.Limits
  let mapping: Drop.Mapping

  /// Appends the rows of the sheets; of a workbook that cannot be trusted, only diagnostics.
  func read(_ names: inout HeaderNames, into drop: inout Drop) {
    let rows = drop.rowCount
    let files = drop.files.count
    let refused = drop.rowsRefused
    let tables = drop.tables
    let words = SheetWords(file: file.name, limits: limits)
    do {
      try readSheets(words, &names, into: &drop)
    } catch {
      drop.removeRows(from: rows)
      drop.files.removeLast(drop.files.count - files)
      drop.rowsRefused = refused
      drop.tables = tables
      drop.diagnostics.append(words.refusal(for: error))
    }
  }

  private func readSheets(_ words: SheetWords, _ names: inout HeaderNames, into drop: inout Drop) throws(WorkbookError)
  {
    var book = try Workbook(file.bytes, limits: limits.workbook)
    guard !book.sheets.isEmpty else { throw .noWorkbook }
    var unread: [(sheet: Workbook.Sheet, diagnostics: [Diagnostic], isClose: Bool)] = []
    var wasRead = false
    var figures: Set<Workbook.Sheet> = []
    for sheet in book.sheets {
      var rows = SheetTable(limits: limits)
      let facts = try book.read(sheet) { (row) throws(WorkbookError) in rows.append(&row) }
      rows.cover(facts.mergedCells)
      if sheet.isHidden {
        let table = TableReading(table: rows.text(of: file.name, sheet: sheet.name), limits: limits, mapping: mapping)
        var report = table.header(&names)
        let holdsFigures =
          report.header.map { rows.holdsRows(below: $0) } ?? (table.sense(&report, &names)?.holdsFigures ?? false)
        drop.diagnostics.append(
          words.hiddenSheet(sheet.name, holdsFigures: holdsFigures))
        continue
      }
      if let excess = rows.excess {
        unread.append((sheet, [words.excess(excess, sheet.name)], true))
        continue
      }
      let reading = TableReading(table: rows.text(of: file.name, sheet: sheet.name), limits: limits, mapping: mapping)
      var report = reading.header(&names)
      let look = SensedTable.SheetLook(
        name: sheet.name, numbers: rows.numbers, hiddenRows: rows.hiddenRows, facts: facts)
      if reading.readSensed(&report, &names, into: &drop, sheet: look) {
        wasRead = true
        continue
      }
      guard let header = report.header else {
        let isClose = report.diagnostics.contains { $0.code != DropCode.headerMissing.code }
        unread.append((sheet, report.diagnostics, isClose && !rows.numbers.isEmpty))
        if rows.holdsFigures { figures.insert(sheet) }
        continue
      }
      wasRead = true
      drop.tables.plain += 1
      drop.diagnostics += report.diagnostics
      drop.diagnostics += words.marks(of: rows, header, reading.table)
      drop.diagnostics += words.hiddenColumns(facts.hiddenColumns, sheet.name, header)
      reading.readRows(below: header, &names, into: &drop)
    }
    for (sheet, diagnostics, isClose) in unread {
      if wasRead, !isClose {
        drop.diagnostics.append(words.otherSheet(sheet.name, holdsFigures: figures.contains(sheet)))
      } else {
        drop.diagnostics += diagnostics
      }
    }
    if !wasRead, unread.isEmpty {
      drop.diagnostics.append(words.nothingVisible)
    }
  }
}
