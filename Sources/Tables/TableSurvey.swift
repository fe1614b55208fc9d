package import Diagnostics
package import Figures
import Naming
import Plans
import Quantities

/// What words and numbers alone say of the tables of a grid, where no plan names what stands in it.
package struct TableSurvey {
  private let names = PlanNames.ofNoPlan
  private let grid: TableGrid
  /// The number of a row in its sheet, and the place of a cell.
  private let number: (Int) -> Int
  private let place: (Int, Int) -> Diagnostic.Place

  package init(
    _ grid: TableGrid, number: @escaping (Int) -> Int, place: @escaping (Int, Int) -> Diagnostic.Place
  ) {
    self.grid = grid
    self.number = number
    self.place = place
  }

  package func tables() -> [SurveyedTable] {
    var says = SaysReader(names)
    var finder = BlockFinder(grid)
    let limit = TableReader.workLimit(cells: finder.filledCells)
    var blocks = finder.blocks(&says)
    if blocks.isEmpty, let block = firstWords() { blocks = [block] }
    var tables: [SurveyedTable] = []
    for block in blocks {
      guard says.work <= limit else { break }
      if let table = table(block, &says) { tables.append(table) }
    }
    return tables
  }

  /// Where no word of a header is known: the first row of words alone above a row with a number.
  private func firstWords() -> TableBlock? {
    for row in grid.rows.indices.prefix(12).dropLast() {
      let filled = grid.rows[row].filter { !$0.isEmpty }
      guard filled.count > 1, !filled.contains(where: ValueText.isFigure),
        grid.rows[row + 1].contains(where: ValueText.isFigure)
      else { continue }
      let titles = (0..<row).flatMap { above in
        grid.rows[above].enumerated().filter { !$0.element.isEmpty }.map {
          TableBlock.Title(row: above, column: $0.offset, text: $0.element)
        }
      }
      return TableBlock(
        titles: titles, header: row...row, body: Array((row + 1)..<grid.rows.count), columns: 0...max(grid.width - 1, 0)
      )
    }
    return nil
  }

  private func table(_ block: TableBlock, _ says: inout SaysReader) -> SurveyedTable? {
    let columns = TableColumns(block, grid, &says, nil)
    guard !columns.values.isEmpty || !columns.unknown.isEmpty || !columns.stubs.isEmpty else { return nil }
    let whole = whole(of: block, columns, &says)
    var surveyed: [SurveyedTable.Column] = []
    var faults = CellFaults(names.plan.measures)
    for sight in columns.sight(of: block, grid, &says, year: whole.year) {
      var column = SurveyedTable.Column(index: sight.index, name: sight.name, what: sight.what)
      let isOfNumbers =
        columns.values.contains { $0.column == sight.index } || columns.unknown.contains { $0.column == sight.index }
      count(&column, block, isOfNumbers: isOfNumbers, &faults)
      surveyed.append(column)
    }
    let body = block.body.filter { !grid.isBlank($0) }
    return SurveyedTable(
      file: grid.file, sheet: grid.sheet, titles: block.titles.map(\.text),
      header: number(block.header.lowerBound)...number(block.header.upperBound),
      rows: body.first.flatMap { first in body.last.map { number(first)...number($0) } }, rowCount: body.count,
      period: whole.period, units: whole.units, columns: surveyed,
      remarks: faults.found.map { fault in
        SurveyedTable.Remark(
          place: place(fault.row, fault.column), text: fault.text, count: fault.count, about: fault.about,
          help: fault.help)
      })
  }

  private func count(
    _ column: inout SurveyedTable.Column, _ block: TableBlock, isOfNumbers: Bool, _ faults: inout CellFaults
  ) {
    var different: Set<String> = []
    for row in block.body {
      let text = grid.spread(row, column.index)
      if text.isEmpty { continue }
      if isOfNumbers {
        let value = ValueText(text)
        switch value.kind {
        case .blank: continue
        case .missing: column.missing += 1
        case .words: column.words += 1
        case .number: column.numbers += 1
        }
        let isClear = faults.look(text, value, row, column.index)
        let plain = value.text.filter { $0 != "," && $0 != "%" && $0 != " " }
        if value.kind == .number, isClear, let number = ExactDecimal(plain) {
          column.least = min(column.least ?? number, number)
          column.greatest = max(column.greatest ?? number, number)
        }
        continue
      }
      // Years and codes of a column of names count nothing.
      column.words += 1
      if different.count < 100_000, different.insert(text).inserted {
        if column.examples.count < 3 { column.examples.append(text) }
      }
    }
    column.different = different.count
  }

  private struct Whole {
    var period: String?
    var year: Int?
    var units: [String] = []
  }

  /// The period and units that titles, the corner, or the names of sheet and file say.
  private func whole(of block: TableBlock, _ columns: TableColumns, _ says: inout SaysReader) -> Whole {
    var whole = Whole()
    var times: [Says.Time] = []
    for title in block.titles {
      let said = says.says(title.text)
      if whole.units.isEmpty || said.isUnitLine { whole.units = said.units.isEmpty ? whole.units : said.units }
      times += said.times
    }
    times += columns.corner.times
    if times.isEmpty, let sheet = grid.sheet { times = says.says(sheet).times }
    let file = grid.file.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    if times.isEmpty, file.count > 1 { times = says.says(file).times }
    if whole.units.isEmpty { whole.units = columns.corner.units }
    // A fiscal year says nothing of quarters by the calendar.
    let calendar = times.filter { !NameFold.folded($0.text).contains("fy") && !$0.text.contains("财") }
    let years = Set(calendar.compactMap { names.period($0.text, year: nil)?.period.start.year })
    if years.count == 1 { whole.year = years.first }
    let finer = times.filter { !$0.isYear }
    if let time = finer.first ?? times.first { whole.period = Says.shown(time, names, whole.year) }
    return whole
  }
}
