import Plans
package import Quantities

/// What has accumulated since a standard's start, period by period.
package struct Accumulation {
  package struct Point {
    /// The latest figure of the sum, no firmer than the least firm of them.
    package let observation: Observation
    /// Summed since the start.
    package let total: Rational

    package init(observation: Observation, total: Rational) {
      self.observation = observation
      self.total = total
    }
  }

  /// The points of a sum: the figures as they are filed, which they nearly always are, and what each comes to.
  package struct Points: RandomAccessCollection {
    /// As many as there are totals, and whatever figures were not taken.
    private var figures: [Observation]
    private var totals: [Rational] = []

    fileprivate init(of figures: [Observation]) {
      self.figures = figures
      totals.reserveCapacity(figures.count)
    }

    package init(_ points: [Point]) {
      (figures, totals) = (points.map(\.observation), points.map(\.total))
    }

    /// Figures that stand for themselves.
    package init(each figures: [Observation]) {
      self.init(of: figures)
      for index in figures.indices {
        if let number = figures[index].number { take(index, total: number, restingOn: .final) }
      }
    }

    /// Takes the next figure, or one after it, with its total.
    fileprivate mutating func take(_ index: Int, total: Rational, restingOn vintage: Vintage) {
      let place = totals.count
      if index != place || vintage < figures[index].vintage { figures[place] = figures[index].restingOn(vintage) }
      totals.append(total)
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { totals.count }
    package subscript(index: Int) -> Point { Point(observation: figures[index], total: totals[index]) }

    /// The last day of a point's figure, looked at where it stands.
    package func end(of index: Int) -> CalendarDate { figures[index].period.end }
    /// What a point comes to, looked at where it stands.
    package func total(of index: Int) -> Rational { totals[index] }
  }

  package let points: Points
  /// The first period that the sum needs and that is not there; sums stop before it.
  package let gap: Period?

  package init(_ series: Series, from start: CalendarDate, through end: CalendarDate) {
    let start = series.indicator.value.calendar.firstDay(from: start)
    let end = series.indicator.value.calendar.lastDay(by: end)
    let all = series.figures
    func isInside(_ period: Period) -> Bool { period.end >= start && period.end <= end }
    let figures =
      all.indices.allSatisfy { isInside(all[$0].period) } ? all : all.filter { isInside($0.period) }
    switch (series.indicator.value.kind, series.indicator.value.span) {
    case (.flow, _), (_, .own):
      (points, gap) = Self.summed(figures, series.indicator.value.calendar, from: start, through: end)
    default:
      (points, gap) = Self.restarted(figures, series, from: start)
    }
  }

  package init(points: [Point], gap: Period?) {
    (self.points, self.gap) = (Points(points), gap)
  }

  package var last: Point? { points.last }

  package func total(through period: Period) -> Rational? {
    points.indices.first { points.end(of: $0) == period.end }.map(points.total(of:))
  }

  /// The first point up to a day whose total is wanted.
  package func first(through day: CalendarDate = .last, where isWanted: (Rational) -> Bool) -> Point? {
    points.indices.first { points.end(of: $0) <= day && isWanted(points.total(of: $0)) }.map { points[$0] }
  }

  private static func summed(
    _ figures: [Observation], _ calendar: ReportingCalendar, from start: CalendarDate, through end: CalendarDate
  ) -> (Points, Period?) {
    var points = Points(of: figures)
    var total = Rational.zero
    var next = 0
    var weakest = Vintage.final
    guard let last = figures.last else { return (points, nil) }
    for period in calendar.periods(from: start, through: min(end, last.period.end)) {
      guard next < figures.count, figures[next].period == period, let number = figures[next].number else {
        return (points, period)
      }
      total += number
      weakest = min(weakest, figures[next].vintage)
      points.take(next, total: total, restingOn: weakest)
      next += 1
    }
    return (points, nil)
  }

  /// A count that restarts each fiscal year: the ends of the years before are added, and what lay before the start
  /// taken off.
  private static func restarted(_ figures: [Observation], _ series: Series, from start: CalendarDate) -> (
    Points, Period?
  ) {
    var points = Points(of: figures)
    var carried = Rational.zero
    var weakest = Vintage.final
    let calendar = series.indicator.value.calendar
    let years = calendar.fiscalYear
    let first = calendar.opening(start)
    if !years.isFirstDay(start) {
      // A start inside a period takes the whole period in: what lies before it is not known apart.
      let before = first.previous
      if calendar.isOneYear(before, first) {
        guard let figure = series.figure(of: before), let number = figure.number else {
          return (points, figures.isEmpty ? nil : before)
        }
        carried = -number
        weakest = figure.vintage
      }
    }
    var year = years.number(holding: start)
    for index in figures.indices {
      guard let number = figures[index].number else { continue }
      while year < calendar.year(of: figures[index].period) {
        let closing = calendar.closing(years.lastDay(of: year))
        guard let full = series.figure(of: closing), let number = full.number else { return (points, closing) }
        carried += number
        weakest = min(weakest, full.vintage)
        year += 1
      }
      points.take(index, total: carried + number, restingOn: weakest)
    }
    return (points, nil)
  }
}
