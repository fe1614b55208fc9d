import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// (a) before the close: the accumulated count against the plan to date.

extension Judge {
  /// The numbers of row (a) at one report.
  struct FloorPace {
    let actual: Rational
    let q: Rational
    let p: Rational
    let gap: Rational
    let slack: Rational
    let reportsLeft: Int
    let needed: Rational?
    let best: Rational?
    let outcome: Outcome

    enum Outcome {
      case onPace
      case yellow(Reason)
      case red(Reason)
    }
  }

  func pacedFloor(_ count: CountCase, _ last: Accumulation.Point, _ q: Rational) -> Judgement {
    let pace = floorPace(count, upTo: count.sum.points.count, q)
    var judgement: Judgement
    let stage = missedStage(count, last)
    if count.isMet(last.total) {
      judgement = .pass(.onPace)
    } else if q < Rational(1, 6), stage == nil {
      judgement = .notDue(.warmUp)
    } else {
      switch pace.outcome {
      case .onPace: judgement = .pass(.onPace)
      case .yellow(let reason): judgement = .yellow(reason)
      case .red(let reason): judgement = .red(reason)
      }
      if q < Rational(1, 6) { judgement = .pass(.onPace) }
      if stage != nil, judgement.light != .red { judgement = .yellow(.stageMissed) }
    }
    judgement.value = last.total
    judgement.observation = last.observation
    judgement.plan = planned(count, q)
    judgement.gap = Finding.Amount(pace.gap * 100, .points)
    judgement.deviation = pace.gap
    judgement.forecast = q.isZero ? nil : last.total.divided(by: q)
    judgement.needed = pace.needed
    judgement.best = pace.best
    if let stage, judgement.reason == .stageMissed {
      judgement.plan = stage.value.rational
      judgement.gap = Finding.Amount(stage.value.rational - last.total, count.series.indicator.base)
    }
    judgement.trend = floorTrend(count, pace.gap)
    judgement.message = floorMessage(count, last, pace, judgement.reason, stage)
    writeFloorSteps(&judgement, count, last, pace)
    return judgement
  }

  /// Plan to date; in whole items it is floored: nobody owes part of an item.
  func planned(_ count: CountCase, _ q: Rational) -> Rational {
    let plan = count.goal.line * q
    return count.isWhole && count.goal.side != .ceiling ? plan.floor() : count.isWhole ? plan.ceiling() : plan
  }

  func floorPace(_ count: CountCase, upTo length: Int, _ q: Rational) -> FloorPace {
    let points = count.sum.points.prefix(length)
    let target = count.goal.line
    let actual = points.last?.total ?? .zero
    let p = actual.divided(by: target) ?? .one
    let gap = q - p
    let slack = limits.slack(q)
    let end = points.last?.observation.period.end ?? count.start
    let left = count.series.indicator.calendar.periods(from: end + 1, through: count.due.closing.end).count
    let needed = left > 0 ? (target - actual).divided(by: Rational(left)) : nil
    let best = bestPace(Array(points), count)
    let isBehind = limits.isBehind(
      actual, of: target, at: q, beyond: slack, whole: count.isWhole, inclusive: limits.slackIsBehind)
    let isFar = limits.isBehind(actual, of: target, at: q, beyond: limits.redGap(q), whole: count.isWhole)
    let outcome = floorOutcome(
      count, actual, q, isBehind: isBehind, isFar: isFar, needed: needed, best: best, length: length)
    return FloorPace(
      actual: actual, q: q, p: p, gap: gap, slack: slack, reportsLeft: left, needed: needed, best: best,
      outcome: outcome)
  }

  private func floorOutcome(
    _ count: CountCase, _ actual: Rational, _ q: Rational, isBehind: Bool, isFar: Bool, needed: Rational?,
    best: Rational?, length: Int
  ) -> FloorPace.Outcome {
    let target = count.goal.line
    // The last few items of a count are not left to the tapering slack.
    let few = min((target * q).ceiling(), 5)
    let itemsOpen = limits.watchesLastItems && count.isWhole && actual < few
    if isBehind, isFar { return .red(.farBehindPlan) }
    if isBehind, limits.comparesBest, !count.isWhole || target > 5, let needed, let best, needed >= best * 2 {
      return .red(.paceOutOfReach)
    }
    if isBehind, let reports = limits.profile.redAfterReports, length >= reports,
      (1..<reports).allSatisfy({ wasBehind(count, upTo: length - $0) })
    {
      return .red(.farBehindPlan)
    }
    if itemsOpen, q >= Rational(11, 12) { return .red(.lastItemsOpen) }
    if isBehind { return .yellow(.behindPlan) }
    if itemsOpen, q >= Rational(3, 4) { return .yellow(.lastItemsOpen) }
    return .onPace
  }

