/// What a unit measures.
///
/// Units of one dimension convert into each other; units of two never meet.
///
/// Every counter (家, 个, 户, 人, 人次 …) and every currency is a dimension of its own, and so are per cent (%) and
/// percentage points (百分点).
public struct Dimension: Sendable, Hashable {
  /// The name of what stands above the line: `area`, `count:家`, `money:元`; empty for a bare number.
  public let numerator: String
  /// The names of what stands below, in the order written.
  public let denominators: [String]

  init(_ numerator: String, per denominators: [String] = []) {
    self.numerator = numerator
    self.denominators = denominators
  }

  /// A bare number, which nothing with a unit converts into.
  public static let none = Dimension("")
  /// Per cent: 6 % and the bare number 0.06 never meet.
  public static let percent = Dimension("percent")
  /// Percentage points (百分点), in which per cents differ.
  public static let percentagePoint = Dimension("percentage-point")

  /// A bare number.
  public var isNone: Bool { self == .none }

  /// Whether it counts whole things: such figures have no fractions.
  public var isCount: Bool { denominators.isEmpty && numerator.hasPrefix("count:") }

  /// Whether it is an amount of some currency; money per something else is none.
  public var isMoney: Bool { denominators.isEmpty && numerator.hasPrefix("money:") }
}
