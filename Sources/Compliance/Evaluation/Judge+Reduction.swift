import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// Row (d): a fall by a share r from a base B.

extension Judge {
  func judge(_ reduction: Reduction) -> Judgement {
    let judged: Judgement
    let isOnFile: Bool
    switch series(reduction.of) {
    case .failure(let trouble): (judged, isOnFile) = (trouble.judgement, true)
    case .success(let filed):
      judged = fall(reduction, filed)
      isOnFile = filed.figures.contains { $0.period.end >= standard.start }
    }
    guard let rate = reduction.rate, judged.saysNothing else { return judged }
    // The usual bulletin prints this year's level and the rate, not last year's level.
    let rated = filedRate(reduction, rate)
    return rated.saysNothing && isOnFile ? judged : rated
  }

  private func fall(_ reduction: Reduction, _ filed: Series) -> Judgement {
    let base = ReductionBase(reduction, filed, of: self)
    if let changed = brokenBase(base) { return lostBefore(changed, base) ?? seriesBroken(filed, changed) }
    guard filed.indicator.kind.accumulates || !base.isLine else { return resting(lineOfLevels(base), on: base) }
    let reduced = reductionCase(base)
    var judgement = resting(decided(reduced) ?? openCase(reduced), on: base)
    if explains, judgement.course.isEmpty {
      judgement.course = reduced.points.map {
        Finding.CoursePoint(period: $0.observation.period, value: $0.total)
      }
    }
    judgement.unit = filed.indicator.unit.symbol
    judgement.basis = filed.basis
    return judgement.reason == .awaitingClosingFigure ? judgement : awaiting(judgement, reduced.due, filed)
  }

  /// No firmer than the base.
  private func resting(_ judgement: Judgement, on base: ReductionBase) -> Judgement {
    guard let figure = judgement.observation else { return judgement }
    var judged = judgement
    let period = base.isLine || figure.period.end > base.closing.end ? base.closing : figure.period
    judged.observation = figure.restingOn(base.vintage(through: period, from: standard.start))
    return judged
  }

  private func reductionCase(_ base: ReductionBase) -> ReductionCase {
    let filed = base.series
    let closing = base.closing
    let due = Dueness(filed, start: base.firstDay, closing: closing, deadline: standard.deadline, asOf: asOf)
    // In a term of several years each year is counted by itself, as the base is one year's.
    let last = due.judged?.period ?? closing
    let start = base.isLongTerm ? base.years.firstDay(of: base.year(of: last)) : standard.start
    let isFinal = !base.isLongTerm || base.year(of: last) == base.year(of: closing)
    var points: [Accumulation.Point]
    var sum: Accumulation?
    if filed.indicator.kind.accumulates {
      let whole = Accumulation(filed, from: start, through: closing.end)
      sum = whole
      points = whole.points
    } else {
      points = filed.figures.filter { $0.period.end >= start && $0.period.end <= closing.end }
        .compactMap { figure in figure.number.map { Accumulation.Point(observation: figure, total: $0) } }
    }
    return ReductionCase(
      base: base, due: due, start: start, isFinal: isFinal, points: points, gap: sum?.gap,
      whole: base.value(through: closing, from: standard.start))
  }

  // MARK: - What no later figure changes

  /// The limit of the year is passed, the closing figure is in, or a later one proves how it stood; nil otherwise.
  private func decided(_ reduced: ReductionCase) -> Judgement? {
    guard reduced.isFinal else { return nil }
    let whole: Rational
    switch reduced.whole {
    case .success(let known): whole = known
    case .failure(let unknown): return reduced.due.isClosed ? noData(unknown, reduced.series) : nil
    }
    if whole.isNegative { return negativeBase(reduced.series, reduced.base.closing) }
    let limit = whole * reduced.base.keep
    if reduced.isLasting { return decidedForGood(reduced, limit) }
    guard reduced.due.isClosed, reduced.gap == nil, let last = reduced.points.last else { return nil }
    let isKept = isMetByDeadline(
      closing: last.observation.with(last.total), before: reduced.points.dropLast().last?.total,
      dated: reduced.datedTotals, deadline: lastDay(reduced.series), isMet: { $0 <= limit })
    guard let isKept else { return dayUnknown(reduced.series, last.observation) }
    return finished(reduced, last, isKept ? .pass(.met) : .fail(.missed), allowed: limit, then: nil)
  }

