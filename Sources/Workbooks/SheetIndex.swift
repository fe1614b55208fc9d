/// What the workbook's own part says: its sheets in order, and from which year its dates count.
struct SheetIndex {
  private(set) var sheets: [Workbook.Sheet] = []
  private(set) var is1904 = false

  init(_ part: String, _ relationships: Relationships, with reader: inout PartReader) throws(WorkbookError) {
    var found: [Workbook.Sheet] = []
    var lost: String?
    var counts1904 = false
    let isThere = try reader.read(part) { (events) throws(WorkbookError) in
      for event in events.events where event.kind == .start {
        switch event.name {
        case .workbookPr: counts1904 = events.isOn(.date1904, of: event)
        case .sheet:
          let name = events.text(.name, of: event) ?? ""
          guard let entry = events.text(.id, of: event).flatMap({ relationships[$0] }) else {
            lost = lost ?? name
            continue
          }
          // Charts and dialogues have no cells.
          guard entry.isA(.worksheet) else { continue }
          let state = events.text(.state, of: event) ?? "visible"
          found.append(Workbook.Sheet(name: name, isHidden: state != "visible", part: entry.target))
        default: continue
        }
      }
    }
    guard isThere else { throw .noWorkbook }
    // A sheet that the workbook names and does not hold.
    if let lost { throw .broken(part: lost) }
    sheets = found
    is1904 = counts1904
  }
}
