extension UnitTable {
  /// What the scale word in front of a unit is worth: 100000000 for `亿元`, 10000 for `万人/年`, 1 for `人` and `千克`.
  public func scale(of text: String) -> ExactDecimal {
    let above = FoldedText.scalars(text).prefix { $0 != "/" }.filter { $0 != " " }[...]
    if entries[Self.key(above)] != nil { return ExactDecimal(1) }
    let found = Scale.prefixes(above).first { count, _ in
      count == above.count || entries[Self.key(above.dropFirst(count))] != nil
    }
    return ExactDecimal(coefficient: found?.factor ?? 1)
  }

  /// The scale word behind the last digits of a text.
  public struct ScaleWord: Sendable {
    /// What the word is worth: 10000 for 万.
    public let factor: ExactDecimal
    /// Decimals of the digits before it.
    public let places: Int
    /// What stands behind it.
    public let unit: String
  }

  /// 万 of `1.3万人`, 千 of `3万5千`; nil where the digits count the unit itself, as in `3千克`.
  public func scaleWord(in text: String) -> ScaleWord? {
    let scalars = FoldedText.scalars(text).filter { $0 != " " }[...]
    guard let last = scalars.lastIndex(where: FoldedText.isDigit) else { return nil }
    let rest = scalars[(last + 1)...]
    guard !isNamed(rest), let scale = Scale.prefixes(rest).first else { return nil }
    let behind = scalars[...last].reversed().prefix(while: FoldedText.isDigit).count
    let point = last - behind
    let places = scalars.indices.contains(point) && scalars[point] == "." ? behind : 0
    return ScaleWord(
      factor: ExactDecimal(coefficient: scale.factor), places: places,
      unit: FoldedText.string(rest.dropFirst(scale.count)))
  }

  /// Whether what stands before the line is a unit by itself: 百分点 and 千克, but not 百人.
  func isNamed(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    entries[Self.key(scalars.prefix { $0 != "/" })] != nil
  }

  /// `3万5千人`, `1亿2000万元`: numbers with scale words that fall, then the unit; nil for anything else, and for the spoken
  /// short form `3万5`, which may be 35,000 or 30,005.
  func compound(_ first: ExactDecimal, _ behind: ArraySlice<Unicode.Scalar>) -> (ExactDecimal, Resolved)? {
    var parts: [ScaledPart] = []
    var number = first.magnitude
    var digits = behind[..<behind.startIndex]
    var rest = behind
    while true {
      rest = rest.drop { $0 == " " }
      let scale = isNamed(rest) ? nil : Scale.prefixes(rest).first
      parts.append(ScaledPart(number: number, scale: scale?.factor ?? 1, digits: digits.prefix { $0 != "." }.count))
      rest = rest.dropFirst(scale?.count ?? 0)
      digits = rest.prefix { FoldedText.isDigit($0) || $0 == "." }
      if digits.isEmpty { break }
      guard scale != nil, let next = ExactDecimal(FoldedText.string(digits)) else { return nil }
      number = next
      rest = rest[digits.endIndex...]
    }
    guard let total = ScaledPart.total(parts), case .success(let found) = resolve(rest) else { return nil }
    return (first.isNegative ? total.negated : total, found)
  }
}

/// A number before a scale word, in a row of such.
private struct ScaledPart {
  let number: ExactDecimal
  let scale: Int128
  /// Digits before the point; of the first part unknown.
  let digits: Int

  /// The sum, where every part is below the scale of the one before it and only the last has decimals.
  static func total(_ parts: [ScaledPart]) -> ExactDecimal? {
    guard parts.count > 1 else { return nil }
    var total = ExactDecimal(0)
    for (index, part) in parts.enumerated() {
      guard let value = part.number.multiplied(by: ExactDecimal(coefficient: part.scale)), let sum = total.adding(value)
      else { return nil }
      if index > 0 {
        let above = parts[index - 1].scale
        guard part.scale < above, value.rational < Rational(ExactDecimal(coefficient: above)) else { return nil }
        // Without a scale word every digit must stand there: 3万0500, not 3万5.
        if part.scale == 1, "\(above)".utf8.count - 1 != part.digits { return nil }
      }
      guard part.number.isInteger || index == parts.count - 1 else { return nil }
      total = sum
    }
    return total
  }
}
