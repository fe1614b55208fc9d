public import Diagnostics

/// Graded consequences of one quantity, judged per period: the worst level that holds wins, none is pass.
public struct GradedLevels: Sendable {
  public struct Level: Sendable {
    public var name: Phrase
    /// Holds where the quantity meets this.
    public var bound: Bound
    /// `at-risk` or `fail`.
    public var verdict: Verdict
    /// Holds only once so many periods running have met the bound, the one judged the last of them.
    public var running: PeriodRun?

    public init(name: Phrase, bound: Bound, verdict: Verdict, running: PeriodRun? = nil) {
      self.name = name
      self.bound = bound
      self.verdict = verdict
      self.running = running
    }
  }

  public var subject: Subject
  public var levels: [Level]
  /// Compare after rounding once to so many decimals, halves to even.
  public var comparedDecimals: Int?

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