  private func wasBehind(_ count: CountCase, upTo length: Int) -> Bool {
    let point = count.sum.points[length - 1]
    guard let q = plannedShare(count, through: point.observation.period.end) else { return false }
    return limits.isBehind(
      point.total, of: count.goal.line, at: q, beyond: limits.slack(q), whole: count.isWhole,
      inclusive: limits.slackIsBehind)
  }

  func floorTrend(_ count: CountCase, _ gap: Rational) -> Trend? {
    let length = count.sum.points.count - 1
    guard length >= 1, let q = plannedShare(count, through: count.sum.points[length - 1].observation.period.end),
      let p = count.sum.points[length - 1].total.divided(by: count.goal.line)
    else { return nil }
    return Trend(from: q - p, to: gap)
  }

  /// The latest staged value that has fallen due and is not caught up.
  private func missedStage(_ count: CountCase, _ last: Accumulation.Point) -> QuantityTest.Stage? {
    count.test.staged.last {
      $0.period.end <= last.observation.period.end && last.total < $0.value.rational
    }
  }

  private func floorMessage(
    _ count: CountCase, _ last: Accumulation.Point, _ pace: FloorPace, _ reason: Reason, _ stage: QuantityTest.Stage?
  ) -> Phrase {
    let words = count.words
    let period = Words.period(last.observation.period)
    var message = Phrase(
      zh: "目标\(count.targetText.zh)，至\(period.zh)累计\(words.amount(last.total))",
      en: "target \(count.targetText.en), \(words.amount(last.total)) through \(period.en)")
    if reason == .warmUp {
      return message + Phrase(zh: "；期初暂不评判进度", en: "; too early to judge its pace")
    }
    let plan = words.amount(planned(count, pace.q), places: 2, against: last.total)
    if let stage, reason == .stageMissed {
      // The stages are the plan: an even pace beside them would say something else.
      message = message + stageWords(stage, last.total, words)
    } else if pace.gap.isZero {
      message = message + Phrase(zh: "；序时应达\(plan)，正好达到", en: "; plan \(plan), exactly kept")
    } else if pace.gap.isNegative {
      let ahead = Words.points(-pace.gap)
      message =
        message + Phrase(zh: "；序时应达\(plan)，超前\(ahead)个百分点", en: "; plan \(plan), ahead by \(ahead) points")
    } else {
      let far = limits.redGap(pace.q)
      let behind = Words.points(pace.gap, against: pace.slack, far)
      let slack = Words.points(pace.slack, against: pace.gap, far)
      message =
        message
        + Phrase(
          zh: "；序时应达\(plan)，落后\(behind)个百分点（容许\(slack)）",
          en: "; plan \(plan), behind by \(behind) points (slack \(slack))")
    }
    if let least = leastWhole(count, pace, reason) {
      let amount = words.amount(least)
      message =
        message
        + Phrase(zh: "，按整数计此时至少须\(amount)", en: "; in whole items at least \(amount) by now")
    }
    if reason != .onPace, let forecast = last.total.divided(by: pace.q) {
      let shown = words.amount(count.isWhole ? forecast.floor() : forecast, places: 2)
      message = message + Phrase(zh: "；照此进度期末为\(shown)", en: "; at this pace \(shown)")
      if let needed = pace.needed {
        let each = Words.report(count.series.indicator.calendar.cadence)
        let amount = words.amount(needed, places: 1, against: (pace.best ?? .zero) * 2)
        message = message + Phrase(zh: "；此后\(each.zh)需\(amount)", en: "; needs \(amount) \(each.en)")
        if let best = pace.best {
          let pace = bestWords(words.amount(best, places: 1), count.series.indicator.calendar.cadence)
          message = message + Phrase(zh: "，\(pace.zh)", en: ", \(pace.en)")
        }
      }
    }
    return message
  }

  /// How many whole items were needed, where points alone do not show why it is on pace or behind.
  private func leastWhole(_ count: CountCase, _ pace: FloorPace, _ reason: Reason) -> Rational? {
    guard count.isWhole else { return nil }
    let target = count.goal.line
    if reason == .lastItemsOpen { return min((target * pace.q).ceiling(), 5) }
    guard reason == .onPace || reason == .behindPlan, pace.gap > pace.slack else { return nil }
    let line = (target * (pace.q - pace.slack)).floor()
    return limits.slackIsBehind ? line + 1 : line
  }

