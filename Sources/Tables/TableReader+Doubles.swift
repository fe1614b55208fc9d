import Diagnostics
import Figures
import Plans

// Cells that come to the same figure.

extension TableReader {
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
      if !others.isEmpty { others[.note] = nil }
      self.others = others
    }
  }

  /// Hidden cells that say again what visible ones say are left out.
  mutating func dropHidden() {
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
  mutating func settleDoubles() {
    var doubtful: Set<Int> = []
    var equal: Set<Int> = []
    if let runs = rowRuns() {
      // Rows of a matrix name the same indicators, or the same periods, in the same columns: what was settled of one is
      // settled of the next.
      var settled: (run: Range<Int>, difference: Difference)?
      for run in runs where run.count > 1 {
        let difference = difference(in: run)
        if let difference, let settled, settled.difference == difference,
          isAlike(run, settled.run, in: difference)
        {
          continue
        }
        if let difference, !holdsDoubles(run, in: difference) {
          settled = (run, difference)
          continue
        }
        settle(run, &doubtful, &equal)
      }
    } else {
      let rows = Dictionary(grouping: reading.figures.indices) { reading.figures[$0].row }
      for row in rows.keys.sorted() { settle(rows[row] ?? [], &doubtful, &equal) }
    }
    if doubtful.isEmpty, equal.isEmpty { return }
    sayDoubtful(doubtful)
    for index in doubtful.sorted() {
      let figure = reading.figures[index]
      reading.leave(.twoReadings, figure.row, figure.column, columnName(figure.column))
    }
    for index in equal.sorted() {
      let figure = reading.figures[index]
      reading.leave(.repeated, figure.row, figure.column, columnName(figure.column))
    }
    let gone = doubtful.union(equal)
    reading.figures = reading.figures.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }

  /// What alone tells the figures of a row from one another.
  private enum Difference {
    case indicator, period
  }

  /// What tells the figures of a row, where it is one thing: all are of one area, and of one period or one indicator,
  /// with no texts of further columns.
  private func difference(in run: Range<Int>) -> Difference? {
    let first = run.lowerBound
    var isOfOnePeriod = true
    var isOfOneIndicator = true
    for index in run {
      guard reading.figures[index].others.isEmpty, reading.figures[index].area == reading.figures[first].area else {
        return nil
      }
      isOfOnePeriod = isOfOnePeriod && reading.figures[index].period == reading.figures[first].period
      isOfOneIndicator = isOfOneIndicator && reading.figures[index].indicator == reading.figures[first].indicator
      if !isOfOnePeriod, !isOfOneIndicator { return nil }
    }
    return isOfOnePeriod ? .indicator : .period
  }

  /// What tells a figure from the others of its row.
  private func text(of index: Int, in difference: Difference) -> String {
    switch difference {
    case .indicator: reading.figures[index].indicator
    case .period: reading.figures[index].period
    }
  }

  /// Whether figures that differ in one thing do not.
  private func holdsDoubles(_ run: Range<Int>, in difference: Difference) -> Bool {
    var seen: Set<String> = Set(minimumCapacity: run.count)
    return run.contains { !seen.insert(text(of: $0, in: difference)).inserted }
  }

  /// Whether two rows of figures that differ in one thing have the same ones in the same order.
  private func isAlike(_ one: Range<Int>, _ other: Range<Int>, in difference: Difference) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { text(of: $0, in: difference) == text(of: $1, in: difference) }
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (reading.figures[one], reading.figures[other])
    guard one.period == other.period, one.indicator == other.indicator, one.area == other.area else { return false }
    return one.others.isEmpty && other.others.isEmpty || Key(one) == Key(other)
  }

  private func settle(_ first: Int, _ index: Int, _ doubtful: inout Set<Int>, _ equal: inout Set<Int>) {
    let (one, other) = (reading.figures[first], reading.figures[index])
    if one.value == other.value, one.unit == other.unit {
      equal.insert(index)
    } else {
      doubtful.formUnion([first, index])
    }
  }

  /// The figures of one row.
  private func settle(_ run: some RandomAccessCollection<Int>, _ doubtful: inout Set<Int>, _ equal: inout Set<Int>) {
    // A short row is compared cell by cell, which is cheaper than to keep its figures by name.
    if run.count <= 16 {
      var place = run.startIndex
      while place < run.endIndex {
        if let first = run[..<place].first(where: { isSame($0, run[place]) }) {
          settle(first, run[place], &doubtful, &equal)
        }
        place = run.index(after: place)
      }
      return
    }
    var seen: [Key: Int] = [:]
    for index in run {
      let key = Key(reading.figures[index])
      if let first = seen[key] { settle(first, index, &doubtful, &equal) } else { seen[key] = index }
    }
  }

  /// The figures of each row; nil where those of a row do not stand together, as where sums were added behind them.
  private func rowRuns() -> [Range<Int>]? {
    var runs: [Range<Int>] = []
    var start = 0
    for index in reading.figures.indices.dropFirst() {
      let (row, last) = (reading.figures[index].row, reading.figures[index - 1].row)
      if row < last { return nil }
      if row > last {
        runs.append(start..<index)
        start = index
      }
    }
    if !reading.figures.isEmpty { runs.append(start..<reading.figures.count) }
    return runs
  }

  private mutating func sayDoubtful(_ doubtful: Set<Int>) {
    let columns = Set(doubtful.map { reading.figures[$0].column }).sorted()
    guard let first = doubtful.min() else { return }
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

  private func columnName(_ column: Int) -> String {
    reading.tables.compactMap { table -> String? in
      guard table.columns.contains(column) else { return nil }
      let texts = table.header.map { grid.spread($0, column) }.filter { !$0.isEmpty }
      return texts.last
    }.first ?? "\(column + 1)"
  }
}
