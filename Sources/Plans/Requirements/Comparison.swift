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
  public let of: IndicatorReference
  public let among: [Int]

  public init(of reference: IndicatorReference, among areas: [Int]) {
    self.of = reference
    self.among = areas
  }
}
