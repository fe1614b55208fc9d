import CXLSXWriter
import Glibc

/// The owner of libxlsxwriter's workbook and of the memory file that it is written to, and with its extension the only
/// place of the room that touches C: it is closed once, by `close` or, where writing fails, with the value.
@safe struct WorkbookFile: ~Copyable {
  /// libxlsxwriter, which stays loaded to the end of the process.
  @safe
  struct Library {
    fileprivate let functions: UnsafePointer<XLSXFunctions>
    nonisolated(unsafe) private static let loaded = unsafe xlsx_functions()

    /// Nil where it is not installed.
    init?() {
      guard let functions = unsafe Self.loaded else { return nil }
      unsafe self.functions = functions
    }
  }

  private let library: Library
  var xlsx: XLSXFunctions { unsafe library.functions.pointee }
  private let descriptor: Int32
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [FormatKey: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  /// A format is made once for every look that occurs.
  private struct FormatKey: Hashable {
    let style: Cell.Style
    let number: String
  }

  init(_ library: Library) throws(WorkbookError) {
    self.library = library
    descriptor = memory_file()
    guard descriptor >= 0 else { throw WorkbookError(reason: unsafe String(cString: strerror(errno))) }
    unsafe book = xlsx.workbook_new("/proc/self/fd/\(descriptor)")
    if unsafe book == nil { throw WorkbookError(reason: "out of memory") }
  }

  deinit {
    // Closing is the only way to free a workbook.
    if let book = unsafe book { _ = unsafe xlsx.workbook_close(book) }
    Glibc.close(descriptor)
  }

  mutating func write(_ workbook: Workbook) throws(WorkbookError) {
    guard let book = unsafe book else { return }
    unsafe Self.clean(workbook.title).withCString { title in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = UnsafeMutablePointer(mutating: title)
      // Zero would mean now.
      unsafe properties.created = max(workbook.created, 1)
      _ = unsafe xlsx.workbook_set_properties(book, &properties)
    }
    for sheet in workbook.sheets { try unsafe write(sheet, in: book) }
  }

  /// The finished file.
  ///
  /// Nothing can be written any more.
  mutating func close() throws(WorkbookError) -> [UInt8] {
    guard let open = unsafe book else { return [] }
    unsafe book = nil
    try check(unsafe xlsx.workbook_close(open))
    let size = Int(lseek(descriptor, 0, SEEK_END))
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, filled in
      while count < size {
        let got = unsafe pread(descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count, off_t(count))
        if got <= 0 { break }
        count += got
      }
      filled = count
    }
    guard size > 0, bytes.count == size else { throw WorkbookError(reason: unsafe String(cString: strerror(errno))) }
    return bytes
  }

  // MARK: Sheets

  private mutating func write(_ sheet: Sheet, in book: UnsafeMutablePointer<lxw_workbook>) throws(WorkbookError) {
    guard let page = unsafe xlsx.workbook_add_worksheet(book, Self.clean(sheet.name)) else {
      throw WorkbookError(reason: "no sheet can be named \(sheet.name)")
    }
    for (column, width) in sheet.widths.enumerated() {
      let isHidden = sheet.hiddenColumns.contains(column)
      try unsafe setColumn(column, width: width, isHidden: isHidden, on: page)
    }
    for (row, line) in sheet.rows.prefix(Sheet.rowLimit).enumerated() {
      try unsafe setRow(row, line, on: page)
      for (column, cell) in line.cells.enumerated() {
        try unsafe write(cell, lxw_row_t(row), lxw_col_t(column), on: page, in: book)
      }
    }
    for merge in sheet.merges { try unsafe write(merge, of: sheet, on: page, in: book) }
    let columns = sheet.rows.reduce(0) { max($0, $1.cells.count) }
    if sheet.frozen.rows > 0 || sheet.frozen.columns > 0 {
      unsafe xlsx.worksheet_freeze_panes(page, lxw_row_t(sheet.frozen.rows), lxw_col_t(sheet.frozen.columns))
    }
    if sheet.hasFilter, sheet.frozen.rows > 0, columns > 0 {
      let last = lxw_row_t(max(sheet.frozen.rows - 1, min(sheet.rows.count, Sheet.rowLimit) - 1))
      try check(
        unsafe xlsx.worksheet_autofilter(page, lxw_row_t(sheet.frozen.rows - 1), 0, last, lxw_col_t(columns - 1)))
    }
    unsafe xlsx.worksheet_set_landscape(page)
    unsafe xlsx.worksheet_set_paper(page, sheet.isWide ? Self.paperA3 : Self.paperA4)
    unsafe xlsx.worksheet_fit_to_pages(page, 1, 0)
    if let last = sheet.repeatedRow ?? (sheet.frozen.rows > 0 ? sheet.frozen.rows - 1 : nil) {
      _ = unsafe xlsx.worksheet_repeat_rows(page, 0, lxw_row_t(last))
    }
    try unsafe arrange(page, as: sheet)
  }

