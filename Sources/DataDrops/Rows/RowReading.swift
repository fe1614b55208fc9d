import Diagnostics
import Figures
import Plans
import Quantities

/// The reading of the rows below a header.
struct RowReading {
  /// Every so many rows the line index remembers one.
  private static let indexedEvery = 8
  /// After so many rows the number of all rows is estimated from their length.
  private static let sampleRows = 2_048

  private let table: TableText
  private let header: Header
  private let limits: DropReader.Limits
  private let mapping: Drop.Mapping
  private let cellOf: RoleCells
  private var report: RowReport

  init(of table: TableText, header: Header, limits: DropReader.Limits, mapping: Drop.Mapping) {
    self.table = table
    self.header = header
    self.limits = limits
    self.mapping = mapping
    cellOf = RoleCells(header)
    report = RowReport(on: table, header: header, limits: limits)
  }

  /// Appends the file and its rows to `drop`, or nothing but diagnostics if it must be refused whole.
  mutating func read(_ names: inout HeaderNames, into drop: inout Drop) {
    let rowsBefore = drop.rowCount
    let fileIndex = drop.files.count
    if let lines = readRows(&names, into: &drop, fileIndex: fileIndex) {
      drop.rowsRefused += report.refusedCount - report.passedOn
      let locator = CSVLocator(table: table, delimiter: header.delimiter, lines: lines)
      let ignored = header.ignored.map { header.columns[$0] }
      if header.periods.isEmpty {
        drop.files.append(
          Drop.File(
            name: table.name, locator: locator, cells: header.cells, ignoredColumns: ignored,
            units: Drop.Units(values: header.valueUnit, table: header.tableUnit)))
      }
      for (index, column) in header.periods.enumerated() {
        var cells = header.cells
        cells[.value] = column.cell
        cells[.period] = column.cell
        drop.files.append(
          Drop.File(
            // A column of no meaning is ignored once, however many columns of periods stand beside it.
            name: table.name, locator: locator, cells: cells, ignoredColumns: index == 0 ? ignored : [],
            units: Drop.Units(values: column.unit, table: header.tableUnit)))
      }
      report.finish(rowsRead: drop.rowCount - rowsBefore - report.passedOn)
    } else {
      drop.removeRows(from: rowsBefore)
    }
    drop.diagnostics += report.diagnostics
  }

