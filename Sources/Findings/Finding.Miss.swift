public import Plans
public import Quantities

extension Finding {
  /// One thing that is in trouble: a standard as a whole, a part of it, or a period that counts for itself.
  public struct Miss: Sendable, Hashable {
    /// Which part, by its number from 1 and that of its own part: `2`, `2.1`; empty where there are no parts.
    public var part: String
    /// The period that is missed; nil where the periods decide together.
    public let period: Period?
    /// The verdict of the part or period: at-risk, fail or no-data.
    public let verdict: Verdict
    /// The colour of that verdict.
    public let light: Light
    /// How bad it is, in a measure in which the same bound can be compared: larger is worse.
    ///
    /// Nil where there is none.
    public let depth: Rational?

    /// Without part and period it is the standard as a whole.
    public init(part: String = "", period: Period? = nil, verdict: Verdict, light: Light, depth: Rational? = nil) {
      self.part = part
      self.period = period
      self.verdict = verdict
      self.light = light
      self.depth = depth
    }

    /// The same as a miss of part `number` of something larger.
    package func inPart(_ number: Int) -> Miss {
      var miss = self
      miss.part = miss.part.isEmpty ? "\(number)" : "\(number).\(miss.part)"
      return miss
    }
  }
}
