import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges what does not accumulate: growth rates, levels, rates and shares.
///
/// It finds the row and what all rows share.
struct MeasureJudge {
  let bench: Bench
  let test: QuantityTest

  init(_ bench: Bench, _ test: QuantityTest) {
    (self.bench, self.test) = (bench, test)
  }

  /// The measure of a series; `base` is the level at the start, `weight` last year's share to date of a growth.
  func judge(
    _ series: Series, _ goal: Goal, base: Rational? = nil, weight: ((CalendarDate) -> Rational?)? = nil
  ) -> Judgement {
    let closing = bench.standard.closingPeriod(of: test, series.indicator.value.calendar)
    let start = bench.standard.start(of: test)
    let due = Dueness(
      series, start: start, closing: closing, deadline: bench.standard.deadline(of: test), asOf: bench.asOf)
    // Figures before a change of definition make no trend with those after it; a period by itself stands for itself.
    let isCourse = test.judging == .end && test.running == nil
    let changed = series.lastBreak(through: due.judged?.period.end ?? start) ?? start
    if test.judging == .mean, test.running == nil, changed > start { return .seriesBroken(series, changed, bench) }
    let points = points(series, from: isCourse ? max(start, changed) : start, through: closing.end)
    let measured = MeasureCase(
      bench, test, series, goal, due: due, points: points, start: start, base: base ?? test.base?.rational,
      weight: weight)
    var judgement = row(measured)
    stage(&judgement, measured)
    if bench.explains {
      judgement.course = points.compactMap { figure in
        figure.number.map { Finding.CoursePoint(period: figure.period, value: $0) }
      }
    }
    judgement.unit = series.indicator.value.unit.symbol
    judgement.basis = series.basis
    // Under levels each period closes by itself.
    if test.levels.isEmpty { judgement.wait(for: due, series) }
    return judgement
  }

  /// The figures of a time, rounded where they are compared so.
  private func points(_ series: Series, from start: CalendarDate, through end: CalendarDate) -> [Observation] {
    let inside = series.figures.filter { $0.period.end >= start && $0.period.end <= end }
    guard test.comparedDecimals != nil else { return inside }
    return inside.map { figure in figure.number.map { figure.with(test.rounded($0, series.indicator.value)) } ?? figure
    }
  }

  private func row(_ measured: MeasureCase) -> Judgement {
    if !test.levels.isEmpty { return LevelConditionJudge(measured).judge() }
    if let running = test.running { return RunJudge(measured, running).judge() }
    switch test.judging {
    case .every: return EveryPeriodJudge(measured).judge()
    case .latest: return LatestPeriodJudge(measured).judge()
    case .mean: return MeanJudge(measured).judge()
    case .end: break
    }
    if measured.due.isClosed, let last = measured.points.last { return ClosedMeasureJudge(measured).judge(last) }
    if let period = measured.due.missing { return .missing(period, in: measured.series, bench) }
    guard let last = measured.points.last else {
      return .nothingDue(measured.series, closing: measured.due.closing, bench)
    }
    switch measured.goal.side {
    case .floor where measured.series.indicator.value.kind == .growth: return GrowthJudge(measured).judge(last)
    case .floor: return LevelJudge(measured, sign: 1).judge(last)
    case .ceiling where measured.isCeilingKept: return LimitJudge(measured).judge(last)
    case .ceiling: return LevelJudge(measured, sign: -1).judge(last)
    case .band: return LevelBandJudge(measured).judge(last)
    }
  }

  /// A stage that is missed is at least yellow, and named.
  private func stage(_ judgement: inout Judgement, _ measured: MeasureCase) {
    guard judgement.verdict != .fail, judgement.verdict != .noData, judgement.light != .red,
      let stage = measured.missedStage
    else { return }
    if judgement.reason != .met {
      judgement.verdict = .atRisk
      judgement.light = .yellow
      judgement.reason = .stageMissed
    }
    guard bench.speaks else { return }
    let value = measured.points.last?.number ?? .zero
    judgement.message = judgement.message + VerdictSentences.stageMissed(stage, at: value, in: measured.words)
  }
}
