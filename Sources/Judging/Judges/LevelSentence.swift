import Diagnostics
import Plans
import Quantities

/// The sentence and the steps of a level on its way to a goal, up to it or down.
struct LevelSentence {
  let measured: MeasureCase
  let pace: LevelPace
  let value: Rational
  let sign: Int

  /// Where it stands, `when`, and what the reason comes from.
  func message(_ when: Phrase, _ reason: Reason) -> Phrase {
    let line = measured.goal.line
    let amount = measured.words.amount(value, against: turned(pace.line) ?? line, turned(pace.base) ?? line)
    return Phrase(zh: "目标\(measured.asked)，\(when)为\(amount)", en: "target \(measured.asked), \(amount) \(when)")
      + outcome(reason)
  }

  private func outcome(_ reason: Reason) -> Phrase {
    switch reason {
    case .withinTolerance: return Phrase(zh: "，在允许误差内", en: ": within its tolerance")
    case .onPace where measured.goal.isMet(by: value): return Phrase(zh: "，已达目标", en: ": already there")
    case .onPace where pace.line == nil: return Phrase(zh: "，按各期趋势可以达标", en: "; its trend gets there")
    case .onPace, .belowLine, .lostGround: return beside(reason)
    case .trendEndsShort:
      let end = shown(pace.end, places: 2)
      return Phrase(zh: "，按各期趋势期末为\(end)", en: "; its trend ends at \(end)")
    case .regressed: return Phrase(zh: "，曾达到目标，现已失守", en: ": reached before, and lost")
    case .tooFewReports, .warmUp: return Phrase(zh: "；期初暂不评判", en: "; too early to judge")
    default: return Phrase(zh: "，尚未达到目标", en: ", not there yet")
    }
  }

  /// Beside the line from the base to the target.
  private func beside(_ reason: Reason) -> Phrase {
    let (line, base) = (shown(pace.line, places: 2), shown(pace.base))
    let isDown = sign < 0
    switch (reason, isDown) {
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

  /// A number of the row in the sign of the figures.
  private func turned(_ number: Rational?) -> Rational? { number.map { $0 * Rational(sign) } }

  private func shown(_ number: Rational?, places: Int? = nil) -> Phrase {
    turned(number).map { measured.words.amount($0, places: places, against: value) } ?? Phrase(verbatim: "")
  }

  /// Writes the sum step by step, where somebody reads it.
  func writeSteps(_ judgement: inout Judgement) {
    guard measured.bench.explains else { return }
    measured.writeGoal(&judgement)
    let words = measured.words
    if let base = turned(pace.base), let line = turned(pace.line) {
      let (start, from, target) = (words.amount(base), words.number(base), words.number(measured.goal.line))
      let q = Words.percent(pace.q, places: 2)
      let slack = Words.percent(measured.bench.limits.slack(pace.q), places: 2)
      let (end, actual) = (words.amount(line, places: 2), words.amount(value))
      judgement.steps += [
        Phrase(zh: "起点：\(start)；计划份额：\(q)；容许：\(slack)", en: "start: \(start); planned share: \(q); slack \(slack)"),
        Phrase(
          zh: "进度线：\(from) + (\(target) − \(from)) × \(q)，计入容许后为\(end)；实际\(actual)",
          en: "line: \(from) + (\(target) − \(from)) × \(q), with slack \(end); actual \(actual)"),
      ]
    }
    if let slope = turned(pace.slope), let end = turned(pace.end) {
      let (each, last) = (words.number(slope, places: 4), words.amount(end, places: 2))
      judgement.steps.append(
        Phrase(
          zh: "趋势（各对数据斜率的中位数）：每期\(each)，期末\(last)",
          en: "trend (median of the slopes of all pairs): \(each) a month, ending at \(last)"))
    }
  }
}
