/// The names of elements and attributes that mean something to us, prefixes aside.
enum XMLName: String, CaseIterable {
  case other = ""
  // Sheets.
  case sheetData, row, c, v, f, `is`, t, r, rPh, si, mergeCell
  case s, hidden, ref, col, min, max
  // The workbook and its relationships.
  case sheet, workbookPr, name, state, id, date1904
  case relationship = "Relationship"
  case relationshipId = "Id"
  case target = "Target"
  case type = "Type"
  case targetMode = "TargetMode"
  // Words.
  case p, tc, tr, tab, br, cr, moveFrom, noBreakHyphen, gridSpan, val
  case fallback = "Fallback"
  // Styles.
  case numFmt, cellXfs, xf, numFmtId, formatCode
  // Spreadsheets of the OpenDocument kind.
  case table, annotation, shapes, style, display, visibility, value, formula
  case tableRow = "table-row"
  case tableCell = "table-cell"
  case coveredCell = "covered-table-cell"
  case tableColumn = "table-column"
  case tableProperties = "table-properties"
  case styleName = "style-name"
  case valueType = "value-type"
  case dateValue = "date-value"
  case booleanValue = "boolean-value"
  case stringValue = "string-value"
  case lineBreak = "line-break"
  case columnsRepeated = "number-columns-repeated"
  case rowsRepeated = "number-rows-repeated"
  case columnsSpanned = "number-columns-spanned"
  case rowsSpanned = "number-rows-spanned"

  /// The name packed into an integer, so that no text is made for the names of a sheet's million cells.
  var packed: UInt128 { Array(rawValue.utf8).reduce(0) { $0 << 8 | UInt128($1) } }

  /// Longer names do not fit an integer.
  static let longest = 16

  /// The cells of a sheet use few names over and over.
  struct Table {
    private let names: [UInt128: XMLName]
    private let long: [String: XMLName]

    init() {
      let all = Dictionary(grouping: XMLName.allCases) { $0.rawValue.utf8.count > XMLName.longest }
      names = Dictionary(uniqueKeysWithValues: (all[false] ?? []).map { ($0.packed, $0) })
      long = Dictionary(uniqueKeysWithValues: (all[true] ?? []).map { ($0.rawValue, $0) })
    }

    func name(_ long: String) -> XMLName { self.long[long] ?? .other }

    func name(_ packed: UInt128) -> XMLName {
      switch packed {
      case 0x63: .c
      case 0x76: .v
      case 0x72: .r
      case 0x74: .t
      case 0x73: .s
      default: names[packed] ?? .other
      }
    }
  }
}
