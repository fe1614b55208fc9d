import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// Row (c2), a ceiling on what accumulates.

extension Judge {
  func ceilingCount(_ count: CountCase) -> Judgement {
    if let decided = count.isNet ? closedNetCeiling(count) : decidedCeiling(count) { return decided }
    return openCount(count, pacedCeiling)
  }

  private func closedNetCeiling(_ count: CountCase) -> Judgement? {
    closedNet(count) { closedCeiling(count, $0, isKept: $1) }
  }

  /// Passed, or kept for good by what is on file; nil before that.
  private func decidedCeiling(_ count: CountCase) -> Judgement? {
    let standing = count.standing(at: lastDay(count.test))
    if let lost = passed(count, standing) { return lost }
    if let most = standing.most, count.isMet(most.total) {
      return naming(count.unneeded(most), of: count.series, closedCeiling(count, most, isKept: true))
    }
    return closedUnknown(count)
  }

  /// The limit was passed, and a count to date cannot come back; nil where it was not.
  func passed(_ count: CountCase, _ standing: Standing) -> Judgement? {
    let upper = count.goal.side == .band ? count.goal.upper : count.goal.line
    func isOver(_ point: Accumulation.Point) -> Bool {
      !count.isMet(point.total) && (count.goal.side != .band || point.total > upper)
    }
    let early = count.sum.points.first { $0.observation.period.end <= lastDay(count.test) && isOver($0) }
    guard let point = early ?? standing.least, isOver(point) else { return nil }
    guard let last = count.sum.last, isOver(last) else {
      return naming(count.sum.gap, of: count.series, exceeded(count, point, point, upper))
    }
    return exceeded(count, point, last, upper)
  }

  private func exceeded(
    _ count: CountCase, _ point: Accumulation.Point, _ last: Accumulation.Point, _ upper: Rational
  ) -> Judgement {
    var judgement = Judgement.fail(.exceeded)
    judgement.value = last.total
    judgement.observation = last.observation
    judgement.deviation = last.total - upper
    judgement.gap = Finding.Amount(last.total - upper, count.series.indicator.base)
    let words = count.words
    let period = Words.period(point.observation.period)
    judgement.message = Phrase(
      zh: "目标\(count.targetText.zh)，\(period.zh)累计\(words.amount(point.total))已突破，累计数不会回落",
      en:
        "target \(count.targetText.en), passed in \(period.en) with \(words.amount(point.total)): a count to date cannot come back"
    )
    writeTarget(&judgement, count)
    note(
      &judgement,
      Phrase(
        zh: "实际：\(words.amount(point.total)) > \(words.amount(upper))，突破上限",
        en: "actual: \(words.amount(point.total)) > \(words.amount(upper)): over the ceiling"))
    return judgement
  }

  private func closedCeiling(_ count: CountCase, _ point: Accumulation.Point, isKept: Bool) -> Judgement {
    var judgement = isKept ? Judgement.pass(.met) : Judgement.fail(.exceeded)
    judgement.value = point.total
    judgement.observation = point.observation
    let words = count.words
    let period = Words.period(point.observation.period)
    judgement.message = Phrase(
      zh: "目标\(count.targetText.zh)，截至\(period.zh)累计\(words.amount(point.total))，\(isKept ? "未突破" : "超出上限")",
      en:
        "target \(count.targetText.en), closed at \(words.amount(point.total)) (\(period.en)): \(isKept ? "kept" : "over it")"
    )
    writeTarget(&judgement, count)
    note(
      &judgement,
      Phrase(
        zh: "实际：\(words.amount(point.total)) \(isKept ? "≤" : ">") \(words.amount(count.goal.line))",
        en: "actual: \(words.amount(point.total)) \(isKept ? "≤" : ">") \(words.amount(count.goal.line))"))
    return judgement
  }

