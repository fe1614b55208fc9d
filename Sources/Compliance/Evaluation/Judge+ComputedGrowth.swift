import Diagnostics
import Figures
import Plans
import Quantities

// Year-on-year growth in per cent from filed levels or amounts.

extension Judge {
  func computedGrowth(_ test: QuantityTest, _ reference: IndicatorReference) -> Judgement {
    let filed: Series
    switch series(reference) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    let closing = closingPeriod(test, filed.indicator.calendar)
    let (totals, holes) = yearTotals(filed, through: closing)
    var figures: [Observation] = []
    var bases: [Period: Rational] = [:]
    var refused = filed.refused
    for figure in filed.figures where figure.period.end >= standard.start && figure.period.end <= closing.end {
      let period = figure.period
      let earlier = period.sameLastYear()
      if let changed = brokenYears(filed, figure) {
        refused[period] = .underived(seriesBreak(filed, changed))
      } else if let hole = holes[period] {
        refused[period] = .underived(absence(hole, in: filed))
      } else if let sum = totals[period], let total = sum.number {
        guard let before = totals[earlier], let base = before.number else {
          refused[period] = .underived(baseMissing(holes[earlier] ?? earlier, in: filed))
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
    var judgement = measure(
      test, shown, goal,
      weight: { day in
        let year = self.year(holding: day)
        let end = min(year.end, self.deadline(test))
        return try? self.lastYearShare(filed, from: year.start, to: end, through: day).get()
      })
    noteSmallBase(&judgement, filed, totals, bases)
    return judgement
  }

  /// Off a base below ten a rate says little: the counts stand beside it.
  private func noteSmallBase(
    _ judgement: inout Judgement, _ filed: Series, _ totals: [Period: Observation], _ bases: [Period: Rational]
  ) {
    guard filed.indicator.kind.accumulates, filed.indicator.unit.dimension.isCount,
      let period = judgement.observation?.period, let base = bases[period], base < 10,
      let total = totals[period]?.number
    else { return }
    let words = Words(filed.indicator)
    judgement.message =
      judgement.message
      + Phrase(
        zh: "；上年同期\(words.amount(base))，今年\(words.amount(total))",
        en: "; \(words.amount(base)) a year before, \(words.amount(total)) now")
  }

  private func baseNotPositive(_ series: Series, _ period: Period, _ base: Rational) -> FormulaUnknown {
    let row = absent(period, in: series).words
    let amount = Words(series.indicator).amount(base)
    return FormulaUnknown(
      reason: .baseNotPositive,
      message: Phrase(zh: "\(row.zh)的基数为\(amount)，不能计算增速", en: "the base, \(row.en), is \(amount): no growth rate"))
  }

  /// The year of the standard that holds a day, each from the day and month of its start.
  private func year(holding day: CalendarDate) -> (start: CalendarDate, end: CalendarDate) {
    var start = standard.start
    while start.adding(months: 12) <= day, start < start.adding(months: 12) { start = start.adding(months: 12) }
    return (start, start.adding(months: 12).adding(days: -1))
  }

  /// The day on which the definition changed between a figure and its base, or inside what either adds up.
  private func brokenYears(_ series: Series, _ figure: Observation) -> CalendarDate? {
    guard let changed = series.lastBreak(through: figure.period.end) else { return nil }
    let begins =
      series.indicator.kind.accumulates
      ? year(holding: figure.period.end).start.adding(months: -12) : figure.period.sameLastYear().start
    return changed > begins ? changed : nil
  }

  /// Amounts summed from the start of each year; levels as they are. Of a period after a hole, the hole.
  private func yearTotals(_ series: Series, through closing: Period) -> ([Period: Observation], [Period: Period]) {
    var totals: [Period: Observation] = [:]
    var holes: [Period: Period] = [:]
    guard series.indicator.kind.accumulates else {
      for figure in series.figures where figure.number != nil { totals[figure.period] = figure }
      return (totals, holes)
    }
    var start = standard.start.adding(months: -12)
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
