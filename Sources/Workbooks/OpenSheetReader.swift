/// Turns the events of an OpenDocument spreadsheet into the rows of one of its sheets.
struct OpenSheetReader {
  /// The place of the sheet among all of the spreadsheet.
  private let wanted: Int
  private let sheet: String
  private let limits: Workbook.Limits
  private(set) var facts = SheetFacts()

  /// How deep inside tables: a table in a cell is no sheet.
  private var depth = 0
  private var seen = -1
  private var row = SheetRow()
  private var number = 0
  private var rowRepeats = 1
  private var columnNumber = 0
  private var column = 0
  private var cell = OpenCell()
  private var isInCell = false
  /// Inside comments and drawings, whose texts are no content.
  private var skipped = 0
  private var isText = false
  /// Cells handed over that stand in the file once for many.
  private var repeated = 0

  private static let repeatLimit = 5_000_000

  init(_ sheet: Workbook.Sheet, at wanted: Int, limits: Workbook.Limits) {
    self.sheet = sheet.name
    self.wanted = wanted
    self.limits = limits
  }

  private var isHere: Bool { depth == 1 && seen == wanted }

  mutating func take(
    _ events: XMLEvents, _ emit: (inout SheetRow) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    for event in events.events {
      switch event.kind {
      case .start: try start(event, events)
      case .text:
        guard isText, skipped == 0 else { continue }
        cell.text.append(contentsOf: events.bytes[event.text])
        if cell.text.count > limits.cellBytes { throw .cellTooLong(address: address, limit: limits.cellBytes) }
      case .end: try end(event, emit)
      }
    }
  }

  private mutating func start(_ event: XMLEvents.Event, _ events: XMLEvents) throws(WorkbookError) {
    if event.name == .table {
      depth += 1
      if depth == 1 { seen += 1 }
      return
    }
    guard isHere else { return }
    switch event.name {
    case .annotation, .shapes: skipped += 1
    case .tableColumn:
      let count = min(max(events.number(.columnsRepeated, of: event) ?? 1, 1), CellAddress.columns)
      if Self.isHidden(event, events) { facts.hiddenColumns.append(columnNumber...columnNumber + count - 1) }
      columnNumber = min(columnNumber + count, CellAddress.columns)
    case .tableRow:
      rowRepeats = max(events.number(.rowsRepeated, of: event) ?? 1, 1)
      row.isHidden = Self.isHidden(event, events)
      row.cells.removeAll(keepingCapacity: true)
      row.bytes.removeAll(keepingCapacity: true)
      column = 0
    case .tableCell, .coveredCell:
      cell = OpenCell(event, events)
      isInCell = true
      if event.name == .tableCell { try note(span: event, events) }
    case .p where isInCell && skipped == 0:
      if cell.hasParagraph { cell.text.append(UInt8(ascii: "\n")) }
      cell.hasParagraph = true
      isText = true
    case .s where isText && skipped == 0:
      let count = min(max(events.number(.c, of: event) ?? 1, 1), 1_000)
      cell.text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    case .tab where isText && skipped == 0: cell.text.append(UInt8(ascii: " "))
    case .lineBreak where isText && skipped == 0: cell.text.append(UInt8(ascii: "\n"))
    default: return
    }
  }

  private static func isHidden(_ event: XMLEvents.Event, _ events: XMLEvents) -> Bool {
    events.text(.visibility, of: event).map { $0 != "visible" } ?? false
  }

  private mutating func note(span event: XMLEvents.Event, _ events: XMLEvents) throws(WorkbookError) {
    let columns = events.number(.columnsSpanned, of: event) ?? 1
    let rows = events.number(.rowsSpanned, of: event) ?? 1
    guard columns > 1 || rows > 1, columns > 0, rows > 0 else { return }
    guard facts.mergedCells.count < limits.mergedCells else { throw .tooManyMergedCells(limit: limits.mergedCells) }
    let last = CellAddress(
      column: min(column + columns, CellAddress.columns) - 1, row: min(number + rows, CellAddress.rows) - 1)
    facts.mergedCells.append(CellRange(first: CellAddress(column: column, row: number), last: last))
  }

  private mutating func end(
    _ event: XMLEvents.Event, _ emit: (inout SheetRow) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    if event.name == .table {
      depth -= 1
      return
    }
    guard isHere else { return }
    switch event.name {
    case .annotation, .shapes: skipped -= 1
    case .p: isText = false
    case .tableCell:
      isInCell = false
      try endCell()
    case .coveredCell:
      isInCell = false
      column = min(column + cell.repeats, CellAddress.columns)
    case .tableRow: try endRow(emit)
    default: return
    }
  }

  private mutating func endCell() throws(WorkbookError) {
    guard let (bytes, content, noisy) = cell.content else {
      column = min(column + cell.repeats, CellAddress.columns)
      return
    }
    guard column + cell.repeats <= CellAddress.columns else { throw .misplaced(address: address) }
    let start = row.bytes.count
    row.bytes.append(contentsOf: bytes)
    for _ in 0..<cell.repeats {
      row.cells.append(
        SheetRow.Cell(
          column: column, content: content, text: start..<row.bytes.count, isFormula: cell.isFormula, noisy: noisy))
      column += 1
    }
    try account(cell.repeats - 1)
  }

  private mutating func endRow(_ emit: (inout SheetRow) throws(WorkbookError) -> Void) throws(WorkbookError) {
    guard !row.cells.isEmpty else {
      number = min(number + rowRepeats, CellAddress.rows)
      return
    }
    guard number + rowRepeats <= CellAddress.rows else { throw .misplaced(address: address) }
    try account((rowRepeats - 1) * row.cells.count)
    for _ in 0..<rowRepeats {
      number += 1
      row.number = number
      try emit(&row)
    }
  }

  private mutating func account(_ cells: Int) throws(WorkbookError) {
    repeated += cells
    if repeated > Self.repeatLimit { throw .packedTooTightly(part: OpenDocument.content, limit: limits.ratio) }
  }

  private var address: String { "\(sheet)!\(CellAddress(column: min(column, CellAddress.columns - 1), row: number))" }
}
