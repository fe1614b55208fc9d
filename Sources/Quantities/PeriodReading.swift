public import Diagnostics

/// What a spelling of a period means.
public struct PeriodReading: Sendable, Hashable {
  /// What the words beside a period say of the time that its figure covers.
  public enum Span: Sendable, Hashable {
    /// 当月: the period alone.
    case own
    /// 累计: since the year's beginning.
    case toDate
    /// 截至: how it stands at the period's end.
    case asAt
  }

  /// The period that is meant.
  public let period: Period
  /// Whether the text differs from the canonical one, so that the reading has to be recorded.
  public let isNormalised: Bool
  /// Nil where the spelling does not say.
  public let span: Span?

  /// A reading; `span` is nil where the spelling does not say what time is covered.
  public init(period: Period, isNormalised: Bool, span: Span? = nil) {
    self.period = period
    self.isNormalised = isNormalised
    self.span = span
  }

  /// A spelling that reads back to the same and names its year.
  public var canonical: String {
    switch span {
    case .own: "\(period)当期"
    case .toDate: "\(period)累计"
    case .asAt: "截至\(period)"
    case nil: "\(period)"
    }
  }
}

/// Why a text is no period.
public struct PeriodError: Error, Sendable, Hashable {
  /// The kind of fault, whose raw value is the code of its diagnostic.
  public let code: QuantityCode
  /// What is wrong.
  public let message: Phrase
  /// What to do.
  public let help: Phrase?
  /// What the text may mean, where it may mean several things.
  public let readings: [Period]

  /// A fault with what is wrong and what to do, and `readings` where the text has more than one.
  public init(_ code: QuantityCode, _ message: Phrase, help: Phrase? = nil, readings: [Period] = []) {
    self.code = code
    self.message = message
    self.help = help
    self.readings = readings
  }
}
