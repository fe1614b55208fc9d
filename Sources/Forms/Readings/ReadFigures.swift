import Diagnostics
import Figures
import Plans
import Quantities
import Submissions

/// The figures of a drop at their cells, and what they are used as.
struct ReadFigures {
  struct Figure {
    let table: Int
    let row: Int
    let column: Int
    let indicator: Phrase
    let area: Phrase
    let period: String
    let written: String
    let unit: String
    /// Nil where it is not used.
    let used: Phrase?
  }

  private struct Cell: Hashable {
    let table: Int
    let row: Int
    let column: Int
  }

  private(set) var all: [Figure] = []
  private var refused: Set<Cell> = []

  init(_ plan: Plan, _ drop: Drop, _ submission: Submission, _ tables: [SeenTable]) {
    let reading = TidyReading(plan: plan, drop: drop, submission: submission)
    var places: [String: Int] = [:]
    for (index, table) in tables.enumerated() { places[Self.key(table.filed.file, table.filed.sheet)] = index }
    let rowsOf = tables.map { table in
      Dictionary(table.filed.rows.enumerated().map { ($0.element.offset, $0.offset) }) { first, _ in first }
    }
    let tableOf = drop.files.map { places[Self.key($0.name, Self.sheet(of: $0))] }
    for row in 0..<drop.rowCount {
      let file = drop.files[Int(drop.fileOfRow[row])]
      guard let table = tableOf[Int(drop.fileOfRow[row])], let column = file.cells[.value],
        let place = rowsOf[table][drop.offsetOfRow[row]]
      else { continue }
      let figure = reading.figure(row)
      all.append(
        Figure(
          table: table, row: place, column: column, indicator: figure.indicator, area: figure.area,
          period: figure.period, written: figure.written, unit: figure.unit, used: figure.used))
      if figure.used == nil { refused.insert(Cell(table: table, row: place, column: column)) }
    }
  }

  func isRefused(_ table: Int, _ row: Int, _ column: Int) -> Bool {
    refused.contains(Cell(table: table, row: row, column: column))
  }

  /// The columns of the figures of a table that are used, by row.
  func usedColumns(of table: Int) -> [Int: [Int]] {
    var columns: [Int: [Int]] = [:]
    for figure in all where figure.table == table && figure.used != nil {
      columns[figure.row, default: []].append(figure.column)
    }
    return columns
  }

  private static func key(_ file: String, _ sheet: String?) -> String { file + "\u{0}" + (sheet ?? "") }

  /// The sheet that a table of a workbook stands in.
  private static func sheet(of file: Drop.File) -> String? {
    guard let address = file.locator.place(ofCell: 0, inRowAt: 0).address, let end = address.lastIndex(of: "!") else {
      return nil
    }
    return String(address[..<end])
  }
}
