import Diagnostics
import Plans
import Quantities

extension Asked {
  /// Whether the words of the quote and the comparison of the rule say the same.
  ///
  /// What the words leave open is let stand.
  func agrees(with number: QuotedNumber) -> Bool {
    switch form {
    case .plain, .times: return true
    case .reduction: return number.change.map { $0 == .downBy } ?? (number.sense != .ceiling)
    case .bound(_, isCompared: true): return true
    case .bound(let comparison, isCompared: false): return allowed(by: number).contains(comparison)
    }
  }

  private func allowed(by number: QuotedNumber) -> Set<Bound.Operator> {
    if number.change == .downBy { return fall(number) }
    switch number.sense {
    case .floor: return number.upper == nil ? [.atLeast] : [.atLeast, .between]
    case .openFloor: return [.moreThan]
    case .looseFloor: return [.atLeast, .moreThan]
    case .ceiling: return [.atMost]
    case .looseCeiling: return [.atMost, .lessThan]
    case .openCeiling: return [.lessThan]
    case .about: return [.about]
    case .exactly: return [.exactly]
    case .range: return [.between, .atLeast, .atMost]
    case nil: return unsaid(number)
    }
  }

  /// 下降10%: a growth of −10 % or less; 10 % or more only where the indicator counts a fall.
  private func fall(_ number: QuotedNumber) -> Set<Bound.Operator> {
    if value < 0 {
      switch number.sense {
      case .about: return [.about]
      // 降幅不超过1%: no lower than −1 %.
      case .ceiling, .looseCeiling, .openCeiling: return [.atLeast, .moreThan]
      default: return [.atMost, .lessThan]
      }
    }
    guard countsFalls else { return number.sense == .ceiling ? [.atMost] : [] }
    return number.sense == .about ? [.about] : [.atLeast, .moreThan, .exactly]
  }

  private var countsFalls: Bool {
    guard let indicator else { return true }
    if indicator.sign == .plus { return true }
    let names = [indicator.name.zh, indicator.name.en.lowercased()] + indicator.aliases
    return names.contains { name in QuoteWords.falls.contains { name.contains($0) } }
  }

  /// Where no comparison is written, what is made or grows is a floor, what is brought down a ceiling; else the
  /// indicator says which way is better, and may leave it open.
  private func unsaid(_ number: QuotedNumber) -> Set<Bound.Operator> {
    let exact: Set<Bound.Operator> = mayBeExact ? [.exactly] : []
    switch number.change {
    case .made where indicator?.better == .lower: return exact.union([.atLeast, .atMost])
    // More than so many things made is no breach.
    case .made where unit?.dimension.isCount == true: return [.atLeast]
    case .upBy, .upTo, .made: return exact.union([.atLeast])
    case .downTo: return exact.union([.atMost])
    case .downBy, nil: break
    }
    switch indicator?.better {
    case .higher: return exact.union([.atLeast])
    case .lower: return exact.union([.atMost])
    // What adds up is promised from below, unless its indicator says that less is better.
    case nil: return exact.union(indicator?.kind.accumulates == true ? [.atLeast] : [.atLeast, .atMost])
    }
  }

  /// Whether the number may be meant to the point, so that more of it would be a breach.
  ///
  /// More is no breach of a promise to make so many or to grow by so much; a pension, a price, a plain state of things
  /// may be meant to the point. All or none of a share is met exactly or not at all.
  private var mayBeExact: Bool {
    guard let indicator else { return true }
    if unit?.isPercent == true { return value == Rational(100) || value.isZero }
    return !indicator.kind.accumulates && indicator.kind != .growth
  }

  /// What the words of the quote ask for.
  func words(of number: QuotedNumber) -> Phrase {
    let text = number.text
    switch number.sense {
    case .floor: return Phrase(zh: "不低于\(text)", en: "\(text) or more")
    case .openFloor: return Phrase(zh: "超过\(text)", en: "more than \(text)")
    case .looseFloor: return Phrase(zh: "达到或超过\(text)", en: "\(text) and beyond")
    case .ceiling: return Phrase(zh: "不超过\(text)", en: "\(text) or less")
    case .looseCeiling: return Phrase(zh: "\(text)以下", en: "\(text) or below")
    case .openCeiling: return Phrase(zh: "低于\(text)", en: "less than \(text)")
    case .about: return Phrase(zh: "\(text)左右", en: "about \(text)")
    case .exactly: return Phrase(zh: "正好\(text)", en: "exactly \(text)")
    case .range: return Phrase(zh: "在\(text)之间", en: "a value within \(text)")
    case nil: break
    }
    switch number.change {
    case .upBy: return Phrase(zh: "增长\(text)", en: "a rise by \(text)")
    case .upTo: return Phrase(zh: "提高到\(text)", en: "a rise to \(text)")
    case .downBy: return Phrase(zh: "下降\(text)", en: "a fall by \(text)")
    case .downTo: return Phrase(zh: "降至\(text)", en: "a fall to \(text)")
    case .made, nil: return Phrase(zh: "\(text)", en: "\(text), without a comparison or a tolerance")
    }
  }
}
