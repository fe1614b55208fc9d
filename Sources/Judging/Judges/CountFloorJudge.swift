import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a count of which more is better: row (a).
struct CountFloorJudge {
  let count: CountCase

  private var bench: Bench { count.bench }

  init(_ count: CountCase) {
    self.count = count
  }

  /// Met or missed for good by what is on file, else the accumulated count against the plan to date.
  func judge() -> Judgement {
    if let decided = count.isNet ? closedNet : decided { return decided }
    return onPaceAnyhow ?? count.open(paced)
  }

  /// What is known without a missing figure is on pace already, and more of it would be too.
  ///
  /// Nil where that is not so.
  private var onPaceAnyhow: Judgement? {
    guard !count.isNet, let gap = count.sum.gap, count.due.missing == nil, !count.due.isClosed,
      let day = count.due.judged?.period.end,
      let least = count.standing(at: day).least
    else { return nil }
    let known = count.with(Accumulation(points: [least], gap: nil))
    let judgement = known.open(CountFloorJudge(known).paced)
    return judgement.verdict == .pass ? judgement.naming(gap, of: count.series) : nil
  }

  // MARK: - What no later figure changes

  /// Met or missed for good by what is on file, or closed on a day that nobody can tell; nil before that.
  private var decided: Judgement? {
    let standing = count.standing(at: count.lastDay)
    // Reached for good: a count to date never falls.
    let early = count.sum.first(through: count.lastDay, where: count.isMet)
    if let reached = early ?? standing.least, count.isMet(reached.total) {
      if let last = count.sum.last, count.isMet(last.total) { return met(last) }
      return met(reached).naming(count.sum.gap, of: count.series)
    }
    if let most = standing.most, !count.isMet(most.total) {
      if let late = count.sum.first(where: count.isMet) { return missed(late, late: true) }
      return missed(most, late: false).naming(count.unneeded(most), of: count.series)
    }
    return count.closedUnknown
  }

  private var closedNet: Judgement? {
    count.closedNet { point, isMet in isMet ? met(point) : missed(point, late: count.isMet(point.total)) }
  }

  private func met(_ point: Accumulation.Point) -> Judgement {
    let isTolerated = count.goal.isWithinTolerance(point.total)
    var judgement = Judgement.pass(isTolerated && !count.due.isClosed ? .withinTolerance : .met)
    judgement.value = point.total
    judgement.observation = point.observation
    guard bench.speaks else { return judgement }
    let amount = count.words.amount(point.total)
    judgement.message = VerdictSentences.countMet(
      count.targetText, amount, through: point.observation.period, isTolerated: isTolerated)
    guard bench.explains else { return judgement }
    count.writeTarget(&judgement)
    judgement.steps.append(VerdictSentences.countMetStep(amount, of: count.words.amount(count.goal.line)))
    return judgement
  }

  private func missed(_ point: Accumulation.Point, late: Bool) -> Judgement {
    var judgement = Judgement.fail(.missed)
    judgement.value = point.total
    judgement.observation = point.observation
    let words = count.words
    let short = count.goal.line - point.total
    judgement.gap = Finding.Amount(short, count.series.indicator.value.base)
    judgement.deviation = short
    guard bench.speaks else { return judgement }
    let (target, period, amount) = (count.targetText, point.observation.period, words.amount(point.total))
    if late {
      judgement.message = VerdictSentences.countMetLate(target, amount, in: period, after: count.deadline)
      if !bench.explains { return judgement }
    }
    let by = words.amount(short)
    if !late {
      judgement.message = VerdictSentences.countMissed(target, amount, in: period, short: by)
    }
    guard bench.explains else { return judgement }
    count.writeTarget(&judgement)
    judgement.steps.append(VerdictSentences.countMissedStep(amount, of: words.amount(count.goal.line), short: by))
    return judgement
  }

  // MARK: - Before the close

  /// The accumulated count against the plan to date.
  func paced(_ last: Accumulation.Point, _ q: Rational) -> Judgement {
    let pace = CountPace(count, upTo: count.sum.points.count, q)
    let stage = count.missedStage(last)
    let isEarly = q < Rational(1, 6)
    var judgement: Judgement
    if count.isMet(last.total) {
      judgement = .pass(.onPace)
    } else if isEarly, stage == nil {
      judgement = .notDue(.warmUp)
    } else {
      switch isEarly ? .onPace : pace.outcome {
      case .onPace: judgement = .pass(.onPace)
      case .yellow(let reason): judgement = .yellow(reason)
      case .red(let reason): judgement = .red(reason)
      }
      if stage != nil, judgement.light != .red { judgement = .yellow(.stageMissed) }
    }
    judgement.value = last.total
    judgement.observation = last.observation
    judgement.plan = count.planned(at: q)
    judgement.gap = Finding.Amount(pace.gap * 100, .points)
    judgement.deviation = pace.gap
    judgement.forecast = q.isZero ? nil : last.total.divided(by: q)
    judgement.needed = pace.needed
    judgement.best = pace.best
    if let stage, judgement.reason == .stageMissed {
      judgement.plan = stage.value.rational
      judgement.gap = Finding.Amount(stage.value.rational - last.total, count.series.indicator.value.base)
    }
    judgement.trend = trend(pace.gap)
    guard bench.speaks else { return judgement }
    let sentence = sentence(last, pace)
    judgement.message = sentence.message(
      judgement.reason, missed: stage, leastWhole: pace.leastWhole(count, judgement.reason))
    guard bench.explains else { return judgement }
    count.writeTarget(&judgement)
    count.writeShare(&judgement, through: last.observation.period.end, q)
    judgement.steps += sentence.steps(forecast: judgement.forecast)
    return judgement
  }

  private func sentence(_ last: Accumulation.Point, _ pace: CountPace) -> CountPaceSentence {
    CountPaceSentence(
      count.targetText, through: last.observation.period, count.series.indicator.value.calendar.cadence,
      CountPaceSentence.Numbers(
        total: last.total, planned: count.planned(at: pace.q), goal: count.goal.line, due: pace.q, done: pace.p,
        slack: pace.slack, red: bench.limits.redGap(pace.q), needed: pace.needed, reportsLeft: pace.reportsLeft,
        best: pace.best, isWhole: count.isWhole),
      in: count.words)
  }

  /// How the gap has moved since the report before; nil where there was none.
  func trend(_ gap: Rational) -> Trend? {
    guard let before = count.sum.points.dropLast().last,
      let q = count.plannedShare(through: before.observation.period.end),
      let p = before.total.divided(by: count.goal.line)
    else { return nil }
    return Trend(from: q - p, to: gap)
  }
}