  private func pacedCeiling(_ count: CountCase, _ last: Accumulation.Point, _ q: Rational) -> Judgement {
    let limit = count.goal.line
    let p = last.total.divided(by: limit) ?? .zero
    let previous = count.sum.points.dropLast().last
    let reason = ceilingReason(count, last.total, previous?.total ?? .zero, p: p, q: q)
    var judgement: Judgement
    switch reason {
    case .onPace: judgement = .pass(.onPace)
    case .warmUp: judgement = .notDue(.warmUp)
    case .abovePlan: judgement = .yellow(.abovePlan)
    default: judgement = .red(reason)
    }
    let stage = count.test.staged.last { $0.period.end <= last.observation.period.end }
      .flatMap { last.total > $0.value.rational ? $0 : nil }
    if stage != nil, judgement.light != .red { judgement = .yellow(.stageMissed) }
    judgement.value = last.total
    judgement.observation = last.observation
    judgement.plan = planned(count, q)
    judgement.gap = Finding.Amount((p - q) * 100, .points)
    judgement.deviation = p - q
    judgement.forecast = q.isZero ? nil : last.total.divided(by: q)
    if let previous, let before = plannedShare(count, through: previous.observation.period.end),
      let share = previous.total.divided(by: limit)
    {
      judgement.trend = Trend(from: share - before, to: p - q)
    }
    judgement.message = ceilingMessage(count, last, p: p, q: q, judgement.reason)
    if let stage { judgement.message = judgement.message + stageWords(stage, last.total, count.words) }
    writeTarget(&judgement, count)
    writeShare(&judgement, count, through: last.observation.period.end, q)
    let words = count.words
    let whole =
      count.isWhole
      ? Phrase(
        zh: "，向上取整为\(words.amount((limit * q).ceiling()))", en: ", whole items: \(words.amount((limit * q).ceiling()))")
      : nil
    note(
      &judgement,
      Phrase(
        zh:
          "到此可用：\(words.amount(limit)) × \(Words.percent(q, places: 2)) = \(words.amount(limit * q, places: 2))\(whole)",
        en:
          "allowed to date: \(words.amount(limit)) × \(Words.percent(q, places: 2)) = \(words.amount(limit * q, places: 2))\(whole)"
      ))
    note(
      &judgement,
      Phrase(
        zh: "已用：\(words.amount(last.total)) ÷ \(words.amount(limit)) = \(Words.percent(p, places: 2))",
        en: "used: \(words.amount(last.total)) ÷ \(words.amount(limit)) = \(Words.percent(p, places: 2))"))
    return judgement
  }

  private func ceilingReason(_ count: CountCase, _ actual: Rational, _ previous: Rational, p: Rational, q: Rational)
    -> Reason
  {
    let limit = count.goal.line
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

  private func ceilingMessage(
    _ count: CountCase, _ last: Accumulation.Point, p: Rational, q: Rational, _ reason: Reason
  ) -> Phrase {
    let words = count.words
    let period = Words.period(last.observation.period)
    var message = Phrase(
      zh: "目标\(count.targetText.zh)，至\(period.zh)累计\(words.amount(last.total))",
      en: "target \(count.targetText.en), \(words.amount(last.total)) through \(period.en)")
    if reason == .warmUp { return message + Phrase(zh: "；期初暂不评判", en: "; too early to judge") }
    let (used, due) = (Words.percent(p, against: q, 1), Words.percent(q, against: p, 1))
    message =
      message
      + Phrase(
        zh: "；已用\(used)，时间过\(due)", en: "; \(used) used with \(due) of the plan due")
    if count.isWhole, p > q, limits.usesCeilingTable, let allowed = count.goal.line.isZero ? nil : planned(count, q) {
      let amount = words.amount(allowed, against: last.total)
      message = message + Phrase(zh: "，按整数计此时可用\(amount)", en: "; in whole items \(amount) may be used by now")
    }
    if reason != .onPace, let share = q.divided(by: p), share < 1 {
      let day = Timeline(start: count.start, deadline: deadline(count.test)).day(atLinearShare: share)
      message = message + Phrase(zh: "；照此约\(Words.date(day).zh)用尽", en: "; at this pace used up about \(day)")
    }
    return message
  }
}
