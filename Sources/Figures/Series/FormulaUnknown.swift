public import Diagnostics

/// Why a formula has no value in some area and period.
public struct FormulaUnknown: Error, Sendable, Hashable {
  public let reason: Reason
  public let message: Phrase
}
