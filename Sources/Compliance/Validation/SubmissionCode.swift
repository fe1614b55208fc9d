public import Diagnostics

/// What can be wrong with a submitted figure. Codes that begin with `normalised` or end in `-accepted` are information.
public enum SubmissionCode: String, Sendable, Hashable, CaseIterable {
  case indicatorMissing = "indicator-missing"
  case unknownIndicator = "unknown-indicator"
  case unknownArea = "unknown-area"
  case unknownUnitOfMeasure = "unknown-measure"
  case unlikeUnit = "unlike-unit"
  case itemMissing = "item-missing"
  case unknownItem = "unknown-item"
  case periodMissing = "period-missing"
  case periodUnreadable = "period-unreadable"
  case periodOutsidePlan = "period-outside-plan"
  case periodOtherSpan = "period-other-span"
  case filedBeforePeriodEnd = "filed-before-period-end"
  case valueMissing = "value-missing"
  case valueNotANumber = "value-not-a-number"
  case valueNotAStage = "value-not-a-stage"
  case valueNotADate = "value-not-a-date"
  case valueOutOfRange = "value-out-of-range"
  case fractionOfACount = "fraction-of-a-count"
  case unknownStatus = "unknown-status"
  case unknownBasis = "unknown-basis"
  case submittedAtUnreadable = "submitted-at-unreadable"
  case unknownReporter = "unknown-reporter"
  case reporterNotResponsible = "reporter-not-responsible"
  case duplicateRow = "duplicate-row"
  case conflictingFigures = "conflicting-figures"
  case fallingCumulative = "falling-cumulative"
  case correctedFall = "corrected-fall"
  case valueNormalised = "value-normalised"
  /// A row for an indicator that is computed from others.
  case computedIndicator = "computed-indicator"
  /// Figures that do not agree with each other by a check of the plan.
  case checkFailed = "check-failed"
  case checkDoubtful = "check-doubtful"
  case checkExplained = "check-explained"

  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }

  public var severity: Diagnostic.Severity {
    switch self {
    case .valueMissing, .filedBeforePeriodEnd, .reporterNotResponsible, .unknownReporter, .periodOtherSpan,
      .checkDoubtful:
      .warning
    case .duplicateRow, .correctedFall, .valueNormalised, .checkExplained: .information
    default: .error
    }
  }

  /// Whether a row with this trouble is not used.
  public var refusesFigure: Bool { severity == .error || self == .valueMissing || self == .periodOtherSpan }
}
