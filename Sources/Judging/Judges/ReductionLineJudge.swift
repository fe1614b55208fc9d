import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Judges a reduction on a line from the base B down to (1 − r)·B: row (b2) turned round.
struct ReductionLineJudge {
  let bench: Bench
  let base: ReductionBase

  init(_ bench: Bench, _ base: ReductionBase) {
    (self.bench, self.base) = (bench, base)
  }

  /// A level against a base more than a year back, or over a term of several years.
  func ofLevels() -> Judgement {
    switch base.value(through: base.closing, from: bench.standard.start) {
    case .failure(let unknown):
      // Before the base itself has fallen due inside the term, nothing is missing.
      let due = Dueness(
        base.series, start: base.firstDay, closing: base.closing, deadline: bench.standard.deadline, asOf: bench.asOf)
      guard due.judged != nil || due.missing != nil else {
        return .nothingDue(base.series, from: base.firstDay, closing: base.closing, bench)
      }
      return .noData(unknown, base.series, bench)
    case .success(let whole):
      return whole.isNegative ? .negativeBase(base.series, base.closing, bench) : line(whole, base.series)
    }
  }

  /// What accumulates, over a term of several years: each year's amount against that of the base's year.
  ///
  /// Inside a year it stands for as much of a whole year as the base had by then.
  func ofYears(_ reduced: ReductionCase, _ whole: Rational) -> Judgement {
    let filed = base.series
    let figures = wholeYears(reduced, whole)
    var judgement = line(whole, filed.showing(figures, in: filed.indicator.value.unit, kind: .level, keepsUnit: true))
    if let point = reduced.points.last, judgement.observation?.period == point.observation.period,
      let value = judgement.value, value != point.total
    {
      judgement.message =
        judgement.message
        + VerdictSentences.takenToWholeYear(
          reduced.words.amount(point.total), through: point.observation.period)
    }
    return judgement
  }

  /// Each year's amounts to date, taken to a whole year.
  private func wholeYears(_ reduced: ReductionCase, _ whole: Rational) -> [Observation] {
    var figures: [Observation] = []
    let first = base.years.number(holding: base.firstDay)
    let last = base.year(of: reduced.due.judged?.period ?? base.closing)
    for year in first...max(last, first) {
      let end = min(base.years.lastDay(of: year), base.closing.end)
      for point in Accumulation(base.series, from: base.years.firstDay(of: year), through: end).points {
        let period = point.observation.period
        guard period.end >= base.firstDay, case .success(let then) = base.value(through: period, from: reduced.start)
        else { continue }
        // Where the base had nothing yet, all of it is still to come.
        let value = then == whole ? point.total : (point.total * whole).divided(by: then) ?? whole + point.total
        figures.append(point.observation.with(value))
      }
    }
    return figures
  }

  private func line(_ whole: Rational, _ series: Series) -> Judgement {
    let words = Words(base.series.indicator.value)
    let limit = whole * base.keep
    let shown = limit.exactDecimal ?? limit.rounded(places: 6).exactDecimal ?? .zero
    let bound = Bound(
      .atMost, shown, unit: series.indicator.value.unit, text: shown.description,
      written: base.series.indicator.value.written)
    let test = QuantityTest(
      subject: .indicator(base.reduction.of), bound: bound, pace: base.reduction.pace, from: base.firstDay)
    let judgement = MeasureJudge(bench, test).judge(series, Goal(atMost: limit), base: whole)
    guard judgement.verdict != .noData, judgement.reason != .nothingDue else { return judgement }
    var asked = judgement
    let from = words.amount(whole)
    asked.message = VerdictSentences.fallWanted(base.reduction, from: from, of: base.year) + judgement.message
    if bench.explains {
      asked.steps.insert(VerdictSentences.fallTargetStep(from, base.reduction, words.line(limit)), at: 0)
    }
    return asked
  }
}
