package import Diagnostics
public import Quantities
import Synchronization

/// The line that a quantity is held against, in the base unit of `unit`.
public struct Bound: Sendable, Hashable {
  /// How a quantity must lie to its bound; the raw values are the keys of the rule language.
  public enum Operator: String, Sendable, Hashable, CaseIterable {
    case atLeast = "at_least"
    case atMost = "at_most"
    case moreThan = "more_than"
    case lessThan = "less_than"
    case exactly
    case about
    case between
  }

  /// Which side of the bound meets it.
  public let `operator`: Operator
  /// The value, or the lower end of a range.
  public let value: ExactDecimal
  /// The upper end of a range.
  public let upper: ExactDecimal?
  /// The tolerance of `about`, in the unit of the value (percentage points under a percentage).
  public let within: ExactDecimal?
  /// Whether the tolerance is the default because the rule gives none.
  public let isDefaultTolerance: Bool
  /// Whether the tolerance of `about` lies on both sides; else on the worse one alone.
  public let isTwoSided: Bool
  /// The base unit in which `value` and `upper` are held.
  public let unit: MeasureUnit
  /// The quantity as the rule writes it.
  public let text: String
  /// The unit in which the rule writes it, scale and all; its base is `unit`.
  public let written: WrittenUnit
  /// What is said of it, the same in every area.
  private let said = Said()

  /// Without `written` the rule writes the base unit.
  public init(
    _ comparison: Operator, _ value: ExactDecimal, upper: ExactDecimal? = nil, within: ExactDecimal? = nil,
    isDefaultTolerance: Bool = false, isTwoSided: Bool = false, unit: MeasureUnit, text: String,
    written: WrittenUnit? = nil
  ) {
    self.isTwoSided = isTwoSided
    self.operator = comparison
    self.value = value
    self.upper = upper
    self.within = within
    self.isDefaultTolerance = isDefaultTolerance
    self.unit = unit
    self.text = text
    self.written = written ?? WrittenUnit(unit)
  }

  /// The bound with its comparator and tolerance: `不少于100家`, `at least 100 家`; `about 7% (within 0.2 points: at least
  /// 6.8%)`.
  package func words(_ side: Goal.Side) -> Phrase { said.words(side) { made(side) } }

  /// `≥100家`, `60–70%`, `≈7%（≥6.8%）`: for a table.
  package func sign(_ side: Goal.Side) -> Phrase { said.sign(side) { madeSign(side) } }

  /// Words that follow from the other members, so that they make no two bounds differ; made when they are first wanted.
  private final class Said: Sendable, Hashable {
    private let words = Mutex<[Goal.Side: Phrase]>([:])
    private let signs = Mutex<[Goal.Side: Phrase]>([:])

    func words(_ side: Goal.Side, _ make: () -> Phrase) -> Phrase { words.withLock { Self.kept(&$0, side, make) } }
    func sign(_ side: Goal.Side, _ make: () -> Phrase) -> Phrase { signs.withLock { Self.kept(&$0, side, make) } }

    private static func kept(_ known: inout [Goal.Side: Phrase], _ side: Goal.Side, _ make: () -> Phrase) -> Phrase {
      if let phrase = known[side] { return phrase }
      let phrase = make()
      known[side] = phrase
      return phrase
    }

    static func == (_: Said, _: Said) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
  }
}
