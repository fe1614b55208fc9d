public import Diagnostics
import Figures
import Plans
import Tables
import Workbooks

extension DropReader {
  /// What can be wrong with tables that are read by the names of a plan.
  public static var tableCodes: [Diagnostic.Code] { TableCode.allCases.map(\.code) }
}

extension TableReading {
  /// Longer tables of our own shapes are read row by row whatever their wrinkles.
  private static let rowLimit = 50_000

  /// Reads the table by the plan's names, where it is not simply one of ours; false where that is left to others.
  func readSensed(
    _ report: inout HeaderReport, _ names: inout HeaderNames, into drop: inout Drop, before note: Diagnostic? = nil,
    sheet: SensedTable.SheetLook? = nil
  ) -> Bool {
    guard let sensed = sense(&report, &names, sheet: sheet) else { return false }
    if let note { drop.diagnostics.append(note) }
    sensed.table.append(sensed.reading, to: &drop)
    let isMapped = sensed.mapping != nil
    let count = max(Set(sensed.reading.figures.map(\.table)).count, 1)
    if isMapped { drop.tables.byMapping += count } else { drop.tables.byNames += count }
    drop.tables.cellsLeftOut += sensed.reading.leftOut.reduce(0) { $0 + $1.count }
    return true
  }

  /// A table as it is understood by the plan's names.
  struct Sensed {
    let table: SensedTable
    let grid: TableGrid
    let mapping: TableMapping?
    let reading: GridReading

    var holdsFigures: Bool { !reading.figures.isEmpty }

    var merges: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] { table.merges.map { ($0.rows, $0.columns) } }
  }

  /// Understands the table by the plan's names, where it is not simply one of ours; where that fails too, what a header
  /// lacks is told with a mapping.
  func sense(
    _ report: inout HeaderReport, _ names: inout HeaderNames, sheet: SensedTable.SheetLook? = nil
  ) -> Sensed? {
    guard names.hasPlan else { return nil }
    if let header = report.header, header.isForm || isOurs(header, sheet) { return nil }
    guard
      let sensed = SensedTable(
        table, delimiter: report.header?.delimiter, limits: limits, sheet: sheet, skipsFaults: report.header == nil),
      let known = names.planNames()
    else { return nil }
    let grid = sensed.grid
    let entry = mapping.tables.first { $0.fits(grid) }
    var reader = TableReader(known, grid, mapping: entry)
    let reading = reader.read()
    guard !reading.tables.isEmpty, !reading.figures.isEmpty || !reading.remarks.isEmpty else {
      if report.header == nil { report.offer(MappingLines.ofHeaderless(grid, known)) }
      return nil
    }
    return Sensed(table: sensed, grid: grid, mapping: entry, reading: reading)
  }

  /// Whether a table is one of our own shapes and has nothing that its rows alone do not say: one row a figure, or one
  /// column a period with what only our tables have beside it (who filed a row and when, its status).
  ///
  /// Where the table `isCut`, its rows must tell before it ends.
  func isOurs(_ header: Header, _ sheet: SensedTable.SheetLook?, isCut: Bool = false) -> Bool {
    if header.periods.isEmpty { return !isWrinkled(below: header, sheet, isCut: isCut) }
    let own: [Drop.Role] = [.item, .key, .basis, .submittedAt, .status]
    return header.ignored.isEmpty && header.titleRows.isEmpty && own.contains { header.cells[$0] != nil }
      && !mapping.tables.contains { $0.saysMoreThanNames && $0.isFor(file: table.name, sheet: sheet?.name) }
  }

  /// Whether a table of one row a figure has something that its rows alone do not say: titles, merged cells, periods
  /// without a year, marks at names and numbers, remarks among the rows.
  private func isWrinkled(below header: Header, _ sheet: SensedTable.SheetLook?, isCut: Bool) -> Bool {
    if !header.titleRows.isEmpty { return true }
    if mapping.tables.contains(where: { $0.saysMoreThanNames && $0.isFor(file: table.name, sheet: sheet?.name) }) {
      return true
    }
    if let sheet, !sheet.facts.mergedCells.isEmpty || !sheet.facts.hiddenColumns.isEmpty || !sheet.hiddenRows.isEmpty {
      return true
    }
    guard let indicator = header.cells[.indicator], let period = header.cells[.period], let value = header.cells[.value]
    else { return true }
    let span = table.bytes.span
    var cells = [CSVCell](repeating: CSVCell(), count: header.columns.count)
    var scanner = CSVScanner(
      delimiter: header.delimiter, cellBytes: limits.cellBytes, from: header.dataOffset, line: header.dataLine)
    var rows = 0
    var hasYear = false
    var lacksYear = false
    while rows < Self.rowLimit, let row = scanner.next(in: span, cells: &cells) {
      rows += 1
      // A quote that the cut leaves open is none.
      if row.fault != nil { return isCut && row.end == span.count }
      guard row.cellCount > max(indicator, period, value), row.cellCount <= cells.count else { continue }
      if Wrinkles.endsInMark(span, cells[indicator]) || Wrinkles.isMarkedNumber(span, cells[value]) { return true }
      if Wrinkles.holdsYear(span, cells[period]) {
        hasYear = true
      } else if cells[period].contentEnd > cells[period].contentStart {
        lacksYear = true
      }
    }
    if isCut, rows < Self.rowLimit { return true }
    // Who says when a row was filed says by that of which year it is.
    return rows < Self.rowLimit && lacksYear && !hasYear && header.cells[.submittedAt] == nil
  }
}

