public import Quantities

/// A formula whose names, types and units are known: what it comes to in one area and period depends on figures only.
public struct Formula: Sendable, Hashable {
  package enum Comparison: String, Sendable, Hashable, CaseIterable {
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
    case equal = "="
    case unequal = "!="
  }

  /// As written, in one line.
  public let text: String
  /// The indicators that it names, in the order in which they stand, each once.
  public let references: [IndicatorReference]
  /// The unit of its value; nil for a condition.
  public let unit: MeasureUnit?
  /// Years of which it reads a named period (`at`).
  public let years: Set<Int>
  package let root: Node

  /// The indicators that it names.
  public var indicators: Set<Indicator.Index> { Set(references.map(\.indicator)) }

  package init(text: String, references: [IndicatorReference], years: Set<Int>, root: Node) {
    self.text = text
    self.references = references
    self.years = years
    self.unit = root.unit
    self.root = root
  }

  /// The same with its value in another unit of the same dimension; nil for another dimension and for a condition.
  public func converted(to wanted: MeasureUnit) -> Formula? {
    guard unit != nil, let root = root.converted(to: wanted) else { return nil }
    return Formula(text: text, references: references, years: years, root: root)
  }
}
