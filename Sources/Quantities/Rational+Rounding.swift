import BigInt

extension Rational {
  /// The largest whole number not above.
  public func floor() -> Self { whole(.floor) }

  /// The smallest whole number not below.
  public func ceiling() -> Self { whole(.ceiling) }

  /// The nearest multiple of 10^-places by `rule`; negative places round to tens, hundreds, …
  public func rounded(places: Int, _ rule: RoundingRule = .halfEven) -> Self {
    if places == 0 { return whole(rule) }
    let power = Self(reducing: BigInt(10).power(abs(places)), 1)
    if places < 0 {
      return (divided(by: power) ?? .zero).whole(rule) * power
    }
    return (self * power).whole(rule).divided(by: power) ?? .zero
  }

  private func whole(_ rule: RoundingRule) -> Self {
    switch storage {
    case .small(_, 1): self
    case .small(let top, let bottom): Self(storage: .small(rule.quotient(top, bottom), 1))
    case .wide(let wide): Self(reducing: rule.quotient(wide.numerator, wide.denominator), 1)
    }
  }
}

extension Rational {
  /// Plain notation with exactly `places` places.
  public func decimal(places: Int, _ rule: RoundingRule = .halfEven) -> String {
    let places = max(0, places)
    let (top, bottom) = parts
    let scaled = rule.quotient(top * BigInt(10).power(places), bottom)
    return DecimalText.plain(digits: String(scaled.magnitude), negative: scaled < 0, places: places)
  }

  /// Plain notation with at most `maxPlaces` places and no trailing zeros; exact if it fits.
  public func decimalText(maxPlaces: Int, _ rule: RoundingRule = .halfEven) -> String {
    if case .small(let top, 1) = storage { return String(top) }
    return DecimalText.withoutTrailingZeros(decimal(places: maxPlaces, rule))
  }

  /// The exact value in plain notation, `0.125`; nil if its digits never end.
  public var exactDecimalText: String? {
    if case .small(let top, 1) = storage { return String(top) }
    return terminatingPlaces.map { decimal(places: $0, .down) }
  }

  /// The exact value as a decimal; nil if its digits never end or are more than 38.
  public var exactDecimal: ExactDecimal? {
    guard let places = terminatingPlaces else { return nil }
    let (top, bottom) = parts
    guard let digits = (top * BigInt(10).power(places) / bottom).exactInt128 else { return nil }
    return ExactDecimal(fitting: digits, scale: places)
  }

  /// How many places the exact value has; nil if the denominator has a prime factor other than 2 and 5.
  private var terminatingPlaces: Int? {
    var rest = parts.denominator
    let twos = rest.trailingZeroBitCount
    rest >>= twos
    var fives = 0
    while rest > 1 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 5)
      guard remainder == 0 else { return nil }
      rest = quotient
      fives += 1
    }
    return max(twos, fives)
  }
}
