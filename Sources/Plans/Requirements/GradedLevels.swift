public import Diagnostics

/// Graded consequences of one quantity, judged per period: the worst level that holds wins, none is pass.
public struct GradedLevels: Sendable {
  /// One grade of consequence, and when it holds.
  public struct Level: Sendable {
    /// What the level is called in findings.
    public var name: Phrase
    /// Holds where the quantity meets this.
    public var bound: Bound
    /// `at-risk` or `fail`.
    public var verdict: Verdict
    /// Holds only once so many periods running have met the bound, the one judged the last of them.
    public var running: PeriodRun?

    /// Without `running` one period that meets the bound is enough.
    public init(name: Phrase, bound: Bound, verdict: Verdict, running: PeriodRun? = nil) {
      self.name = name
      self.bound = bound
      self.verdict = verdict
      self.running = running
    }
  }

  /// The quantity that is graded.
  public var subject: Subject
  /// The levels in the order of the rule, each of which holds or not by itself.
  public var levels: [Level]
  /// Compare after rounding once to so many decimals, halves to even.
  public var comparedDecimals: Int?

  /// A requirement with at least one level.
  public init(subject: Subject, levels: [Level], comparedDecimals: Int? = nil) {
    self.subject = subject
    self.levels = levels
    self.comparedDecimals = comparedDecimals
  }
}

extension GradedLevels.Level {
  /// When it holds, as a sentence has it: `超过20件`, `不低于95%，连续3期`.
  public var condition: Phrase {
    guard let running else { return bound.words }
    return Phrase(
      zh: "\(bound.words)，连续\(running.periods)期", en: "\(bound.words), \(running.periods) periods running")
  }
}
