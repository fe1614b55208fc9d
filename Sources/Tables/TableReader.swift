package import Compliance
import Diagnostics
import Quantities

/// Reads the tables of a grid by the names of a plan.
///
/// A reading is taken only where each value cell gets one indicator, area, period, span and unit; what stays open is said,
/// with what a mapping would have to say.
package struct TableReader {
  let names: PlanNames
  let grid: TableGrid
  let mapping: TableMapping?
  var says: SaysReader
  var reading = GridReading()

  package init(_ names: PlanNames, _ grid: TableGrid, mapping: TableMapping? = nil) {
    self.names = names
    self.grid = grid
    self.mapping = mapping
    says = SaysReader(names, mapped: mapping?.indicators ?? [:])
  }

  package mutating func read() -> GridReading {
    let blocks = BlockFinder(grid).blocks(&says)
    for block in blocks {
      let columns = TableColumns(block, grid, &says, mapping)
      guard !columns.values.isEmpty || !columns.unknown.isEmpty else { continue }
      var body = BlockReader(self, block, columns, number: reading.tables.count)
      swap(&body.says, &says)
      body.read()
      swap(&body.says, &says)
      reading.tables += body.reading.tables
      reading.figures += body.reading.figures
      reading.leftOut += body.reading.leftOut
      reading.remarks += body.reading.remarks
    }
    dropHidden()
    settleDoubles()
    return reading
  }

  // MARK: - Cells that say the same

  private struct Key: Hashable {
    let indicator: String
    let area: String?
    let period: String
    let others: [Drop.Role: String]

    init(_ figure: GridReading.Figure) {
      indicator = figure.indicator
      area = figure.area
      period = figure.period
      var others = figure.others
      others[.note] = nil
      self.others = others
    }
  }

  /// Hidden cells that say again what visible ones say are left out.
  private mutating func dropHidden() {
    guard !grid.hiddenRows.isEmpty || !grid.hiddenColumns.isEmpty else { return }
    func isHidden(_ figure: GridReading.Figure) -> Bool {
      grid.hiddenRows.contains(figure.row) || grid.hiddenColumns.contains(figure.column)
    }
    let visible = Set(reading.figures.filter { !isHidden($0) }.map(Key.init))
    let dropped = reading.figures.filter { isHidden($0) && visible.contains(Key($0)) }
    guard let first = dropped.first else { return }
    reading.figures.removeAll { isHidden($0) && visible.contains(Key($0)) }
    for figure in dropped { reading.leave(.hidden, figure.row, figure.column, "") }
    reading.remarks.append(
      GridReading.Remark(
        code: .hidden, severity: .warning, row: first.row, column: first.column,
        message: Phrase(
          zh: "隐藏的行或列里有 \(dropped.count) 个数，与可见的数是同一指标、地区和期间，未读取",
          en:
            "\(dropped.count) figures in hidden rows or columns are of the same indicator, area and period as visible ones, and are not read"
        ),
        help: Phrase(zh: "请删去隐藏的行列", en: "delete the hidden rows and columns")))
  }

  /// Two columns of one row that come to the same figure: the reading is not the only one.
  private mutating func settleDoubles() {
    struct Row: Hashable {
      let row: Int
      let key: Key
    }
    var seen: [Row: Int] = [:]
    var doubtful: Set<Int> = []
    var equal: Set<Int> = []
    for (index, figure) in reading.figures.enumerated() {
      let row = Row(row: figure.row, key: Key(figure))
      guard let first = seen[row] else {
        seen[row] = index
        continue
      }
      if reading.figures[first].value == figure.value, reading.figures[first].unit == figure.unit {
        equal.insert(index)
      } else {
        doubtful.formUnion([first, index])
      }
    }
    if doubtful.isEmpty, equal.isEmpty { return }
    let columns = Set(doubtful.map { reading.figures[$0].column }).sorted()
    if let first = doubtful.min() {
      let names = columns.prefix(4).map { columnName($0) }
      let figure = reading.figures[first]
      reading.remarks.append(
        GridReading.Remark(
          code: .twoReadings, severity: .error, row: figure.row, column: figure.column,
          message: Phrase(
            zh: "“\(names.joined(separator: "”“"))”各列都读得成同一指标同一期间的数，这 \(doubtful.count) 个数不予采用",
            en:
              "columns \(names.map { "“\($0)”" }.joined(separator: ", ")) come to the same figures, so these \(doubtful.count) cells are not used"
          ),
          help: MappingLines.help(
            names.map { name in "columns: {\(MappingLines.quoted(name)): ignore}" }, grid: grid)))
    }
    let gone = doubtful.union(equal)
    reading.figures = reading.figures.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }

  private func columnName(_ column: Int) -> String {
    reading.tables.compactMap { table -> String? in
      guard table.columns.contains(column) else { return nil }
      let texts = table.header.map { grid.spread($0, column) }.filter { !$0.isEmpty }
      return texts.last
    }.first ?? "\(column + 1)"
  }
}
