package import Diagnostics
package import Plans
package import Quantities

/// The sentence and the steps of a level on its way to a goal, up to it or down.
package struct LevelSentence {
  /// The numbers of the level at the report, in the sign of the figures.
  package struct Numbers {
    let value: Rational
    let goal: Rational
    /// Whether the value meets the goal as the rule has it.
    let isMet: Bool
    /// Where it came from, and the line from there to the goal less the slack; nil where no base is known.
    let base: Rational?
    let line: Rational?
    /// The slope of its trend, and where that ends; nil where there are too few reports.
    let slope: Rational?
    let end: Rational?
    /// The planned share, and the slack, as shares of one.
    let due: Rational
    let slack: Rational
    /// Whether it must come down to the goal.
    let isDown: Bool

    package init(
      value: Rational, goal: Rational, isMet: Bool, base: Rational?, line: Rational?, slope: Rational?,
      end: Rational?, due: Rational, slack: Rational, isDown: Bool
    ) {
      (self.value, self.goal, self.isMet, self.isDown) = (value, goal, isMet, isDown)
      (self.base, self.line, self.slope, self.end) = (base, line, slope, end)
      (self.due, self.slack) = (due, slack)
    }
  }

  private let target: Phrase
  private let numbers: Numbers
  private let words: Words

  /// `target` is what is asked for.
  package init(_ target: Phrase, _ numbers: Numbers, in words: Words) {
    (self.target, self.numbers, self.words) = (target, numbers, words)
  }

  /// Where it stands, `when`, and what the reason comes from.
  package func message(_ when: Phrase, _ reason: Reason) -> Phrase {
    let goal = numbers.goal
    let amount = words.amount(numbers.value, against: numbers.line ?? goal, numbers.base ?? goal)
    return VerdictSentences.standing(target, amount, when) + outcome(reason)
  }

  private func outcome(_ reason: Reason) -> Phrase {
    switch reason {
    case .withinTolerance: return VerdictSentences.withinTolerance
    case .onPace where numbers.isMet: return Phrase(zh: "，已达目标", en: ": already there")
    case .onPace where numbers.line == nil: return Phrase(zh: "，按各期趋势可以达标", en: "; its trend gets there")
    case .onPace, .belowLine, .lostGround: return beside(reason)
    case .trendEndsShort:
      let end = shown(numbers.end, places: 2)
      return Phrase(zh: "，按各期趋势期末为\(end)", en: "; its trend ends at \(end)")
    case .regressed: return Phrase(zh: "，曾达到目标，现已失守", en: ": reached before, and lost")
    case .tooFewReports, .warmUp: return VerdictSentences.tooEarly
    default: return Phrase(zh: "，尚未达到目标", en: ", not there yet")
    }
  }

  /// Beside the line from the base to the target.
  private func beside(_ reason: Reason) -> Phrase {
    let (line, base) = (shown(numbers.line, places: 2), shown(numbers.base))
    switch (reason, numbers.isDown) {
    case (.lostGround, true):
      return Phrase(
        zh: "，高于进度线（此时\(line)），且未低于起点\(base)", en: ", above the line (now \(line)) and no lower than the start \(base)")
    case (.lostGround, false):
      return Phrase(
        zh: "，低于进度线（此时\(line)），且未高于起点\(base)", en: ", below the line (now \(line)) and no higher than the start \(base)"
      )
    case (.belowLine, true):
      return Phrase(zh: "，高于由\(base)降至目标的进度线（此时\(line)）", en: ", above the line down from \(base) (now \(line))")
    case (.belowLine, false):
      return Phrase(zh: "，低于由\(base)升至目标的进度线（此时\(line)）", en: ", below the line up from \(base) (now \(line))")
    case (_, true):
      return Phrase(zh: "，不高于由\(base)降至目标的进度线（此时\(line)）", en: ", not above the line down from \(base) (now \(line))")
    case (_, false):
      return Phrase(zh: "，不低于由\(base)升至目标的进度线（此时\(line)）", en: ", not below the line up from \(base) (now \(line))")
    }
  }

  private func shown(_ number: Rational?, places: Int? = nil) -> Phrase {
    number.map { words.amount($0, places: places, against: numbers.value) } ?? Phrase(verbatim: "")
  }

  /// The sum step by step, after the target.
  package var steps: [Phrase] {
    var steps: [Phrase] = []
    if let base = numbers.base, let line = numbers.line {
      let (start, from, target) = (words.amount(base), words.number(base), words.number(numbers.goal))
      let (q, slack) = (Words.percent(numbers.due, places: 2), Words.percent(numbers.slack, places: 2))
      let (end, actual) = (words.amount(line, places: 2), words.amount(numbers.value))
      steps += [
        Phrase(zh: "起点：\(start)；计划份额：\(q)；容许：\(slack)", en: "start: \(start); planned share: \(q); slack \(slack)"),
        Phrase(
          zh: "进度线：\(from) + (\(target) − \(from)) × \(q)，计入容许后为\(end)；实际\(actual)",
          en: "line: \(from) + (\(target) − \(from)) × \(q), with slack \(end); actual \(actual)"),
      ]
    }
    if let slope = numbers.slope, let end = numbers.end {
      let (each, last) = (words.number(slope, places: 4), words.amount(end, places: 2))
      steps.append(
        Phrase(
          zh: "趋势（各对数据斜率的中位数）：每期\(each)，期末\(last)",
          en: "trend (median of the slopes of all pairs): \(each) a month, ending at \(last)"))
    }
    return steps
  }
}
