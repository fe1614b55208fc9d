public import Diagnostics
public import Quantities

/// A weighted score over parts, in per cent of the weight of the parts that count.
public struct Score: Sendable {
  public struct Part: Sendable {
    public var name: Phrase
    public var weight: ExactDecimal
    /// Whether its failure fails the whole (一票否决).
    public var isVeto: Bool
    public var requirement: Requirement

    public init(name: Phrase, weight: ExactDecimal, isVeto: Bool, requirement: Requirement) {
      self.name = name
      self.weight = weight
      self.isVeto = isVeto
      self.requirement = requirement
    }
  }

  public var parts: [Part]
  /// The score that must be reached, in per cent.
  public var atLeast: ExactDecimal
  public var text: String

  public init(parts: [Part], atLeast: ExactDecimal, text: String) {
    self.parts = parts
    self.atLeast = atLeast
    self.text = text
  }
}
