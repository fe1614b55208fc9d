/// What an area's figure is held against: another area's, an average, the best of some.
public enum Comparator: Sendable, Hashable {
  case area(Int)
  /// The plain mean of the areas' figures.
  case average([Int])
  /// The worst of the best so many of the areas: to be above it is to be among them.
  case best(Int, of: [Int])
}

/// A place among areas: ties share the best place, an unknown member makes the place an interval.
public struct Ranking: Sendable, Hashable {
  /// The indicator whose figures are ranked; its better side comes first.
  public let of: IndicatorReference
  /// The areas that are ranked, by their places in `Plan.areas`; the area that is judged need not be among them.
  public let among: [Int]

  /// A ranking by the indicator's own figures, period by period.
  public init(of reference: IndicatorReference, among areas: [Int]) {
    self.of = reference
    self.among = areas
  }
}
