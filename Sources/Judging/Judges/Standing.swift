import Figures
import Plans
import Quantities

/// How what never falls stood at a day, as far as figures of any day tell, whichever of them are missing.
struct Standing {
  /// At least so much, with the latest figure up to the day.
  let least: Accumulation.Point?
  /// At most so much, with the first figure from the day on that shows it.
  let most: Accumulation.Point?

  /// Counted since `start`; a later total counts less what lay before that.
  init(_ series: Series, from start: CalendarDate, at day: CalendarDate) {
    if let exact = Self.total(series, from: start, at: day) {
      (least, most) = (exact, exact)
      return
    }
    let known = series.ofEveryDay.filter { $0.period.end >= start && $0.number != nil }
    let tally = Tally(series, from: start, through: max(day, known.last?.period.end ?? day))
    let bounds = tally.amount(from: start, through: day)
    func point(_ figure: Observation?, _ total: Rational?) -> Accumulation.Point? {
      figure.flatMap { figure in total.map { Accumulation.Point(observation: figure, total: $0) } }
    }
    least = point(known.last { $0.period.end <= day }, bounds.least)
    most = point(known.first { $0.period.end >= day }, bounds.most)
  }

  /// The total to date that was filed for the very day, where counting starts with its year: no stretch need be looked at.
  private static func total(_ series: Series, from start: CalendarDate, at day: CalendarDate) -> Accumulation.Point? {
    let calendar = series.indicator.value.calendar
    guard series.indicator.value.kind != .flow, series.indicator.value.span != .own, series.dated.isEmpty,
      calendar.fiscalYear.isFirstDay(start),
      calendar.fiscalYear.number(holding: start) == calendar.fiscalYear.number(holding: day),
      let figure = series.figures.first(where: { $0.period.end == day }), let number = figure.number,
      calendar.year(of: figure.period) == calendar.fiscalYear.number(holding: day)
    else { return nil }
    return Accumulation.Point(observation: figure, total: number)
  }
}
