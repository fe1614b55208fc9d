import Figures
import Plans
import Quantities

/// Sums or means over the last so many periods of the calendar, in place of the figures of a series.
struct RollingSeries {
  private let bench: Bench
  private let series: Series
  private let window: RollingWindow

  init(_ bench: Bench, _ series: Series, _ window: RollingWindow) {
    (self.bench, self.series, self.window) = (bench, series, window)
  }

  /// The series of windows.
  ///
  /// A period whose window is not complete, or spans a change of definition, has no value; the last one due then stops
  /// the judgement.
  var result: Result<Series, NoSeries> {
    let own = series.ownValues
    let calendar = series.indicator.value.calendar
    let start = bench.standard.start
    let closing = calendar.closing(bench.standard.deadline)
    var figures: [Observation] = []
    var trouble: Judgement?
    for figure in own where figure.period.end <= closing.end {
      switch value(at: figure, own) {
      case .success(let value):
        trouble = nil
        figures.append(value)
      case .failure(let found): trouble = found.judgement
      }
    }
    // A rise over two periods is the own value of neither.
    if let last = series.figures.last, own.last?.period != last.period, last.period.end >= start {
      return .failure(NoSeries(.missing(calendar.before(last.period), in: series, bench)))
    }
    if let trouble, let last = own.last, last.period.end >= start { return .failure(NoSeries(trouble)) }
    let kind: Indicator.Kind = series.indicator.value.kind == .growth ? .growth : .level
    return .success(series.showing(figures, in: series.indicator.value.unit, kind: kind, keepsUnit: true))
  }

  /// The window that ends with a figure.
  private func value(at figure: Observation, _ own: [Observation]) -> Result<Observation, NoSeries> {
    let periods = periods(through: figure.period)
    let slice = periods.map { period in own.first { $0.period == period } }
    if let changed = series.lastBreak(through: figure.period.end), let first = periods.first, changed > first.start {
      return .failure(NoSeries(.seriesBroken(series, changed, bench)))
    }
    if let hole = zip(periods, slice).first(where: { $1 == nil })?.0 {
      return .failure(NoSeries(.missing(hole, in: series, bench)))
    }
    let values = slice.compactMap { $0?.number }
    let weights = window.weights.isEmpty ? values.map { _ in Rational.one } : window.weights
    let sum = zip(values, weights).map { $0 * $1 }.reduce(.zero, +)
    let total = weights.reduce(.zero, +)
    return .success(
      figure.with(
        window.of == .sum ? sum : sum.divided(by: total) ?? sum, restingOn: slice.compactMap { $0?.vintage }.min()))
  }

  /// The periods of the window, oldest first.
  private func periods(through last: Period) -> [Period] {
    var periods = [last]
    while periods.count < window.periods, let first = periods.first {
      let previous = series.indicator.value.calendar.before(first)
      guard previous < first else { break }
      periods.insert(previous, at: 0)
    }
    return periods
  }
}

extension ReportingCalendar {
  /// The period of the calendar before one.
  func before(_ period: Period) -> Period {
    isFiled(period.previous) ? period.previous : period.previous.previous
  }
}

extension Series {
  /// The same series with each period's own value in place of the year to date.
  var ofSinglePeriods: Series {
    Series(indicator, key: key, figures: ownValues, dated: [], basis: basis, refused: refused)
  }

  /// Each period's own value: what the year to date rose by, the figure itself for the rest.
  ///
  /// A period after one that is not there has none: the rise belongs to both.
  var ownValues: [Observation] {
    guard indicator.value.kind == .cumulative || indicator.value.kind == .net, indicator.value.span == .yearToDate
    else { return figures }
    var own: [Observation] = []
    for (index, figure) in figures.enumerated() {
      guard let number = figure.number else { continue }
      let before = index > 0 ? figures[index - 1] : nil
      let previous = indicator.value.calendar.before(figure.period)
      if !indicator.value.calendar.isOneYear(figure.period, previous) {
        own.append(figure)
      } else if let before, before.period == previous, let earlier = before.number {
        own.append(figure.with(number - earlier, restingOn: before.vintage))
      }
    }
    return own
  }
}
