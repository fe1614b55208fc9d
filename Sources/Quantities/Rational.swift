import BigInt

/// An exact fraction in lowest terms.
///
/// Arithmetic is total: it never overflows and never rounds.
///
/// Small fractions are two machine integers; a result that does not fit moves to big integers and comes back when
/// it can, so that every value has one representation.
public struct Rational: Sendable {
  /// Numerator and denominator of a fraction that two machine integers cannot hold.
  final class Wide: Sendable {
    let numerator: BigInt
    let denominator: BigInt

    init(_ numerator: BigInt, _ denominator: BigInt) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  enum Storage: Sendable {
    /// Lowest terms, positive denominator, numerator never `Int64.min` (its magnitude must fit).
    case small(Int64, Int64)
    case wide(Wide)
  }

  let storage: Storage

  init(storage: Storage) {
    self.storage = storage
  }

  /// The number 0.
  public static let zero = Rational(storage: .small(0, 1))
  /// The number 1.
  public static let one = Rational(storage: .small(1, 1))

  /// `numerator / denominator`.
  ///
  /// The denominator must not be zero: this is for numbers written in code.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "a fraction has no zero denominator")
    self.init(reducing: Int128(numerator), Int128(denominator))
  }

  /// The number that a decimal stands for, exactly; its written places are forgotten.
  public init(_ decimal: ExactDecimal) {
    if decimal.scale <= 18, let digits = Int64(exactly: decimal.coefficient) {
      self.init(digits, scale: decimal.scale)
    } else if decimal.scale < ExactDecimal.powersOfTen.count {
      self.init(reducing: decimal.coefficient, ExactDecimal.powersOfTen[decimal.scale])
    } else {
      self.init(reducing: BigInt(exact: decimal.coefficient), BigInt(10).power(decimal.scale))
    }
  }

  /// `digits` over so many tens: what a plain decimal of `scale` places, at most 18, is worth.
  public init(_ digits: Int64, scale: Int) {
    if scale <= 0, digits != .min {
      self.init(storage: .small(digits, 1))
      return
    }
    guard digits != .min else {
      self.init(reducing: Int128(digits), ExactDecimal.powersOfTen[max(scale, 0)])
      return
    }
    // Tens have no factors but 2 and 5: taking those out is cheaper than Euclid's way.
    var (top, bottom) = (digits, Int64(ExactDecimal.powersOfTen[scale]))
    var places = scale
    while places > 0, top % 10 == 0 {
      top /= 10
      bottom /= 10
      places -= 1
    }
    let twos = min(top == 0 ? 0 : top.trailingZeroBitCount, places)
    top >>= Int64(twos)
    bottom >>= Int64(twos)
    var fives = places
    while fives > 0, top % 5 == 0 {
      top /= 5
      bottom /= 5
      fives -= 1
    }
    self.init(storage: top == 0 ? .small(0, 1) : .small(top, bottom))
  }

  /// The denominator is not zero; both magnitudes are below 2^127.
  init(reducing numerator: Int128, _ denominator: Int128) {
    if let short = Int64(exactly: numerator), let under = Int64(exactly: denominator), short != .min, under > 0 {
      let divisor = Int64(Self.greatestCommonDivisor(short.magnitude, under.magnitude))
      self.init(storage: .small(short / divisor, under / divisor))
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    let negative = (numerator < 0) != (denominator < 0) && top != 0
    if let small = Int64(exactly: top), let under = Int64(exactly: bottom) {
      self.init(storage: .small(negative ? -small : small, under))
    } else {
      let wide = BigInt(sign: negative ? .minus : .plus, magnitude: BigUInt(exact: top))
      self.init(storage: .wide(Wide(wide, BigInt(BigUInt(exact: bottom)))))
    }
  }

  /// The denominator is not zero.
  init(reducing numerator: BigInt, _ denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    var top = numerator / divisor
    var bottom = denominator / divisor
    if bottom.sign == .minus {
      top.negate()
      bottom.negate()
    }
    if let small = top.exactInt64, let under = bottom.exactInt64 {
      self.init(storage: .small(small, under))
    } else {
      self.init(storage: .wide(Wide(top, bottom)))
    }
  }

  /// Numerator and denominator as big integers, whatever the storage.
  var parts: (numerator: BigInt, denominator: BigInt) {
    switch storage {
    case .small(let top, let bottom): (BigInt(top), BigInt(bottom))
    case .wide(let wide): (wide.numerator, wide.denominator)
    }
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (large, small) = (left, right)
    while small != 0 {
      if let short = UInt64(exactly: large), let shorter = UInt64(exactly: small) {
        return UInt128(greatestCommonDivisor(short, shorter))
      }
      (large, small) = (small, large % small)
    }
    return large
  }

  private static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (large, small) = (left, right)
    while small != 0 {
      (large, small) = (small, large % small)
    }
    return large
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// A whole number, written as a literal.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension Rational: CustomStringConvertible {
  /// `3`, `-2/3`.
  public var description: String {
    switch storage {
    case .small(let top, 1): String(top)
    case .small(let top, let bottom): "\(top)/\(bottom)"
    case .wide(let wide): wide.denominator == 1 ? "\(wide.numerator)" : "\(wide.numerator)/\(wide.denominator)"
    }
  }
}
