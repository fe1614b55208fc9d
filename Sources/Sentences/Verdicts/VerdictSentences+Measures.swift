package import Diagnostics
package import Plans
package import Quantities

// What is said of a level or a rate that holds, closes, or is held against a line with a margin. `when` is what a value
// stands for, as `when(_:_:_:)` words it.

extension VerdictSentences {
  /// What the value of a period stands for: `2024年7月`, `in 2024-07`; of a window `截至2024年7月的三个月平均`,
  /// `on average over the 3 months through 2024-07`.
  package static func when(_ period: Period, _ window: RollingWindow?, _ cadence: Period.Cadence) -> Phrase {
    let name = Words.period(period)
    guard let window else { return Phrase(zh: "\(name)", en: "in \(name)") }
    let span = Words.span(window.periods, cadence)
    let of =
      switch (window.of, window.weights.isEmpty) {
      case (.sum, true): Phrase(zh: "合计", en: "in all")
      case (.sum, false): Phrase(zh: "加权合计", en: "in all, weighted,")
      case (.mean, true): Phrase(zh: "平均", en: "on average")
      case (.mean, false): Phrase(zh: "加权平均", en: "on weighted average")
      }
    return Phrase(zh: "截至\(name)的\(span)\(of)", en: "\(of) over the \(span) through \(name)")
  }

  /// Where a value stands beside its target.
  package static func standing(_ target: Phrase, _ amount: Phrase, _ when: Phrase) -> Phrase {
    Phrase(zh: "目标\(target)，\(when)为\(amount)", en: "target \(target), \(amount) \(when)")
  }

  // MARK: - Closed

  /// A closing figure, and what it comes to.
  package static func closed(_ target: Phrase, _ amount: Phrase, _ when: Phrase, _ outcome: Phrase) -> Phrase {
    Phrase(zh: "目标\(target)，\(when)为\(amount)，\(outcome)", en: "target \(target), \(amount) \(when): \(outcome)")
  }

  /// `sign` is how the closing figure compares with the line.
  package static func closedStep(_ amount: Phrase, _ sign: String, _ line: Phrase, _ outcome: Phrase) -> Phrase {
    Phrase(zh: "期末：\(amount) \(sign) \(line)，\(outcome)", en: "closing: \(amount) \(sign) \(line): \(outcome)")
  }

  package static func missed(by difference: Phrase) -> Phrase {
    Phrase(zh: "未达标，差\(difference)", en: "missed by \(difference)")
  }

  package static func met(isTolerated: Bool) -> Phrase {
    isTolerated ? Phrase(zh: "在允许误差内", en: "within its tolerance") : Phrase(zh: "达标", en: "met")
  }

  /// A period that closes by itself.
  package static func periodClosed(_ asked: Phrase, _ amount: Phrase, _ when: Phrase, isMet: Bool) -> Phrase {
    Phrase(
      zh: "要求\(asked)，\(when)为\(amount)，\(isMet ? "达标" : "未达标")",
      en: "\(asked) wanted, \(amount) \(when): \(isMet ? "met" : "missed")")
  }

  // MARK: - Every period

  package static func everyPeriodKept(_ asked: Phrase, missed: Int, of count: Int, allowed: Int) -> Phrase {
    Phrase(
      zh: "要求各期\(asked)，\(count)期中\(missed)期未达，容许\(allowed)期",
      en: "\(asked) in every period: \(missed) of \(count) missed, \(allowed) allowed")
  }

  package static func everyPeriod(_ asked: Phrase, _ amount: Phrase, _ when: Phrase) -> Phrase {
    Phrase(zh: "要求各期\(asked)，\(when)为\(amount)", en: "\(asked) in every period, \(amount) \(when)")
  }

  package static func everyPeriodMissed(
    _ asked: Phrase, _ amount: Phrase, _ when: Phrase, missed: Int, allowed: Int
  ) -> Phrase {
    Phrase(
      zh: "要求各期\(asked)，\(when)为\(amount)，已有\(missed)期未达（容许\(allowed)期）",
      en: "\(asked) in every period, but \(amount) \(when): \(missed) missed, \(allowed) allowed")
  }

  /// So many misses running break a standard.
  package static func running(
    _ asked: Phrase, _ amount: Phrase, _ when: Phrase, misses: Int, of most: Int
  ) -> Phrase {
    Phrase(
      zh: "要求\(asked)，不得连续\(most)期未达；\(when)为\(amount)，目前连续\(misses)期未达",
      en: "\(asked) wanted, never \(most) misses running; \(amount) \(when), \(misses) running now")
  }

  package static func runBroken(_ asked: Phrase, by period: Period, misses: Int) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "要求\(asked)，到\(period)已连续\(misses)期未达", en: "\(asked) wanted: \(misses) misses running by \(period)")
  }

  // MARK: - A band

  package static func levelInBand(_ asked: Phrase, _ amount: Phrase, _ when: Phrase, isInside: Bool) -> Phrase {
    Phrase(
      zh: "要求\(asked)，\(when)为\(amount)，\(isInside ? "在区间内" : "偏离")",
      en: "\(asked) wanted, \(amount) \(when): \(isInside ? "inside" : "outside")")
  }

  // MARK: - A margin

  /// An ordinary move between reports would cross the line.
  package static func nearLimit(move: Phrase) -> Phrase {
    Phrase(zh: "，通常一期变动\(move)，再动一次即越线", en: "; an ordinary move is \(move): one such move would cross it")
  }

  package static func clearOfLimit(move: Phrase) -> Phrase {
    Phrase(zh: "，余地大于通常一期变动（\(move)）", en: ", clear by more than an ordinary move (\(move))")
  }

  package static func beyondLimit(by difference: Phrase, isCeiling: Bool) -> Phrase {
    Phrase(
      zh: "，越线\(difference)",
      en: isCeiling ? ": over the line by \(difference)" : ": short of the line by \(difference)")
  }

  package static func moveStep(_ move: Phrase) -> Phrase {
    Phrase(
      zh: "通常一期变动（各期变动绝对值的中位数，不足4期取目标的5%）：\(move)",
      en: "ordinary move (median absolute change; 5% of the target until there are 4 reports): \(move)")
  }

  package static func safeLineStep(
    _ line: Phrase, margin: Phrase, isCeiling: Bool, _ safe: Phrase, actual: Phrase
  ) -> Phrase {
    let sign = isCeiling ? "−" : "+"
    return Phrase(
      zh: "安全线：\(line) \(sign) \(margin) = \(safe)；实际\(actual)",
      en: "safe line: \(line) \(sign) \(margin) = \(safe); actual \(actual)")
  }

  // MARK: - A mean

  /// A mean that may be anything between two, because periods are missing.
  package static func range(_ least: Phrase, _ most: Phrase) -> Phrase {
    Phrase(zh: "\(least)–\(most)", en: "\(least)–\(most)")
  }

  package static func mean(_ asked: Phrase, _ amount: Phrase, of count: Int, through period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "要求平均\(asked)，至\(period)\(count)期平均\(amount)",
      en: "mean wanted \(asked); the mean of \(count) periods through \(period) is \(amount)")
  }

  package static func meanStep(_ sum: Phrase, of count: Int, _ mean: Phrase) -> Phrase {
    Phrase(zh: "平均：\(sum) ÷ \(count) = \(mean)", en: "mean: \(sum) ÷ \(count) = \(mean)")
  }
}
