/// What a spreadsheet of the OpenDocument kind (ODS) says of its sheets: their names, and which are hidden.
struct OpenDocument {
  static let content = "content.xml"
  private static let mark = "application/vnd.oasis.opendocument"

  private(set) var sheets: [Workbook.Sheet] = []

  /// What the archive says that it is: nil for no OpenDocument file.
  static func kind(_ reader: PartReader) throws(WorkbookError) -> String? {
    guard let type = try reader.start(of: "mimetype", count: 80) else { return nil }
    let text = String(decoding: type, as: UTF8.self)
    return text.hasPrefix(mark) ? String(text.dropFirst(mark.count + 1)) : nil
  }

  init(with reader: inout PartReader, limits: Workbook.Limits) throws(WorkbookError) {
    var found: [Workbook.Sheet] = []
    var hidden: Set<String> = []
    var style: String?
    var depth = 0
    let isThere = try reader.read(Self.content) { (events) throws(WorkbookError) in
      for event in events.events {
        switch (event.kind, event.name) {
        case (.start, .style): style = events.text(.name, of: event)
        case (.start, .tableProperties):
          if let style, events.text(.display, of: event) == "false" { hidden.insert(style) }
        case (.start, .table):
          depth += 1
          guard depth == 1 else { continue }
          let isHidden = events.text(.styleName, of: event).map(hidden.contains) ?? false
          found.append(
            Workbook.Sheet(
              name: events.text(.name, of: event) ?? "", isHidden: isHidden, part: "\(found.count)"))
        case (.end, .table): depth -= 1
        default: continue
        }
      }
    }
    guard isThere, !found.isEmpty else { throw .noWorkbook }
    sheets = found
  }
}
