import Diagnostics
import Figures
import Plans
import Quantities

// A reduction on a line from the base B down to (1 − r)·B: row (b2) turned round.

extension Judge {
  /// A level against a base more than a year back, or over a term of several years.
  func lineOfLevels(_ base: ReductionBase) -> Judgement {
    switch base.value(through: base.closing, from: standard.start) {
    case .failure(let unknown):
      // Before the base itself has fallen due inside the term, nothing is missing.
      let due = Dueness(
        base.series, start: base.firstDay, closing: base.closing, deadline: standard.deadline, asOf: asOf)
      guard due.judged != nil || due.missing != nil else {
        return nothingDue(base.series, from: base.firstDay, closing: base.closing)
      }
      return noData(unknown, base.series)
    case .success(let whole):
      if whole.isNegative { return negativeBase(base.series, base.closing) }
      return line(base, whole, base.series)
    }
  }

  /// What accumulates, over a term of several years: each year's amount against that of the base's year. Inside a year
  /// it stands for as much of a whole year as the base had by then.
  func lineOfYears(_ reduced: ReductionCase, _ whole: Rational) -> Judgement {
    let base = reduced.base
    let filed = base.series
    var figures: [Observation] = []
    var last = base.year(of: base.closing)
    if let judged = reduced.due.judged { last = base.year(of: judged.period) }
    for year in base.years.number(holding: base.firstDay)...max(last, base.years.number(holding: base.firstDay)) {
      let end = min(base.years.lastDay(of: year), base.closing.end)
      for point in Accumulation(filed, from: base.years.firstDay(of: year), through: end).points {
        let period = point.observation.period
        guard period.end >= base.firstDay, case .success(let then) = base.value(through: period, from: reduced.start)
        else { continue }
        // Where the base had nothing yet, all of it is still to come.
        let value = then == whole ? point.total : (point.total * whole).divided(by: then) ?? whole + point.total
        figures.append(point.observation.with(value))
      }
    }
    var judgement = line(base, whole, filed.showing(figures, in: filed.indicator.unit, kind: .level, keepsUnit: true))
    if let point = reduced.points.last, judgement.observation?.period == point.observation.period,
      let value = judgement.value, value != point.total
    {
      let words = reduced.words
      judgement.message =
        judgement.message
        + Phrase(
          zh: "（至\(Words.period(point.observation.period).zh)累计\(words.amount(point.total))，按基期同期占全年的份额折算）",
          en:
            " (\(words.amount(point.total)) through \(Words.period(point.observation.period).en), taken to a whole year as the base's year went)"
        )
    }
    return judgement
  }

  private func line(_ base: ReductionBase, _ whole: Rational, _ series: Series) -> Judgement {
    let words = Words(base.series.indicator)
    let limit = whole * base.keep
    let shown = limit.exactDecimal ?? limit.rounded(places: 6).exactDecimal ?? .zero
    let bound = Bound(
      .atMost, shown, unit: series.indicator.unit, text: shown.description, written: base.series.indicator.written)
    let test = QuantityTest(
      subject: .indicator(base.reduction.of), bound: bound, pace: base.reduction.pace, from: base.firstDay)
    let judgement = measure(test, series, Goal(atMost: limit), base: whole)
    guard judgement.verdict != .noData, judgement.reason != .nothingDue else { return judgement }
    var asked = judgement
    let from = words.amount(whole)
    let when = base.year.map { Phrase(zh: "\($0)年", en: " of \($0)") } ?? Phrase(zh: "基数", en: " as the base")
    asked.message =
      Phrase(
        zh: "要求较\(when.zh)（\(from)）下降不少于\(base.reduction.words)；",
        en: "a fall by at least \(base.reduction.words) from \(from)\(when.en) wanted; ") + judgement.message
    if explains {
      let (by, line) = (base.reduction.words, words.line(limit))
      asked.steps.insert(
        Phrase(zh: "目标：\(from) × (1 − \(by)) = \(line)", en: "target: \(from) × (1 − \(by)) = \(line)"), at: 0)
    }
    return asked
  }
}
