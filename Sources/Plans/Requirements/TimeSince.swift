/// Time that must have passed since a submitted date: at least three years.
public struct TimeSince: Sendable {
  /// An indicator of kind `date`.
  public var of: Indicator.Index
  public var item: String?
  public var months: Int
  public var days: Int
  /// The duration as the rule writes it.
  public var text: String

  public init(of indicator: Indicator.Index, item: String?, months: Int, days: Int, text: String) {
    self.of = indicator
    self.item = item
    self.months = months
    self.days = days
    self.text = text
  }
}
