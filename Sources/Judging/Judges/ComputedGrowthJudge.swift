import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Judges year-on-year growth in per cent, computed from filed levels or amounts.
struct ComputedGrowthJudge {
  let bench: Bench
  let test: QuantityTest

  init(_ bench: Bench, _ test: QuantityTest) {
    (self.bench, self.test) = (bench, test)
  }

  /// The growth of each period over the same period a year before.
  func judge(_ reference: IndicatorReference) -> Judgement {
    let filed: Series
    switch bench.series(reference) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    let closing = bench.standard.closingPeriod(of: test, filed.indicator.value.calendar)
    let (totals, holes) = yearTotals(filed, through: closing)
    var figures: [Observation] = []
    var bases: [Period: Rational] = [:]
    var refused = filed.refused
    for figure in filed.figures where figure.period.end >= bench.standard.start && figure.period.end <= closing.end {
      let period = figure.period
      let earlier = period.sameLastYear()
      if let changed = brokenYears(filed, figure) {
        refused[period] = .underived(.seriesBreak(filed, changed))
      } else if let hole = holes[period] {
        refused[period] = .underived(Absence(hole, of: filed, bench).unknown)
      } else if let sum = totals[period], let total = sum.number {
        guard let before = totals[earlier], let base = before.number else {
          refused[period] = .underived(Absence(holes[earlier] ?? earlier, of: filed, bench).ofBase)
          continue
        }
        guard base.isPositive, let ratio = total.divided(by: base) else {
          refused[period] = .underived(baseNotPositive(filed, earlier, base))
          continue
        }
        bases[period] = base
        figures.append(figure.with((ratio - 1) * 100, restingOn: sum.vintage, before.vintage))
      }
    }
    var shown = filed.showing(figures, in: test.bound.unit, kind: .growth)
    shown.refused = refused
    let goal = Goal(test.bound, better: nil, whole: false)
    var judgement = MeasureJudge(bench, test).judge(shown, goal, weight: { weight(filed, through: $0) })
    noteSmallBase(&judgement, filed, totals, bases)
    return judgement
  }

  /// Last year's share to date, of the year of the standard that holds a day.
  private func weight(_ filed: Series, through day: CalendarDate) -> Rational? {
    let year = year(holding: day)
    let end = min(year.end, bench.standard.deadline(of: test))
    return try? LastYearCourse(bench, filed, from: year.start, to: end).share(through: day).get()
  }

  /// Off a base below ten a rate says little: the counts stand beside it.
  private func noteSmallBase(
    _ judgement: inout Judgement, _ filed: Series, _ totals: [Period: Observation], _ bases: [Period: Rational]
  ) {
    guard filed.indicator.value.kind.accumulates, filed.indicator.value.unit.dimension.isCount,
      let period = judgement.observation?.period, let base = bases[period], base < 10,
      let total = totals[period]?.number
    else { return }
    let words = Words(filed.indicator.value)
    judgement.message = judgement.message + VerdictSentences.smallBase(words.amount(base), now: words.amount(total))
  }

  private func baseNotPositive(_ series: Series, _ period: Period, _ base: Rational) -> FormulaUnknown {
    let row = Absence(period, of: series, bench).row
    let amount = Words(series.indicator.value).amount(base)
    return FormulaUnknown(reason: .baseNotPositive, message: VerdictSentences.noGrowth(onBase: row, of: amount))
  }

  /// The year of the standard that holds a day, each from the day and month of its start.
  private func year(holding day: CalendarDate) -> (start: CalendarDate, end: CalendarDate) {
    var start = bench.standard.start
    while start.adding(months: 12) <= day, start < start.adding(months: 12) { start = start.adding(months: 12) }
    return (start, start.adding(months: 12).adding(days: -1))
  }

  /// The day on which the definition changed between a figure and its base, or inside what either adds up.
  private func brokenYears(_ series: Series, _ figure: Observation) -> CalendarDate? {
    guard let changed = series.lastBreak(through: figure.period.end) else { return nil }
    let begins =
      series.indicator.value.kind.accumulates
      ? year(holding: figure.period.end).start.adding(months: -12) : figure.period.sameLastYear().start
    return changed > begins ? changed : nil
  }

  /// Amounts summed from the start of each year; levels as they are.
  ///
  /// Of a period after a hole, the hole.
  private func yearTotals(_ series: Series, through closing: Period) -> ([Period: Observation], [Period: Period]) {
    var totals: [Period: Observation] = [:]
    var holes: [Period: Period] = [:]
    guard series.indicator.value.kind.accumulates else {
      for figure in series.figures where figure.number != nil { totals[figure.period] = figure }
      return (totals, holes)
    }
    var start = bench.standard.start.adding(months: -12)
    while start <= closing.end {
      let next = start.adding(months: 12)
      let sum = Accumulation(series, from: start, through: next.adding(days: -1))
      for point in sum.points { totals[point.observation.period] = point.observation.with(point.total) }
      if let gap = sum.gap {
        for figure in series.figures
        where figure.period > gap && figure.period.end >= start && figure.period.end < next {
          holes[figure.period] = gap
        }
      }
      if next <= start { break }
      start = next
    }
    return (totals, holes)
  }
}
