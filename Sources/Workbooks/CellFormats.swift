/// How the styles of a workbook show numbers.
struct CellFormats {
  let dates: DateSystem
  /// The format of each style that cells name.
  private var formats: [NumberFormat] = []

  init(_ part: String?, dates: DateSystem, with reader: inout PartReader) throws(WorkbookError) {
    self.dates = dates
    guard let part else { return }
    var codes: [Int: NumberFormat] = [:]
    var found: [NumberFormat] = []
    var areCellStyles = false
    let isThere = try reader.read(part) { (events) throws(WorkbookError) in
      for event in events.events {
        switch (event.kind, event.name) {
        case (.start, .numFmt):
          guard let id = events.number(.numFmtId, of: event) else { continue }
          codes[id] = NumberFormat(code: events.text(.formatCode, of: event) ?? "")
        case (.start, .cellXfs): areCellStyles = true
        case (.end, .cellXfs): areCellStyles = false
        case (.start, .xf) where areCellStyles:
          let id = events.number(.numFmtId, of: event) ?? 0
          found.append(codes[id] ?? NumberFormat(builtIn: id))
        default: continue
        }
      }
    }
    // Without them a date would be taken for a number.
    guard isThere else { throw .broken(part: part) }
    formats = found
  }

  subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .plain }
}
