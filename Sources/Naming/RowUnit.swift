package import Plans
package import Quantities

/// What the bare numbers of a row count.
package struct RowUnit: Sendable {
  /// One of the row's unit, scale and all, in the indicator's unit: 100000000 for 亿元.
  package let factor: Rational
  /// The scale word of the unit: 100000000 for 亿元, 1 for 公顷.
  package let scale: Rational

  /// One of the unit without its scale word: what a number with a scale word of its own counts.
  package var counter: Rational { factor.divided(by: scale) ?? factor }

  package init(factor: Rational, scale: Rational = 1) {
    self.factor = factor
    self.scale = scale
  }

  /// A unit as written, where figures of `indicator` may be filed in it; a lone scale word (亿) stands before the unit
  /// of the indicator.
  package init?(_ text: String, of indicator: Indicator, in measures: UnitTable) {
    guard let (unit, factor) = measures.unit(text) else { return nil }
    let scale = measures.scale(of: text).rational
    if unit.dimension.isNone, scale > 1 {
      let own = RowUnit(of: indicator, in: measures)
      self.init(factor: own.counter * scale, scale: scale)
    } else if let ratio = unit.factor(to: indicator.unit) {
      self.init(factor: factor.rational * ratio, scale: scale)
    } else {
      return nil
    }
  }

  /// The declared unit.
  package init(of indicator: Indicator, in measures: UnitTable) {
    self.init(
      factor: indicator.unitFactor.rational, scale: measures.scale(of: indicator.unitText).rational)
  }
}
