public import Diagnostics
public import Quantities

/// A weighted score over parts, in per cent of the weight of the parts that count.
public struct Score: Sendable {
  /// One part of the score, met or not by its own requirement.
  public struct Part: Sendable {
    /// What findings call the part.
    public var name: Phrase
    /// How much the part counts beside the others: above zero; weights need not add up to 100.
    public var weight: ExactDecimal
    /// Whether its failure fails the whole (一票否决).
    public var isVeto: Bool
    /// What the part asks for, with the standard's own dates and area.
    public var requirement: Requirement

    /// A part as the rule has it; rules without a name for it have one made from its subject.
    public init(name: Phrase, weight: ExactDecimal, isVeto: Bool, requirement: Requirement) {
      self.name = name
      self.weight = weight
      self.isVeto = isVeto
      self.requirement = requirement
    }
  }

  /// The parts, in the order of the rule.
  public var parts: [Part]
  /// The score that must be reached, in per cent.
  public var atLeast: ExactDecimal
  /// The score asked for, as the rule writes it.
  public var text: String

  /// `atLeast` is in per cent, `text` the same in the words of the rule.
  public init(parts: [Part], atLeast: ExactDecimal, text: String) {
    self.parts = parts
    self.atLeast = atLeast
    self.text = text
  }
}
