import BigInt

extension Rational {
  /// The exact sum.
  public static func + (left: Self, right: Self) -> Self {
    guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
      return wideSum(left, right)
    }
    if b == 1, d == 1 {
      let (sum, overflow) = a.addingReportingOverflow(c)
      if !overflow, sum != .min { return Self(storage: .small(sum, 1)) }
    }
    if a == 0 { return right }
    if c == 0 { return left }
    if b == d { return Self(reducing: Int128(a) + Int128(c), Int128(b)) }
    // Magnitudes are below 2^63, so each product is below 2^126 and the sum fits.
    return Self(reducing: Int128(a) * Int128(d) + Int128(c) * Int128(b), Int128(b) * Int128(d))
  }

  /// The exact difference.
  public static func - (left: Self, right: Self) -> Self {
    left + -right
  }

  /// The exact product.
  public static func * (left: Self, right: Self) -> Self {
    guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
      return wideProduct(left, right)
    }
    return Self(reducing: Int128(a) * Int128(c), Int128(b) * Int128(d))
  }

  /// The fraction on the other side of zero.
  public static prefix func - (value: Self) -> Self {
    switch value.storage {
    case .small(let top, let bottom): Self(storage: .small(-top, bottom))
    case .wide(let wide): Self(storage: .wide(Wide(-wide.numerator, wide.denominator)))
    }
  }

  /// Adds in place, exactly.
  public static func += (left: inout Self, right: Self) { left = left + right }
  /// Subtracts in place, exactly.
  public static func -= (left: inout Self, right: Self) { left = left - right }
  /// Multiplies in place, exactly.
  public static func *= (left: inout Self, right: Self) { left = left * right }

  /// The quotient; nil when `divisor` is zero.
  public func divided(by divisor: Self) -> Self? {
    if divisor.isZero { return nil }
    guard case .small(let a, let b) = storage, case .small(let c, let d) = divisor.storage else {
      return Self.wideQuotient(self, divisor)
    }
    return Self(reducing: Int128(a) * Int128(d), Int128(b) * Int128(c))
  }

  /// The distance from zero.
  public var magnitude: Self { isNegative ? -self : self }

  // The same operations on big integers; also the yardstick of the tests for the fast path.

  static func wideSum(_ left: Self, _ right: Self) -> Self {
    let (a, b) = left.parts
    let (c, d) = right.parts
    return Self(reducing: a * d + c * b, b * d)
  }

  static func wideProduct(_ left: Self, _ right: Self) -> Self {
    let (a, b) = left.parts
    let (c, d) = right.parts
    return Self(reducing: a * c, b * d)
  }

  static func wideQuotient(_ left: Self, _ right: Self) -> Self? {
    let (a, b) = left.parts
    let (c, d) = right.parts
    return c == 0 ? nil : Self(reducing: a * d, b * c)
  }
}

/// The magnitude of a fraction.
public func abs(_ value: Rational) -> Rational { value.magnitude }
