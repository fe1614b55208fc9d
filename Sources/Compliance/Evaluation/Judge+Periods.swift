import Diagnostics
import Quantities

// Every period, the latest period, the mean of the periods.

extension Judge {
  /// (b3) and (c1) with `judge: every`.
  func everyPeriod(_ measured: MeasureCase) -> Judgement {
    let calendar = measured.series.indicator.calendar
    let misses = measured.points.filter { !measured.goal.isMet(by: $0.number ?? .zero) }
    let allowed = measured.test.allowedMisses
    if misses.count > allowed, let miss = misses.dropFirst(allowed).first {
      var judgement = periodMissed(measured, miss, misses.count)
      judgement.misses = misses.map { missed in
        Finding.Miss(
          period: missed.period, verdict: .fail, light: .red,
          depth: missed.number.map { measured.test.bound.depth(of: $0) })
      }
      return judgement
    }
    guard let last = measured.points.last else {
      if let period = measured.due.missing { return missing(period, in: measured.series) }
      return nothingDue(measured.series, closing: measured.due.closing)
    }
    let wanted = calendar.periods(from: measured.start, through: last.period.end)
    if let hole = wanted.first(where: { period in !measured.points.contains { $0.period == period } }) {
      return missing(hole, in: measured.series)
    }
    if let period = measured.due.missing { return missing(period, in: measured.series) }
    let value = last.number ?? .zero
    if measured.due.isClosed {
      var judgement = Judgement.pass(.met)
      judgement.value = value
      judgement.observation = last
      judgement.message = Phrase(
        zh: "要求各期\(measured.asked)，\(wanted.count)期中\(misses.count)期未达，容许\(allowed)期",
        en:
          "\(measured.asked) in every period: \(misses.count) of \(wanted.count) missed, \(allowed) allowed"
      )
      noteMessage(&judgement)
      return judgement
    }
    if measured.goal.side == .band {
      var judgement: Judgement = measured.goal.isMet(by: value) ? .pass(.onPace) : .red(.allowedMiss)
      judgement.value = value
      judgement.observation = last
      judgement.message = Phrase(
        zh: "要求各期\(measured.asked)，\(measured.when(last.period).zh)为\(measured.words.amount(value))",
        en:
          "\(measured.asked) in every period, \(measured.words.amount(value)) \(measured.when(last.period).en)"
      )
      return judgement
    }
    var judgement = margined(measured, last, value, margin(measured), over: .red(.allowedMiss))
    if judgement.reason == .onPace, misses.isEmpty { judgement.reason = .everyPeriodKept }
    return judgement
  }

  private func periodMissed(_ measured: MeasureCase, _ miss: Observation, _ count: Int) -> Judgement {
    var judgement = Judgement.fail(.periodMissed)
    let value = miss.number ?? .zero
    judgement.value = value
    judgement.observation = miss
    let over = measured.shortfall(value)
    judgement.gap = Finding.Amount(over, measured.differenceUnit)
    judgement.deviation = over
    let words = measured.words
    let when = measured.when(miss.period)
    judgement.message = Phrase(
      zh:
        "要求各期\(measured.asked)，\(when.zh)为\(words.amount(value))，已有\(count)期未达（容许\(measured.test.allowedMisses)期）",
      en:
        "\(measured.asked) in every period, but \(words.amount(value)) \(when.en): \(count) missed, \(measured.test.allowedMisses) allowed"
    )
    writeGoal(&judgement, measured)
    noteMessage(&judgement)
    return judgement
  }

  /// Each period closes by itself; the last is shown, pass or fail.
  func latestPeriod(_ measured: MeasureCase) -> Judgement {
    if let period = measured.due.missing { return missing(period, in: measured.series) }
    guard let last = measured.points.last, let value = last.number else {
      return nothingDue(measured.series, closing: measured.due.closing)
    }
    if measured.due.isClosed { return closed(measured, last) }
    let isMet = measured.goal.isMet(by: value)
    var judgement = isMet ? Judgement.pass(.met) : Judgement.fail(.periodMissed)
    judgement.value = value
    judgement.observation = last
    judgement.gap = Finding.Amount(measured.shortfall(value), measured.differenceUnit)
    judgement.deviation = measured.shortfall(value)
    let when = measured.when(last.period)
    judgement.message = Phrase(
      zh: "要求\(measured.asked)，\(when.zh)为\(measured.words.amount(value))，\(isMet ? "达标" : "未达标")",
      en:
        "\(measured.asked) wanted, \(measured.words.amount(value)) \(when.en): \(isMet ? "met" : "missed")"
    )
    writeGoal(&judgement, measured)
    noteMessage(&judgement)
    return judgement
  }

  /// The mean to date, never from part of its periods.
  func meanToDate(_ measured: MeasureCase) -> Judgement {
    guard let last = measured.points.last else {
      if let period = measured.due.missing { return missing(period, in: measured.series) }
      return nothingDue(measured.series, closing: measured.due.closing)
    }
    let wanted = measured.series.indicator.calendar.periods(from: measured.start, through: last.period.end)
    if let hole = wanted.first(where: { period in !measured.points.contains { $0.period == period } }) {
      return missing(hole, in: measured.series)
    }
    if let period = measured.due.missing { return missing(period, in: measured.series) }
    let values = measured.points.compactMap(\.number)
    let sum = values.reduce(Rational.zero, +)
    let mean = rounded(
      sum.divided(by: Rational(max(values.count, 1))) ?? .zero, measured.test, measured.series.indicator)
    var judgement: Judgement
    if measured.due.isClosed {
      judgement = closedMean(measured, last, mean)
    } else if measured.goal.side == .ceiling {
      judgement = margined(measured, last, mean, margin(measured), over: .red(.overLimit))
    } else if measured.goal.isMet(by: mean) {
      judgement = .pass(.onPace)
    } else {
      judgement = .yellow(measured.goal.side == .band ? .outsideBand : .belowGoal)
    }
    judgement.value = mean
    judgement.observation = last
    judgement.gap = Finding.Amount(measured.shortfall(mean), measured.differenceUnit)
    judgement.deviation = measured.shortfall(mean)
    let words = measured.words
    let period = Words.period(last.period)
    judgement.message = Phrase(
      zh: "要求平均\(measured.asked)，至\(period.zh)\(values.count)期平均\(words.amount(mean))",
      en:
        "\(measured.asked) wanted on average; the mean of \(values.count) periods through \(period.en) is \(words.amount(mean))"
    )
    note(
      &judgement,
      Phrase(
        zh: "平均：\(words.number(sum, places: 6)) ÷ \(values.count) = \(words.amount(mean))",
        en: "mean: \(words.number(sum, places: 6)) ÷ \(values.count) = \(words.amount(mean))"))
    return judgement
  }

  private func closedMean(_ measured: MeasureCase, _ last: Observation, _ mean: Rational) -> Judgement {
    measured.goal.isMet(by: mean) ? .pass(.met) : .fail(measured.goal.side == .ceiling ? .exceeded : .missed)
  }
}
