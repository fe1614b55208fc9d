public import Diagnostics

/// What can be found wrong where a rule is held against the words that it quotes.
public enum QuoteCode: String, CaseIterable, Sendable {
  case boundAgainstQuote = "bound-against-quote"
  case unitAgainstQuote = "unit-against-quote"
  case directionAgainstQuote = "direction-against-quote"
  case stageAgainstQuote = "stage-against-quote"
  case deadlineAgainstQuote = "deadline-against-quote"
  case severityAgainstQuote = "severity-against-quote"
  case cadenceAgainstQuote = "cadence-against-quote"
  case quoteNumberOpen = "quote-number-open"

  /// The raw value as the code of a diagnostic.
  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}
