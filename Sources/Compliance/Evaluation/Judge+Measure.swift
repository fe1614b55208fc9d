import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// What does not accumulate: growth rates, levels, rates and shares. This file picks the row and closes it.

extension Judge {
  func measure(
    _ test: QuantityTest, _ series: Series, _ goal: Goal, base: Rational? = nil,
    weight: ((CalendarDate) -> Rational?)? = nil
  ) -> Judgement {
    let closing = closingPeriod(test, series.indicator.calendar)
    let start = max(standard.start, test.from ?? standard.start)
    let due = Dueness(series, start: start, closing: closing, deadline: deadline(test), asOf: asOf)
    // Figures before a change of definition make no trend with those after it; a period by itself stands for itself.
    let isCourse = test.judging == .end && test.running == nil
    let changed = series.lastBreak(through: due.judged?.period.end ?? start) ?? start
    let comparable = isCourse ? max(start, changed) : start
    let points = series.figures
      .filter { $0.period.end >= comparable && $0.period.end <= closing.end }
      .map { figure in
        guard test.comparedDecimals != nil, let number = figure.number else { return figure }
        return figure.with(rounded(number, test, series.indicator))
      }
    if test.judging == .mean, test.running == nil, changed > start { return seriesBroken(series, changed) }
    let measured = MeasureCase(
      test: test, series: series, goal: goal, due: due, points: points, start: start,
      base: base ?? test.base?.rational, weight: weight)
    var judgement = row(measured)
    if let stage = missedStage(measured), judgement.verdict != .fail, judgement.verdict != .noData,
      judgement.light != .red
    {
      if judgement.reason != .met {
        judgement.verdict = .atRisk
        judgement.light = .yellow
        judgement.reason = .stageMissed
      }
      judgement.message = judgement.message + stageWords(stage, measured.points.last?.number ?? .zero, measured.words)
    }
    if explains {
      judgement.course = points.compactMap { figure in
        figure.number.map { Finding.CoursePoint(period: figure.period, value: $0) }
      }
    }
    judgement.unit = series.indicator.unit.symbol
    judgement.basis = series.basis
    // Under levels each period closes by itself.
    return test.levels.isEmpty ? awaiting(judgement, due, series) : judgement
  }

  private func row(_ measured: MeasureCase) -> Judgement {
    if !measured.test.levels.isEmpty { return graded(measured) }
    if let running = measured.test.running { return runOfMisses(measured, running) }
    switch measured.test.judging {
    case .every: return everyPeriod(measured)
    case .latest: return latestPeriod(measured)
    case .mean: return meanToDate(measured)
    case .end: break
    }
    if measured.due.isClosed, let last = measured.points.last { return closed(measured, last) }
    if let period = measured.due.missing { return missing(period, in: measured.series) }
    guard let last = measured.points.last else { return nothingDue(measured.series, closing: measured.due.closing) }
    switch measured.goal.side {
    case .floor:
      return measured.series.indicator.kind == .growth ? growth(measured, last) : levelFloor(measured, last, sign: 1)
    case .ceiling:
      return measured.isCeilingKept ? levelCeiling(measured, last) : levelFloor(measured, last, sign: -1)
    case .band: return levelBand(measured, last)
    }
  }

  /// The latest staged value that has fallen due and is not caught up; a goal that is met makes up for every stage.
  private func missedStage(_ measured: MeasureCase) -> QuantityTest.Stage? {
    guard measured.test.judging == .end, measured.test.running == nil, let last = measured.points.last,
      let value = last.number, !(measured.goal.isMet(by: value) && measured.goal.side == .floor)
    else { return nil }
    let stage = measured.test.staged.last { $0.period.end <= last.period.end }
    return stage.flatMap { stage in
      switch measured.goal.side {
      case .floor: value < stage.value.rational ? stage : nil
      case .ceiling: value > stage.value.rational ? stage : nil
      case .band: nil
      }
    }
  }

  func stageWords(_ stage: QuantityTest.Stage, _ value: Rational, _ words: Words) -> Phrase {
    let period = Words.period(stage.period)
    let (line, short) = (words.line(stage.value.rational), words.difference((stage.value.rational - value).magnitude))
    return Phrase(
      zh: "；\(period)阶段目标\(line)未达，差\(short)", en: "; the stage of \(period), \(line), is missed by \(short)")
  }

