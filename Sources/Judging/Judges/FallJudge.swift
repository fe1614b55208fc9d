import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a reduction period by period against its base, and at the close against the whole of it: row (d).
struct FallJudge {
  let bench: Bench
  let reduced: ReductionCase

  init(_ bench: Bench, _ reduced: ReductionCase) {
    (self.bench, self.reduced) = (bench, reduced)
  }

  /// What no later figure changes, else the course to date.
  func judge() -> Judgement { decided ?? open }

  // MARK: - What no later figure changes

  /// The limit of the year is passed, the closing figure is in, or a later one proves how it stood; nil otherwise.
  private var decided: Judgement? {
    guard reduced.isFinal else { return nil }
    let whole: Rational
    switch reduced.whole {
    case .success(let known): whole = known
    case .failure(let unknown): return reduced.due.isClosed ? .noData(unknown, reduced.series, bench) : nil
    }
    if whole.isNegative { return .negativeBase(reduced.series, reduced.base.closing, bench) }
    let limit = whole * reduced.base.keep
    if reduced.isLasting { return decidedForGood(limit) }
    guard reduced.due.isClosed, reduced.gap == nil, let last = reduced.points.last else { return nil }
    let closing = ClosingFigure(
      figure: last.observation.with(last.total), before: reduced.points.dropLast().last?.total,
      dated: reduced.datedTotals, deadline: bench.standard.lastDay(of: reduced.series))
    guard let isKept = closing.isMetByDeadline({ $0 <= limit }) else {
      return .dayUnknown(reduced.series, last.observation, bench)
    }
    return finished(last, isKept ? .pass(.met) : .fail(.missed), allowed: limit)
  }

  /// More than the whole year allows cannot come back, even in mid-year.
  ///
  /// Passed only in the period that holds a deadline inside it, a dated figure must show the day.
  private func decidedForGood(_ limit: Rational) -> Judgement? {
    let lastDay = bench.standard.lastDay(of: reduced.series)
    let standing = reduced.standing(at: lastDay)
    let passed = reduced.points.first { $0.total > limit && $0.observation.period.end <= lastDay }
    if let lost = passed ?? standing.least, lost.total > limit {
      let isLast = reduced.due.isClosed && lost.observation.period.end >= reduced.base.closing.end
      return finished(lost, .fail(isLast ? .missed : .outOfReach), allowed: limit)
    }
    if let most = standing.most, most.total <= limit { return finished(most, .pass(.met), allowed: limit) }
    guard reduced.due.isClosed, reduced.gap == nil, let last = reduced.points.last else { return nil }
    return .dayUnknown(reduced.series, last.observation, bench)
  }

  /// The limit was passed for good before the definition changed; nil where it was not.
  func lost(before changed: CalendarDate) -> Judgement? {
    guard reduced.isFinal, reduced.isLasting, changed > reduced.start, case .success(let whole) = reduced.whole,
      let lost = reduced.points.first(where: { $0.total > whole * reduced.base.keep }),
      lost.observation.period.end < changed, lost.observation.period.end <= bench.standard.deadline
    else { return nil }
    return finished(lost, .fail(.outOfReach), allowed: whole * reduced.base.keep)
  }

  // MARK: - Before the close

  private var open: Judgement {
    if let gap = reduced.gap { return .missing(gap, in: reduced.series, bench) }
    if let period = reduced.due.missing { return .missing(period, in: reduced.series, bench) }
    guard let last = reduced.points.last, reduced.due.judged != nil else {
      return .nothingDue(reduced.series, from: reduced.base.firstDay, closing: reduced.base.closing, bench)
    }
    switch reduced.base.value(through: last.observation.period, from: reduced.start) {
    case .failure(let unknown): return .noData(unknown, reduced.series, bench)
    case .success(let then):
      if then.isNegative { return .negativeBase(reduced.series, last.observation.period, bench) }
      if reduced.base.isLine, case .success(let whole) = reduced.whole {
        return ReductionLineJudge(bench, reduced.base).ofYears(reduced, whole)
      }
      return paced(last, then)
    }
  }

  private func paced(_ last: Accumulation.Point, _ then: Rational) -> Judgement {
    let (pace, timeline) = (reduced.base.reduction.pace, bench.timeline)
    let end = last.observation.period.end
    let q = timeline.share(pace, through: end) ?? timeline.linear(through: end)
    let line = then * reduced.base.keep
    let allowed = reduced.isWhole ? line.ceiling() : line
    var judgement: Judgement
    if last.total.isZero {
      judgement = .pass(.onPace)
    } else if q < Rational(1, 6) {
      judgement = .notDue(.warmUp)
    } else if last.total >= then {
      judgement = .red(.noFall)
    } else if last.total <= allowed {
      judgement = .pass(.onPace)
    } else {
      judgement = .yellow(.aboveAllowed)
    }
    judgement.deviation = last.total - line
    if let before = reduced.points.dropLast().last,
      case .success(let earlier) = reduced.base.value(through: before.observation.period, from: reduced.start)
    {
      judgement.trend = Trend(from: before.total - earlier * reduced.base.keep, to: last.total - line)
    }
    return finished(last, judgement, allowed: allowed, then: then)
  }

  private func finished(
    _ last: Accumulation.Point, _ verdict: Judgement, allowed: Rational, then: Rational? = nil
  ) -> Judgement {
    var judgement = verdict
    judgement.value = last.total
    judgement.observation = last.observation
    judgement.plan = allowed
    judgement.gap = Finding.Amount(last.total - allowed, reduced.series.indicator.value.base)
    let sentence = sentence(last, allowed, then, isJudged: verdict.verdict != .notDue)
    judgement.message = sentence.message
    if bench.explains { judgement.steps += sentence.steps }
    return judgement
  }

  private func sentence(
    _ last: Accumulation.Point, _ allowed: Rational, _ then: Rational?, isJudged: Bool
  ) -> ReductionSentence {
    let stage: ReductionSentence.Stage =
      if !reduced.series.indicator.value.kind.accumulates {
        .level(then: then)
      } else if let then {
        .open(then: then, isJudged: isJudged)
      } else {
        .closed
      }
    return ReductionSentence(
      reduced.base.reduction, from: reduced.base.words, stage, in: last.observation.period,
      ReductionSentence.Numbers(
        total: last.total, allowed: allowed, whole: try? reduced.whole.get(), keep: reduced.base.keep,
        isWhole: reduced.isWhole),
      words: reduced.words)
  }
}
