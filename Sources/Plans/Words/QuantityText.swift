package import Diagnostics
package import Quantities

/// Quantities of rule files as sentences have them: `6.5 %` is `6.5%`, `30 家` is `30家`, `3 年` is `3 years` in English.
package enum QuantityText {
  /// As written where it is no quantity of a known unit.
  static func words(_ text: String) -> Phrase {
    guard case .success(let quantity) = UnitTable.standard.parse(text), !quantity.written.isClock else {
      return Phrase(verbatim: text)
    }
    return exact(quantity.value, quantity.written)
  }

  /// A number of a rule, which is never rounded.
  package static func exact(_ value: ExactDecimal, _ unit: WrittenUnit) -> Phrase {
    unit.amount(unit.value(ofBase: value.rational), places: 40)
  }
}

extension Bound {
  /// Makes `words`.
  package func made(_ side: Goal.Side) -> Phrase {
    let number = exact(value)
    if written.isPlace, let rank = placeWords(side) { return rank }
    switch self.operator {
    case .atLeast: return Phrase(zh: "\(least)\(number)", en: "at least \(number)")
    case .atMost: return Phrase(zh: "不超过\(number)", en: "at most \(number)")
    case .moreThan: return Phrase(zh: "超过\(number)", en: "more than \(number)")
    case .lessThan: return Phrase(zh: "\(isCounted ? "少于" : "低于")\(number)", en: "less than \(number)")
    case .exactly: return Phrase(zh: "正好\(number)", en: "exactly \(number)")
    case .about:
      guard let within else { return Phrase(zh: "\(number)左右", en: "about \(number)") }
      let margin = tolerance(within)
      let limits = self.limits(within, side)
      return Phrase(
        zh: "\(number)左右（允许误差\(margin)，即\(limits)）", en: "about \(number) (within \(margin): \(limits))")
    case .between:
      let high = exact(upper ?? value)
      switch side {
      case .floor: return Phrase(zh: "\(number)至\(high)（\(least)\(number)即可）", en: "\(number) to \(high) or more")
      case .ceiling: return Phrase(zh: "\(number)至\(high)（不超过\(high)即可）", en: "\(number) to \(high) or less")
      case .band: return Phrase(zh: "\(number)至\(high)之间", en: "between \(number) and \(high)")
      }
    }
  }

  /// A bound on a place: `rank 10 or better`; nil where the words of other bounds do.
  private func placeWords(_ side: Goal.Side) -> Phrase? {
    let (number, high) = (exact(value), exact(upper ?? value))
    return switch self.operator {
    case .atLeast: Phrase(zh: "\(least)\(number)", en: "\(number) or worse")
    case .atMost: Phrase(zh: "不超过\(number)", en: "\(number) or better")
    case .moreThan: Phrase(zh: "超过\(number)", en: "worse than \(number)")
    case .lessThan: Phrase(zh: "低于\(number)", en: "better than \(number)")
    case .between where side == .ceiling:
      Phrase(zh: "\(number)至\(high)（不超过\(high)即可）", en: "\(number) to \(high) or better")
    case .between where side == .floor:
      Phrase(zh: "\(number)至\(high)（\(least)\(number)即可）", en: "\(number) to \(high) or worse")
    case .exactly, .about, .between: nil
    }
  }

  /// The same where nothing is known of what is better.
  package var words: Phrase { words(Goal(self, better: nil, whole: false).side) }

  /// Makes `sign`.
  func madeSign(_ side: Goal.Side) -> Phrase {
    let number = beside(value)
    switch self.operator {
    case .atLeast: return Phrase(zh: "≥\(number)", en: "≥\(number)")
    case .atMost: return Phrase(zh: "≤\(number)", en: "≤\(number)")
    case .moreThan: return Phrase(zh: ">\(number)", en: ">\(number)")
    case .lessThan: return Phrase(zh: "<\(number)", en: "<\(number)")
    case .exactly: return Phrase(zh: "=\(number)", en: "=\(number)")
    case .about:
      guard let within, !within.isZero else { return Phrase(zh: "≈\(number)", en: "≈\(number)") }
      let (low, high) = ends(within)
      switch side {
      case .floor: return Phrase(zh: "≈\(number)（≥\(beside(low))）", en: "≈\(number) (≥\(beside(low)))")
      case .ceiling: return Phrase(zh: "≈\(number)（≤\(beside(high))）", en: "≈\(number) (≤\(beside(high)))")
      case .band: return range(low, high)
      }
    case .between: return range(value, upper ?? value)
    }
  }

  private func range(_ low: ExactDecimal, _ high: ExactDecimal) -> Phrase {
    let from = written.number(written.value(ofBase: low.rational), places: 40)
    return Phrase(zh: "\(from)–\(beside(high))", en: "\(from)–\(beside(high))")
  }

  /// A number behind a sign: `≥100家`, and in English `≤10` where `≤rank 10` would be none.
  private func beside(_ number: ExactDecimal) -> Phrase {
    guard written.isPlace else { return exact(number) }
    let plain = written.number(written.value(ofBase: number.rational), places: 40)
    return Phrase(chinese: exact(number).zh, english: plain.en)
  }

  private func limits(_ within: ExactDecimal, _ side: Goal.Side) -> Phrase {
    let (low, high) = ends(within)
    switch side {
    case .floor: return Phrase(zh: "\(least)\(exact(low))", en: "at least \(exact(low))")
    case .ceiling: return Phrase(zh: "不超过\(exact(high))", en: "at most \(exact(high))")
    case .band: return Phrase(zh: "\(exact(low))至\(exact(high))", en: "\(exact(low)) to \(exact(high))")
    }
  }

  private func ends(_ within: ExactDecimal) -> (low: ExactDecimal, high: ExactDecimal) {
    (value.adding(within.negated) ?? value, value.adding(within) ?? value)
  }

  private func exact(_ number: ExactDecimal) -> Phrase { QuantityText.exact(number, written) }

  /// A difference of per cents is in points.
  private func tolerance(_ within: ExactDecimal) -> Phrase {
    written.isPercent ? QuantityText.exact(within, .points) : exact(within)
  }

  private var least: String { isCounted ? "不少于" : "不低于" }

  /// Things and money are fewer, rates and levels lower.
  private var isCounted: Bool {
    unit.dimension.isMoney || unit.dimension.isCount && !["倍", "分", "级", "位次"].contains(unit.symbol)
  }
}

extension QuantityTest {
  /// Its bound as a sentence has it.
  package func asked(in plan: Plan) -> Phrase { bound.words(side(in: plan)) }
}

extension Reduction {
  /// The quantity as a sentence has it.
  package var words: Phrase { QuantityText.exact(by, "%") }
}

extension TimeSince {
  /// The quantity as a sentence has it.
  package var words: Phrase { QuantityText.words(text) }
}

extension Score {
  /// The quantity as a sentence has it.
  package var words: Phrase { QuantityText.exact(atLeast, "%") }
}
