/// What is said of a standard. `design`: conflating these states is the commonest defect elsewhere.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  case pass
  case atRisk = "at-risk"
  case fail
  case noData = "no-data"
  case notDue = "not-due"
  case review
  case waived
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
