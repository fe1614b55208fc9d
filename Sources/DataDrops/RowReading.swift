import Compliance
import Diagnostics

/// The reading of the rows below a header.
struct RowReading {
  /// Every so many rows the line index remembers one.
  private static let indexedEvery = 64
  /// After so many rows the number of all rows is estimated from their length.
  private static let sampleRows = 2_048

  private let file: SourceFile
  private let header: Header
  private let limits: DropReader.Limits
  private let cellOf: RoleCells
  private var report: RowReport

  init(of file: SourceFile, header: Header, limits: DropReader.Limits) {
    self.file = file
    self.header = header
    self.limits = limits
    cellOf = RoleCells(header.cells, count: header.columns.count)
    report = RowReport(on: file, header: header, limits: limits)
  }

  /// Appends the file and its rows to `drop`, or nothing but diagnostics if it must be refused whole.
  mutating func read(into drop: inout Drop) {
    let rowsBefore = drop.rowCount
    let fileIndex = drop.files.count
    let lines: LineIndex
    if let index = readRows(into: &drop, fileIndex: fileIndex) {
      lines = index
      drop.rowsRefused += report.refusedCount
      drop.files.append(
        Drop.File(
          name: file.name, locator: CSVLocator(file: file, delimiter: header.delimiter, lines: lines),
          cells: header.cells,
          ignoredColumns: header.columns.indices.filter { header.roles[$0] == nil }.map { header.columns[$0] }))
      report.finish(rowsRead: drop.rowCount - rowsBefore)
    } else {
      drop.removeRows(from: rowsBefore)
    }
    drop.diagnostics += report.diagnostics
  }

  /// Nil where the file is refused; the report says why.
  private mutating func readRows(into drop: inout Drop, fileIndex: Int) -> LineIndex? {
    let bytes = file.bytes
    let span = bytes.span
    let columns = header.columns.count
    let cellOf = cellOf
    var scanner = CSVScanner(
      delimiter: header.delimiter, cellBytes: limits.cellBytes, from: header.dataOffset, line: header.dataLine)
    var cells = [CSVCell](repeating: CSVCell(), count: columns)
    var symbols = CellTexts(of: bytes, columns: columns)
    var lines = LineIndex()
    var untilIndexed = 0
    let rowsBefore = drop.rowCount
    while let row = scanner.next(in: span, cells: &cells) {
      if untilIndexed == 0 {
        lines.note(offset: row.start, line: row.line)
        untilIndexed = Self.indexedEvery
      }
      untilIndexed &-= 1
      if let fault = row.fault {
        if report.isFatal(fault, in: row) { return nil }
        continue
      }
      if row.cellCount != columns {
        report.ragged(row)
        continue
      }
      var isFaulty = false
      var record = Drop.Row()
      record.area = Self.symbol(cellOf.area, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.indicator = Self.symbol(cellOf.indicator, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.item = Self.symbol(cellOf.item, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.period = Self.symbol(cellOf.period, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.unit = Self.symbol(cellOf.unit, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.basis = Self.symbol(cellOf.basis, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.reporter = Self.symbol(cellOf.reporter, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.submittedAt = Self.symbol(cellOf.submittedAt, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.status = Self.symbol(cellOf.status, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.note = Self.symbol(cellOf.note, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      if let number = Self.number(in: cells[cellOf.value], of: span) {
        record.valueDigits = number.digits
        record.valueScale = number.scale
      } else {
        let text = Self.symbol(cellOf.value, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
        record.valueDigits = Int64(max(text, 0))
        record.valueScale = text == CellTexts.blank ? Drop.blankScale : Drop.textScale
      }
      for column in cellOf.ignored
      where TextFault.first(in: span, from: cells[column].start, to: cells[column].end) != nil {
        isFaulty = true
      }
      if isFaulty {
        report.faulty(row, cells: cells)
        continue
      }
      if record.indicator == CellTexts.blank, record.valueScale == Drop.blankScale, report.isBlank(row) { continue }
      if drop.rowCount >= limits.rows {
        report.tooManyRows(at: row)
        return nil
      }
      if drop.rowCount &- rowsBefore == Self.sampleRows {
        let rowBytes = max((row.start - header.dataOffset) / Self.sampleRows, 1)
        let estimate = (bytes.count - row.start) / rowBytes + Self.sampleRows
        drop.reserve(rows: min(estimate, limits.rows - drop.rowCount))
      }
      drop.append(record, file: fileIndex, offset: row.start)
    }
    return lines
  }

  @inline(__always)
  private static func symbol(
    _ cell: Int, of cells: [CSVCell], in span: Span<UInt8>, _ symbols: inout CellTexts, _ texts: inout InternedTexts,
    _ isFaulty: inout Bool
  ) -> Int32 {
    guard cell >= 0 else { return CellTexts.blank }
    let symbol = symbols.symbol(of: cells[cell], column: cell, in: span, texts: &texts)
    if symbol == CellTexts.faulty { isFaulty = true }
    return symbol
  }

  @inline(__always)
  private static func number(in cell: CSVCell, of span: Span<UInt8>) -> PlainNumber? {
    if let number = PlainNumber(span, cell.contentStart, cell.contentEnd) { return number }
    guard cell.form == .plain else { return nil }
    let trimmed = span.trimmed(cell.start, cell.end)
    return trimmed.count == cell.end &- cell.start
      ? nil : PlainNumber(span, trimmed.lowerBound, trimmed.upperBound)
  }
}

/// The cell of each role, -1 where the file has no such column.
struct RoleCells {
  let area, indicator, item, period, value, unit, basis, reporter, submittedAt, status, note: Int
  /// Cells that mean nothing to us.
  let ignored: [Int]

  init(_ cells: [Drop.Role: Int], count: Int) {
    area = cells[.area] ?? -1
    indicator = cells[.indicator] ?? -1
    item = cells[.item] ?? -1
    period = cells[.period] ?? -1
    value = cells[.value] ?? -1
    unit = cells[.unit] ?? -1
    basis = cells[.basis] ?? -1
    reporter = cells[.reporter] ?? -1
    submittedAt = cells[.submittedAt] ?? -1
    status = cells[.status] ?? -1
    note = cells[.note] ?? -1
    let used = Set(cells.values)
    ignored = (0..<count).filter { !used.contains($0) }
  }
}
