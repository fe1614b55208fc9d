import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// Row (b2): a share, rate or level that must be at T in the end. `sign` -1 is the row turned round: down from a base.

extension Judge {
  struct LevelPace {
    let value: Rational
    let q: Rational
    let base: Rational?
    /// The straight line from the base to the target, in the row's own sign.
    let plan: Rational?
    /// The same less the slack.
    let line: Rational?
    let slope: Rational?
    let end: Rational?
  }

  func levelFloor(_ measured: MeasureCase, _ last: Observation, sign: Int) -> Judgement {
    let pace = levelPace(measured, upTo: measured.points.count, sign: sign)
    let target = measured.goal.line * Rational(sign)
    var judgement = levelVerdict(measured, pace, target, count: measured.points.count)
    if measured.goal.isMet(by: last.number ?? .zero) {
      judgement = .pass(measured.goal.isWithinTolerance(last.number ?? .zero) ? .withinTolerance : .onPace)
    } else if wasReached(measured),
      judgement.verdict == .pass || judgement.verdict == .notDue || judgement.light == .yellow
    {
      judgement = .yellow(.regressed)
    }
    judgement.value = last.number
    judgement.observation = last
    judgement.plan = pace.plan.map { $0 * Rational(sign) }
    judgement.forecast = pace.end.map { $0 * Rational(sign) }
    let gap = (pace.plan ?? target) - pace.value
    judgement.gap = Finding.Amount(gap, measured.differenceUnit)
    judgement.deviation = gap
    if measured.points.count > 1 {
      let before = levelPace(measured, upTo: measured.points.count - 1, sign: sign)
      judgement.trend = Trend(from: (before.plan ?? target) - before.value, to: gap)
    }
    judgement.message = levelMessage(measured, last, pace, judgement.reason, sign: sign)
    writeLevelSteps(&judgement, measured, last, pace, sign: sign)
    return judgement
  }

  private func levelPace(_ measured: MeasureCase, upTo length: Int, sign: Int) -> LevelPace {
    let sign = Rational(sign)
    let points = measured.points.prefix(length)
    let value = (points.last?.number ?? .zero) * sign
    let target = measured.goal.line * sign
    let end = points.last?.period.end ?? measured.start
    let line = Timeline(start: measured.start, deadline: deadline(measured.test))
    let q = line.share(measured.test.pace, through: end) ?? line.linear(through: end)
    let comparable = measured.series.lastBreak(through: end)
    let earlier = measured.series.figures.last {
      $0.period.end < measured.start && $0.period.start >= comparable ?? $0.period.start
    }?.number
    let base = (measured.base ?? earlier).map { $0 * sign }
    let plan = base.map { $0 + (target - $0) * q }
    let course = base.flatMap { base in plan.map { $0 - limits.slack(q) * (target - base).magnitude } }
    let positions = points.map { position($0.period, measured) }
    let values = points.compactMap { $0.number.map { $0 * sign } }
    var slope: Rational?
    var drawn: Rational?
    if values.count >= 4, values.count == positions.count {
      slope = Statistics.slope(Array(zip(positions, values)).map { (x: $0.0, y: $0.1) })
      if let slope, let now = positions.last {
        drawn = value + slope * (position(measured.due.closing, measured) - now)
      }
    }
    return LevelPace(value: value, q: q, base: base, plan: plan, line: course, slope: slope, end: drawn)
  }

  /// Months where periods are months or longer, else days.
  private func position(_ period: Period, _ measured: MeasureCase) -> Rational {
    switch measured.series.indicator.calendar.cadence {
    case .day, .week: Rational(period.end.daysSinceEpoch)
    case .month, .quarter, .half, .year, .span: Rational(period.end.year * 12 + period.end.month)
    }
  }

  private func levelVerdict(_ measured: MeasureCase, _ pace: LevelPace, _ target: Rational, count: Int) -> Judgement {
    // At the N of `more_than N` a trend ends short: N itself is a miss.
    let isShort = pace.end.map { measured.goal.isStrict ? $0 <= target : $0 < target } ?? false
    guard let base = pace.base, let line = pace.line else {
      if count < 4 {
        return pace.q < Rational(1, 2) ? .notDue(.tooFewReports) : .yellow(.belowGoal)
      }
      if pace.q < Rational(1, 6) { return .notDue(.warmUp) }
      return isShort ? .yellow(.trendEndsShort) : .pass(.onPace)
    }
    if pace.q < Rational(1, 6) { return .notDue(.warmUp) }
    let isBelow = limits.slackIsBehind ? pace.value <= line : pace.value < line
    if isBelow, pace.value < base || pace.value == base && pace.q > Rational(1, 2) { return .red(.lostGround) }
    if isBelow { return .yellow(.belowLine) }
    return isShort ? .yellow(.trendEndsShort) : .pass(.onPace)
  }