  private static let paperA3: UInt8 = 8
  private static let paperA4: UInt8 = 9

  private mutating func write(
    _ cell: Cell, _ row: lxw_row_t, _ column: lxw_col_t, on page: UnsafeMutablePointer<lxw_worksheet>,
    in book: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookError) {
    if let entry = cell.entry { try unsafe write(entry, row, column, on: page) }
    if let comment = cell.comment { try unsafe write(comment: comment, row, column, on: page) }
    if case .text(let text) = cell.content, let link = cell.link {
      return try unsafe write(text, linkedTo: link, cell.style, row, column, on: page, in: book)
    }
    switch cell.content {
    case .empty:
      if cell.style == Cell.Style() { return }
      try check(unsafe xlsx.worksheet_write_blank(page, row, column, format(cell.style, in: book)))
    case .text(let text):
      let format = unsafe format(cell.style, in: book)
      try check(unsafe xlsx.worksheet_write_string(page, row, column, Self.clean(text), format))
    case .decimal(let text):
      // The one place where a number becomes binary: it has been judged, and comes back as the same decimal.
      guard Cell.isExact(text), let number = Double(text) else {
        let format = unsafe format(cell.style, in: book)
        return try check(unsafe xlsx.worksheet_write_string(page, row, column, Self.clean(text), format))
      }
      let places = text.utf8.firstIndex(of: UInt8(ascii: ".")).map {
        text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1
      }
      let shown = places.map { "0." + String(repeating: "0", count: $0) } ?? "0"
      let format = unsafe format(cell.style, number: shown, in: book)
      try check(unsafe xlsx.worksheet_write_number(page, row, column, number, format))
    case .date(let year, let month, let day):
      guard (1900...9999).contains(year) else {
        let format = unsafe format(cell.style, in: book)
        return try check(unsafe xlsx.worksheet_write_string(page, row, column, "\(year)-\(month)-\(day)", format))
      }
      var moment = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
      let format = unsafe format(cell.style, number: "yyyy-mm-dd", in: book)
      try check(unsafe xlsx.worksheet_write_datetime(page, row, column, &moment, format))
    }
  }

  // MARK: Looks

  mutating func format(
    _ style: Cell.Style, number: String = "", in book: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    let key = FormatKey(style: style, number: number)
    if let known = unsafe formats[key] { return unsafe known }
    guard let format = unsafe xlsx.workbook_add_format(book) else { return nil }
    unsafe xlsx.format_set_font_size(format, Double(style.size))
    unsafe xlsx.format_set_align(format, UInt8(truncatingIfNeeded: LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if style.isBold { unsafe xlsx.format_set_bold(format) }
    if style.wraps { unsafe xlsx.format_set_text_wrap(format) }
    if style.isBordered {
      unsafe xlsx.format_set_border(format, UInt8(truncatingIfNeeded: LXW_BORDER_THIN.rawValue))
      unsafe xlsx.format_set_border_color(format, style.border)
    }
    if style.isItalic { unsafe xlsx.format_set_italic(format) }
    if style.isAtTop {
      unsafe xlsx.format_set_align(format, UInt8(truncatingIfNeeded: LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    if style.isOpen { unsafe xlsx.format_set_unlocked(format) }
    if style.isCentered { unsafe xlsx.format_set_align(format, UInt8(truncatingIfNeeded: LXW_ALIGN_CENTER.rawValue)) }
    if let color = style.color { unsafe xlsx.format_set_font_color(format, color) }
    if let fill = style.fill { unsafe xlsx.format_set_bg_color(format, fill) }
    let number = number.isEmpty ? style.numberFormat ?? "" : number
    if !number.isEmpty { unsafe xlsx.format_set_num_format(format, number) }
    unsafe formats[key] = format
    return unsafe format
  }

  // MARK: Texts and errors

  /// Only what XML 1.0 can hold, and no more than a cell can.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var units = 0
    for scalar in text.unicodeScalars {
      let isLegal = scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE || scalar == "\n" || scalar == "\t"
      units += scalar.value > 0xFFFF ? 2 : 1
      if units > 32_766 { return String(result) + "…" }
      result.append(isLegal ? scalar : "\u{FFFD}")
    }
    return String(result)
  }

  func check(_ code: lxw_error) throws(WorkbookError) {
    if code == LXW_NO_ERROR { return }
    throw WorkbookError(reason: unsafe xlsx.lxw_strerror(code).map { unsafe String(cString: $0) } ?? "\(code.rawValue)")
  }
}