  private func writeFloorSteps(
    _ judgement: inout Judgement, _ count: CountCase, _ last: Accumulation.Point, _ pace: FloorPace
  ) {
    guard explains else { return }
    let words = count.words
    writeTarget(&judgement, count)
    writeShare(&judgement, count, through: last.observation.period.end, pace.q)
    let exact = count.goal.line * pace.q
    let far = limits.redGap(pace.q)
    let behind = Words.points(pace.gap, against: pace.slack, far)
    let slack = Words.points(pace.slack, against: pace.gap, far)
    let floor =
      count.isWhole && !exact.isInteger
      ? Phrase(zh: "，取整为\(words.amount(exact.floor()))", en: ", whole items: \(words.amount(exact.floor()))") : nil
    note(
      &judgement,
      Phrase(
        zh:
          "计划数：\(words.amount(count.goal.line, places: 6)) × \(Words.percent(pace.q, places: 2)) = \(words.amount(exact, places: 2))\(floor)",
        en:
          "plan to date: \(words.amount(count.goal.line, places: 6)) × \(Words.percent(pace.q, places: 2)) = \(words.amount(exact, places: 2))\(floor)"
      ))
    note(
      &judgement,
      Phrase(
        zh:
          "完成率：\(words.amount(last.total)) ÷ \(words.amount(count.goal.line, places: 6)) = \(Words.percent(pace.p, places: 2))",
        en:
          "done: \(words.amount(last.total)) ÷ \(words.amount(count.goal.line, places: 6)) = \(Words.percent(pace.p, places: 2))"
      ))
    note(
      &judgement,
      Phrase(
        zh:
          "差距：\(Words.percent(pace.q, places: 2)) − \(Words.percent(pace.p, places: 2)) = \(behind)个百分点；容许\(slack)个百分点，超过\(Words.points(far, against: pace.gap))个百分点为红灯",
        en:
          "gap: \(Words.percent(pace.q, places: 2)) − \(Words.percent(pace.p, places: 2)) = \(behind) points; slack \(slack), red over \(Words.points(far, against: pace.gap))"
      ))
    if let forecast = judgement.forecast {
      note(
        &judgement,
        Phrase(
          zh:
            "预计期末：\(words.amount(last.total)) ÷ \(Words.percent(pace.q, places: 2)) = \(words.amount(forecast, places: 2))",
          en:
            "forecast: \(words.amount(last.total)) ÷ \(Words.percent(pace.q, places: 2)) = \(words.amount(forecast, places: 2))"
        ))
    }
    if let needed = pace.needed, needed.isPositive {
      let best = pace.best.map {
        bestWords(words.amount($0, places: 2), count.series.indicator.calendar.cadence)
      }.map { Phrase(zh: "；\($0)，达其两倍为红灯", en: "; \($0), red from twice that") }
      note(
        &judgement,
        Phrase(
          zh:
            "所需：(\(words.amount(count.goal.line, places: 6)) − \(words.amount(last.total))) ÷ 余下\(pace.reportsLeft)期 = \(words.amount(needed, places: 2))\(best)",
          en:
            "needed: (\(words.amount(count.goal.line, places: 6)) − \(words.amount(last.total))) ÷ \(pace.reportsLeft) reports left = \(words.amount(needed, places: 2))\(best)"
        ))
    }
  }

  /// How the planned share came about.
  func writeShare(_ judgement: inout Judgement, _ count: CountCase, through day: CalendarDate, _ q: Rational) {
    let from = Words.date(count.start)
    let to = Words.date(deadline(count.test))
    let how: Phrase =
      switch count.test.pace {
      case .linear: Phrase(zh: "按时间均匀计（序时进度）", en: "even pace")
      case .monthly: Phrase(zh: "按标准规定的逐月进度", en: "the rule's monthly shares")
      case .quarterly: Phrase(zh: "按标准规定的逐季进度", en: "the rule's quarterly shares")
      case .step: Phrase(zh: "期末一次完成，期前不计进度", en: "nothing is due before the deadline")
      case .lastYear: Phrase(zh: "按上年同期进度", en: "last year's course")
      }
    note(
      &judgement,
      Phrase(
        zh: "计划份额：\(from.zh)至\(to.zh)，到\(Words.date(day).zh)为\(Words.percent(q, places: 2))（\(how.zh)）",
        en: "planned share: \(from.en) to \(to.en), by \(day) \(Words.percent(q, places: 2)) (\(how.en))"))
  }
}

extension Trend {
  /// Larger gaps are worse.
  init(from before: Rational, to now: Rational) {
    self = now < before ? .recovering : now > before ? .worsening : .steady
  }
}
