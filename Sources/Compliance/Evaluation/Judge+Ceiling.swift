import Diagnostics
import Quantities

// Row (c2), a ceiling on what accumulates, and the counting side of (g), a band.

extension Judge {
  func ceilingCount(_ count: CountCase) -> Judgement {
    if let lost = passedCeiling(count, count.goal) { return lost }
    if count.due.isClosed, count.sum.gap == nil, let last = count.sum.last { return withinCeiling(count, last) }
    if let later = laterTotal(count), count.isMet(later.total) { return withinCeiling(count, later) }
    if let trouble = dataTrouble(count) { return trouble }
    guard let last = count.sum.last else { return nothingDue(count.series, closing: count.due.closing) }
    switch plannedCourse(count, through: last.observation.period.end) {
    case .failure(let unknown): return noData(unknown, count.series)
    case .success(let q): return pacedCeiling(count, last, q)
    }
  }

  /// The limit was passed, and a count to date cannot come back; nil where it was not. A net count can.
  private func passedCeiling(_ count: CountCase, _ goal: Goal) -> Judgement? {
    let upper = goal.side == .band ? goal.upper : goal.line
    func isWithin(_ value: Rational) -> Bool { goal.side == .band ? value <= upper : count.isMet(value) }
    if count.sum.gap != nil, let least = count.sum.least, !isWithin(least.total),
      least.observation.period.end <= lastDay(count.test)
    {
      return exceeded(count, least, least, upper)
    }
    guard count.series.indicator.kind != .net,
      let first = count.sum.points.firstIndex(where: { !isWithin($0.total) })
    else { return nil }
    let point = count.sum.points[first]
    if point.observation.period.end > lastDay(count.test) {
      let before = first > 0 ? count.sum.points[first - 1].total : Rational.zero
      let kept = isMetByDeadline(
        closing: point.observation.with(point.total), before: before, dated: count.series.dated,
        deadline: lastDay(count.test), isLasting: true,
        isMet: isWithin)
      guard let kept else { return dayUnknown(count.series, point.observation) }
      if kept { return withinCeiling(count, point) }
    }
    return exceeded(count, point, count.sum.last ?? point, upper)
  }

  private func exceeded(
    _ count: CountCase, _ point: Accumulation.Point, _ last: Accumulation.Point, _ upper: Rational
  ) -> Judgement {
    var judgement = Judgement.fail(.exceeded)
    judgement.value = last.total
    judgement.observation = last.observation
    judgement.deviation = last.total - upper
    judgement.gap = Finding.Amount(last.total - upper, count.series.indicator.unit.symbol)
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

  private func laterTotal(_ count: CountCase) -> Accumulation.Point? {
    guard count.due.missing == count.due.closing, count.series.indicator.kind == .cumulative,
      count.isWithinOneYear
    else { return nil }
    let calendar = count.series.indicator.calendar
    return count.series.figures.first {
      $0.period.end > count.due.closing.end && calendar.isOneYear($0.period, count.due.closing)
    }.flatMap { later in later.number.map { Accumulation.Point(observation: later, total: $0) } }
  }

  private func withinCeiling(_ count: CountCase, _ point: Accumulation.Point) -> Judgement {
    let isMet = count.isMet(point.total) || point.observation.period.end > lastDay(count.test)
    var judgement = isMet ? Judgement.pass(.met) : Judgement.fail(.exceeded)
    judgement.value = point.total
    judgement.observation = point.observation
    let words = count.words
    let period = Words.period(point.observation.period)
    judgement.message = Phrase(
      zh: "目标\(count.targetText.zh)，截至\(period.zh)累计\(words.amount(point.total))，\(isMet ? "未突破" : "超出上限")",
      en:
        "target \(count.targetText.en), closed at \(words.amount(point.total)) (\(period.en)): \(isMet ? "kept" : "over it")"
    )
    writeTarget(&judgement, count)
    note(
      &judgement,
      Phrase(
        zh: "实际：\(words.amount(point.total)) \(isMet ? "≤" : ">") \(words.amount(count.goal.line))",
        en: "actual: \(words.amount(point.total)) \(isMet ? "≤" : ">") \(words.amount(count.goal.line))"))
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
    judgement.gap = Finding.Amount((p - q) * 100, "百分点")
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

  // MARK: - (g) counted

  func bandCount(_ count: CountCase) -> Judgement {
    if let over = passedCeiling(count, count.goal) { return over }
    guard let last = count.sum.last, count.sum.gap == nil else {
      return dataTrouble(count) ?? nothingDue(count.series, closing: count.due.closing)
    }
    if count.isMet(last.total), count.due.isClosed || count.due.missing == nil {
      var judgement = Judgement.pass(count.due.isClosed ? .met : .onPace)
      judgement.value = last.total
      judgement.observation = last.observation
      let words = count.words
      judgement.message = Phrase(
        zh:
          "目标\(count.asked)，至\(Words.period(last.observation.period).zh)累计\(words.amount(last.total))，在区间内",
        en:
          "target \(count.asked), \(words.amount(last.total)) through \(Words.period(last.observation.period).en): inside"
      )
      writeTarget(&judgement, count)
      noteMessage(&judgement)
      return judgement
    }
    if count.due.isClosed { return outsideBand(count, last, isFinal: true) }
    if let trouble = dataTrouble(count) { return trouble }
    if last.total > count.goal.upper { return outsideBand(count, last, isFinal: false) }
    switch plannedCourse(count, through: last.observation.period.end) {
    case .failure(let unknown): return noData(unknown, count.series)
    case .success(let q): return pacedFloor(count, last, q)
    }
  }

  private func outsideBand(_ count: CountCase, _ last: Accumulation.Point, isFinal: Bool) -> Judgement {
    var judgement = isFinal ? Judgement.fail(.missed) : Judgement.yellow(.outsideBand)
    judgement.value = last.total
    judgement.observation = last.observation
    let words = count.words
    let period = Words.period(last.observation.period)
    judgement.message = Phrase(
      zh: "目标\(count.asked)，\(isFinal ? "截至" : "至")\(period.zh)累计\(words.amount(last.total))，不在区间内",
      en: "target \(count.asked), \(words.amount(last.total)) through \(period.en): outside")
    noteMessage(&judgement)
    return judgement
  }
}
