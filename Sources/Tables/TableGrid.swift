/// The cells of a sheet or a file of lines, as texts without the spaces around them.
package struct TableGrid: Sendable {
  /// Cells that are one.
  package struct Merge: Sendable, Hashable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  package let file: String
  package let sheet: String?
  package let rows: [[String]]
  package let width: Int
  package let hiddenRows: Set<Int>
  package let hiddenColumns: Set<Int>
  /// Rows above which blank ones stood that are none of the rows.
  package let rowsAfterGap: Set<Int>
  /// Whether a mapping of the plan is for it: what is still to be said is added there.
  var isMapped = false
  /// For covered cells the cell that covers them.
  private let covers: [Int: Int]

  /// Covered cells that are kept in mind; further merged cells stand as they are written.
  private static let coverLimit = 500_000

  package init(
    file: String, sheet: String?, rows: [[String]], merges: [Merge] = [], hiddenRows: Set<Int> = [],
    hiddenColumns: Set<Int> = [], rowsAfterGap: Set<Int> = []
  ) {
    self.file = file
    self.sheet = sheet
    self.rows = rows
    let width = rows.map(\.count).max() ?? 0
    self.width = width
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.rowsAfterGap = rowsAfterGap
    var covers: [Int: Int] = [:]
    for merge in merges {
      guard merge.rows.lowerBound < rows.count, merge.columns.lowerBound < width else { continue }
      let last = (row: min(merge.rows.upperBound, rows.count - 1), column: min(merge.columns.upperBound, width - 1))
      let count = (last.row - merge.rows.lowerBound + 1) * (last.column - merge.columns.lowerBound + 1)
      if covers.count + count > Self.coverLimit { continue }
      let origin = merge.rows.lowerBound * width + merge.columns.lowerBound
      for row in merge.rows.lowerBound...last.row {
        for column in merge.columns.lowerBound...last.column where row * width + column != origin {
          covers[row * width + column] = origin
        }
      }
    }
    self.covers = covers
  }

  var coveredCells: Int { covers.count }

  /// What is written in a cell.
  package func text(_ row: Int, _ column: Int) -> String {
    rows.indices.contains(row) && column < rows[row].count ? rows[row][column] : ""
  }

  /// What stands for a cell: what is written in it, or in the cell that covers it.
  package func spread(_ row: Int, _ column: Int) -> String {
    let own = text(row, column)
    guard own.isEmpty, !covers.isEmpty, let origin = covers[row * width + column] else { return own }
    return text(origin / width, origin % width)
  }

  func isCovered(_ row: Int, _ column: Int) -> Bool { covers[row * width + column] != nil }

  func isBlank(_ row: Int) -> Bool { rows[row].allSatisfy(\.isEmpty) }
}
