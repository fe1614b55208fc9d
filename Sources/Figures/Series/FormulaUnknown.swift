public import Diagnostics
public import Plans

/// Why a formula has no value in some area and period.
public struct FormulaUnknown: Error, Sendable, Hashable {
  /// The reason that a verdict of no-data takes from it.
  public let reason: Reason
  /// What is missing, and whose.
  public let message: Phrase

  package init(reason: Reason, message: Phrase) {
    self.reason = reason
    self.message = message
  }
}
