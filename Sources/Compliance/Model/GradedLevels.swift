public import Diagnostics

/// Graded consequences of one quantity, judged per period: the worst level that holds wins, none is pass.
public struct GradedLevels: Sendable {
  public struct Level: Sendable {
    public var name: Phrase
    /// Holds where the quantity meets this.
    public var bound: Bound
    /// `at-risk` or `fail`.
    public var verdict: Verdict

    public init(name: Phrase, bound: Bound, verdict: Verdict) {
      self.name = name
      self.bound = bound
      self.verdict = verdict
    }
  }

  public var subject: Subject
  public var levels: [Level]

  public init(subject: Subject, levels: [Level]) {
    self.subject = subject
    self.levels = levels
  }
}
