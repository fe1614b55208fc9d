import Figures
import Plans
import Quantities

/// The base of a reduction: of the year that is named and of no other, of last year without a name, or a number.
struct ReductionBase {
  let reduction: Reduction
  let series: Series
  let closing: Period
  /// What is left of the base, as a share of one.
  let keep: Rational
  /// Whether the term is longer than a year: then each year is held against the one year of the base, on a line from it
  /// to the limit.
  let isLongTerm: Bool
  private let bench: Bench
  /// The base where it is a number; nil where it is that of a year.
  private let number: Result<Rational, FormulaUnknown>?
  /// How firm that number is.
  private let numberVintage: Vintage

  init(_ reduction: Reduction, _ series: Series, _ bench: Bench) {
    self.reduction = reduction
    self.series = series
    self.bench = bench
    closing = series.indicator.value.calendar.closing(bench.standard.deadline)
    let given = Self.number(reduction, closing, bench)
    (number, numberVintage) = (given?.map(\.value), (try? given?.get())?.vintage ?? .final)
    keep = 1 - reduction.by.rational * Rational(1, 100)
    isLongTerm = bench.standard.isLongTerm
  }

  /// The base where the rule gives it as a number or names the indicator of which it is a figure: the latest on file.
  private static func number(
    _ reduction: Reduction, _ closing: Period, _ bench: Bench
  ) -> Result<(value: Rational, vintage: Vintage), FormulaUnknown>? {
    switch reduction.base {
    case .lastYear, .year: return nil
    case .value(let value): return .success((value.rational, .final))
    case .indicator(let reference):
      switch bench.series(reference) {
      case .failure(let trouble):
        return .failure(FormulaUnknown(reason: trouble.judgement.reason, message: trouble.judgement.message))
      case .success(let filed):
        guard let figure = filed.latest(through: closing.end), let number = figure.number else {
          let calendar = filed.indicator.value.calendar
          let before = calendar.before(calendar.period(holding: bench.standard.start))
          return .failure(Absence(before, of: filed, bench).ofBase)
        }
        return .success((number, figure.vintage))
      }
    }
  }

  var years: FiscalYear { series.indicator.value.calendar.fiscalYear }

  func year(of period: Period) -> Int { series.indicator.value.calendar.year(of: period) }

  /// How many years before `period` the base lies; nil for a number.
  ///
  /// In a term of several years the base without a name is the year before its start.
  func distance(to period: Period) -> Int? {
    let start = years.number(holding: bench.standard.start)
    let reference = isLongTerm ? year(of: period) : start
    switch reduction.base {
    case .lastYear: return isLongTerm ? reference - start + 1 : 1
    case .year(let year): return reference - year
    case .value, .indicator: return nil
    }
  }

  /// Whether it comes down from the base along a line (b2), rather than period by period against last year's.
  var isLine: Bool { reduction.isLine(of: bench.standard, in: bench.plan) }

  /// The year of the base; nil for a number.
  var year: Int? { distance(to: closing).map { year(of: closing) - $0 } }

  /// What the base comes to by the end of the same period of its year; counted from the same day of that year.
  func value(through period: Period, from start: CalendarDate) -> Result<Rational, FormulaUnknown> {
    if let number { return number.flatMap { share(of: $0, through: period, from: start) } }
    return filed(through: period, from: start).map(\.total)
  }

  /// How firm the base is.
  func vintage(through period: Period, from start: CalendarDate) -> Vintage {
    if number != nil { return numberVintage }
    return (try? filed(through: period, from: start).get())?.observation.vintage ?? .final
  }

  /// The figure of the year of the base, or what accumulated in it.
  private func filed(through period: Period, from start: CalendarDate) -> Result<Accumulation.Point, FormulaUnknown> {
    let distance = distance(to: period) ?? 0
    let then = period.same(yearsEarlier: distance)
    guard series.indicator.value.kind.accumulates else {
      guard let figure = series.figure(of: then), let number = figure.number else {
        return .failure(Absence(then, of: series, bench).ofBase)
      }
      return .success(Accumulation.Point(observation: figure, total: number))
    }
    let begins = isLongTerm ? years.firstDay(of: year(of: then)) : start.adding(months: -12 * distance)
    let sum = Accumulation(series, from: begins, through: then.end)
    guard let last = sum.points.last, last.observation.period == then else {
      return .failure(Absence(sum.gap ?? then, of: series, bench).ofBase)
    }
    return .success(last)
  }

  /// A number is the base of the whole term, or of a whole year in a longer one; of what accumulates the planned share.
  private func share(
    of whole: Rational, through period: Period, from start: CalendarDate
  ) -> Result<Rational, FormulaUnknown> {
    guard series.indicator.value.kind.accumulates else { return .success(whole) }
    let end = isLongTerm ? min(years.lastDay(of: year(of: period)), bench.standard.deadline) : bench.standard.deadline
    let first = isLongTerm ? years.firstDay(of: year(of: period)) : start
    let line = Timeline(start: first, deadline: end)
    guard let share = line.share(reduction.pace, through: period.end) else {
      return LastYearCourse(bench, series, from: first, to: end).share(through: period.end).map { whole * $0 }
    }
    return .success(whole * share)
  }

  /// The first day of what is judged: the start, or after the base where that lies inside the term.
  var firstDay: CalendarDate {
    let start = bench.standard.start
    guard isLongTerm, let year, year >= years.number(holding: start) else { return start }
    return years.lastDay(of: year) + 1
  }

  /// The first day that the comparison of a period looks back to; nil where it looks no further than the period itself.
  func begins(for period: Period, from start: CalendarDate) -> CalendarDate? {
    guard series.indicator.value.kind.accumulates else {
      return distance(to: period).map { period.start.adding(months: -12 * $0) }
    }
    let first = isLongTerm ? years.firstDay(of: year(of: period)) : start
    return first.adding(months: -12 * (distance(to: period) ?? 0))
  }
}