  /// The closing figure decides, without margins.
  func closed(_ measured: MeasureCase, _ last: Observation) -> Judgement {
    let value = last.number ?? .zero
    let before = measured.points.dropLast().last?.number
    let isMet = isMetByDeadline(
      closing: last, before: before, dated: measured.series.dated, deadline: lastDay(measured.test),
      isMet: measured.goal.isMet)
    guard let isMet else { return dayUnknown(measured.series, last) }
    var judgement =
      isMet
      ? Judgement.pass(.met) : Judgement.fail(measured.isCeilingKept ? .exceeded : .missed)
    judgement.value = value
    judgement.observation = last
    let words = measured.words
    let short = measured.shortfall(value)
    judgement.gap = isMet ? nil : Finding.Amount(short, measured.differenceUnit)
    judgement.deviation = short
    let when = measured.when(last.period)
    let outcome =
      isMet
      ? (measured.goal.isWithinTolerance(value)
        ? Phrase(zh: "在允许误差内", en: "within its tolerance") : Phrase(zh: "达标", en: "met"))
      : Phrase(zh: "未达标，差\(words.difference(short).zh)", en: "missed by \(words.difference(short).en)")
    judgement.message = Phrase(
      zh: "目标\(measured.asked)，\(when.zh)为\(words.amount(value))，\(outcome.zh)",
      en: "target \(measured.asked), \(words.amount(value)) \(when.en): \(outcome.en)")
    writeGoal(&judgement, measured)
    note(
      &judgement,
      Phrase(
        zh: "期末：\(words.amount(value)) \(measured.comparison(value)) \(words.amount(measured.goal.line))，\(outcome.zh)",
        en:
          "closing: \(words.amount(value)) \(measured.comparison(value)) \(words.amount(measured.goal.line)): \(outcome.en)"
      ))
    return judgement
  }

  func writeGoal(_ judgement: inout Judgement, _ measured: MeasureCase) {
    let words = measured.words
    if measured.goal.line != measured.goal.nominal, measured.goal.side != .band {
      note(
        &judgement,
        Phrase(
          zh: "目标：\(measured.asked)，计入误差后为\(words.amount(measured.goal.line))",
          en: "target: \(measured.asked); with its tolerance \(words.amount(measured.goal.line))"))
    } else {
      note(&judgement, Phrase(zh: "目标：\(measured.asked)", en: "target: \(measured.asked)"))
    }
  }

  /// An ordinary move between reports, cut so that the best value of the indicator's range still passes.
  func margin(_ measured: MeasureCase) -> Rational {
    let line = measured.goal.line
    if let fixed = measured.test.margin?.rational { return cut(fixed, measured) }
    let values = measured.points.compactMap(\.number)
    let move = values.count >= 4 ? Statistics.ordinaryMove(values) : nil
    return cut(move ?? line.magnitude * Rational(5, 100), measured)
  }

  private func cut(_ margin: Rational, _ measured: MeasureCase) -> Rational {
    let line = measured.goal.line
    switch measured.goal.side {
    case .ceiling:
      guard let best = measured.series.indicator.minimum else { return margin }
      return max(.zero, min(margin, line - best))
    case .floor, .band:
      guard let best = measured.series.indicator.maximum else { return margin }
      return max(.zero, min(margin, best - line))
    }
  }

  private func levelCeiling(_ measured: MeasureCase, _ last: Observation) -> Judgement {
    let value = last.number ?? .zero
    let margin = margin(measured)
    return margined(measured, last, value, margin, over: .red(.overLimit))
  }

  /// (c1) and (b3): on the good side by a margin, inside it, or on the bad side.
  func margined(
    _ measured: MeasureCase, _ last: Observation, _ value: Rational, _ margin: Rational, over: Judgement
  ) -> Judgement {
    let goal = measured.goal
    let isCeiling = goal.side == .ceiling
    let safe = isCeiling ? goal.line - margin : goal.line + margin
    var judgement: Judgement
    if !goal.isMet(by: value) {
      judgement = over
    } else if isCeiling ? value <= safe : value >= safe {
      judgement = .pass(goal.isWithinTolerance(value) ? .withinTolerance : .onPace)
    } else {
      judgement = .yellow(.nearLimit)
    }
    measured.place(value, of: last, in: &judgement)
    let words = measured.words
    let when = measured.when(last.period)
    let move = words.difference(margin, against: measured.shortfall(value).magnitude)
    let line = Phrase(
      zh: "目标\(measured.asked)，\(when.zh)为\(words.amount(value))",
      en: "target \(measured.asked), \(words.amount(value)) \(when.en)")
    switch judgement.reason {
    case .nearLimit:
      judgement.message =
        line
        + Phrase(zh: "，通常一期变动\(move.zh)，再动一次即越线", en: "; an ordinary move is \(move.en): one such move would cross it")
    case .onPace, .withinTolerance:
      judgement.message =
        line + Phrase(zh: "，余地大于通常一期变动（\(move.zh)）", en: ", clear by more than an ordinary move (\(move.en))")
    default:
      let over = words.difference(measured.shortfall(value))
      judgement.message =
        line
        + Phrase(
          zh: "，越线\(over.zh)", en: isCeiling ? ": over the line by \(over.en)" : ": short of the line by \(over.en)")
    }
    writeGoal(&judgement, measured)
    note(
      &judgement,
      Phrase(
        zh: "通常一期变动（各期变动绝对值的中位数，不足4期取目标的5%）：\(move.zh)",
        en: "ordinary move (median absolute change; 5% of the target until there are 4 reports): \(move.en)"))
    note(
      &judgement,
      Phrase(
        zh:
          "安全线：\(words.amount(goal.line)) \(isCeiling ? "−" : "+") \(words.number(margin)) = \(words.amount(safe))；实际\(words.amount(value))",
        en:
          "safe line: \(words.amount(goal.line)) \(isCeiling ? "−" : "+") \(words.number(margin)) = \(words.amount(safe)); actual \(words.amount(value))"
      ))
    return judgement
  }

