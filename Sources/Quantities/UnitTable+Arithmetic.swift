extension UnitTable {
  /// The unit of a product, and what the product of the two numbers must be multiplied by to be in it.
  ///
  /// Per cents scale whatever they multiply (200 人 × 50 % is 100 人) and stay per cents beside a bare number
  /// (0.5 × 100 % is 50 %). 元/月 × 月 is 元. Nil where the product measures nothing: 人 × 家.
  public func product(_ left: MeasureUnit, _ right: MeasureUnit) -> (unit: MeasureUnit, factor: Rational)? {
    if left.dimension.isNone { return (right, 1) }
    if right.dimension.isNone { return (left, 1) }
    if right.dimension == .percent { return (left, Rational(1, 100)) }
    if left.dimension == .percent { return (right, Rational(1, 100)) }
    return cancelled(left, by: right) ?? cancelled(right, by: left)
  }

  /// The unit of a quotient, and what the quotient of the two numbers must be multiplied by to be in it.
  ///
  /// Like by like is a bare number, 元 by 人 is 元/人, 元 by 元/月 is 月. Nil where the quotient measures nothing.
  public func quotient(_ left: MeasureUnit, by right: MeasureUnit) -> (unit: MeasureUnit, factor: Rational)? {
    if right.dimension.isNone { return (left, 1) }
    if let factor = left.factor(to: right) { return (.none, factor) }
    if right.dimension == .percent { return (left, 100) }
    let below = right.symbol.split(separator: "/", omittingEmptySubsequences: false)
    let symbol: String
    switch right.dimension.denominators.count {
    case 0: symbol = left.symbol + "/" + right.symbol
    case 1 where left.dimension == Dimension(right.dimension.numerator) && below.count == 2: symbol = String(below[1])
    default: return nil
    }
    guard let found = unit(symbol)?.unit, let ratio = left.ratio.divided(by: right.ratio),
      let factor = ratio.divided(by: found.ratio)
    else { return nil }
    return (found, factor)
  }

  /// 元/月 with its 月 taken away.
  private func cancelled(_ rate: MeasureUnit, by unit: MeasureUnit) -> (unit: MeasureUnit, factor: Rational)? {
    guard unit.dimension.denominators.isEmpty,
      let place = rate.dimension.denominators.firstIndex(of: unit.dimension.numerator)
    else { return nil }
    var parts = rate.symbol.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.indices.contains(place + 1) else { return nil }
    parts.remove(at: place + 1)
    guard let found = self.unit(parts.joined(separator: "/"))?.unit,
      let factor = (rate.ratio * unit.ratio).divided(by: found.ratio)
    else { return nil }
    return (found, factor)
  }
}
