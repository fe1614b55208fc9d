import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a fall by a share r from a base B: row (d).
struct ReductionJudge {
  let bench: Bench
  let reduction: Reduction

  init(_ bench: Bench, _ reduction: Reduction) {
    (self.bench, self.reduction) = (bench, reduction)
  }

  /// By the levels and their base; where these are not on file by the filed year-on-year rate.
  func judge() -> Judgement {
    let judged: Judgement
    let isOnFile: Bool
    switch bench.series(reduction.of) {
    case .failure(let trouble): (judged, isOnFile) = (trouble.judgement, true)
    case .success(let filed):
      judged = fall(filed)
      isOnFile = filed.figures.contains { $0.period.end >= bench.standard.start }
    }
    guard let rate = reduction.rate, judged.saysNothing else { return judged }
    // The usual bulletin prints this year's level and the rate, not last year's level.
    let rated = FiledRateJudge(bench, reduction).judge(rate)
    return rated.saysNothing && isOnFile ? judged : rated
  }

  private func fall(_ filed: Series) -> Judgement {
    let base = ReductionBase(reduction, filed, bench)
    if let changed = broken(base) { return lostBefore(changed, base) ?? .seriesBroken(filed, changed, bench) }
    guard filed.indicator.value.kind.accumulates || !base.isLine else {
      return resting(ReductionLineJudge(bench, base).ofLevels(), on: base)
    }
    let reduced = ReductionCase(base, bench)
    var judgement = resting(FallJudge(bench, reduced).judge(), on: base)
    if bench.explains, judgement.course.isEmpty {
      judgement.course = reduced.points.map {
        Finding.CoursePoint(period: $0.observation.period, value: $0.total)
      }
    }
    judgement.unit = filed.indicator.value.unit.symbol
    judgement.basis = filed.basis
    if judgement.reason != .awaitingClosingFigure { judgement.wait(for: reduced.due, filed) }
    return judgement
  }

  /// No firmer than the base.
  private func resting(_ judgement: Judgement, on base: ReductionBase) -> Judgement {
    guard let figure = judgement.observation else { return judgement }
    var judged = judgement
    let period = base.isLine || figure.period.end > base.closing.end ? base.closing : figure.period
    judged.observation = figure.restingOn(base.vintage(through: period, from: bench.standard.start))
    return judged
  }

  /// The limit was passed for good before the definition changed.
  private func lostBefore(_ changed: CalendarDate, _ base: ReductionBase) -> Judgement? {
    guard base.series.indicator.value.kind.accumulates,
      var judgement = FallJudge(bench, ReductionCase(base, bench)).lost(before: changed)
    else { return nil }
    judgement.unit = base.series.indicator.value.unit.symbol
    judgement.basis = base.series.basis
    return judgement
  }

  /// The day on which the definition changed between the base and the last figure, or inside the sum.
  private func broken(_ base: ReductionBase) -> CalendarDate? {
    guard let last = base.series.latest(through: base.closing.end), last.period.end >= bench.standard.start,
      let changed = base.series.lastBreak(through: last.period.end),
      let begins = base.begins(for: last.period, from: bench.standard.start)
    else { return nil }
    return changed > begins ? changed : nil
  }
}

extension Judgement {
  /// Nothing can be said for want of a figure, so that another series may speak.
  fileprivate var saysNothing: Bool {
    verdict == .noData && reason != .dayUnknown || reason == .nothingDue
  }

  /// No data: the base for a period is below zero.
  static func negativeBase(_ series: Series, _ period: Period, _ bench: Bench) -> Judgement {
    .unknown(.baseNotPositive, series, VerdictSentences.noFall(onBaseFor: period), bench)
  }
}
