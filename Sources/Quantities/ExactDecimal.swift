/// An exact decimal number, `coefficient × 10^-scale`, that remembers how many places were written.
///
/// The coefficient has at most 38 digits. Equality, order and hash are numeric: 6.50 equals 6.5.
public struct ExactDecimal: Sendable {
  /// The number counted in its last written place, 650 for 6.50; at most 38 digits.
  public let coefficient: Int128
  /// Places after the point; never negative.
  public let scale: Int

  /// The scale must not be negative and the coefficient must have at most 38 digits.
  public init(coefficient: Int128, scale: Int = 0) {
    precondition(scale >= 0, "a decimal has no negative scale")
    precondition(coefficient.magnitude < Self.bound, "a decimal has at most 38 digits")
    self.coefficient = coefficient
    self.scale = scale
  }

  /// A whole number, written without places.
  public init(_ integer: Int) {
    self.init(coefficient: Int128(integer))
  }

  /// Reads `[+-]digits[.digits]` in ASCII, at most 38 digits and 38 places; no exponent, no bare point.
  public init?(_ text: some StringProtocol) {
    self.init(bytes: text.utf8)
  }

  /// Reads the same form from bytes.
  public init?(bytes: some Collection<UInt8>) {
    var scanner = DecimalScanner()
    for byte in bytes where !scanner.take(byte) { return nil }
    guard let value = scanner.value else { return nil }
    self = value
  }

  /// Reads the same form from bytes in place: the way for loops in other rooms, which cannot specialise a generic one.
  public init?(utf8: Span<UInt8>) {
    if utf8.count <= 19 {
      guard let value = Self.short(utf8) else { return nil }
      self = value
      return
    }
    var scanner = DecimalScanner()
    for index in utf8.indices where !scanner.take(utf8[index]) { return nil }
    guard let value = scanner.value else { return nil }
    self = value
  }

  /// At most 19 digits fit a machine word, so that the common number needs no wide arithmetic.
  private static func short(_ bytes: Span<UInt8>) -> ExactDecimal? {
    var index = 0
    var negative = false
    if bytes.count > 0, bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") {
      negative = bytes[0] == UInt8(ascii: "-")
      index = 1
    }
    let start = index
    var point = -1
    var value: UInt64 = 0
    while index < bytes.count {
      let digit = bytes[index] &- 0x30
      if digit < 10 {
        value = value &* 10 &+ UInt64(digit)
      } else {
        guard bytes[index] == UInt8(ascii: "."), point < 0, index > start else { return nil }
        point = index
      }
      index += 1
    }
    guard index > start, point != index - 1 else { return nil }
    let magnitude = Int128(value)
    return ExactDecimal(coefficient: negative ? -magnitude : magnitude, scale: point < 0 ? 0 : index - 1 - point)
  }

  /// Zero, written without places.
  public static let zero = ExactDecimal(0)

  /// One more than the largest magnitude of a coefficient.
  static let bound: UInt128 = 100_000_000_000_000_000_000_000_000_000_000_000_000

  /// 10^0 … 10^38.
  static let powersOfTen: [Int128] = {
    var powers: [Int128] = [1]
    for exponent in 0..<38 { powers.append(powers[exponent] * 10) }
    return powers
  }()

  /// Nil beyond 38 digits.
  init?(fitting coefficient: Int128, scale: Int) {
    guard scale >= 0, coefficient.magnitude < Self.bound else { return nil }
    self.init(coefficient: coefficient, scale: scale)
  }
}

extension ExactDecimal {
  /// Whether it is zero, with any number of places.
  public var isZero: Bool { coefficient == 0 }
  /// Whether it is below zero; a written `-0` is not.
  public var isNegative: Bool { coefficient < 0 }
  /// The number on the other side of zero, with the same places.
  public var negated: ExactDecimal { ExactDecimal(coefficient: -coefficient, scale: scale) }
  /// The number without its sign, with the same places.
  public var magnitude: ExactDecimal { isNegative ? negated : self }
  /// The same number as a fraction, exactly; the written places are forgotten.
  public var rational: Rational { Rational(self) }

  /// The same number without trailing zeros after the point; its description is the canonical text.
  public var normalized: ExactDecimal {
    if scale == 0 { return self }
    if coefficient == 0 { return .zero }
    var places = scale
    if var short = Int64(exactly: coefficient) {
      while places > 0, short % 10 == 0 {
        short /= 10
        places -= 1
      }
      return ExactDecimal(coefficient: Int128(short), scale: places)
    }
    var long = coefficient
    while places > 0, long % 10 == 0 {
      long /= 10
      places -= 1
    }
    return ExactDecimal(coefficient: long, scale: places)
  }

  /// Whether it has no fraction; 6.00 has none.
  public var isInteger: Bool { scale == 0 || normalized.scale == 0 }

  /// The value as a machine integer; nil if it has a fraction or does not fit.
  public var intValue: Int? {
    let plain = normalized
    return plain.scale == 0 ? Int(exactly: plain.coefficient) : nil
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain notation with every place that was written: `6.50`, `-0.25`, `11700`.
  public var description: String {
    DecimalText.plain(digits: String(coefficient.magnitude), negative: isNegative, places: scale)
  }
}
