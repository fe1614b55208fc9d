/// A count of records: the items of an indicator whose amount meets one of several conditions, each item once.
public struct RecordCount: Sendable {
  /// Bounds in one currency or unit, all of which must hold: `at_least: 10 亿元, less_than: 30 亿元`.
  public struct Condition: Sendable, Hashable {
    /// All of them must hold of the record's amount, each in its own unit.
    public var bounds: [Bound]

    /// A condition without bounds holds of every record.
    public init(bounds: [Bound]) {
      self.bounds = bounds
    }
  }

  /// An indicator of kind `record`.
  public var of: Indicator.Index
  /// Any one will do: 30 亿元 or 3 亿美元.
  public var conditions: [Condition]
  /// How many records are wanted.
  public var bound: Bound
  /// The planned share of the count by a date.
  public var pace: Pace

  /// A record that meets several conditions counts once.
  public init(of indicator: Indicator.Index, conditions: [Condition], bound: Bound, pace: Pace = .linear) {
    self.of = indicator
    self.conditions = conditions
    self.bound = bound
    self.pace = pace
  }
}
