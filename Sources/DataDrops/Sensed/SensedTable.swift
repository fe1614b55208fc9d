import Compliance
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

  /// Nil where the text has faults of form, which are told where tables are read row by row.
  init?(_ table: TableText, delimiter: Delimiter?, limits: DropReader.Limits, sheet: SheetLook? = nil) {
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
      guard row.fault == nil, cells <= Self.cellLimit, row.cells.count <= limits.columns else { return nil }
      for cell in row.cells {
        guard cell.content.count <= limits.cellBytes,
          TextFault.first(in: table.bytes.span, from: cell.range.lowerBound, to: cell.range.upperBound) == nil
        else { return nil }
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
    var merges: [TableGrid.Merge] = []
    var hidden: Set<Int> = []
    var hiddenColumns: Set<Int> = []
    if let sheet {
      for range in sheet.facts.mergedCells {
        guard let first = sheet.numbers.lastIndex(upTo: range.first.row + 1),
          sheet.numbers[first] == range.first.row + 1,
          let last = sheet.numbers.lastIndex(upTo: range.last.row + 1), last >= first
        else { continue }
        merges.append(TableGrid.Merge(rows: first...last, columns: range.columns))
      }
      let numbers = Set(sheet.hiddenRows)
      hidden = Set(sheet.numbers.indices.filter { numbers.contains(sheet.numbers[$0]) })
      for columns in sheet.facts.hiddenColumns {
        hiddenColumns.formUnion(columns.clamped(to: 0...limits.columns))
      }
    }
    return TableGrid(
      file: table.name, sheet: sheet?.name, rows: texts, merges: merges, hiddenRows: hidden,
      hiddenColumns: hiddenColumns)
  }

  func offset(ofRow row: Int) -> Int { rows[row].range.lowerBound }
  func cellCount(ofRow row: Int) -> Int { rows[row].cells.count }

  var lines: LineIndex {
    var lines = LineIndex()
    for row in rows { lines.note(offset: row.range.lowerBound, line: row.line) }
    return lines
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
