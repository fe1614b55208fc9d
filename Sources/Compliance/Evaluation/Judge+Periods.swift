import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// Every period, the latest period, the mean of the periods.

extension Judge {
  /// (b3) and (c1) with `judge: every`.
  func everyPeriod(_ measured: MeasureCase) -> Judgement {
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
      return noPeriod(measured)
    }
    // A hole counts only where one more miss would.
    let wanted = measured.wanted(through: last.period.end)
    let holes = measured.holes(in: wanted)
    if misses.count + holes.count > allowed, let hole = holes.first { return missing(hole, in: measured.series) }
    let isClosed = measured.due.isClosed
    if let period = measured.due.missing {
      let absent = measured.wanted(through: period.end).filter { $0 > last.period }
      guard period == measured.due.closing, misses.count + holes.count + absent.count <= allowed else {
        return missing(period, in: measured.series)
      }
      return naming(holes + absent, of: measured.series, everyKept(measured, last, misses.count))
    }
    let judgement = isClosed ? everyKept(measured, last, misses.count) : everyOpen(measured, last, misses.count)
    let left = leaving(measured.left, judgement)
    return naming(holes, of: measured.series, left)
  }

  /// Nothing was there to be measured, or nothing has fallen due.
  private func noPeriod(_ measured: MeasureCase) -> Judgement {
    if measured.left.isEmpty { return nothingDue(measured.series, closing: measured.due.closing) }
    let words = Words.periods(measured.left)
    return unknown(
      .nothingToMeasure, measured.series,
      Phrase(zh: "\(words.zh)无可计量对象", en: "\(words.en) had nothing to measure"))
  }

  private func everyKept(_ measured: MeasureCase, _ last: Observation, _ misses: Int) -> Judgement {
    var judgement = Judgement.pass(.met)
    judgement.value = last.number
    judgement.observation = last
    let count = measured.wanted(through: measured.due.closing.end).count
    judgement.message = Phrase(
      zh: "要求各期\(measured.asked)，\(count)期中\(misses)期未达，容许\(measured.test.allowedMisses)期",
      en:
        "\(measured.asked) in every period: \(misses) of \(count) missed, \(measured.test.allowedMisses) allowed"
    )
    noteMessage(&judgement)
    return judgement
  }

  private func everyOpen(_ measured: MeasureCase, _ last: Observation, _ misses: Int) -> Judgement {
    let value = last.number ?? .zero
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
    if judgement.reason == .onPace, misses == 0 { judgement.reason = .everyPeriodKept }
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

  /// The mean to date, never from part of its periods: one that is missing counts as the indicator's range.
  func meanToDate(_ measured: MeasureCase) -> Judgement {
    guard let last = measured.points.last else {
      if let period = measured.due.missing { return missing(period, in: measured.series) }
      return noPeriod(measured)
    }
    var holes = measured.holes(in: measured.wanted(through: last.period.end))
    if let period = measured.due.missing {
      if period != measured.due.closing { return missing(holes.first ?? period, in: measured.series) }
      holes += measured.wanted(through: period.end).filter { $0 > last.period }
    }
    let isClosed = measured.due.isClosed || measured.due.missing != nil
    guard let ends = means(measured, missing: holes.count) else { return missing(holes[0], in: measured.series) }
    let mean = ends.upper
    var judgement = placed(measured, last, mean, isClosed: isClosed)
    let other = placed(measured, last, ends.lower, isClosed: isClosed)
    guard judgement.verdict == other.verdict, judgement.light == other.light else {
      return missing(holes[0], in: measured.series)
    }
    judgement.observation = last
    let words = measured.words
    let period = Words.period(last.period)
    let values = measured.points.compactMap(\.number)
    let count = values.count + holes.count
    var shown = words.amount(mean)
    if holes.isEmpty {
      judgement.value = mean
      judgement.gap = Finding.Amount(measured.shortfall(mean), measured.differenceUnit)
      judgement.deviation = measured.shortfall(mean)
    } else {
      (judgement.value, judgement.gap, judgement.deviation) = (nil, nil, nil)
      shown = Phrase(zh: "\(words.number(ends.lower))–\(shown)", en: "\(words.number(ends.lower))–\(shown)")
      judgement.valueText = words.number(ends.lower).zh + "–" + words.number(mean).zh
    }
    judgement.message = Phrase(
      zh: "要求平均\(measured.asked)，至\(period.zh)\(count)期平均\(shown)",
      en: "mean wanted \(measured.asked); the mean of \(count) periods through \(period.en) is \(shown)")
    judgement = naming(holes, of: measured.series, leaving(measured.left, judgement))
    let sum = values.reduce(Rational.zero, +)
    note(
      &judgement,
      Phrase(
        zh: "平均：\(words.number(sum, places: 6)) ÷ \(count) = \(shown)",
        en: "mean: \(words.number(sum, places: 6)) ÷ \(count) = \(shown)"))
    return judgement
  }

  /// The least and the greatest that the mean may be; nil where periods are missing and nothing limits them.
  private func means(_ measured: MeasureCase, missing count: Int) -> (lower: Rational, upper: Rational)? {
    let values = measured.points.compactMap(\.number)
    let sum = values.reduce(Rational.zero, +)
    let indicator = measured.series.indicator
    func mean(_ each: Rational?) -> Rational? {
      guard count > 0 else { return sum.divided(by: Rational(values.count)) }
      return each.flatMap { (sum + $0 * Rational(count)).divided(by: Rational(values.count + count)) }
    }
    guard let lower = mean(indicator.minimum), let upper = mean(indicator.maximum) else { return nil }
    return (rounded(lower, measured.test, indicator), rounded(upper, measured.test, indicator))
  }

  private func placed(_ measured: MeasureCase, _ last: Observation, _ mean: Rational, isClosed: Bool) -> Judgement {
    let isMet = measured.goal.isMet(by: mean)
    if isClosed { return isMet ? .pass(.met) : .fail(measured.goal.side == .ceiling ? .exceeded : .missed) }
    if measured.goal.side == .ceiling {
      return margined(measured, last, mean, margin(measured), over: .red(.overLimit))
    }
    return isMet ? .pass(.onPace) : .yellow(measured.goal.side == .band ? .outsideBand : .belowGoal)
  }
}

extension MeasureCase {
  /// The periods from the start on that have a figure or owe one; those with nothing to measure have left.
  func wanted(through day: CalendarDate) -> [Period] {
    let periods = series.indicator.calendar.periods(from: start, through: day)
    return series.leaving.isEmpty ? periods : periods.filter { !series.leaving.contains($0) }
  }

  /// The periods since the start that have left.
  var left: [Period] { series.leaving.filter { $0.end >= start && $0.end <= due.closing.end }.sorted() }

  func holes(in wanted: [Period]) -> [Period] {
    let known = Set(points.map(\.period))
    return wanted.filter { !known.contains($0) }
  }
}
