/// Turns the events of a sheet into rows.
struct SheetReader {
  private enum CellType { case number, shared, text, boolean, error, date }

  private let sheet: String
  private let texts: SharedTexts
  private let formats: CellFormats
  private let limits: Workbook.Limits
  private(set) var facts = SheetFacts()

  private var isInData = false
  private var row = SheetRow()
  private var lastRow = 0
  private var column = -1
  private var type = CellType.number
  private var style = 0
  private var isFormula = false
  private var hasValue = false
  /// How many values and inline texts the cell has: more than one is none.
  private var values = 0
  /// What is being collected: the text of a value or an inline text.
  private var collects = false
  private var phonetic = 0
  private var content: [UInt8] = []

  init(sheet: String, texts: SharedTexts, formats: CellFormats, limits: Workbook.Limits) {
    self.sheet = sheet
    self.texts = texts
    self.formats = formats
    self.limits = limits
  }

  mutating func take(
    _ events: XMLEvents, _ emit: (inout SheetRow) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    for event in events.events {
      switch event.kind {
      case .start: try start(event, events)
      case .text:
        guard collects else { continue }
        content.append(contentsOf: events.bytes[event.text])
        if content.count > limits.cellBytes { throw .cellTooLong(address: address, limit: limits.cellBytes) }
      case .end: try end(event, emit)
      }
    }
  }

  private mutating func start(_ event: XMLEvents.Event, _ events: XMLEvents) throws(WorkbookError) {
    switch event.name {
    case .sheetData: isInData = true
    case .row where isInData: try startRow(event, events)
    case .c where isInData: try startCell(event, events)
    case .f where isInData: isFormula = true
    case .is where isInData: values += 1
    case .v where isInData:
      values += 1
      hasValue = true
      collects = true
    case .rPh: phonetic += 1
    case .t where isInData:
      hasValue = true
      collects = phonetic == 0
    case .col where !isInData && events.isOn(.hidden, of: event):
      guard let first = events.number(.min, of: event), let last = events.number(.max, of: event), first > 0,
        first <= last
      else { return }
      facts.hiddenColumns.append(first - 1...last - 1)
    case .mergeCell:
      guard let value = events.value(.ref, of: event), let range = CellRange(events.bytes[value]) else { return }
      guard facts.mergedCells.count < limits.mergedCells else { throw .tooManyMergedCells(limit: limits.mergedCells) }
      facts.mergedCells.append(range)
    default: return
    }
  }

  private mutating func startRow(_ event: XMLEvents.Event, _ events: XMLEvents) throws(WorkbookError) {
    let number = events.value(.r, of: event) == nil ? lastRow + 1 : events.number(.r, of: event) ?? 0
    guard number > lastRow, number <= CellAddress.rows else {
      throw .misplaced(address: "\(sheet)!\(events.text(.r, of: event) ?? "\(number)")")
    }
    lastRow = number
    row.number = number
    row.isHidden = events.isOn(.hidden, of: event)
    row.cells.removeAll(keepingCapacity: true)
    row.bytes.removeAll(keepingCapacity: true)
    column = -1
  }

  private mutating func startCell(_ event: XMLEvents.Event, _ events: XMLEvents) throws(WorkbookError) {
    if let value = events.value(.r, of: event) {
      guard let place = CellAddress(events.bytes[value]), place.row == row.number - 1, place.column > column else {
        throw .misplaced(address: "\(sheet)!\(String(decoding: events.bytes[value].prefix(40), as: UTF8.self))")
      }
      column = place.column
    } else {
      column += 1
      guard column < CellAddress.columns else { throw .misplaced(address: "\(sheet)!\(row.number)") }
    }
    style = events.number(.s, of: event) ?? 0
    isFormula = false
    hasValue = false
    values = 0
    collects = false
    content.removeAll(keepingCapacity: true)
    switch events.text(.t, of: event) {
    case "s": type = .shared
    case "str", "inlineStr": type = .text
    case "b": type = .boolean
    case "e": type = .error
    case "d": type = .date
    default: type = .number
    }
  }

  private mutating func end(
    _ event: XMLEvents.Event, _ emit: (inout SheetRow) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    switch event.name {
    case .sheetData: isInData = false
    case .v, .t: collects = false
    case .rPh: phonetic -= 1
    case .c where isInData: try endCell()
    case .row where isInData: if !row.cells.isEmpty { try emit(&row) }
    default: return
    }
  }

  private mutating func endCell() throws(WorkbookError) {
    if values > 1 { return append([], .twoValues) }
    guard hasValue && !content.isEmpty else {
      if isFormula, type != .text || !hasValue { append([], .formulaWithoutValue) }
      return
    }
    switch type {
    case .number: appendNumber()
    case .shared:
      let start = row.bytes.count
      guard let index = Int(String(decoding: content, as: UTF8.self)), texts.append(index, to: &row.bytes) else {
        throw .broken(part: address)
      }
      if row.bytes.count > start { keep(start, .text) }
    case .text:
      let start = row.bytes.count
      EscapedText.append(content[...], to: &row.bytes)
      keep(start, .text)
    case .boolean:
      switch String(decoding: content, as: UTF8.self) {
      case "1", "true": append(Array("TRUE".utf8), .boolean)
      case "0", "false": append(Array("FALSE".utf8), .boolean)
      default: append(content, .text)
      }
    case .error: append(content, .error)
    case .date:
      // A day is written with the hour at which it begins.
      let midnight = Array("T00:00:00".utf8)
      let isDay = content.count > 10 && content[10...].starts(with: midnight)
      append(isDay ? Array(content[..<10]) : content, .date)
    }
  }

  private mutating func appendNumber() {
    guard var number = CellNumber(content) else { return append(content, .text) }
    let written = content
    number.removeNoise()
    let format = formats[style]
    if !format.date.isEmpty, let date = formats.dates.text(of: number.plainText, as: format.date) {
      return append(Array(date.utf8), .date)
    }
    if format.isPercent { number.timesHundred() }
    append(
      number.plainText + (format.isPercent ? [UInt8(ascii: "%")] : []), .number,
      noisy: number.wasNoisy ? String(decoding: written, as: UTF8.self) : nil)
  }

  private mutating func append(_ text: [UInt8], _ content: SheetRow.Cell.Content, noisy: String? = nil) {
    let start = row.bytes.count
    row.bytes.append(contentsOf: text)
    keep(start, content, noisy: noisy)
  }

  private mutating func keep(_ start: Int, _ content: SheetRow.Cell.Content, noisy: String? = nil) {
    row.cells.append(
      SheetRow.Cell(
        column: column, content: content, text: start..<row.bytes.count, isFormula: isFormula, noisy: noisy))
  }

  private var address: String { "\(sheet)!\(CellAddress(column: max(column, 0), row: max(row.number - 1, 0)))" }
}
