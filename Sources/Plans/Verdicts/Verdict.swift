/// What is said of a standard.
///
/// The cases are never taken for one another: no data is no failure, and what is not due is no pass.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// Met for good, or on track at this date.
  case pass
  /// Not closed yet, and behind plan, off its level, or forecast to miss.
  case atRisk = "at-risk"
  /// Not achieved by its deadline, or out of reach for good.
  case fail
  /// A figure, base or threshold that the verdict needs was due, and is missing or cannot be used.
  case noData = "no-data"
  /// Nothing can be said yet.
  case notDue = "not-due"
  /// There is no number: a person judges.
  case review
  /// Set aside by a waiver or withdrawn; the verdict underneath is kept.
  case waived
  /// The rule itself could not be evaluated.
  case error
}

/// The colour shown for a verdict; red before the deadline is still at-risk.
public enum Light: String, Sendable, Hashable, CaseIterable {
  case green
  case yellow
  case red
  case none
}

/// The gap to plan, else to the target, against the report before.
public enum Trend: String, Sendable, Hashable, CaseIterable {
  case recovering
  case steady
  case worsening
}