  private func levelBand(_ measured: MeasureCase, _ last: Observation) -> Judgement {
    let value = last.number ?? .zero
    let recent = measured.points.suffix(3)
    let isOut = !measured.goal.isMet(by: value)
    let isLong = recent.count == 3 && recent.allSatisfy { !measured.goal.isMet(by: $0.number ?? .zero) }
    let inside: Reason = measured.goal.isWithinTolerance(value) ? .withinTolerance : .onPace
    var judgement: Judgement = !isOut ? .pass(inside) : isLong ? .red(.longOutsideBand) : .yellow(.outsideBand)
    measured.place(value, of: last, in: &judgement)
    let words = measured.words
    let when = measured.when(last.period)
    judgement.message = Phrase(
      zh: "要求\(measured.asked)，\(when.zh)为\(words.amount(value))，\(isOut ? "偏离" : "在区间内")",
      en: "\(measured.asked) wanted, \(words.amount(value)) \(when.en): \(isOut ? "outside" : "inside")")
    noteMessage(&judgement)
    return judgement
  }
}

/// Everything about one test of a level, rate or growth at one as-of.
struct MeasureCase {
  let test: QuantityTest
  let series: Series
  let goal: Goal
  let due: Dueness
  /// The figures from the start on, up to the closing one.
  let points: [Observation]
  let start: CalendarDate
  /// The level at the start, where the rule names one.
  let base: Rational?
  /// Last year's share to date, where growth is computed from amounts.
  let weight: ((CalendarDate) -> Rational?)?

  var words: Words { Words(test.bound, series.indicator, goal) }
  /// What is asked for, as a sentence has it.
  var asked: Phrase { test.bound.words(goal.side) }

  /// Each period's own value, the judged ones alone.
  func ownPoints(_ shown: (Rational) -> Rational) -> [Observation] {
    let judged = Set(points.map(\.period))
    return series.ownValues.filter { judged.contains($0.period) }.map { figure in
      figure.number.map { figure.with(shown($0)) } ?? figure
    }
  }

  /// What the value of a period stands for: `2024年7月`, `in 2024-07`; of a window `截至2024年7月的三个月平均`,
  /// `on average over the 3 months through 2024-07`.
  func when(_ period: Period) -> Phrase {
    let name = Words.period(period)
    guard let window = test.rolling else { return Phrase(zh: "\(name)", en: "in \(name)") }
    let span = Words.span(window.periods, series.indicator.calendar.cadence)
    let of =
      switch (window.of, window.weights.isEmpty) {
      case (.sum, true): Phrase(zh: "合计", en: "in all")
      case (.sum, false): Phrase(zh: "加权合计", en: "in all, weighted,")
      case (.mean, true): Phrase(zh: "平均", en: "on average")
      case (.mean, false): Phrase(zh: "加权平均", en: "on weighted average")
      }
    return Phrase(zh: "截至\(name.zh)的\(span.zh)\(of.zh)", en: "\(of.en) over the \(span.en) through \(name.en)")
  }

  /// A ceiling that holds all along, not one to come down to from a base.
  var isCeilingKept: Bool {
    goal.side == .ceiling && (base.map(goal.isMet) ?? true)
  }

  /// A difference of percentages is in points, of places in places.
  var differenceUnit: WrittenUnit {
    if words.unit.isPlace { return .places }
    return series.indicator.unit.dimension == .percent ? .points : series.indicator.base
  }

  /// How far on the bad side of the line; negative on the good side.
  func shortfall(_ value: Rational) -> Rational {
    switch goal.side {
    case .floor: goal.line - value
    case .ceiling: value - goal.line
    case .band: max(goal.line - value, value - goal.upper)
    }
  }

  /// Writes the value judged, how far it lies from the line, and how that has moved since the report before.
  func place(_ value: Rational, of last: Observation, in judgement: inout Judgement) {
    judgement.value = value
    judgement.observation = last
    judgement.gap = Finding.Amount(shortfall(value), differenceUnit)
    judgement.deviation = shortfall(value)
    if let before = points.dropLast().last?.number {
      judgement.trend = Trend(from: shortfall(before), to: shortfall(value))
    }
  }

  func comparison(_ value: Rational) -> String {
    value < goal.line ? "<" : value > goal.line ? ">" : "="
  }
}
