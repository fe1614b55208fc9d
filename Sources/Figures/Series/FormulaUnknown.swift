public import Diagnostics
public import Plans

/// Why a formula has no value in some area and period.
public struct FormulaUnknown: Error, Sendable, Hashable {
  public let reason: Reason
  public let message: Phrase

  package init(reason: Reason, message: Phrase) {
    self.reason = reason
    self.message = message
  }
}
