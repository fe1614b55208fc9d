/// A unit in which values are kept: 人, %, 元/月, 平方米.
///
/// Scales and multiples (万人, 公顷) are gone.
public struct MeasureUnit: Sendable, Hashable {
  /// As shown; empty for a bare number.
  public let symbol: String
  /// What it measures: units of the same dimension convert exactly, others never.
  public let dimension: Dimension
  /// How many of the dimension's own base one of this unit is; 亩 and 平方米 share a dimension and differ here.
  let ratio: Rational

  init(symbol: String, dimension: Dimension, ratio: Rational = 1) {
    self.symbol = symbol
    self.dimension = dimension
    self.ratio = ratio
  }

  /// The unit of a bare number.
  public static let none = MeasureUnit(symbol: "", dimension: .none)

  /// How many of `other` one of this unit is, exactly; nil for another dimension.
  public func factor(to other: MeasureUnit) -> Rational? {
    dimension == other.dimension ? ratio.divided(by: other.ratio) : nil
  }
}

extension MeasureUnit: CustomStringConvertible {
  /// The symbol; empty for a bare number.
  public var description: String { symbol }
}