  /// A goal reached since the start and lost again.
  private func wasReached(_ measured: MeasureCase) -> Bool {
    measured.points.dropLast().contains { measured.goal.isMet(by: $0.number ?? .zero) }
  }

  private func levelMessage(
    _ measured: MeasureCase, _ last: Observation, _ pace: LevelPace, _ reason: Reason, sign: Int
  ) -> Phrase {
    let words = measured.words
    let when = measured.when(last.period)
    let value = last.number ?? .zero
    let sides = [pace.line, pace.base].map { $0.map { $0 * Rational(sign) } ?? measured.goal.line }
    let amount = words.amount(value, against: sides[0], sides[1])
    let head = Phrase(
      zh: "目标\(measured.asked)，\(when)为\(amount)", en: "target \(measured.asked), \(amount) \(when)")
    func shown(_ number: Rational?, places: Int? = nil) -> Phrase {
      number.map { words.amount($0 * Rational(sign), places: places, against: value) } ?? Phrase(verbatim: "")
    }
    let (line, end, base) = (shown(pace.line, places: 2), shown(pace.end, places: 2), shown(pace.base))
    let isDown = sign < 0
    switch reason {
    case .withinTolerance: return head + Phrase(zh: "，在允许误差内", en: ": within its tolerance")
    case .onPace where measured.goal.isMet(by: value): return head + Phrase(zh: "，已达目标", en: ": already there")
    case .onPace where pace.line == nil: return head + Phrase(zh: "，按各期趋势可以达标", en: "; its trend gets there")
    case .onPace:
      return head
        + (isDown
          ? Phrase(zh: "，不高于由\(base)降至目标的进度线（此时\(line)）", en: ", not above the line down from \(base) (now \(line))")
          : Phrase(zh: "，不低于由\(base)升至目标的进度线（此时\(line)）", en: ", not below the line up from \(base) (now \(line))"))
    case .belowLine:
      return head
        + (isDown
          ? Phrase(zh: "，高于由\(base)降至目标的进度线（此时\(line)）", en: ", above the line down from \(base) (now \(line))")
          : Phrase(zh: "，低于由\(base)升至目标的进度线（此时\(line)）", en: ", below the line up from \(base) (now \(line))"))
    case .lostGround:
      return head
        + (isDown
          ? Phrase(
            zh: "，高于进度线（此时\(line)），且未低于起点\(base)",
            en: ", above the line (now \(line)) and no lower than the start \(base)")
          : Phrase(
            zh: "，低于进度线（此时\(line)），且未高于起点\(base)",
            en: ", below the line (now \(line)) and no higher than the start \(base)"))
    case .trendEndsShort: return head + Phrase(zh: "，按各期趋势期末为\(end)", en: "; its trend ends at \(end)")
    case .regressed: return head + Phrase(zh: "，曾达到目标，现已失守", en: ": reached before, and lost")
    case .tooFewReports, .warmUp: return head + Phrase(zh: "；期初暂不评判", en: "; too early to judge")
    default: return head + Phrase(zh: "，尚未达到目标", en: ", not there yet")
    }
  }

  private func writeLevelSteps(
    _ judgement: inout Judgement, _ measured: MeasureCase, _ last: Observation, _ pace: LevelPace, sign: Int
  ) {
    guard explains else { return }
    writeGoal(&judgement, measured)
    let words = measured.words
    let sign = Rational(sign)
    if let base = pace.base, let line = pace.line {
      note(
        &judgement,
        Phrase(
          zh:
            "起点：\(words.amount(base * sign))；计划份额：\(Words.percent(pace.q, places: 2))；容许：\(Words.percent(limits.slack(pace.q), places: 2))",
          en:
            "start: \(words.amount(base * sign)); planned share: \(Words.percent(pace.q, places: 2)); slack \(Words.percent(limits.slack(pace.q), places: 2))"
        ))
      note(
        &judgement,
        Phrase(
          zh:
            "进度线：\(words.number(base * sign)) + (\(words.number(measured.goal.line)) − \(words.number(base * sign))) × \(Words.percent(pace.q, places: 2))，计入容许后为\(words.amount(line * sign, places: 2))；实际\(words.amount(last.number ?? .zero))",
          en:
            "line: \(words.number(base * sign)) + (\(words.number(measured.goal.line)) − \(words.number(base * sign))) × \(Words.percent(pace.q, places: 2)), with slack \(words.amount(line * sign, places: 2)); actual \(words.amount(last.number ?? .zero))"
        ))
    }
    if let slope = pace.slope, let end = pace.end {
      note(
        &judgement,
        Phrase(
          zh: "趋势（各对数据斜率的中位数）：每期\(words.number(slope * sign, places: 4))，期末\(words.amount(end * sign, places: 2))",
          en:
            "trend (median of the slopes of all pairs): \(words.number(slope * sign, places: 4)) a month, ending at \(words.amount(end * sign, places: 2))"
        ))
    }
  }
}
