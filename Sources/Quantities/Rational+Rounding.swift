import BigInt

extension Rational {
  /// The largest whole number not above.
  public func floor() -> Self { whole(.floor) }

  /// The smallest whole number not below.
  public func ceiling() -> Self { whole(.ceiling) }

  /// The nearest multiple of 10^-places by `rule`; negative places round to tens, hundreds and so on.
  public func rounded(places: Int, _ rule: RoundingRule = .halfEven) -> Self {
    if places == 0 { return whole(rule) }
    if case .small(let top, let bottom) = storage, places > 0, places <= Self.narrowPlaces {
      if bottom == 1 { return self }
      let power = ExactDecimal.powersOfTen[places]
      return Self(reducing: rule.quotient(Int128(top) * power, Int128(bottom)), power)
    }
    if case .small(_, let bottom) = storage, let exact = Self.terminatingPlaces(of: bottom), exact <= places {
      return self
    }
    return wideRounded(places: places, rule)
  }

  /// The same through big integers.
  func wideRounded(places: Int, _ rule: RoundingRule) -> Self {
    let power = Self(reducing: BigInt(10).power(abs(places)), 1)
    if places < 0 {
      return (divided(by: power) ?? .zero).whole(rule) * power
    }
    return (self * power).whole(rule).divided(by: power) ?? .zero
  }

  /// A small numerator with so many places more fits 128 bits, and twice any remainder with it.
  private static let narrowPlaces = 18

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
    if case .small(let top, let bottom) = storage, places <= Self.narrowPlaces {
      let scaled = rule.quotient(Int128(top) * ExactDecimal.powersOfTen[places], Int128(bottom))
      return DecimalText.plain(digits: String(scaled.magnitude), negative: scaled < 0, places: places)
    }
    return wideDecimal(places: places, rule)
  }

  /// The same through big integers.
  func wideDecimal(places: Int, _ rule: RoundingRule) -> String {
    let (top, bottom) = parts
    let scaled = rule.quotient(top * BigInt(10).power(places), bottom)
    return DecimalText.plain(digits: String(scaled.magnitude), negative: scaled < 0, places: places)
  }

  /// Plain notation with at most `maxPlaces` places and no trailing zeros; exact if it fits.
  public func decimalText(maxPlaces: Int, _ rule: RoundingRule = .halfEven) -> String {
    if case .small(let top, 1) = storage { return String(top) }
    var places = maxPlaces
    if places > Self.narrowPlaces, let exact = terminatingPlaces { places = min(places, exact) }
    return DecimalText.withoutTrailingZeros(decimal(places: places, rule))
  }

  /// The exact value in plain notation, `0.125`; nil if its digits never end.
  public var exactDecimalText: String? {
    if case .small(let top, 1) = storage { return String(top) }
    return terminatingPlaces.map { decimal(places: $0, .down) }
  }

  /// The exact value as a decimal; nil if its digits never end or are more than 38.
  public var exactDecimal: ExactDecimal? {
    guard let places = terminatingPlaces else { return nil }
    if case .small(let top, let bottom) = storage, places <= Self.narrowPlaces {
      return ExactDecimal(fitting: Int128(top) * ExactDecimal.powersOfTen[places] / Int128(bottom), scale: places)
    }
    let (top, bottom) = parts
    guard let digits = (top * BigInt(10).power(places) / bottom).exactInt128 else { return nil }
    return ExactDecimal(fitting: digits, scale: places)
  }

  /// How many places the exact value has; nil if the denominator has a prime factor other than 2 and 5.
  private var terminatingPlaces: Int? {
    if case .small(_, let bottom) = storage { return Self.terminatingPlaces(of: bottom) }
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

  private static func terminatingPlaces(of denominator: Int64) -> Int? {
    let twos = denominator.trailingZeroBitCount
    var rest = denominator >> Int64(twos)
    var fives = 0
    while rest > 1 {
      guard rest.isMultiple(of: 5) else { return nil }
      rest /= 5
      fives += 1
    }
    return max(twos, fives)
  }
}