/// What makes a row of a plain table need a closer look, by the bytes of its cells.
enum Wrinkles {
  /// ①, *, [2] behind a name.
  static func endsInMark(_ bytes: Span<UInt8>, _ cell: CSVCell) -> Bool {
    guard cell.contentEnd > cell.contentStart else { return false }
    let last = bytes[cell.contentEnd - 1]
    if last < 0x80 { return last == UInt8(ascii: "*") || last == UInt8(ascii: "]") }
    // ① to ⑳ are E2 91 A0 to B3, † and ‡ E2 80 A0 and A1.
    guard cell.contentEnd - cell.contentStart > 3, bytes[cell.contentEnd - 3] == 0xE2 else { return false }
    let middle = bytes[cell.contentEnd - 2]
    return middle == 0x91 && (0xA0...0xB3).contains(last) || middle == 0x80 && (0xA0...0xA1).contains(last)
  }

  static func holdsYear(_ bytes: Span<UInt8>, _ cell: CSVCell) -> Bool {
    var digits = 0
    for index in cell.contentStart..<cell.contentEnd {
      digits = (0x30...0x39).contains(bytes[index]) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// Digits with a mark, a flag, an arrow or a decimal comma behind them.
  static func isMarkedNumber(_ bytes: Span<UInt8>, _ cell: CSVCell) -> Bool {
    let count = cell.contentEnd - cell.contentStart
    guard count > 1, (0x28...0x39).contains(bytes[cell.contentStart]) else { return false }
    let last = bytes[cell.contentEnd - 1]
    if (0x30...0x39).contains(last) { return count > 5 && isDecimalComma(bytes, cell) }
    if endsInMark(bytes, cell) { return true }
    if (0x61...0x7A).contains(last) { return bytes[cell.contentEnd - 2] == 0x20 }
    guard last >= 0x80 else { return false }
    let text = String(decoding: (cell.contentStart..<cell.contentEnd).map { bytes[$0] }, as: UTF8.self)
    return text.hasSuffix("↑") || text.hasSuffix("↓") || text.hasSuffix("）")
  }

  /// `3.277,2`: a point before a comma.
  private static func isDecimalComma(_ bytes: Span<UInt8>, _ cell: CSVCell) -> Bool {
    var hasPoint = false
    for index in cell.contentStart..<cell.contentEnd {
      if bytes[index] == UInt8(ascii: ".") { hasPoint = true }
      if bytes[index] == UInt8(ascii: ","), hasPoint { return true }
    }
    return false
  }
}

extension TableMapping {
  /// Whether the mapping is for a table.
  func fits(_ grid: TableGrid) -> Bool {
    guard isFor(file: grid.file, sheet: grid.sheet) else { return false }
    if let header = match.header, !grid.rows.prefix(12).contains(where: { $0.contains(header) }) { return false }
    return true
  }

  func isFor(file: String, sheet: String?) -> Bool {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    if let pattern = match.file, !Self.matches(name, pattern) { return false }
    if let pattern = match.sheet, !Self.matches(sheet ?? "", pattern) { return false }
    return true
  }

  /// Whether it says more than what columns are called and which blanks are filled: tables of one row a figure are read
  /// with those alone.
  var saysMoreThanNames: Bool {
    let hasOther = columns.values.contains { column in
      switch column {
      case .role: false
      case .ignore, .values: true
      }
    }
    return hasOther || !indicators.isEmpty || indicator != nil || period != nil || unit != nil || area != nil
      || numbers != nil || ignoresOlder || !rows.isEmpty || match.header != nil || match.file != nil
      || match.sheet != nil
  }

  /// Whether a name fits a pattern in which `*` stands for anything.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return name == pattern }
    guard name.hasPrefix(parts[0]), name.hasSuffix(parts[parts.count - 1]) else { return false }
    var rest = name.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.count >= parts[parts.count - 1].count
  }
}
