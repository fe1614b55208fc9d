import CXLSXWriter
import Glibc

// What makes a sheet a form: cells to be typed into, comments, what is hidden, locked and printed.

extension WorkbookFile {
  func setColumn(
    _ column: Int, width: Int, isHidden: Bool, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let index = lxw_col_t(column)
    guard isHidden else {
      return try check(unsafe xlsx.worksheet_set_column(page, index, index, Double(width), nil))
    }
    var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
    try check(unsafe xlsx.worksheet_set_column_opt(page, index, index, Double(width), nil, &options))
  }

  func setRow(
    _ row: Int, _ line: Sheet.Row, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let index = lxw_row_t(row)
    if line.isHidden {
      var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
      let height = Double(line.height ?? Self.rowHeight)
      try check(unsafe xlsx.worksheet_set_row_opt(page, index, height, nil, &options))
    } else if let height = line.height {
      try check(unsafe xlsx.worksheet_set_row(page, index, Double(height), nil))
    }
  }

  private static let rowHeight = 15

  mutating func write(
    _ merge: Sheet.Merge, of sheet: Sheet, on page: UnsafeMutablePointer<lxw_worksheet>,
    in book: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookError) {
    guard merge.columns.count > 1, sheet.rows.indices.contains(merge.row) else { return }
    let cells = sheet.rows[merge.row].cells
    let first = cells.indices.contains(merge.columns.lowerBound) ? cells[merge.columns.lowerBound] : Cell(.empty)
    let text = if case .text(let text) = first.content { Self.clean(text) } else { "" }
    let format = unsafe format(first.style, in: book)
    try check(
      unsafe xlsx.worksheet_merge_range(
        page, lxw_row_t(merge.row), lxw_col_t(merge.columns.lowerBound), lxw_row_t(merge.row),
        lxw_col_t(merge.columns.upperBound), text, format))
  }

  /// How the sheet is shown, locked and printed as a whole.
  func arrange(_ page: UnsafeMutablePointer<lxw_worksheet>, as sheet: Sheet) throws(WorkbookError) {
    if !sheet.hasGridlines {
      unsafe xlsx.worksheet_gridlines(page, UInt8(truncatingIfNeeded: LXW_HIDE_ALL_GRIDLINES.rawValue))
      unsafe xlsx.worksheet_set_margins(page, 0.4, 0.4, 0.5, 0.6)
      unsafe xlsx.worksheet_center_horizontally(page)
    }
    if let color = sheet.tabColor { unsafe xlsx.worksheet_set_tab_color(page, color) }
    if let footer = sheet.footer { try check(unsafe xlsx.worksheet_set_footer(page, Self.clean(footer))) }
    if sheet.isProtected {
      // Whoever fills it in may still make a column wider or a row higher.
      var options = lxw_protection()
      options.format_columns = 1
      options.format_rows = 1
      unsafe xlsx.worksheet_protect(page, nil, &options)
    }
    if sheet.isHidden { unsafe xlsx.worksheet_hide(page) }
  }

  mutating func write(
    _ text: String, linkedTo link: Cell.Link, _ style: Cell.Style, _ row: lxw_row_t, _ column: lxw_col_t,
    on page: UnsafeMutablePointer<lxw_worksheet>, in book: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookError) {
    let sheet = link.sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    let format = unsafe format(style, in: book)
    let target = "internal:'\(Self.clean(sheet))'!\(link.address)"
    try check(unsafe xlsx.worksheet_write_url_opt(page, row, column, target, format, Self.clean(text), nil))
  }

  // MARK: Cells

