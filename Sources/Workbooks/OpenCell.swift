/// A cell of an OpenDocument spreadsheet: its value as the file has it, and its text as it is shown.
struct OpenCell {
  private enum Kind { case none, text, number, percent, date, boolean }

  private var kind = Kind.none
  private var value: [UInt8] = []
  private var isError = false
  private(set) var isFormula = false
  private(set) var repeats = 1
  /// The paragraphs, each but the first behind a line feed.
  var text: [UInt8] = []
  var hasParagraph = false

  init() {}

  init(_ event: XMLEvents.Event, _ events: XMLEvents) {
    repeats = min(max(events.number(.columnsRepeated, of: event) ?? 1, 1), CellAddress.columns)
    isFormula = events.value(.formula, of: event) != nil
    // The office's own type and that of newer versions, which alone names errors, have the same local name.
    let types = event.attributes.filter { events.attributes[$0].name == .valueType }.map {
      String(decoding: events.bytes[events.attributes[$0].value], as: UTF8.self)
    }
    isError = types.contains("error")
    let name: XMLName?
    switch types.first {
    case "float", "currency": (kind, name) = (.number, .value)
    case "percentage": (kind, name) = (.percent, .value)
    case "date": (kind, name) = (.date, .dateValue)
    case "boolean": (kind, name) = (.boolean, .booleanValue)
    case "string", "time": (kind, name) = (.text, .stringValue)
    default: (kind, name) = (.none, nil)
    }
    if let name, let range = events.value(name, of: event) { value = Array(events.bytes[range]) }
  }

  /// What the cell holds; nil for a blank one.
  var content: (bytes: [UInt8], content: SheetRow.Cell.Content, noisy: String?)? {
    if isError { return (text.isEmpty ? Array("#VALUE!".utf8) : text, .error, nil) }
    switch kind {
    case .none: return isFormula ? ([], .formulaWithoutValue, nil) : text.isEmpty ? nil : (text, .text, nil)
    case .text: return shownText.map { ($0, .text, nil) }
    case .number, .percent:
      guard var number = CellNumber(value) else { return value.isEmpty ? nil : (value, .text, nil) }
      number.removeNoise()
      if kind == .percent { number.timesHundred() }
      return (
        number.plainText + (kind == .percent ? [UInt8(ascii: "%")] : []), .number,
        number.wasNoisy ? String(decoding: value, as: UTF8.self) : nil
      )
    case .date: return value.isEmpty ? nil : (shownDate, .date, nil)
    case .boolean:
      switch String(decoding: value, as: UTF8.self) {
      case "true": return (Array("TRUE".utf8), .boolean, nil)
      case "false": return (Array("FALSE".utf8), .boolean, nil)
      default: return shownText.map { ($0, .text, nil) }
      }
    }
  }

  /// What stands in the cell, else its value; nil where there is neither.
  private var shownText: [UInt8]? {
    let shown = text.isEmpty ? value : text
    return shown.isEmpty ? nil : shown
  }

  /// The date in as many parts as are shown of it: 2022年6月 is no first of June.
  private var shownDate: [UInt8] {
    let midnight = Array("T00:00:00".utf8)
    let whole = value.count > 10 && value[10...].starts(with: midnight) ? Array(value[..<10]) : value
    guard whole.count == 10 else { return whole }
    let year = String(decoding: whole[..<4], as: UTF8.self)
    let day = Int(String(decoding: whole[8...], as: UTF8.self)) ?? 0
    let shown = String(decoding: text, as: UTF8.self)
    let groups = shown.split { !($0.isASCII && $0.isNumber) }.map(String.init)
    let short = String(year.suffix(2))
    guard groups.contains(year) || groups.contains(short) && Int(short) != day else { return whole }
    let isMonthWord = shown.contains { $0.isASCII && $0.isLetter }
    switch groups.count + (isMonthWord ? 1 : 0) {
    case 1 where groups == [year]: return Array(whole[..<4])
    case 2: return Array(whole[..<7])
    default: return whole
    }
  }
}
