public import Diagnostics

/// What a spelling of a period means.
public struct PeriodReading: Sendable, Hashable {
  public let period: Period
  /// Whether the text differs from the canonical one, so that the reading has to be recorded.
  public let isNormalised: Bool

  public init(period: Period, isNormalised: Bool) {
    self.period = period
    self.isNormalised = isNormalised
  }
}

/// Why a text is no period.
public struct PeriodError: Error, Sendable, Hashable {
  public let code: QuantityCode
  /// What is wrong.
  public let message: Phrase
  /// What to do.
  public let help: Phrase?

  public init(_ code: QuantityCode, _ message: Phrase, help: Phrase? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }
}
