import Figures
public import Plans
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
  private let judge: Judge
  /// The base where it is a number; nil where it is that of a year.
  private let number: Result<Rational, FormulaUnknown>?
  /// How firm that number is.
  private let numberVintage: Vintage

  init(_ reduction: Reduction, _ series: Series, of judge: Judge) {
    self.reduction = reduction
    self.series = series
    self.judge = judge
    closing = series.indicator.calendar.closing(judge.standard.deadline)
    let given = judge.baseNumber(reduction, closing)
    (number, numberVintage) = (given?.map(\.value), (try? given?.get())?.vintage ?? .final)
    keep = 1 - reduction.by.rational * Rational(1, 100)
    isLongTerm = judge.standard.isLongTerm
  }

  var years: FiscalYear { series.indicator.calendar.fiscalYear }

  func year(of period: Period) -> Int { series.indicator.calendar.year(of: period) }

  /// How many years before `period` the base lies; nil for a number. In a term of several years the base without a name
  /// is the year before its start.
  func distance(to period: Period) -> Int? {
    let start = years.number(holding: judge.standard.start)
    let reference = isLongTerm ? year(of: period) : start
    switch reduction.base {
    case .lastYear: return isLongTerm ? reference - start + 1 : 1
    case .year(let year): return reference - year
    case .value, .indicator: return nil
    }
  }

  /// Whether it comes down from the base along a line (b2), rather than period by period against last year's.
  var isLine: Bool { reduction.isLine(of: judge.standard, in: judge.plan) }

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
    guard series.indicator.kind.accumulates else {
      guard let figure = series.figure(of: then), let number = figure.number else {
        return .failure(judge.baseMissing(then, in: series))
      }
      return .success(Accumulation.Point(observation: figure, total: number))
    }
    let begins = isLongTerm ? years.firstDay(of: year(of: then)) : start.adding(months: -12 * distance)
    let sum = Accumulation(series, from: begins, through: then.end)
    guard let last = sum.points.last, last.observation.period == then else {
      return .failure(judge.baseMissing(sum.gap ?? then, in: series))
    }
    return .success(last)
  }

  /// A number is the base of the whole term, or of a whole year in a longer one; of what accumulates the planned share.
  private func share(
    of whole: Rational, through period: Period, from start: CalendarDate
  ) -> Result<Rational, FormulaUnknown> {
    guard series.indicator.kind.accumulates else { return .success(whole) }
    let end = isLongTerm ? min(years.lastDay(of: year(of: period)), judge.standard.deadline) : judge.standard.deadline
    let first = isLongTerm ? years.firstDay(of: year(of: period)) : start
    let line = Timeline(start: first, deadline: end)
    guard let share = line.share(reduction.pace, through: period.end) else {
      return judge.lastYearShare(series, from: first, to: end, through: period.end).map { whole * $0 }
    }
    return .success(whole * share)
  }

  /// The first day of what is judged: the start, or after the base where that lies inside the term.
  var firstDay: CalendarDate {
    let start = judge.standard.start
    guard isLongTerm, let year, year >= years.number(holding: start) else { return start }
    return years.lastDay(of: year) + 1
  }

  /// The first day that the comparison of a period looks back to; nil where it looks no further than the period itself.
  func begins(for period: Period, from start: CalendarDate) -> CalendarDate? {
    guard series.indicator.kind.accumulates else {
      return distance(to: period).map { period.start.adding(months: -12 * $0) }
    }
    let first = isLongTerm ? years.firstDay(of: year(of: period)) : start
    return first.adding(months: -12 * (distance(to: period) ?? 0))
  }
}

extension Judge {
  /// The base where the rule gives it as a number or names the indicator of which it is a figure: the latest on file.
  fileprivate func baseNumber(_ reduction: Reduction, _ closing: Period) -> Result<
    (value: Rational, vintage: Vintage), FormulaUnknown
  >? {
    switch reduction.base {
    case .lastYear, .year: return nil
    case .value(let value): return .success((value.rational, .final))
    case .indicator(let reference):
      switch series(reference) {
      case .failure(let trouble):
        return .failure(FormulaUnknown(reason: trouble.judgement.reason, message: trouble.judgement.message))
      case .success(let filed):
        guard let figure = filed.latest(through: closing.end), let number = figure.number else {
          let calendar = filed.indicator.calendar
          return .failure(baseMissing(calendar.before(calendar.period(holding: standard.start)), in: filed))
        }
        return .success((number, figure.vintage))
      }
    }
  }
}

extension Standard {
  /// Whether the term is longer than a year.
  var isLongTerm: Bool { deadline >= start.adding(months: 12) }
}

extension Reduction {
  /// Whether it is judged on a line from the base down to its limit: over a term of several years, and a level against a
  /// base more than a year back.
  public func isLine(of standard: Standard, in plan: Plan) -> Bool {
    guard let indicator = plan.indicator(of.indicator) else { return false }
    if standard.isLongTerm { return true }
    if indicator.kind.accumulates { return false }
    switch base {
    case .lastYear: return false
    case .year(let year): return indicator.calendar.fiscalYear.number(holding: standard.start) - year > 1
    case .value, .indicator: return true
    }
  }
}

/// The numbers of row (d) at one report.
struct ReductionCase {
  let base: ReductionBase
  let due: Dueness
  /// Where counting begins: the start, or in a longer term the year of the latest figure.
  let start: CalendarDate
  /// Whether the year of the latest figure is the one that closes.
  let isFinal: Bool
  /// What is held against the base: summed since the start, or the level.
  let points: [Accumulation.Point]
  let gap: Period?
  /// The base up to the month of the deadline.
  let whole: Result<Rational, FormulaUnknown>

  var series: Series { base.series }
  var words: Words { Words(series.indicator) }
  var isWhole: Bool { series.indicator.isWhole }

  /// Whether what is once passed stays passed.
  var isLasting: Bool { series.indicator.kind.accumulates && series.indicator.kind != .net }

  /// At least and at most so much by a day, whichever figures are missing.
  func standing(at day: CalendarDate) -> Standing { Standing(series, from: start, at: day) }

  /// Figures of single days as totals since the start.
  var datedTotals: [Observation] {
    guard series.indicator.kind == .cumulative || series.indicator.kind == .net, series.indicator.span == .yearToDate,
      let last = points.last, let number = last.observation.number
    else { return series.indicator.kind.accumulates ? [] : series.dated }
    let before = last.total - number
    return series.dated.compactMap { dated in dated.number.map { dated.with($0 + before) } }
  }
}