  func write(
    comment: String, _ row: lxw_row_t, _ column: lxw_col_t, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let text = Self.clean(comment)
    // Wide enough for a line of a sentence, and high enough for all of them.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
      sum + 1 + line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) } / 44
    }
    var options = unsafe lxw_comment_options()
    unsafe options.width = 300
    unsafe options.height = UInt16(clamping: 20 + 16 * min(lines, 30))
    try check(unsafe xlsx.worksheet_write_comment_opt(page, row, column, text, &options))
  }

  func write(
    _ entry: Cell.Entry, _ row: lxw_row_t, _ column: lxw_col_t, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    var texts = CTexts()
    var rule = unsafe lxw_data_validation()
    unsafe rule.input_title = texts.copy(Self.clean(entry.title).cut(to: Cell.Entry.titleLimit))
    unsafe rule.input_message = texts.copy(Self.clean(entry.prompt).cut(to: Cell.Entry.textLimit))
    unsafe rule.error_title = texts.copy(Self.clean(entry.title).cut(to: Cell.Entry.titleLimit))
    unsafe rule.error_message = texts.copy(Self.clean(entry.refusal).cut(to: Cell.Entry.textLimit))
    switch entry.rule {
    case .any:
      unsafe rule.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_ANY.rawValue)
    case .date:
      unsafe rule.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_DATE.rawValue)
      unsafe rule.criteria = UInt8(
        truncatingIfNeeded: LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      unsafe rule.value_datetime = lxw_datetime(year: 1900, month: 1, day: 1, hour: 0, min: 0, sec: 0)
    case .list(let choices):
      guard Cell.Entry.fits(choices) else { throw WorkbookError(reason: "too many choices for a cell") }
      unsafe rule.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_LIST.rawValue)
      unsafe rule.value_list = texts.list(choices.map(Self.clean))
    case .whole(let minimum, let maximum):
      unsafe rule.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_INTEGER_FORMULA.rawValue)
      unsafe Self.limit(&rule, minimum, maximum, &texts)
    case .number(let minimum, let maximum):
      unsafe rule.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_DECIMAL_FORMULA.rawValue)
      unsafe Self.limit(&rule, minimum, maximum, &texts)
    }
    try check(unsafe xlsx.worksheet_data_validation_cell(page, row, column, &rule))
    withExtendedLifetime(texts) {}
  }

  /// The limits as decimals in the file's own words: nothing becomes binary.
  ///
  /// What is no number is no limit, and where there is none, any number will do.
  private static func limit(
    _ rule: inout lxw_data_validation, _ minimum: String?, _ maximum: String?, _ texts: inout CTexts
  ) {
    let low = minimum.flatMap { Cell.isExact($0) ? "=" + $0 : nil }
    let high = maximum.flatMap { Cell.isExact($0) ? "=" + $0 : nil }
    switch (low, high) {
    case (let low?, nil):
      unsafe rule.criteria = UInt8(
        truncatingIfNeeded: LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      unsafe rule.value_formula = texts.copy(low)
    case (nil, let high?):
      unsafe rule.criteria = UInt8(truncatingIfNeeded: LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO.rawValue)
      unsafe rule.value_formula = texts.copy(high)
    case (nil, nil), (_?, _?):
      unsafe rule.criteria = UInt8(truncatingIfNeeded: LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      unsafe rule.minimum_formula = texts.copy(low ?? "=-999999999999999")
      unsafe rule.maximum_formula = texts.copy(high ?? "=999999999999999")
    }
  }
}

/// The one owner of texts that C only reads: freed with the value.
@safe private struct CTexts: ~Copyable {
  private var texts: [UnsafeMutablePointer<CChar>] = unsafe []
  private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = unsafe []

  /// Nil for an empty text, which stands for none.
  mutating func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard !text.isEmpty, let copy = unsafe strdup(text) else { return nil }
    unsafe texts.append(copy)
    return unsafe copy
  }

  /// Ended by a null pointer.
  mutating func list(_ words: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
    for (index, word) in words.enumerated() { unsafe (list + index).initialize(to: copy(word)) }
    unsafe (list + words.count).initialize(to: nil)
    unsafe lists.append(list)
    return unsafe list
  }

  deinit {
    for index in unsafe texts.indices { unsafe free(texts[index]) }
    for index in unsafe lists.indices { unsafe lists[index].deallocate() }
  }
}

extension String {
  /// At most so many Unicode scalars, the last an ellipsis where something is cut.
  fileprivate func cut(to limit: Int) -> String {
    guard unicodeScalars.count > limit else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(limit - 1))) + "…"
  }
}