  /// Nil where the file is refused; the report says why.
  private mutating func readRows(_ names: inout HeaderNames, into drop: inout Drop, fileIndex: Int) -> LineIndex? {
    let bytes = table.bytes
    let span = bytes.span
    let columns = header.columns.count
    let cellOf = cellOf
    let hasFaults = !table.faults.isEmpty
    let isForm = header.isForm
    let fillsDown = !mapping.fillDown.isEmpty && !isForm
    var scanner = CSVScanner(
      delimiter: header.delimiter, cellBytes: limits.cellBytes, from: header.dataOffset, line: header.dataLine)
    var cells = [CSVCell](repeating: CSVCell(), count: columns)
    var symbols = CellTexts(of: bytes, holdsNames: cellOf.holdsNames)
    let periodSymbols = header.periods.map { drop.texts.symbol(for: $0.period) }
    var above = Drop.Row()
    var headers = HeaderRows(header: header)
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
        guard table.padsRows, row.cellCount < columns else {
          if report.ragged(row), let known = subject(of: report.texts(of: row), &drop.texts) {
            report.passedOn += 1
            drop.append(known, file: fileIndex, offset: row.start)
          }
          continue
        }
        let blank = CSVCell(start: row.end, end: row.end, contentEnd: row.end)
        for index in row.cellCount..<columns { cells[index] = blank }
      }
      var isFaulty = false
      var record = Drop.Row()
      record.area = Self.symbol(cellOf.area, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.indicator = Self.symbol(cellOf.indicator, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.item = Self.symbol(cellOf.item, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.key = Self.symbol(cellOf.key, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.period = Self.symbol(cellOf.period, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.unit = Self.symbol(cellOf.unit, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.basis = Self.symbol(cellOf.basis, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.reporter = Self.symbol(cellOf.reporter, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.submittedAt = Self.moment(cellOf.submittedAt, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      record.status = Self.symbol(cellOf.status, of: cells, in: span, &symbols, &drop.texts, &isFaulty)
      var isNoteFaulty = false
      record.note = Self.symbol(cellOf.note, of: cells, in: span, &symbols, &drop.texts, &isNoteFaulty)
      var isValueFaulty = false
      if cellOf.value >= 0 {
        Self.setValue(of: &record, cellOf.value, of: cells, in: span, &symbols, &drop.texts, &isValueFaulty)
      }
      if isFaulty || isValueFaulty {
        report.faulty(row, cells: cellOf.deciding(cells))
        if isFaulty { continue }
      } else if isNoteFaulty {
        report.faultyNote(row, cells[cellOf.note], cellOf.note)
      }
      if isNoteFaulty { record.note = symbols.cleanedSymbol(of: cells[cellOf.note], texts: &drop.texts) }
      if record.valueScale == Drop.blankScale {
        if record.indicator == CellTexts.blank, report.isBlank(row) { continue }
      }
      if record.valueScale == Drop.blankScale || record.valueScale == Drop.textScale, !isForm, periodSymbols.isEmpty,
        report.isNote(row)
      {
        continue
      }
      switch headers.kind(of: record, drop.texts, &names, { report.texts(of: row) }) {
      case .figures: break
      case .sameHeader:
        report.repeatedHeader(row)
        continue
      case .otherHeader:
        report.otherTable(row)
        continue
      case .belowOther:
        report.refuseUntold()
        continue
      }
      if isForm, record.isUnfilled, !hasFaults || !holdsUnusable(row) { continue }
      if fillsDown {
        record.fillDown(mapping.fillDown, from: above)
        above = record
      }
      let found = hasFaults ? faults(of: row).filter { cellOf.isUsed($0.cell) } : []
      if let fault = found.first(where: { $0.cell != cellOf.value }) ?? found.first {
        report.unusable(fault, in: row)
        if fault.cell != cellOf.value { continue }
        isValueFaulty = true
      }
      // Why it is refused has been told; what it is about goes on, so that nobody calls it missing.
      if isValueFaulty {
        record.valueScale = Drop.refusedScale
        report.passedOn += 1
      }
      if cellOf.multiplier >= 0, !multiply(&record, by: cells[cellOf.multiplier], in: span, &drop.texts) {
        report.badMultiplier(cellOf.multiplier, in: row)
        continue
      }
      if drop.rowCount &+ max(periodSymbols.count, 1) > limits.rows {
        report.tooManyRows(at: row)
        return nil
      }
      if periodSymbols.isEmpty {
        if drop.rowCount &- rowsBefore == Self.sampleRows {
          let rowBytes = max((row.start - header.dataOffset) / Self.sampleRows, 1)
          let estimate = (bytes.count - row.start) / rowBytes + Self.sampleRows
          drop.reserve(rows: min(estimate, limits.rows - drop.rowCount))
        }
        drop.append(record, file: fileIndex, offset: row.start)
        continue
      }
      let faults = hasFaults ? faults(of: row) : []
      let figuresBefore = drop.rowCount
      for (index, column) in header.periods.enumerated() {
        var isValueFaulty = false
        if let fault = faults.first(where: { $0.cell == column.cell }) {
          report.unusable(fault, in: row)
          isValueFaulty = true
        }
        var figure = record
        figure.period = periodSymbols[index]
        if !isValueFaulty {
          Self.setValue(of: &figure, column.cell, of: cells, in: span, &symbols, &drop.texts, &isValueFaulty)
          if isValueFaulty { report.faulty(row, cells: [cells[column.cell]]) }
        }
        if isValueFaulty {
          figure.valueScale = Drop.refusedScale
          report.passedOn += 1
        }
        // A blank cell is a period for which the row files nothing.
        if figure.valueScale == Drop.blankScale { continue }
        if cellOf.multiplier >= 0, !multiply(&figure, by: cells[cellOf.multiplier], in: span, &drop.texts) {
          report.badMultiplier(cellOf.multiplier, in: row)
          break
        }
        drop.append(figure, file: fileIndex + index, offset: row.start)
      }
      if drop.rowCount == figuresBefore, !isForm { _ = report.isNote(row) }
    }
    return lines
  }

  /// What a row with cells too many or too few is about, as far as its cells tell: those behind a value that its comma
  /// cut in two have moved.
  ///
  /// What is no name of the plan says nothing there.
  private func subject(of texts: [String], _ interned: inout InternedTexts) -> Drop.Row? {
    guard cellOf.value >= 0, cellOf.period >= 0, cellOf.indicator >= 0 else { return nil }
    let surplus = max(texts.count - header.columns.count, 0)
    func symbol(_ cell: Int) -> Int32 {
      let place = cell > cellOf.value ? cell + surplus : cell
      guard texts.indices.contains(place), !texts[place].isEmpty else { return CellTexts.blank }
      return interned.symbol(for: texts[place])
    }
    var record = Drop.Row()
    (record.area, record.indicator) = (symbol(cellOf.area), symbol(cellOf.indicator))
    (record.item, record.period) = (symbol(cellOf.item), symbol(cellOf.period))
    record.valueScale = Drop.refusedScale
    return record.indicator == CellTexts.blank || record.period == CellTexts.blank ? nil : record
  }

  /// Whether a cell of the row holds something that cannot be used; what merged cells cover holds nothing.
  private func holdsUnusable(_ row: CSVScanner.Row) -> Bool {
    (table.faults[row.start] ?? []).contains { if case .merged = $0.kind { false } else { true } }
  }

  /// What keeps cells of the row from being used; covered cells that the plan fills down are no fault.
  private func faults(of row: CSVScanner.Row) -> [CellFault] {
    (table.faults[row.start] ?? []).filter { fault in
      guard case .merged = fault.kind, let role = header.roles[fault.cell] else { return true }
      return !mapping.fillDown.contains(role)
    }
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
  private static func moment(
    _ cell: Int, of cells: [CSVCell], in span: Span<UInt8>, _ symbols: inout CellTexts, _ texts: inout InternedTexts,
    _ isFaulty: inout Bool
  ) -> Drop.MomentCell {
    guard cell >= 0 else { return .blank }
    let own = cells[cell]
    if own.form != .escaped, let plain = PlainMoment(span, own.contentStart, own.contentEnd) {
      return Drop.MomentCell(plain)
    }
    let text = symbol(cell, of: cells, in: span, &symbols, &texts, &isFaulty)
    return Drop.MomentCell(symbol: max(text, CellTexts.blank))
  }

  @inline(__always)
  private static func setValue(
    of record: inout Drop.Row, _ cell: Int, of cells: [CSVCell], in span: Span<UInt8>, _ symbols: inout CellTexts,
    _ texts: inout InternedTexts, _ isFaulty: inout Bool
  ) {
    if let number = PlainNumber(span, of: cells[cell]) {
      record.valueDigits = number.digits
      record.valueScale = number.scale
    } else {
      let text = symbol(cell, of: cells, in: span, &symbols, &texts, &isFaulty)
      record.valueDigits = Int64(max(text, 0))
      record.valueScale = text == CellTexts.blank ? Drop.blankScale : Drop.textScale
    }
  }
}
