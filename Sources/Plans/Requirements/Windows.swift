public import Quantities

/// A window that moves with the period judged.
public struct RollingWindow: Sendable, Hashable {
  /// What is made of the window's figures.
  public enum Sum: String, Sendable, Hashable, CaseIterable {
    case sum
    case mean
  }

  /// How many of the indicator's periods it holds.
  public let periods: Int
  /// Whether their sum or their mean is judged.
  public let of: Sum
  /// The weight of each of its periods, oldest first; empty where all weigh the same.
  public let weights: [Rational]

  /// `weights` must be empty, or as many as `periods`.
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

  /// How many periods make a run: at least 1.
  public let periods: Int
  /// What a missing period does to a run.
  public let gap: Gap

  /// A missing period leaves the run unknown unless `gap` says otherwise.
  public init(periods: Int, gap: Gap = .unknown) {
    self.periods = periods
    self.gap = gap
  }
}
