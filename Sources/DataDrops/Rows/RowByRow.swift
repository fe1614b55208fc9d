import Diagnostics
import Figures
import Plans

/// Reads the rows of a table one after another: what a row means is stated here and nowhere else.
struct RowByRow {
  /// Every so many rows the line index remembers one.
  static let indexedEvery = 8
  /// After so many rows the number of all rows is estimated from their length.
  private static let sampleRows = 2_048

  /// The table, or the window of it that is being read.
  private(set) var table: TableText
  let header: Header
  let limits: DropReader.Limits
  let mapping: Drop.Mapping
  let cellOf: RoleCells
  private let hasFaults: Bool
  private let fillsDown: Bool
  private let periodSymbols: [Int32]
  private let fileIndex: Int
  private let rowsBefore: Int

  var report: RowReport
  /// Whether the table must be refused whole; the report says why.
  private(set) var isRefused = false
  private(set) var lines = LineIndex()
  private var scanner: CSVScanner
  private var cells: [CSVCell]
  private var symbols: CellTexts
  private var headers: HeaderRows
  private var above = Drop.Row()
  private var untilIndexed = 0
  private let size: Int
  /// Where `table` begins in the file, and whether the file ends with it.
  private(set) var base: Int
  private(set) var isAtEnd: Bool

  /// Stands before the first row below the header; `drop` is the one that all rows go to.
  ///
  /// Of a file that is not in memory nothing is there yet: its first window is entered like all others.
  init(
    of table: TableText, header: Header, limits: DropReader.Limits, mapping: Drop.Mapping, into drop: inout Drop
  ) {
    (self.table, self.header, self.limits, self.mapping) = (table, header, limits, mapping)
    cellOf = RoleCells(header)
    hasFaults = !table.faults.isEmpty
    fillsDown = !mapping.fillDown.isEmpty && !header.isForm
    periodSymbols = header.periods.map { drop.texts.symbol(for: $0.period) }
    fileIndex = drop.files.count
    rowsBefore = drop.rowCount
    size = table.file.count
    isAtEnd = !table.file.isUnread
    base = isAtEnd ? 0 : header.dataOffset
    report = RowReport(on: table, isAtEnd: isAtEnd, header: header, limits: limits)
    scanner = CSVScanner(
      delimiter: header.delimiter, cellBytes: limits.cellBytes, from: header.dataOffset - base, line: header.dataLine)
    cells = [CSVCell](repeating: CSVCell(), count: header.columns.count)
    symbols = CellTexts(of: isAtEnd ? table.bytes : [], columns: cellOf.columns)
    headers = HeaderRows(header: header)
  }

  /// Goes on in another window of the table, which begins with the next row.
  mutating func enter(_ window: TableText, isAtEnd: Bool) {
    let start = nextRow
    (table, base, self.isAtEnd) = (window, start.offset, isAtEnd)
    symbols = CellTexts(of: window.bytes, columns: cellOf.columns)
    report.enter(window, isAtEnd: isAtEnd)
    stand(at: LineIndex.Start(offset: 0, line: start.line))
  }

  /// Where the next row starts in the file.
  var nextRow: LineIndex.Start { LineIndex.Start(offset: base + scanner.offset, line: scanner.line) }
  /// Where the next row starts.
  var offset: Int { scanner.offset }
  /// The line of `offset`.
  var line: Int { scanner.line }
  /// Whether no further row is one of the table's figures.
  var isBelowOther: Bool { headers.isBelowOther }

  /// Reads all rows that start before `end`.
  mutating func read(to end: Int, _ names: inout HeaderNames, into drop: inout Drop) {
    let bytes = table.bytes
    let span = bytes.span
    while scanner.offset < end, !isRefused {
      let before = scanner
      guard let row = scanner.next(in: span, cells: &cells) else { return }
      // The next window has the whole of it; a line end may be of two bytes.
      if !isAtEnd, row.end &+ 1 >= span.count {
        scanner = before
        return
      }
      if untilIndexed == 0 {
        lines.note(offset: base &+ row.start, line: row.line)
        untilIndexed = Self.indexedEvery
      }
      untilIndexed &-= 1
      take(row, in: span, &names, into: &drop)
    }
  }

  // MARK: - Rows that were read apart

  /// Reads one row of which it is known where it stands.
  mutating func readRow(at place: LineIndex.Start, _ names: inout HeaderNames, into drop: inout Drop) {
    let bytes = table.bytes
    let span = bytes.span
    stand(at: place)
    if let row = scanner.next(in: span, cells: &cells) { take(row, in: span, &names, into: &drop) }
  }

  /// Goes to the start of a row.
  mutating func stand(at place: LineIndex.Start) {
    scanner = CSVScanner(
      delimiter: header.delimiter, cellBytes: limits.cellBytes, from: place.offset, line: place.line)
  }

