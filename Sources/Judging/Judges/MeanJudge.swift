import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges the mean to date, never from part of its periods: one that is missing counts as the indicator's range.
struct MeanJudge {
  let measured: MeasureCase

  private var bench: Bench { measured.bench }

  init(_ measured: MeasureCase) {
    self.measured = measured
  }

  /// The verdict where the least and the greatest mean that may be give the same one.
  func judge() -> Judgement {
    guard let last = measured.points.last else {
      if let period = measured.due.missing { return .missing(period, in: measured.series, bench) }
      return .noPeriod(measured)
    }
    var holes = measured.holes(in: measured.wanted(through: last.period.end))
    if let period = measured.due.missing {
      if period != measured.due.closing { return .missing(holes.first ?? period, in: measured.series, bench) }
      holes += measured.wanted(through: period.end).filter { $0 > last.period }
    }
    let isClosed = measured.due.isClosed || measured.due.missing != nil
    guard let ends = means(missing: holes.count) else {
      return .missing(holes.first ?? last.period, in: measured.series, bench)
    }
    let judgement = placed(last, ends.upper, isClosed: isClosed)
    if !holes.isEmpty {
      let other = placed(last, ends.lower, isClosed: isClosed)
      guard judgement.verdict == other.verdict, judgement.light == other.light else {
        return .missing(holes.first ?? last.period, in: measured.series, bench)
      }
    }
    return shown(judgement, last, ends, holes)
  }

  private func shown(
    _ placed: Judgement, _ last: Observation, _ ends: (lower: Rational, upper: Rational), _ holes: [Period]
  ) -> Judgement {
    var judgement = placed
    judgement.observation = last
    let (words, mean) = (measured.words, ends.upper)
    let values = measured.points.compactMap(\.number)
    let count = values.count + holes.count
    var amount = words.amount(mean)
    if holes.isEmpty {
      judgement.value = mean
      judgement.gap = Finding.Amount(measured.shortfall(mean), measured.differenceUnit)
      judgement.deviation = measured.shortfall(mean)
    } else {
      (judgement.value, judgement.gap, judgement.deviation) = (nil, nil, nil)
      let lower = words.number(ends.lower)
      amount = VerdictSentences.range(lower, amount)
      judgement.valueText = lower.zh + "–" + words.number(mean).zh
    }
    judgement.message = VerdictSentences.mean(measured.asked, amount, of: count, through: last.period)
    judgement = judgement.leaving(measured.left).naming(holes, of: measured.series)
    guard bench.explains else { return judgement }
    let sum = words.number(values.reduce(.zero, +), places: 6)
    judgement.steps.append(VerdictSentences.meanStep(sum, of: count, amount))
    return judgement
  }

  /// The least and the greatest that the mean may be; nil where periods are missing and nothing limits them.
  private func means(missing count: Int) -> (lower: Rational, upper: Rational)? {
    let values = measured.points.compactMap(\.number)
    let sum = values.reduce(Rational.zero, +)
    let indicator = measured.series.indicator.value
    func mean(_ each: Rational?) -> Rational? {
      guard count > 0 else { return sum.divided(by: Rational(values.count)) }
      return each.flatMap { (sum + $0 * Rational(count)).divided(by: Rational(values.count + count)) }
    }
    guard let lower = mean(indicator.minimum), let upper = mean(indicator.maximum) else { return nil }
    return (measured.test.rounded(lower, indicator), measured.test.rounded(upper, indicator))
  }

  private func placed(_ last: Observation, _ mean: Rational, isClosed: Bool) -> Judgement {
    let isMet = measured.goal.isMet(by: mean)
    let side = measured.goal.side
    if isClosed { return isMet ? .pass(.met) : .fail(side == .ceiling ? .exceeded : .missed) }
    if side == .ceiling { return LimitJudge(measured).judge(last, mean, over: .red(.overLimit)) }
    return isMet ? .pass(.onPace) : .yellow(side == .band ? .outsideBand : .belowGoal)
  }
}
