package import Quantities

extension Formula {
  /// A part of a formula with its type: a number in a unit, or a condition.
  package struct Node: Sendable, Hashable {
    /// What stands in an area set's place when one number is made of it.
    package enum Fold: String, Sendable, Hashable {
      case sum, min, max, mean, count
    }

    /// Where in time a part is read instead of the period at hand.
    package enum Shift: Sendable, Hashable {
      case previous
      case priorYear
      case at(Period)
    }

    package struct Operand: Sendable, Hashable {
      package let isInverse: Bool
      package let node: Node

      package init(isInverse: Bool, node: Node) {
        self.isInverse = isInverse
        self.node = node
      }
    }

    /// The values of one part in several areas; all of them, or so many of the highest or lowest.
    package struct AreaSet: Sendable, Hashable {
      package enum Pick: Sendable, Hashable {
        case lowest(Int)
        case highest(Int)
      }

      /// Numbered within the formula, so that its values are worked out once for each period.
      package let id: Int
      package let areas: [Int]
      package let node: Node
      package let picks: [Pick]

      package init(id: Int, areas: [Int], node: Node, picks: [Pick]) {
        self.id = id
        self.areas = areas
        self.node = node
        self.picks = picks
      }
    }

    package indirect enum Content: Sendable, Hashable {
      case number(Rational)
      case truth(Bool)
      case figure(IndicatorReference)
      /// The period's own amount of what is filed to date.
      case own(IndicatorReference)
      /// Whether the figure of the period at hand is on file.
      case filed(IndicatorReference)
      case negated(Node)
      case absolute(Node)
      /// Rounded once, halves to even, to so many places in a unit that is so many of the node's own.
      case rounded(Node, places: Int, in: Rational)
      /// Every operand in the unit of the sum.
      case sum([Operand])
      /// The product of the operands times the factor.
      case product([Operand], factor: Rational)
      case scaled(Node, Rational)
      case comparison(Comparison, Node, Node)
      case not(Node)
      case all([Node])
      case any([Node])
      case choice(Node, Node, Node)
      case shifted(Shift, Node)
      case rolling(Fold, Int, Node)
      case inArea(Int, Node)
      case fold(Fold, [Node])
      case foldAreas(Fold, AreaSet)
      case rank(AreaSet)
    }

    package let content: Content
    /// In the text of the formula, in Unicode scalars.
    let range: Range<Int>
    /// Nil for a condition.
    package let unit: MeasureUnit?
    /// Of a number, the unit in which the formula writes it.
    package var written: WrittenUnit?

    package init(content: Content, range: Range<Int>, unit: MeasureUnit?, written: WrittenUnit? = nil) {
      self.content = content
      self.range = range
      self.unit = unit
      self.written = written
    }

    package var isZero: Bool {
      if case .number(let number) = content { number.isZero && unit?.dimension.isNone ?? false } else { false }
    }

    /// The same in another unit of its dimension; a bare 0 is nothing of anything.
    package func converted(to wanted: MeasureUnit) -> Node? {
      guard let unit else { return nil }
      if unit == wanted { return self }
      if isZero { return Node(content: content, range: range, unit: wanted) }
      guard let factor = unit.factor(to: wanted) else { return nil }
      if factor == .one { return Node(content: content, range: range, unit: wanted) }
      return Node(content: .scaled(self, factor), range: range, unit: wanted)
    }
  }
}
