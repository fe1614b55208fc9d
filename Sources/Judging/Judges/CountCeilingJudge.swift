import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a ceiling on what accumulates: row (c2).
struct CountCeilingJudge {
  let count: CountCase

  private var bench: Bench { count.bench }

  init(_ count: CountCase) {
    self.count = count
  }

  /// Passed, or kept for good by what is on file, else the share used against the share of time.
  func judge() -> Judgement {
    (count.isNet ? closedNet : decided) ?? count.open(paced)
  }

  private var closedNet: Judgement? { count.closedNet { closed($0, isKept: $1) } }

  /// Passed, or kept for good by what is on file; nil before that.
  private var decided: Judgement? {
    let standing = count.standing(at: count.lastDay)
    if let lost = passed(standing) { return lost }
    if let most = standing.most, count.isMet(most.total) {
      return closed(most, isKept: true).naming(count.unneeded(most), of: count.series)
    }
    return count.closedUnknown
  }

  /// The limit, or the upper end of a band, was passed, and a count to date cannot come back; nil where it was not.
  func passed(_ standing: Standing) -> Judgement? {
    let upper = count.goal.side == .band ? count.goal.upper : count.goal.line
    func isOver(_ total: Rational) -> Bool {
      !count.isMet(total) && (count.goal.side != .band || total > upper)
    }
    let early = count.sum.first(through: count.lastDay, where: isOver)
    guard let point = early ?? standing.least, isOver(point.total) else { return nil }
    guard let last = count.sum.last, isOver(last.total) else {
      return exceeded(point, point, upper).naming(count.sum.gap, of: count.series)
    }
    return exceeded(point, last, upper)
  }

  private func exceeded(_ point: Accumulation.Point, _ last: Accumulation.Point, _ upper: Rational) -> Judgement {
    var judgement = Judgement.fail(.exceeded)
    judgement.value = last.total
    judgement.observation = last.observation
    judgement.deviation = last.total - upper
    judgement.gap = Finding.Amount(last.total - upper, count.series.indicator.value.base)
    guard bench.speaks else { return judgement }
    let amount = count.words.amount(point.total)
    judgement.message = VerdictSentences.ceilingPassed(count.targetText, amount, in: point.observation.period)
    guard bench.explains else { return judgement }
    count.writeTarget(&judgement)
    judgement.steps.append(VerdictSentences.ceilingPassedStep(amount, over: count.words.amount(upper)))
    return judgement
  }

  private func closed(_ point: Accumulation.Point, isKept: Bool) -> Judgement {
    var judgement = isKept ? Judgement.pass(.met) : Judgement.fail(.exceeded)
    judgement.value = point.total
    judgement.observation = point.observation
    guard bench.speaks else { return judgement }
    let amount = count.words.amount(point.total)
    judgement.message = VerdictSentences.ceilingClosed(
      count.targetText, amount, in: point.observation.period, isKept: isKept)
    guard bench.explains else { return judgement }
    count.writeTarget(&judgement)
    let limit = count.words.amount(count.goal.line)
    judgement.steps.append(VerdictSentences.ceilingClosedStep(amount, of: limit, isKept: isKept))
    return judgement
  }

  // MARK: - Before the close

  private func paced(_ last: Accumulation.Point, _ q: Rational) -> Judgement {
    let limit = count.goal.line
    let p = last.total.divided(by: limit) ?? .zero
    let previous = count.sum.points.dropLast().last
    let reason = reason(last.total, previous?.total ?? .zero, p: p, q: q)
    var judgement: Judgement
    switch reason {
    case .onPace: judgement = .pass(.onPace)
    case .warmUp: judgement = .notDue(.warmUp)
    case .abovePlan: judgement = .yellow(.abovePlan)
    default: judgement = .red(reason)
    }
    let stage = count.missedStage(last)
    if stage != nil, judgement.light != .red { judgement = .yellow(.stageMissed) }
    judgement.value = last.total
    judgement.observation = last.observation
    judgement.plan = count.planned(at: q)
    judgement.gap = Finding.Amount((p - q) * 100, .points)
    judgement.deviation = p - q
    judgement.forecast = q.isZero ? nil : last.total.divided(by: q)
    if let previous, let before = count.plannedShare(through: previous.observation.period.end),
      let share = previous.total.divided(by: limit)
    {
      judgement.trend = Trend(from: share - before, to: p - q)
    }
    guard bench.speaks else { return judgement }
    judgement.message = message(last, p: p, q: q, judgement.reason)
    if let stage {
      judgement.message = judgement.message + VerdictSentences.stageMissed(stage, at: last.total, in: count.words)
    }
    writeSteps(&judgement, last, p: p, q: q)
    return judgement
  }

  private func reason(_ actual: Rational, _ previous: Rational, p: Rational, q: Rational) -> Reason {
    let (limit, limits) = (count.goal.line, bench.limits)
    if actual.isZero { return .onPace }
    if q < Rational(1, 6) { return .warmUp }
    let usesTable = limits.usesCeilingTable
    let allowance = usesTable ? Rational.zero : limits.slack(q)
    let line = limit * (q + allowance)
    let isAbove =
      limits.slackIsBehind ? actual >= line && p >= q + allowance : actual > (count.isWhole ? line.ceiling() : line)
    guard isAbove else { return .onPace }
    if !usesTable { return p - q > limits.redGap(q) ? .nearlyUsedUp : .abovePlan }
    if actual - previous >= limit * Rational(1, 4) { return .steepRise }
    if p >= Rational(9, 10), q < Rational(8, 10) { return .nearlyUsedUp }
    return .abovePlan
  }

  private func message(_ last: Accumulation.Point, p: Rational, q: Rational, _ reason: Reason) -> Phrase {
    let words = count.words
    var message = VerdictSentences.countSoFar(
      count.targetText, words.amount(last.total), through: last.observation.period)
    if reason == .warmUp { return message + VerdictSentences.tooEarly }
    message = message + VerdictSentences.ceilingUsed(p, against: q)
    if count.isWhole, p > q, bench.limits.usesCeilingTable, !count.goal.line.isZero {
      let amount = words.amount(count.planned(at: q), against: last.total)
      message = message + VerdictSentences.mayBeUsed(amount)
    }
    if reason != .onPace, let share = q.divided(by: p), share < 1 {
      let day = Timeline(start: count.start, deadline: count.deadline).day(atLinearShare: share)
      message = message + VerdictSentences.usedUp(about: day)
    }
    return message
  }

  private func writeSteps(_ judgement: inout Judgement, _ last: Accumulation.Point, p: Rational, q: Rational) {
    guard bench.explains else { return }
    count.writeTarget(&judgement)
    count.writeShare(&judgement, through: last.observation.period.end, q)
    let (words, limit) = (count.words, count.goal.line)
    let (line, allowed) = (words.amount(limit), words.amount(limit * q, places: 2))
    let whole = count.isWhole ? words.amount((limit * q).ceiling()) : nil
    judgement.steps += [
      VerdictSentences.allowedStep(line, at: q, allowed, wholeItems: whole),
      VerdictSentences.usedStep(words.amount(last.total), of: line, p),
    ]
  }
}
