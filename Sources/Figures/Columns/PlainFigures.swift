import Quantities

/// Plain figures in columns: numbers of a period, filed as a period, in a unit of their indicator.
///
/// A figure is its row in the drop and twelve bytes beside it: the figure of the same series before it, its period, and
/// what it has in common with many others. What a judge or a checker reads is made from these when it is read.
struct PlainFigures: Sendable {
  /// What figures have in common that name their indicator, unit, basis and status alike.
  struct Facet: Sendable {
    let indicator: Indicator.Index
    /// What one of the row's unit is in the indicator's: whole, or the rows are no plain ones.
    let factor: Int64
    let basis: String?
    let vintage: Vintage
    /// The unit in the name by which the rows call their indicator.
    let nameUnit: String?
  }

  /// One indicator in one area.
  struct Series: Sendable {
    let indicator: Indicator.Index
    let area: Int
    /// The row of its last figure in file order; -1 where it has none.
    var last: Int32 = -1
    var count: Int32 = 0
    /// Whether its figures are kept one by one in the book instead.
    var isOwn = false
    /// Whether a figure came in after its day.
    var isLate = false
  }

  /// By row: the row of the figure before of the same series, -1 for none.
  var previous: [Int32]
  /// By row: where its period stands in `periods`; -1 where the row is no plain figure.
  var period: [Int32]
  /// By row: where its facet stands in `facets`.
  var facet: [Int32]
  var periods: [Period] = []
  var facets: [Facet] = []
  /// By symbol: the unit that reports under that name.
  var reporters: [String?] = []
  var series: [Series] = []

  init(rows: Int) {
    previous = [Int32](repeating: -1, count: rows)
    period = previous
    facet = previous
  }

  /// The rows of a series in file order, which is that of their periods in every series that stays here.
  func rows(ofSeries place: Int) -> [Int32] {
    let own = series[place]
    var rows = [Int32](repeating: own.last, count: Int(own.count))
    for index in rows.indices.dropLast().reversed() { rows[index] = previous[Int(rows[index + 1])] }
    return rows
  }

  /// The figures of a series in file order, read again from the rows. Where `columns` hold these, the figures lean on them.
  func figures(
    ofSeries place: Int, _ drop: Drop, in timeZone: PlanTimeZone, leaningOn columns: FigureColumns? = nil
  ) -> [Observation] {
    let own = series[place]
    var row = Int(own.last)
    var figures: [Observation] = []
    figures.reserveCapacity(Int(own.count))
    while row >= 0 {
      let (period, number) = (periods[Int(self.period[row])], number(ofRow: row, drop))
      let vintage = facets[Int(facet[row])].vintage
      figures.append(
        columns.map { Observation(period: period, number: number, vintage: vintage, row: row, of: $0) }
          ?? Observation(
            period: period, value: .number(number), vintage: vintage, basis: basis(ofRow: row),
            submittedAt: moment(ofRow: row, drop, in: timeZone), reporter: reporter(ofRow: row, drop), row: row))
      row = Int(previous[row])
    }
    figures.reverse()
    return figures
  }

  private func number(ofRow row: Int, _ drop: Drop) -> Rational {
    let factor = facets[Int(facet[row])].factor
    let scale = Int(drop.valueScale[row])
    let (digits, overflow) = drop.valueDigits[row].multipliedReportingOverflow(by: factor)
    if !overflow { return Rational(digits, scale: scale) }
    return ExactDecimal(coefficient: Int128(drop.valueDigits[row]) * Int128(factor), scale: scale).rational
  }

  func basis(ofRow row: Int) -> String? { facets[Int(facet[row])].basis }

  func moment(ofRow row: Int, _ drop: Drop, in timeZone: PlanTimeZone) -> Timestamp? {
    drop.submittedAt[row].plain?.moment(in: timeZone)
  }

  func reporter(ofRow row: Int, _ drop: Drop) -> String? {
    let symbol = Int(drop.reporter[row])
    return symbol < 0 ? nil : reporters[symbol]
  }
}
