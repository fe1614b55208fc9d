public import Diagnostics

/// Everything that tracing rules back to their document can find wrong.
public enum TraceCode: String, CaseIterable, Sendable {
  case quoteNotFound = "quote-not-found"
  case quoteElsewhere = "quote-elsewhere"
  case sectionNotFound = "section-not-found"
  case recordNotFound = "record-not-found"
  case leadDiffers = "lead-differs"
  case leaderDiffers = "leader-differs"
  case deadlineDiffers = "deadline-differs"
  case digestDiffers = "digest-differs"
  case digestMissing = "digest-missing"
  case documentUnknown = "document-unknown"
  case documentNotGiven = "document-not-given"

  /// The raw value as the code of a diagnostic.
  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}
