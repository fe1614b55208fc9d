extension ExactDecimal {
  /// The exact sum with the places of the longer operand (fewer if only so it fits); nil beyond 38 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    aligned(to: other) ?? (rational + other.rational).exactDecimal
  }

  /// The exact difference; nil beyond 38 digits.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    adding(other.negated)
  }

  /// The exact product with the places of both (fewer if only so it fits); nil beyond 38 digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    product(other) ?? (rational * other.rational).exactDecimal
  }

  /// At most `places` places; a number that has no more is returned as it is.
  public func rounded(places: Int, rule: RoundingRule = .halfEven) -> ExactDecimal {
    let places = max(0, places)
    guard scale > places else { return self }
    let gap = scale - places
    if gap < Self.powersOfTen.count {
      return ExactDecimal(coefficient: rule.quotient(coefficient, Self.powersOfTen[gap]), scale: places)
    }
    let dropped: RoundingRule.Dropped = isZero ? .nothing : .belowHalf
    let grows = rule.grows(negative: isNegative, odd: false, dropped: dropped)
    return ExactDecimal(coefficient: grows ? Int128(coefficient.signum()) : 0, scale: places)
  }

  private func aligned(to other: ExactDecimal) -> ExactDecimal? {
    let places = max(scale, other.scale)
    guard let left = coefficient(atScale: places), let right = other.coefficient(atScale: places) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(fitting: sum, scale: places)
  }

  private func coefficient(atScale places: Int) -> Int128? {
    let gap = places - scale
    if gap == 0 || coefficient == 0 { return coefficient }
    guard gap < Self.powersOfTen.count else { return nil }
    let (value, overflow) = coefficient.multipliedReportingOverflow(by: Self.powersOfTen[gap])
    return overflow ? nil : value
  }

  private func product(_ other: ExactDecimal) -> ExactDecimal? {
    let (value, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : ExactDecimal(fitting: value, scale: scale + other.scale)
  }
}
