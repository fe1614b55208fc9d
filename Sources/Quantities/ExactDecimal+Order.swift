extension ExactDecimal: Comparable, Hashable {
  /// Numeric: 6.50 equals 6.5.
  public static func == (left: Self, right: Self) -> Bool {
    if left.scale == right.scale { return left.coefficient == right.coefficient }
    return left.compare(right) == 0
  }

  /// Numeric, and exact whatever the two scales.
  public static func < (left: Self, right: Self) -> Bool {
    if left.scale == right.scale { return left.coefficient < right.coefficient }
    return left.compare(right) < 0
  }

  /// Equal numbers hash alike, whatever places were written.
  public func hash(into hasher: inout Hasher) {
    let plain = normalized
    hasher.combine(plain.coefficient)
    hasher.combine(plain.scale)
  }

  /// Negative, zero or positive; scales may differ by any amount.
  private func compare(_ other: Self) -> Int {
    let signs = (coefficient.signum(), other.coefficient.signum())
    if signs.0 != signs.1 { return signs.0 < signs.1 ? -1 : 1 }
    if signs.0 == 0 { return 0 }
    if scale > other.scale { return -other.compare(self) }
    let gap = other.scale - scale
    // 38 digits cannot make up for 39 places, so the number with fewer places is the larger in magnitude.
    guard gap < Self.powersOfTen.count else { return Int(signs.0) }
    let own = coefficient.multipliedFullWidth(by: Self.powersOfTen[gap])
    let wide = (high: Int128(other.coefficient < 0 ? -1 : 0), low: UInt128(truncatingIfNeeded: other.coefficient))
    if own.high != wide.high { return own.high < wide.high ? -1 : 1 }
    return own.low == wide.low ? 0 : own.low < wide.low ? -1 : 1
  }
}
