package import Diagnostics
package import Plans
package import Quantities

// What is said of a count to date: met, missed, over its ceiling, inside its band. Targets and amounts come as they are
// worded, each on its own side of what it is held against.

extension VerdictSentences {
  // MARK: - The target

  /// The rule's words, and what they come to.
  package static func target(_ asked: Phrase, comesTo line: Phrase) -> Phrase {
    Phrase(zh: "\(asked)（\(line)）", en: "\(asked) (\(line))")
  }

  package static func targetStep(_ asked: Phrase) -> Phrase { Phrase(zh: "目标：\(asked)", en: "target: \(asked)") }

  package static func targetStep(_ asked: Phrase, withTolerance line: Phrase) -> Phrase {
    Phrase(zh: "目标：\(asked)，计入误差后为\(line)", en: "target: \(asked); with its tolerance \(line)")
  }

  package static func targetStep(_ asked: Phrase, ofDenominator whole: Phrase, _ line: Phrase) -> Phrase {
    Phrase(
      zh: "目标：\(asked) × 分母 \(whole) = \(line)", en: "target: \(asked) × denominator \(whole) = \(line)")
  }

  /// Which share of the target is planned by a day, and by what course.
  package static func plannedShareStep(
    from start: CalendarDate, to deadline: CalendarDate, by day: CalendarDate, _ share: Rational, _ pace: Pace
  ) -> Phrase {
    let (from, to, by) = (Words.date(start), Words.date(deadline), Words.date(day))
    let share = Words.percent(share, places: 2)
    return Phrase(
      zh: "计划份额：\(from)至\(to)，到\(by)为\(share)（\(pace.words)）",
      en: "planned share: \(from) to \(to), by \(by) \(share) (\(pace.words))")
  }

  // MARK: - A floor

  package static func countMet(_ target: Phrase, _ amount: Phrase, through period: Period, isTolerated: Bool) -> Phrase
  {
    let period = Words.period(period)
    return Phrase(
      zh: "目标\(target)，至\(period)累计\(amount)，\(isTolerated ? "在允许误差内" : "已达标")",
      en: "target \(target), \(amount) through \(period): \(isTolerated ? "within its tolerance" : "met")")
  }

  package static func countMetStep(_ amount: Phrase, of line: Phrase) -> Phrase {
    Phrase(zh: "实际：\(amount) ≥ \(line)，达标", en: "actual: \(amount) ≥ \(line): met")
  }

  package static func countMetLate(
    _ target: Phrase, _ amount: Phrase, in period: Period, after deadline: CalendarDate
  ) -> Phrase {
    let (period, day) = (Words.period(period), Words.date(deadline))
    return Phrase(
      zh: "目标\(target)，时限\(day)之后才达到（\(period)\(amount)）",
      en: "target \(target), reached only after the deadline \(day) (\(amount) in \(period))")
  }

