public import Diagnostics

/// What only a file of rule tests can have wrong.
public enum RuleTestCode: String, CaseIterable, Sendable {
  case expectsNothing = "expects-nothing"
  case clockInTest = "clock-in-test"
  case duplicateTest = "duplicate-test"
  case unknownTestedArea = "unknown-tested-area"
  case idleFigures = "idle-figures"

  /// The raw value as the code of a diagnostic.
  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}

extension RuleLog {
  /// An error that only tests can have.
  func report(
    _ code: RuleTestCode, _ severity: Diagnostic.Severity = .error, at place: Diagnostic.Place, _ message: Phrase,
    help: Phrase, related: [Diagnostic.Related] = []
  ) {
    report(Diagnostic(code.code, severity, at: place, message, help: help, related: related))
  }
}
