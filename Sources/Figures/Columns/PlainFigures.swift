package import Plans
package import Quantities

/// Plain figures in columns: numbers of a period, filed as a period, in a unit of their indicator.
///
/// A figure is its row in the drop and eight bytes beside it: the figure of the same series before it, its period, what
/// it has in common with many others, and its decimal places. What a judge or a checker reads is made from these when it
/// is read; they lie together, since a series is read from rows that are far apart.
package struct PlainFigures: Sendable {
  /// What figures have in common that name their indicator, unit, basis and status alike.
  package struct Facet: Sendable {
    let indicator: Indicator.Index
    /// What one of the row's unit is in the indicator's: whole, or the rows are no plain ones.
    package let factor: Int64
    package let basis: String?
    package let vintage: Vintage

    package init(indicator: Indicator.Index, factor: Int64, basis: String?, vintage: Vintage) {
      self.indicator = indicator
      self.factor = factor
      self.basis = basis
      self.vintage = vintage
    }
  }

  /// One indicator in one area.
  package struct Series: Sendable {
    package let indicator: Indicator.Index
    let area: Int
    /// The row of its last figure in file order; -1 where it has none.
    package var last: Int32 = -1
    package var count: Int32 = 0
    /// Whether its figures are kept one by one in the book instead.
    package var isOwn = false
    /// Whether a figure came in after its day.
    package var isLate = false

    package init(
      indicator: Indicator.Index, area: Int, last: Int32 = -1, count: Int32 = 0, isOwn: Bool = false,
      isLate: Bool = false
    ) {
      self.indicator = indicator
      self.area = area
      self.last = last
      self.count = count
      self.isOwn = isOwn
      self.isLate = isLate
    }
  }

  /// What a figure says beside its number, in one word.
  package struct Kind: Sendable {
    /// There are so many facets and periods that a figure can name; a row of another is no plain one.
    package static let mostFacets = 1 << 16
    package static let mostPeriods = 1 << 12

    private let word: UInt32

    package init(facet: Int32, period: Int32, scale: Int8) {
      word = UInt32(facet) << 16 | UInt32(period) << 4 | UInt32(scale)
    }

    /// Where its facet stands in `facets`.
    package var facet: Int { Int(word >> 16) }
    /// Where its period stands in `periods`.
    package var period: Int { Int(word >> 4 & 0xFFF) }
    /// Decimal places of the row's digits.
    package var scale: Int { Int(word & 0xF) }
  }

  /// A figure beside its row; 8 bytes.
  package struct Link: Sendable {
    /// The row of the figure before of the same series, -1 for none.
    package let previous: Int32
    /// Means nothing where the row is no plain figure.
    package let kind: Kind

    package init(previous: Int32, _ kind: Kind) { (self.previous, self.kind) = (previous, kind) }
  }

  /// By row; empty once figures are laid together, where no row names a basis.
  package var links: [Link]
  package var periods: [Period] = []
  package var facets: [Facet] = []
  /// By symbol: the unit that reports under that name.
  package var reporters: [String?] = []
  package var series: [Series] = []

  package init(rows: Int) {
    links = [Link](repeating: Link(previous: -1, Kind(facet: 0, period: 0, scale: 0)), count: rows)
  }

  /// The rows of a series in file order, which is that of their periods in every series that stays here.
  package func rows(ofSeries place: Int) -> [Int32] {
    let own = series[place]
    var rows = [Int32](repeating: own.last, count: Int(own.count))
    for index in rows.indices.dropLast().reversed() { rows[index] = links[Int(rows[index + 1])].previous }
    return rows
  }

  /// The figures of a series in file order, read again from the rows.
  package func figures(ofSeries place: Int, _ drop: Drop, in timeZone: PlanTimeZone) -> [Observation] {
    rows(ofSeries: place).map { own in
      let row = Int(own)
      let figure = LaidFigures.Figure(row, links[row], drop)
      let facet = facets[figure.kind.facet]
      return Observation(
        period: periods[figure.kind.period], value: .number(number(of: figure)), vintage: facet.vintage,
        basis: facet.basis, submittedAt: moment(ofRow: row, drop, in: timeZone), reporter: reporter(ofRow: row, drop),
        row: row)
    }
  }

  func number(of figure: LaidFigures.Figure) -> Rational {
    let factor = facets[figure.kind.facet].factor
    let scale = figure.kind.scale
    let (digits, overflow) = figure.digits.multipliedReportingOverflow(by: factor)
    if !overflow { return Rational(digits, scale: scale) }
    return ExactDecimal(coefficient: Int128(figure.digits) * Int128(factor), scale: scale).rational
  }

  /// Gives up what only goes through rows by series, where nobody will ask a row for its basis.
  mutating func dropLinks() {
    if facets.allSatisfy({ $0.basis == nil }) { links = [] }
  }

  /// Whether some figure may name a basis.
  var nameBases: Bool { !links.isEmpty }

  package func basis(ofRow row: Int) -> String? { links.isEmpty ? nil : facets[links[row].kind.facet].basis }

  package func areOnOneBasis(_ row: Int, _ other: Int) -> Bool {
    links.isEmpty || links[row].kind.facet == links[other].kind.facet || basis(ofRow: row) == basis(ofRow: other)
  }

  package func moment(ofRow row: Int, _ drop: Drop, in timeZone: PlanTimeZone) -> Timestamp? {
    drop.submittedAt[row].plain?.moment(in: timeZone)
  }

  package func reporter(ofRow row: Int, _ drop: Drop) -> String? {
    let symbol = Int(drop.reporter[row])
    return symbol < 0 ? nil : reporters[symbol]
  }
}
