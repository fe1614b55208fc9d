public import Quantities

/// A window that moves with the period judged.
public struct RollingWindow: Sendable, Hashable {
  public enum Sum: String, Sendable, Hashable, CaseIterable {
    case sum
    case mean
  }

  /// How many of the indicator's periods it holds.
  public let periods: Int
  public let of: Sum
  /// The weight of each of its periods, oldest first; empty where all weigh the same.
  public let weights: [Rational]

  public init(periods: Int, of sum: Sum, weights: [Rational] = []) {
    self.periods = periods
    self.of = sum
    self.weights = weights
  }
}

/// So many periods running: misses that break a standard, or periods in which a level's condition holds.
public struct PeriodRun: Sendable, Hashable {
  /// What a missing period does to a run.
  public enum Gap: String, Sendable, Hashable, CaseIterable {
    /// The run is not known.
    case unknown
    /// It neither counts nor breaks.
    case skip
    /// It breaks the run.
    case `break`
  }

  public let periods: Int
  public let gap: Gap

  public init(periods: Int, gap: Gap = .unknown) {
    self.periods = periods
    self.gap = gap
  }
}
