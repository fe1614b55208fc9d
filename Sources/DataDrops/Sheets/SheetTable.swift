import Workbooks

/// A sheet written down as a table, with what is to be said of its cells.
struct SheetTable {
  /// Something about a cell that is worth saying once it is known that the cell is used.
  struct Mark {
    enum Kind {
      case formula
      case noise(old: String, new: String)
    }

    let offset: Int
    let cell: Int
    let kind: Kind
  }

  /// Why a sheet is too large for a table.
  enum Excess: Error {
    case columns(CellAddress)
    case bytes
    case mergedCells
  }

  /// More marks of a sheet are not kept.
  private static let markLimit = 100_000
  /// Cells that merged ones may cover.
  private static let coveredLimit = 2_000_000

  private let limits: DropReader.Limits
  private(set) var writer = TableWriter()
  private(set) var numbers: [Int] = []
  private(set) var hiddenRows: [Int] = []
  private(set) var marks: [Mark] = []
  private(set) var faults: [Int: [CellFault]] = [:]
  /// Whether some row has a number behind a text, as figures behind their names; numbered lines of words have not.
  private(set) var holdsFigures = false
  private(set) var excess: Excess?

  init(limits: DropReader.Limits) { self.limits = limits }

  mutating func append(_ row: inout SheetRow) {
    guard excess == nil else { return }
    if let last = row.cells.last, last.column >= limits.columns {
      excess = .columns(CellAddress(column: last.column, row: row.number - 1))
      return
    }
    writer.startRow()
    let offset = writer.bytes.count
    numbers.append(row.number)
    if row.isHidden { hiddenRows.append(row.number) }
    var hasText = false
    for cell in row.cells {
      if cell.content == .text { hasText = true }
      if hasText, cell.content == .number { holdsFigures = true }
      switch cell.content {
      case .error:
        faults[offset, default: []].append(CellFault(cell: cell.column, kind: .errorValue(row.text(of: cell))))
      case .twoValues:
        faults[offset, default: []].append(CellFault(cell: cell.column, kind: .twoValues))
      case .formulaWithoutValue:
        faults[offset, default: []].append(CellFault(cell: cell.column, kind: .formulaWithoutValue))
      case .text, .number, .date, .boolean:
        if marks.count < Self.markLimit {
          if let noisy = cell.noisy {
            marks.append(Mark(offset: offset, cell: cell.column, kind: .noise(old: noisy, new: row.text(of: cell))))
          } else if cell.isFormula {
            marks.append(Mark(offset: offset, cell: cell.column, kind: .formula))
          }
        }
      }
      writer.write(row.bytes.span.extracting(cell.text), cell: cell.column)
    }
    writer.endRow()
    if writer.bytes.count > limits.sheetBytes { excess = .bytes }
  }

  /// Marks what merged cells cover, but for the first cell of each.
  mutating func cover(_ ranges: [CellRange]) {
    var covered = 0
    for range in ranges {
      guard var index = numbers.lastIndex(upTo: range.first.row) ?? (numbers.isEmpty ? nil : 0) else { continue }
      while index < numbers.count, numbers[index] - 1 <= range.last.row {
        defer { index += 1 }
        let row = numbers[index] - 1
        guard range.rows.contains(row) else { continue }
        for column in range.columns.lowerBound...min(range.columns.upperBound, limits.columns)
        where !(row == range.first.row && column == range.first.column) {
          covered += 1
          if covered > Self.coveredLimit {
            excess = .mergedCells
            return
          }
          faults[writer.offsets[index], default: []].append(CellFault(cell: column, kind: .merged("\(range)")))
        }
      }
    }
  }

  /// Whether there is a row below a header.
  func holdsRows(below header: Header) -> Bool { (writer.offsets.last ?? 0) >= header.dataOffset }

  /// The number in the sheet, from 1, of the row that starts at `offset`.
  func row(at offset: Int) -> Int { writer.offsets.lastIndex(upTo: offset).map { numbers[$0] } ?? 0 }

  func text(of file: String, sheet: String) -> TableText {
    TableText(
      name: file, rows: writer.bytes,
      places: SheetPlaces(file: file, sheet: sheet, offsets: writer.offsets, numbers: numbers), faults: faults)
  }
}
