import Diagnostics
import Tables
import Workbooks

/// A table read by the names of the plan: its cells as a grid, and the way back from a cell of the grid to the file.
struct SensedTable {
  let table: TableText
  let delimiter: Delimiter
  let limits: DropReader.Limits
  /// The rows as they stand in the bytes.
  private let rows: [CSVTable.Row]
  private let texts: [[String]]
  /// Rows that are none for a fault of their form, which is told.
  private(set) var refused: [Diagnostic] = []
  let sheet: SheetLook?

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
    var reader = PlainCSVReader(table.bytes, delimiter: self.delimiter, from: ByteOrderMark.length(in: table.bytes))
    var rows: [CSVTable.Row] = []
    var texts: [[String]] = []
    var cells = 0
    while let row = reader.next() {
      cells += row.cells.count
      guard cells <= Self.cellLimit, row.cells.count <= limits.columns,
        row.cells.allSatisfy({ $0.content.count <= limits.cellBytes })
      else { return nil }
      if let fault = Self.fault(of: row, in: table, self.delimiter) {
        guard skipsFaults, let fault else { return nil }
        refused.append(fault)
        continue
      }
      texts.append(row.cells.map(HeaderSearch.text))
      var bare = row
      for index in bare.cells.indices { bare.cells[index].content = [] }
      rows.append(bare)
    }
    guard !rows.isEmpty else { return nil }
    self.rows = rows
    self.texts = texts
  }

  /// What is wrong with the form of a row; nil inside where the rest of the text is lost with it.
  private static func fault(of row: CSVTable.Row, in table: TableText, _ delimiter: Delimiter) -> Diagnostic?? {
    let start = LineIndex.Start(offset: row.range.lowerBound, line: row.line)
    func place(_ range: Range<Int>) -> Diagnostic.Place { table.places.place(of: range, in: table, from: start) }
    switch row.fault {
    case .openQuote, .cellTooLong: return .some(nil)
    case .textAfterQuote(let offset): return .textAfterQuote(isHeader: false, at: place(offset..<row.range.upperBound))
    case nil: break
    }
    for cell in row.cells {
      if let fault = TextFault.first(in: table.bytes.span, from: cell.range.lowerBound, to: cell.range.upperBound) {
        return .textFault(fault, isHeader: false, at: place(cell.range))
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

  func offset(ofRow row: Int) -> Int { rows[row].range.lowerBound }
  func cellCount(ofRow row: Int) -> Int { rows[row].cells.count }

  var lines: LineIndex {
    var lines = LineIndex()
    for row in rows { lines.note(offset: row.range.lowerBound, line: row.line) }
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
