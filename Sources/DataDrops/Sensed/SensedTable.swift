import Diagnostics
import Tables
import Workbooks

/// A table read by the names of the plan: its cells as a grid, and the way back from a cell of the grid to the file.
struct SensedTable {
  let table: TableText
  let delimiter: Delimiter
  let limits: DropReader.Limits
  /// The rows as they stand in the bytes.
  private let rows: [RowPlace]
  private let texts: [[String]]
  /// Rows that are none for a fault of their form, which is told.
  private(set) var refused: [Diagnostic] = []
  let sheet: SheetLook?

  private struct RowPlace {
    let offset: Int
    /// The line on which it starts.
    let line: Int
    let cellCount: Int
  }

  /// What is known of a sheet beside its cells.
  struct SheetLook {
    let name: String
    let numbers: [Int]
    let hiddenRows: [Int]
    let facts: SheetFacts
  }

  /// Cells that a table may have to be read so.
  private static let cellLimit = 4_000_000

  /// Nil where the text cannot be read to its end, and, unless it `skipsFaults`, where a row has a fault of form: both
  /// are told where tables are read row by row.
  init?(
    _ table: TableText, delimiter: Delimiter?, limits: DropReader.Limits, sheet: SheetLook? = nil,
    skipsFaults: Bool = false
  ) {
    self.table = table
    self.limits = limits
    self.sheet = sheet
    self.delimiter = delimiter ?? Self.delimiter(of: table)
    let bytes = table.bytes
    var scanner = CSVScanner(
      delimiter: self.delimiter, cellBytes: .max, from: ByteOrderMark.length(in: bytes), line: 1)
    var rows: [RowPlace] = []
    var texts: [[String]] = []
    var cells = [CSVCell](repeating: CSVCell(), count: limits.columns)
    var repeated = RepeatedTexts()
    var count = 0
    while let row = scanner.next(in: bytes.span, cells: &cells) {
      count += row.cellCount
      guard count <= Self.cellLimit, row.cellCount <= limits.columns else { return nil }
      let own = cells[..<row.cellCount]
      guard own.allSatisfy({ $0.contentLength(in: bytes) <= limits.cellBytes }) else { return nil }
      if let fault = Self.fault(of: row, own, in: table) {
        guard skipsFaults, let fault else { return nil }
        refused.append(fault)
        continue
      }
      texts.append(repeated.texts(of: own, in: bytes))
      rows.append(RowPlace(offset: row.start, line: row.line, cellCount: row.cellCount))
    }
    guard !rows.isEmpty else { return nil }
    self.rows = rows
    self.texts = texts
  }

  /// What is wrong with the form of a row; nil inside where the rest of the text is lost with it.
  private static func fault(
    of row: CSVScanner.Row, _ cells: ArraySlice<CSVCell>, in table: TableText
  ) -> Diagnostic?? {
    func place(_ range: Range<Int>) -> Diagnostic.Place {
      table.places.place(of: range, in: table, from: LineIndex.Start(offset: row.start, line: row.line))
    }
    switch row.fault {
    case .openQuote, .cellTooLong: return .some(nil)
    case .textAfterQuote(let offset): return .textAfterQuote(isHeader: false, at: place(offset..<row.end))
    case nil: break
    }
    let span = table.bytes.span
    guard TextFault.first(in: span, from: row.start, to: row.end) != nil else { return nil }
    for cell in cells {
      if let fault = TextFault.first(in: span, from: cell.start, to: cell.end) {
        return .textFault(fault, isHeader: false, at: place(cell.start..<cell.end))
      }
    }
    return nil
  }

  /// The delimiter that gives most rows most cells.
  private static func delimiter(of table: TableText) -> Delimiter {
    guard table.delimiters.count > 1 else { return .comma }
    var best: (delimiter: Delimiter, cells: Int) = (.comma, 0)
    for delimiter in table.delimiters {
      var reader = PlainCSVReader(
        table.bytes, delimiter: delimiter, from: ByteOrderMark.length(in: table.bytes), to: 1 << 16)
      var counts: [Int] = []
      while counts.count < 60, let row = reader.next() { counts.append(row.cells.count) }
      let middle = counts.sorted()[safe: counts.count / 2] ?? 0
      if middle > max(best.cells, 1) { best = (delimiter, middle) }
    }
    return best.delimiter
  }

  var grid: TableGrid {
    var hidden: Set<Int> = []
    var hiddenColumns: Set<Int> = []
    var gaps: Set<Int> = []
    if let sheet {
      for index in sheet.numbers.indices.dropFirst() where sheet.numbers[index] > sheet.numbers[index - 1] + 1 {
        gaps.insert(index)
      }
      let numbers = Set(sheet.hiddenRows)
      hidden = Set(sheet.numbers.indices.filter { numbers.contains(sheet.numbers[$0]) })
      for columns in sheet.facts.hiddenColumns {
        hiddenColumns.formUnion(columns.clamped(to: 0...limits.columns))
      }
    }
    return TableGrid(
      file: table.name, sheet: sheet?.name, rows: texts, merges: merges, hiddenRows: hidden,
      hiddenColumns: hiddenColumns, rowsAfterGap: gaps)
  }

  /// Merged cells by the places of their rows.
  var merges: [TableGrid.Merge] {
    guard let sheet else { return [] }
    return sheet.facts.mergedCells.compactMap { range in
      guard let first = sheet.numbers.lastIndex(upTo: range.first.row + 1),
        sheet.numbers[first] == range.first.row + 1,
        let last = sheet.numbers.lastIndex(upTo: range.last.row + 1), last >= first
      else { return nil }
      return TableGrid.Merge(rows: first...last, columns: range.columns)
    }
  }

  /// The number of a row in its sheet, or of its first line.
  func number(ofRow row: Int) -> Int { sheet.map { $0.numbers[row] } ?? rows[row].line }

  func offset(ofRow row: Int) -> Int { rows[row].offset }
  func cellCount(ofRow row: Int) -> Int { rows[row].cellCount }

  var lines: LineIndex {
    var lines = LineIndex()
    for row in rows { lines.note(offset: row.offset, line: row.line) }
    return lines
  }

  /// The cells of a row that cannot be used, but for what merged ones cover.
  func faults(_ row: Int) -> [CellFault] {
    guard !table.faults.isEmpty else { return [] }
    return (table.faults[offset(ofRow: row)] ?? []).filter { if case .merged = $0.kind { false } else { true } }
  }

  /// The faults of a value cell: an error value, a formula without its result.
  func fault(_ row: Int, _ column: Int) -> CellFault? {
    table.faults[offset(ofRow: row)]?.first { fault in
      if case .merged = fault.kind { return false }
      return fault.cell == column
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