  /// More than the whole year allows cannot come back, even in mid-year. Passed only in the period that holds a
  /// deadline inside it, a dated figure must show the day.
  private func decidedForGood(_ reduced: ReductionCase, _ limit: Rational) -> Judgement? {
    let lastDay = lastDay(reduced.series)
    let standing = reduced.standing(at: lastDay)
    let passed = reduced.points.first { $0.total > limit && $0.observation.period.end <= lastDay }
    if let lost = passed ?? standing.least, lost.total > limit {
      let isLast = reduced.due.isClosed && lost.observation.period.end >= reduced.base.closing.end
      return finished(reduced, lost, .fail(isLast ? .missed : .outOfReach), allowed: limit, then: nil)
    }
    if let most = standing.most, most.total <= limit {
      return finished(reduced, most, .pass(.met), allowed: limit, then: nil)
    }
    guard reduced.due.isClosed, reduced.gap == nil, let last = reduced.points.last else { return nil }
    return dayUnknown(reduced.series, last.observation)
  }

  /// The limit was passed for good before the definition changed.
  private func lostBefore(_ changed: CalendarDate, _ base: ReductionBase) -> Judgement? {
    guard base.series.indicator.kind.accumulates else { return nil }
    let reduced = reductionCase(base)
    guard reduced.isFinal, reduced.isLasting, changed > reduced.start, case .success(let whole) = reduced.whole,
      let lost = reduced.points.first(where: { $0.total > whole * base.keep }), lost.observation.period.end < changed,
      lost.observation.period.end <= standard.deadline
    else { return nil }
    var judgement = finished(reduced, lost, .fail(.outOfReach), allowed: whole * base.keep, then: nil)
    judgement.unit = base.series.indicator.unit.symbol
    judgement.basis = base.series.basis
    return judgement
  }

  // MARK: - Before the close

  private func openCase(_ reduced: ReductionCase) -> Judgement {
    if let gap = reduced.gap { return missing(gap, in: reduced.series) }
    if let period = reduced.due.missing { return missing(period, in: reduced.series) }
    guard let last = reduced.points.last, reduced.due.judged != nil else {
      return nothingDue(reduced.series, from: reduced.base.firstDay, closing: reduced.base.closing)
    }
    switch reduced.base.value(through: last.observation.period, from: reduced.start) {
    case .failure(let unknown): return noData(unknown, reduced.series)
    case .success(let then):
      if then.isNegative { return negativeBase(reduced.series, last.observation.period) }
      if reduced.base.isLine, case .success(let whole) = reduced.whole { return lineOfYears(reduced, whole) }
      return paced(reduced, last, then)
    }
  }

  private func paced(_ reduced: ReductionCase, _ last: Accumulation.Point, _ then: Rational) -> Judgement {
    let pace = reduced.base.reduction.pace
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
    return finished(reduced, last, judgement, allowed: allowed, then: then)
  }

  func negativeBase(_ series: Series, _ period: Period) -> Judgement {
    unknown(
      .baseNotPositive, series,
      Phrase(
        zh: "\(Words.period(period).zh)对应的基数为负，不能计算降幅",
        en: "the base for \(Words.period(period).en) is below zero: no fall can be reckoned from it"))
  }

  /// The day on which the definition changed between the base and the last figure, or inside the sum.
  private func brokenBase(_ base: ReductionBase) -> CalendarDate? {
    guard let last = base.series.latest(through: base.closing.end), last.period.end >= standard.start,
      let changed = base.series.lastBreak(through: last.period.end),
      let begins = base.begins(for: last.period, from: standard.start)
    else { return nil }
    return changed > begins ? changed : nil
  }
}

extension Judgement {
  /// Nothing can be said for want of a figure, so that another series may speak.
  fileprivate var saysNothing: Bool {
    verdict == .noData && reason != .dayUnknown || reason == .nothingDue
  }
}
