import BigInt

extension Rational: Comparable, Hashable {
  /// Exact: a number has one representation, so parts are compared and nothing is multiplied.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left.storage, right.storage) {
    case (.small(let a, let b), .small(let c, let d)): a == c && b == d
    case (.wide(let own), .wide(let other)):
      own.numerator == other.numerator && own.denominator == other.denominator
    case (.small, .wide), (.wide, .small): false
    }
  }

  /// Exact, by cross-multiplication.
  public static func < (left: Self, right: Self) -> Bool {
    guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
      return wideIsLess(left, right)
    }
    return b == d ? a < c : Int128(a) * Int128(d) < Int128(c) * Int128(b)
  }

  static func wideIsLess(_ left: Self, _ right: Self) -> Bool {
    let (a, b) = left.parts
    let (c, d) = right.parts
    return a * d < c * b
  }

  /// Equal numbers hash alike, because each has one representation.
  public func hash(into hasher: inout Hasher) {
    switch storage {
    case .small(let top, let bottom):
      hasher.combine(top)
      hasher.combine(bottom)
    case .wide(let wide):
      hasher.combine(wide.numerator)
      hasher.combine(wide.denominator)
    }
  }

  /// Whether it is exactly 0.
  public var isZero: Bool {
    if case .small(0, _) = storage { return true }
    return false
  }

  /// Whether it is below 0; zero is neither negative nor positive.
  public var isNegative: Bool {
    switch storage {
    case .small(let top, _): top < 0
    case .wide(let wide): wide.numerator.sign == .minus
    }
  }

  /// Whether it is above 0; zero is neither negative nor positive.
  public var isPositive: Bool { !isZero && !isNegative }

  /// Whether its denominator, in lowest terms, is 1.
  public var isInteger: Bool {
    switch storage {
    case .small(_, let bottom): bottom == 1
    case .wide(let wide): wide.denominator == 1
    }
  }

  /// The value as a machine integer; nil if it has a fraction or does not fit.
  public var intValue: Int? {
    switch storage {
    case .small(let top, 1): Int(exactly: top)
    case .small: nil
    case .wide(let wide): wide.denominator == 1 ? wide.numerator.exactInt128.flatMap { Int(exactly: $0) } : nil
    }
  }
}

extension Rational {
  /// Numerator and denominator in lowest terms; nil where two machine integers do not hold them.
  public var narrow: (numerator: Int64, denominator: Int64)? {
    if case .small(let numerator, let denominator) = storage { (numerator, denominator) } else { nil }
  }

  /// The number; nil where it is no machine integer.
  public var narrowInteger: Int64? {
    if case .small(let numerator, 1) = storage { numerator } else { nil }
  }
}
