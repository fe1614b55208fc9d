import Diagnostics

/// What is wrong with the rows of a file.
///
/// Of many refused rows the first are described, the rest counted.
struct RowReport {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var refusedCount = 0
  /// Refused rows that went on to say what they are about.
  var passedOn = 0

  private var words: RowWords
  /// Those of the whole table.
  private let tableWords: RowWords
  private let columns: Int
  private let describedRows: Int
  private let limits: DropReader.Limits
  /// Where the last row ends; nil where that is in another window of the table.
  private var end: Int?
  private var faultyNotes = 0
  /// A row with too few cells at the very end of the file.
  private var cutRow: CSVScanner.Row?

  init(on table: TableText, isAtEnd: Bool, header: Header, limits: DropReader.Limits) {
    words = RowWords(table: table, header: header)
    tableWords = words
    columns = header.columns.count
    describedRows = limits.describedRows
    self.limits = limits
    end = isAtEnd ? table.file.count : nil
  }

  /// Goes on in another window of the table.
  mutating func enter(_ window: TableText, isAtEnd: Bool) {
    words = RowWords(table: window, header: words.header)
    end = isAtEnd ? window.bytes.count : nil
  }

  /// Whether every cell of the row is blank: spreadsheets export empty rows as bare delimiters.
  func isBlank(_ row: CSVScanner.Row) -> Bool {
    row.start == row.end || words.isBlank(row)
  }

  /// Refuses a row of words below or among the figures; false where it is none.
  mutating func isNote(_ row: CSVScanner.Row) -> Bool {
    guard words.isNote(row) else { return false }
    refuse { $0.note(row) }
    return true
  }

  func texts(of row: CSVScanner.Row) -> [String] { words.texts(of: row) }

  mutating func repeatedHeader(_ row: CSVScanner.Row) { refuse { $0.repeatedHeader(row) } }

  mutating func otherTable(_ row: CSVScanner.Row) { refuse { $0.otherTable(row) } }

  /// One more row of a table of which it was said that it is not read.
  mutating func refuseUntold() { refusedCount += 1 }

  /// A note with bytes that are no text.
  mutating func faultyNote(_ row: CSVScanner.Row, _ cell: CSVCell, _ index: Int) {
    faultyNotes += 1
    if faultyNotes <= describedRows { diagnostics.append(words.faultyNote(row, cell, index)) }
  }

  /// Refuses the row for its quotes, or the file: a closed quote with text behind it that began on an earlier line
  /// is an open quote that met the next one.
  mutating func isFatal(_ fault: CSVTable.Fault, in row: CSVScanner.Row) -> Bool {
    if case .textAfterQuote(let offset) = fault, !words.hasLineEnd(in: offset..<row.end) {
      refuse { $0.textAfterQuote(at: offset, in: row) }
      return false
    }
    diagnostics.append(.refusal(of: fault, limits: limits) { words.place(of: $0, in: row) })
    return true
  }

  /// Refuses a row of another number of cells than the header has; false for what is no row of figures at all.
  mutating func ragged(_ row: CSVScanner.Row) -> Bool {
    if isBlank(row) || isNote(row) { return false }
    if row.end == end, row.cellCount < columns { cutRow = row }
    refuse { $0.ragged(row) }
    return true
  }

  /// Refuses a row for bytes that are no text.
  mutating func faulty(_ row: CSVScanner.Row, cells: [CSVCell]) {
    refuse { $0.faulty(row, cells: cells) }
  }

  /// Refuses a figure for what its cell holds.
  mutating func unusable(_ fault: CellFault, in row: CSVScanner.Row) {
    refuse { .cellFault(fault.kind, at: $0.place(ofCell: fault.cell, in: row)) }
  }

  mutating func badMultiplier(_ cell: Int, in row: CSVScanner.Row) {
    refuse { .badMultiplier($0.text(ofCell: cell, in: row), at: $0.place(ofCell: cell, in: row)) }
  }

  mutating func tooManyRows(at row: CSVScanner.Row) {
    diagnostics.append(words.tooManyRows(limit: limits.rows, at: row))
  }

  /// Says what only the whole file shows.
  mutating func finish(rowsRead: Int) {
    if refusedCount > describedRows { diagnostics.append(words.moreRefused(refusedCount - describedRows)) }
    if let cutRow { diagnostics.append(words.cut(cutRow)) }
    let total = rowsRead + refusedCount
    if total == 0 { diagnostics.append(tableWords.noRows) }
    // The rows of a sheet count from its first line.
    let sheetRows = total + 1 + words.header.titleRows.count
    if sheetRows == 65_536 || sheetRows == 1_048_576 { diagnostics.append(words.spreadsheetLimit(sheetRows)) }
  }

  private mutating func refuse(_ describe: (RowWords) -> Diagnostic) {
    refusedCount += 1
    if refusedCount <= describedRows { diagnostics.append(describe(words)) }
  }
}