  package static func countMissed(_ target: Phrase, _ amount: Phrase, in period: Period, short by: Phrase) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "目标\(target)，截至\(period)累计\(amount)，差\(by)",
      en: "target \(target), closed at \(amount) (\(period)): short by \(by)")
  }

  package static func countMissedStep(_ amount: Phrase, of line: Phrase, short by: Phrase) -> Phrase {
    Phrase(
      zh: "实际：\(amount)；\(line) − \(amount) = \(by)，未达标", en: "actual: \(amount); \(line) − \(amount) = \(by): missed")
  }

  // MARK: - A ceiling

  package static func ceilingPassed(_ target: Phrase, _ amount: Phrase, in period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "目标\(target)，\(period)累计\(amount)已突破，累计数不会回落",
      en: "target \(target), passed in \(period) with \(amount): a count to date cannot come back")
  }

  package static func ceilingPassedStep(_ amount: Phrase, over limit: Phrase) -> Phrase {
    Phrase(zh: "实际：\(amount) > \(limit)，突破上限", en: "actual: \(amount) > \(limit): over the ceiling")
  }

  package static func ceilingClosed(_ target: Phrase, _ amount: Phrase, in period: Period, isKept: Bool) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "目标\(target)，截至\(period)累计\(amount)，\(isKept ? "未突破" : "超出上限")",
      en: "target \(target), closed at \(amount) (\(period)): \(isKept ? "kept" : "over it")")
  }

  package static func ceilingClosedStep(_ amount: Phrase, of limit: Phrase, isKept: Bool) -> Phrase {
    let sign = isKept ? "≤" : ">"
    return Phrase(zh: "实际：\(amount) \(sign) \(limit)", en: "actual: \(amount) \(sign) \(limit)")
  }

  /// The share of the ceiling that is used, against the share of the time.
  package static func ceilingUsed(_ share: Rational, against planned: Rational) -> Phrase {
    let (used, due) = (Words.percent(share, against: planned, 1), Words.percent(planned, against: share, 1))
    return Phrase(zh: "；已用\(used)，时间过\(due)", en: "; \(used) used with \(due) of the plan due")
  }

  package static func mayBeUsed(_ amount: Phrase) -> Phrase {
    Phrase(zh: "，按整数计此时可用\(amount)", en: "; in whole items \(amount) may be used by now")
  }

  package static func usedUp(about day: CalendarDate) -> Phrase {
    let day = Words.date(day)
    return Phrase(zh: "；照此约\(day)用尽", en: "; at this pace used up about \(day)")
  }

  /// Behind where a figure stands: short of the goal, and let pass.
  package static var withinTolerance: Phrase { Phrase(zh: "，在允许误差内", en: ": within its tolerance") }

  package static var tooEarly: Phrase { Phrase(zh: "；期初暂不评判", en: "; too early to judge") }

  package static func allowedStep(
    _ line: Phrase, at share: Rational, _ allowed: Phrase, wholeItems: Phrase?
  ) -> Phrase {
    let share = Words.percent(share, places: 2)
    let whole = wholeItems.map { Phrase(zh: "，向上取整为\($0)", en: ", whole items: \($0)") }
    return Phrase(
      zh: "到此可用：\(line) × \(share) = \(allowed)\(whole)",
      en: "allowed to date: \(line) × \(share) = \(allowed)\(whole)")
  }

  package static func usedStep(_ amount: Phrase, of line: Phrase, _ share: Rational) -> Phrase {
    let share = Words.percent(share, places: 2)
    return Phrase(zh: "已用：\(amount) ÷ \(line) = \(share)", en: "used: \(amount) ÷ \(line) = \(share)")
  }

  // MARK: - A band

  package static func countInBand(_ target: Phrase, _ amount: Phrase, through period: Period, isInside: Bool) -> Phrase
  {
    let period = Words.period(period)
    return Phrase(
      zh: "目标\(target)，至\(period)累计\(amount)，\(isInside ? "在区间内" : "不在区间内")",
      en: "target \(target), \(amount) through \(period): \(isInside ? "inside" : "outside")")
  }

  package static func plan(_ amount: Phrase) -> Phrase { Phrase(zh: "；序时应达\(amount)", en: "; plan \(amount)") }

  package static func bandForecast(_ amount: Phrase) -> Phrase {
    Phrase(zh: "，照此进度期末为\(amount)", en: ", at this pace \(amount)")
  }

  // MARK: - Before the close

  package static func countSoFar(_ target: Phrase, _ amount: Phrase, through period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(zh: "目标\(target)，至\(period)累计\(amount)", en: "target \(target), \(amount) through \(period)")
  }

  /// A sum over areas that lacks some of them, whatever they are.
  package static func atLeastInAll(_ amount: Phrase, _ reason: Reason) -> Phrase {
    Phrase(zh: "合计至少\(amount)，\(reason.label)", en: "at least \(amount) in all: \(reason.label)")
  }

  /// A value on the way was promised for a period, and was missed.
  package static func stageMissed(_ stage: QuantityTest.Stage, at value: Rational, in words: Words) -> Phrase {
    let period = Words.period(stage.period)
    let line = words.line(stage.value.rational)
    let short = words.difference((stage.value.rational - value).magnitude)
    return Phrase(
      zh: "；\(period)阶段目标\(line)未达，差\(short)", en: "; the stage of \(period), \(line), is missed by \(short)")
  }
}

extension Pace {
  /// What it is called in a step.
  fileprivate var words: Phrase {
    switch self {
    case .linear: Phrase(zh: "按时间均匀计（序时进度）", en: "even pace")
    case .monthly: Phrase(zh: "按标准规定的逐月进度", en: "the rule's monthly shares")
    case .quarterly: Phrase(zh: "按标准规定的逐季进度", en: "the rule's quarterly shares")
    case .step: Phrase(zh: "期末一次完成，期前不计进度", en: "nothing is due before the deadline")
    case .lastYear: Phrase(zh: "按上年同期进度", en: "last year's course")
    }
  }
}
