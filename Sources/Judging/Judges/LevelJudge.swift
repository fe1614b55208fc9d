import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a share, rate or level that must be at its goal in the end: row (b2).
///
/// `sign` -1 is the row turned round: down from a base.
struct LevelJudge {
  let measured: MeasureCase
  let sign: Int

  init(_ measured: MeasureCase, sign: Int) {
    (self.measured, self.sign) = (measured, sign)
  }

  /// There, on the line to it, or behind; before the close nothing is lost.
  func judge(_ last: Observation) -> Judgement {
    let value = last.number ?? .zero
    let pace = LevelPace(measured, upTo: measured.points.count, sign: sign)
    let target = measured.goal.line * Rational(sign)
    var judgement = verdict(pace, target)
    if measured.goal.isMet(by: value) {
      judgement = .pass(measured.goal.isWithinTolerance(value) ? .withinTolerance : .onPace)
    } else if wasReached,
      judgement.verdict == .pass || judgement.verdict == .notDue || judgement.light == .yellow
    {
      judgement = .yellow(.regressed)
    }
    judgement.value = last.number
    judgement.observation = last
    judgement.plan = pace.plan.map { $0 * Rational(sign) }
    judgement.forecast = pace.end.map { $0 * Rational(sign) }
    let gap = (pace.plan ?? target) - pace.value
    judgement.gap = Finding.Amount(gap, measured.differenceUnit)
    judgement.deviation = gap
    if measured.points.count > 1 {
      let before = LevelPace(measured, upTo: measured.points.count - 1, sign: sign)
      judgement.trend = Trend(from: (before.plan ?? target) - before.value, to: gap)
    }
    guard measured.bench.speaks else { return judgement }
    let sentence = sentence(pace, value)
    judgement.message = sentence.message(measured.when(last.period), judgement.reason)
    guard measured.bench.explains else { return judgement }
    measured.writeGoal(&judgement)
    judgement.steps += sentence.steps
    return judgement
  }

  private func sentence(_ pace: LevelPace, _ value: Rational) -> LevelSentence {
    /// A number of the row in the sign of the figures.
    func turned(_ number: Rational?) -> Rational? { number.map { $0 * Rational(sign) } }
    return LevelSentence(
      measured.asked,
      LevelSentence.Numbers(
        value: value, goal: measured.goal.line, isMet: measured.goal.isMet(by: value), base: turned(pace.base),
        line: turned(pace.line), slope: turned(pace.slope), end: turned(pace.end), due: pace.q,
        slack: measured.bench.limits.slack(pace.q), isDown: sign < 0),
      in: measured.words)
  }

  private func verdict(_ pace: LevelPace, _ target: Rational) -> Judgement {
    // At the N of `more_than N` a trend ends short: N itself is a miss.
    let isShort = pace.end.map { measured.goal.isStrict ? $0 <= target : $0 < target } ?? false
    guard let base = pace.base, let line = pace.line else {
      if measured.points.count < 4 {
        return pace.q < Rational(1, 2) ? .notDue(.tooFewReports) : .yellow(.belowGoal)
      }
      if pace.q < Rational(1, 6) { return .notDue(.warmUp) }
      return isShort ? .yellow(.trendEndsShort) : .pass(.onPace)
    }
    if pace.q < Rational(1, 6) { return .notDue(.warmUp) }
    let isBelow = measured.bench.limits.slackIsBehind ? pace.value <= line : pace.value < line
    if isBelow, pace.value < base || pace.value == base && pace.q > Rational(1, 2) { return .red(.lostGround) }
    if isBelow { return .yellow(.belowLine) }
    return isShort ? .yellow(.trendEndsShort) : .pass(.onPace)
  }

  /// A goal reached since the start and lost again.
  private var wasReached: Bool {
    measured.points.dropLast().contains { measured.goal.isMet(by: $0.number ?? .zero) }
  }
}
