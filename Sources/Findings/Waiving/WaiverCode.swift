public import Diagnostics

/// Everything that can be wrong with waivers, and what is to be said of them.
public enum WaiverCode: String, CaseIterable, Sendable {
  case tooLong = "waiver-too-long"
  case notWaivable = "not-waivable"
  case reversed = "waiver-dates-reversed"
  case overlapping = "waivers-overlap"
  case selfApproved = "waiver-self-approved"
  case unknownStandard = "waiver-unknown-standard"
  case unknownArea = "waiver-unknown-area"
  case notAppendable = "waivers-not-appendable"
  case expired = "waiver-expired"
  case expiring = "waiver-expiring"
  case stale = "waiver-stale"

  /// The code as diagnostics show it.
  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}