  mutating func note(_ starts: [LineIndex.Start], below line: Int) { lines.note(starts, below: line) }

  /// Makes room for as many rows as the table seems to have, of which `count` have been read up to `offset`.
  func reserve(in drop: inout Drop, after count: Int, upTo offset: Int) {
    let read = base + offset
    let rowBytes = max((read - header.dataOffset) / max(count, 1), 1)
    let estimate = (size - read) / rowBytes + count
    drop.reserve(rows: min(estimate, limits.rows - drop.rowCount))
  }

  /// Whether nothing of the table has been taken yet.
  func isFirst(in drop: Drop) -> Bool { drop.rowCount == rowsBefore }

  /// Appends rows that were read apart; `texts` gives the symbols of the drop for theirs.
  func append(_ rows: Range<Int>, of part: Drop, _ texts: [Int32], to drop: inout Drop) {
    drop.append(rows, of: part, file: fileIndex, symbols: texts)
  }

  // MARK: - A row

  @inline(__always)
  private mutating func take(
    _ row: CSVScanner.Row, in span: Span<UInt8>, _ names: inout HeaderNames, into drop: inout Drop
  ) {
    if let fault = row.fault {
      isRefused = report.isFatal(fault, in: row)
      return
    }
    if row.cellCount != cells.count {
      guard table.padsRows, row.cellCount < cells.count else {
        if report.ragged(row), let known = subject(of: report.texts(of: row), &drop.texts) {
          report.passedOn += 1
          drop.append(known, file: fileIndex, offset: base &+ row.start)
        }
        return
      }
      let blank = CSVCell(start: row.end, end: row.end, contentEnd: row.end)
      for index in row.cellCount..<cells.count { cells[index] = blank }
    }
    var faulty = FaultyCells()
    var record = Drop.Row()
    record.set(cells, cellOf, in: span, &symbols, &drop.texts, &faulty)
    if faulty.isAny {
      if faulty.isRow || faulty.isValue {
        report.faulty(row, cells: cellOf.deciding(cells))
        if faulty.isRow { return }
      } else {
        report.faultyNote(row, cells[cellOf.note], cellOf.note)
      }
      if faulty.isNote { record.note = symbols.cleanedSymbol(of: cells[cellOf.note], texts: &drop.texts) }
    }
    if record.isWithoutNumber, isNone(record, row) { return }
    switch headers.kind(of: record, drop.texts, &names, { report.texts(of: row) }) {
    case .figures: break
    case .sameHeader: return report.repeatedHeader(row)
    case .otherHeader: return report.otherTable(row)
    case .belowOther: return report.refuseUntold()
    }
    if header.isForm, record.isUnfilled, !hasFaults || !holdsUnusable(row) { return }
    if fillsDown {
      record.fillDown(mapping.fillDown, from: above)
      above = record
    }
    let found = hasFaults ? faults(of: row).filter { cellOf.isUsed($0.cell) } : []
    if let fault = found.first(where: { $0.cell != cellOf.value }) ?? found.first {
      report.unusable(fault, in: row)
      if fault.cell != cellOf.value { return }
      faulty.isValue = true
    }
    // Why it is refused has been told; what it is about goes on, so that nobody calls it missing.
    if faulty.isValue {
      record.valueScale = Drop.refusedScale
      report.passedOn += 1
    }
    if cellOf.multiplier >= 0, !multiply(&record, by: cells[cellOf.multiplier], in: span, &drop.texts) {
      return report.badMultiplier(cellOf.multiplier, in: row)
    }
    if drop.rowCount &+ max(periodSymbols.count, 1) > limits.rows {
      report.tooManyRows(at: row)
      isRefused = true
    } else if periodSymbols.isEmpty {
      if drop.rowCount &- rowsBefore == Self.sampleRows { reserve(in: &drop, after: Self.sampleRows, upTo: row.start) }
      drop.append(record, file: fileIndex, offset: base &+ row.start)
    } else {
      takePeriods(record, row, in: span, into: &drop)
    }
  }

  /// Whether a row without a number is a blank one or a remark.
  private mutating func isNone(_ record: Drop.Row, _ row: CSVScanner.Row) -> Bool {
    if record.valueScale == Drop.blankScale, record.indicator == CellTexts.blank, report.isBlank(row) { return true }
    return !header.isForm && periodSymbols.isEmpty && !record.isFullerThanNote && report.isNote(row)
  }

  /// Takes the figures of a row that has one for each period.
  private mutating func takePeriods(
    _ record: Drop.Row, _ row: CSVScanner.Row, in span: Span<UInt8>, into drop: inout Drop
  ) {
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
        figure.setValue(column.cell, of: cells, in: span, &symbols, &drop.texts, &isValueFaulty)
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
      drop.append(figure, file: fileIndex + index, offset: base &+ row.start)
    }
    if drop.rowCount == figuresBefore, !header.isForm { _ = report.isNote(row) }
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
}
