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

  package let points: [Point]
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
    (self.points, self.gap) = (points, gap)
  }

  package var last: Point? { points.last }

  package func total(through period: Period) -> Rational? {
    first { $0.observation.period.end == period.end }?.total
  }

  /// The first point of which something holds; looked at where it stands.
  package func first(where isWanted: (Point) -> Bool) -> Point? {
    points.indices.first { isWanted(points[$0]) }.map { points[$0] }
  }

  private static func summed(
    _ figures: [Observation], _ calendar: ReportingCalendar, from start: CalendarDate, through end: CalendarDate
  ) -> ([Point], Period?) {
    var points: [Point] = []
    var total = Rational.zero
    var next = 0
    var weakest = Vintage.final
    guard let last = figures.last else { return ([], nil) }
    for period in calendar.periods(from: start, through: min(end, last.period.end)) {
      guard next < figures.count, figures[next].period == period, let number = figures[next].number else {
        return (points, period)
      }
      total += number
      weakest = min(weakest, figures[next].vintage)
      points.append(Point(observation: figures[next].restingOn(weakest), total: total))
      next += 1
    }
    return (points, nil)
  }

  /// A count that restarts each fiscal year: the ends of the years before are added, and what lay before the start
  /// taken off.
  private static func restarted(_ figures: [Observation], _ series: Series, from start: CalendarDate) -> (
    [Point], Period?
  ) {
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
          return ([], figures.isEmpty ? nil : before)
        }
        carried = -number
        weakest = figure.vintage
      }
    }
    var points: [Point] = []
    points.reserveCapacity(figures.count)
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
      points.append(Point(observation: figures[index].restingOn(weakest), total: carried + number))
    }
    return (points, nil)
  }
}
