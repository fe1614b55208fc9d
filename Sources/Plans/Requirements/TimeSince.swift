/// Time that must have passed since a submitted date: at least three years.
public struct TimeSince: Sendable {
  /// An indicator of kind `date`.
  public var of: Indicator.Index
  /// The item whose day counts; nil where the indicator is not filed by item.
  public var item: String?
  /// Whole months that must have passed; 0 where the rule counts days.
  public var months: Int
  /// Days that must have passed; 0 where the rule counts months or years.
  public var days: Int
  /// The duration as the rule writes it.
  public var text: String

  /// One of `months` and `days` is zero.
  public init(of indicator: Indicator.Index, item: String?, months: Int, days: Int, text: String) {
    self.of = indicator
    self.item = item
    self.months = months
    self.days = days
    self.text = text
  }
}
