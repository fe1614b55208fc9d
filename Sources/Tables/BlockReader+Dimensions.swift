import Diagnostics
import Figures
import Plans

// Rows of one indicator, area and period that differ by something of which the plan knows nothing: sex, age, group.

extension BlockReader {
  private struct Subject: Hashable {
    let indicator: String
    let area: String?
    let period: String
    let status: String?
    let others: [Drop.Role: String]

    init(_ figure: GridReading.Figure) {
      (indicator, area, period, status) = (figure.indicator, figure.area, figure.period, figure.status)
      var others = figure.others
      others[.note] = nil
      self.others = others
    }
  }

  /// Where a column that means nothing tells several values of one figure apart, none of them is taken: which rows are
  /// meant, a mapping says.
  mutating func settleDimensions(from first: Int) {
    let dimensions = columns.words.map(\.column).filter { isNamed($0) }
    guard !dimensions.isEmpty, reading.figures.count > first + 1 else { return }
    says.look(reading.figures.count - first)
    let groups = Dictionary(grouping: reading.figures.indices[first...]) { Subject(reading.figures[$0]) }
      .values.filter { group in
        group.count > 1 && Set(group.map { reading.figures[$0].value }).count > 1
          && Set(group.map { reading.figures[$0].row }).count > 1
      }
    guard let example = groups.min(by: { ($0.first ?? 0) < ($1.first ?? 0) }) else { return }
    let rows = example.map { reading.figures[$0].row }
    // A dimension gives each row of the example a text of its own.
    let telling = dimensions.filter { column in Set(rows.map { grid.spread($0, column) }).count == Set(rows).count }
    guard let column = telling.first else { return }
    refuse(groups.flatMap(\.self), told: column, rows)
  }

  private func isNamed(_ column: Int) -> Bool { !grid.spread(block.header.upperBound, column).isEmpty }

  private mutating func refuse(_ doubtful: [Int], told column: Int, _ rows: [Int]) {
    let name = grid.spread(block.header.upperBound, column)
    var texts: [String] = []
    for row in rows where !texts.contains(grid.spread(row, column)) { texts.append(grid.spread(row, column)) }
    guard let least = doubtful.min() else { return }
    let place = reading.figures[least]
    for index in doubtful.sorted() {
      let figure = reading.figures[index]
      reading.leave(.twoReadings, figure.row, figure.column, name)
    }
    let gone = Set(doubtful)
    reading.figures = reading.figures.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    reading.remarks.append(
      GridReading.Remark(
        code: .twoReadings, severity: .error, row: place.row, column: place.column,
        message: Phrase(
          zh:
            "同一指标、地区、期间有几行不同的数，由“\(name)”列区分（\(texts.prefix(6).joined(separator: "、"))），不知取哪一行，\(doubtful.count) 个数不予采用",
          en:
            "rows of one indicator, area and period hold different values, told apart by the column “\(name)” (\(texts.prefix(6).joined(separator: ", "))); which is meant cannot be told, so \(doubtful.count) numbers are not used"
        ),
        help: MappingLines.help(
          texts.prefix(6).map { "rows: {\(MappingLines.quoted(name)): \(MappingLines.quoted($0))}" }, grid: grid)))
  }
}
