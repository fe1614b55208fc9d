import Figures
import Plans
import Quantities

/// The numbers of row (d) at one report.
struct ReductionCase {
  let base: ReductionBase
  let due: Dueness
  /// Where counting begins: the start, or in a longer term the year of the latest figure.
  let start: CalendarDate
  /// Whether the year of the latest figure is the one that closes.
  let isFinal: Bool
  /// What is held against the base: summed since the start, or the level.
  let points: Accumulation.Points
  let gap: Period?
  /// The base up to the month of the deadline.
  let whole: Result<Rational, FormulaUnknown>

  init(_ base: ReductionBase, _ bench: Bench) {
    let filed = base.series
    let closing = base.closing
    self.base = base
    due = Dueness(
      filed, start: base.firstDay, closing: closing, deadline: bench.standard.deadline, asOf: bench.asOf)
    // In a term of several years each year is counted by itself, as the base is one year's.
    let last = due.judged?.period ?? closing
    let start = base.isLongTerm ? base.years.firstDay(of: base.year(of: last)) : bench.standard.start
    self.start = start
    isFinal = !base.isLongTerm || base.year(of: last) == base.year(of: closing)
    if filed.indicator.value.kind.accumulates {
      let sum = Accumulation(filed, from: start, through: closing.end)
      (points, gap) = (sum.points, sum.gap)
    } else {
      points = Accumulation.Points(
        each: filed.figures.filter { $0.period.end >= start && $0.period.end <= closing.end })
      gap = nil
    }
    whole = base.value(through: closing, from: bench.standard.start)
  }

  var series: Series { base.series }
  var words: Words { Words(series.indicator.value) }
  var isWhole: Bool { series.indicator.value.isWhole }

  /// Whether what is once passed stays passed.
  var isLasting: Bool { series.indicator.value.kind.accumulates && series.indicator.value.kind != .net }

  /// At least and at most so much by a day, whichever figures are missing.
  func standing(at day: CalendarDate) -> Standing { Standing(series, from: start, at: day) }

  /// Figures of single days as totals since the start.
  var datedTotals: [Observation] {
    guard series.indicator.value.kind == .cumulative || series.indicator.value.kind == .net,
      series.indicator.value.span == .yearToDate,
      let last = points.last, let number = last.observation.number
    else { return series.indicator.value.kind.accumulates ? [] : series.dated }
    let before = last.total - number
    return series.dated.compactMap { dated in dated.number.map { dated.with($0 + before) } }
  }
}
