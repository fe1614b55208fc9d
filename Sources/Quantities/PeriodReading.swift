public import Diagnostics

/// What a spelling of a period means.
public struct PeriodReading: Sendable, Hashable {
  public let period: Period
  /// Whether the text differs from the canonical one, so that the reading has to be recorded.
  public let isNormalised: Bool
}

/// Why a text is no period.
public struct PeriodError: Error, Sendable, Hashable {
  public let code: QuantityCode
  public let message: Phrase
  public let help: Phrase?
}
