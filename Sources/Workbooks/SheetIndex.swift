/// What the workbook's own part says: its sheets in order, and from which year its dates count.
struct SheetIndex {
  private(set) var sheets: [Workbook.Sheet] = []
  private(set) var is1904 = false

  init(_ part: String, _ relationships: Relationships, with reader: inout PartReader) throws(WorkbookError) {
    var found: [Workbook.Sheet] = []
    var counts1904 = false
    let isThere = try reader.read(part) { (events) throws(WorkbookError) in
      for event in events.events where event.kind == .start {
        switch event.name {
        case .workbookPr: counts1904 = events.isOn(.date1904, of: event)
        case .sheet:
          guard let name = events.text(.name, of: event), let id = events.text(.id, of: event),
            let entry = relationships[id], entry.isA(.worksheet)
          else { continue }
          let state = events.text(.state, of: event) ?? "visible"
          found.append(Workbook.Sheet(name: name, isHidden: state != "visible", part: entry.target))
        default: continue
        }
      }
    }
    guard isThere else { throw .noWorkbook }
    sheets = found
    is1904 = counts1904
  }
}
