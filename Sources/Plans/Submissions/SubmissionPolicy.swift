public import Diagnostics

/// What a plan says of the checks of its submissions.
public struct SubmissionPolicy: Sendable, Hashable {
  /// Severities other than the checks' own, by code.
  ///
  /// A lowered one stays visible as lowered.
  public var severities: [SubmissionCode: Diagnostic.Severity]
  /// The area (in `Plan.areas`) that is the sum of all others.
  public var wholeArea: Int?

  /// Severities that are not given are the checks' own.
  public init(severities: [SubmissionCode: Diagnostic.Severity] = [:], wholeArea: Int? = nil) {
    self.severities = severities
    self.wholeArea = wholeArea
  }

  /// What holds for plans that say nothing of it.
  public static let none = SubmissionPolicy()

  package func severity(of code: SubmissionCode) -> Diagnostic.Severity { severities[code] ?? code.severity }
}
