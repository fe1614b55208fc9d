import Diagnostics
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
    let calendar = series.indicator.calendar
    guard series.indicator.kind != .flow, series.indicator.span != .own, series.dated.isEmpty,
      calendar.fiscalYear.isFirstDay(start),
      calendar.fiscalYear.number(holding: start) == calendar.fiscalYear.number(holding: day),
      let figure = series.figures.first(where: { $0.period.end == day }), let number = figure.number,
      calendar.year(of: figure.period) == calendar.fiscalYear.number(holding: day)
    else { return nil }
    return Accumulation.Point(observation: figure, total: number)
  }
}

extension CountCase {
  /// Counted since the start, a period that begins before it taken whole.
  func standing(at deadline: CalendarDate) -> Standing {
    Standing(series, from: series.indicator.calendar.firstDay(from: start), at: deadline)
  }

  /// The closing period where a later figure decides without its own.
  func unneeded(_ deciding: Accumulation.Point) -> Period? {
    deciding.observation.period.start > due.closing.end ? due.closing : nil
  }
}

extension Judge {
  /// A figure that is not there and could not change the outcome is named beside it.
  func naming(_ hole: Period?, of series: Series, _ judgement: Judgement) -> Judgement {
    naming(hole.map { [$0] } ?? [], of: series, judgement)
  }

  func naming(_ holes: [Period], of series: Series, _ judgement: Judgement) -> Judgement {
    if holes.isEmpty { return judgement }
    var named = judgement
    let words = Words.periods(holes)
    let isFiled = holes.allSatisfy { series.refused[$0] != nil }
    named.message =
      judgement.message
      + (isFiled
        ? Phrase(
          zh: "；\(words.zh)的数据未采用，不影响结论", en: "; what was filed for \(words.en) is not used, and could not change this")
        : Phrase(zh: "；\(words.zh)的数据未报，不影响结论", en: "; \(words.en) is not in, and could not change this"))
    return named
  }

  /// Periods that leave because they had nothing to measure are named.
  func leaving(_ periods: [Period], _ judgement: Judgement) -> Judgement {
    if periods.isEmpty { return judgement }
    var named = judgement
    let words = Words.periods(periods)
    named.message =
      judgement.message
      + Phrase(zh: "；\(words.zh)无可计量对象，不计", en: "; \(words.en) had nothing to measure and left")
    return named
  }
}

extension Words {
  /// Some periods in a sentence; of many the first three and how many there are.
  static func periods(_ periods: [Period]) -> Phrase {
    let shown = periods.sorted().prefix(3).map(period)
    let more = periods.count > 3
    return Phrase(
      chinese: shown.map(\.zh).joined(separator: "、") + (more ? "等\(periods.count)期" : ""),
      english: shown.map(\.en).joined(separator: ", ") + (more ? " and \(periods.count - 3) more" : ""))
  }
}
