import Diagnostics
import Plans
import Quantities

extension FormulaChecker {
  /// Sums are in the unit of their first operand.
  ///
  /// The difference of two per cents is in percentage points, and points are added to per cents and taken from them.
  mutating func sum(_ operands: [FormulaSyntax.Operand], _ range: Range<Int>) -> Formula.Node? {
    guard let nodes = Self.complete(operands.map { number($0.node) }), var unit = unit(of: nodes) else { return nil }
    var summed: [Formula.Node.Operand] = []
    for (operand, node) in zip(operands, nodes) {
      guard let own = node.unit else { return nil }
      if summed.isEmpty {
        guard let first = node.converted(to: unit) else { return nil }
        summed.append(Formula.Node.Operand(isInverse: false, node: first))
        continue
      }
      switch (unit.dimension, own.dimension) {
      case (.percent, .percent): if operand.isInverse { unit = points }
      case (.percent, .percentagePoint): break
      case (.percentagePoint, .percent) where !operand.isInverse: unit = own
      default:
        guard let converted = node.converted(to: unit) else {
          reportUnlike(own, unit, operand.node.range)
          return nil
        }
        summed.append(Formula.Node.Operand(isInverse: operand.isInverse, node: converted))
        continue
      }
      summed.append(Formula.Node.Operand(isInverse: operand.isInverse, node: node))
    }
    return Formula.Node(content: .sum(summed), range: range, unit: unit)
  }

  private var points: MeasureUnit { UnitTable.standard.unit("百分点")?.unit ?? .none }

  /// The unit of the first that is not a bare zero.
  private func unit(of nodes: [Formula.Node]) -> MeasureUnit? {
    (nodes.first { !$0.isZero } ?? nodes.first)?.unit
  }

  mutating func product(_ operands: [FormulaSyntax.Operand], _ range: Range<Int>) -> Formula.Node? {
    guard let nodes = Self.complete(operands.map { number($0.node) }), var unit = nodes.first?.unit else { return nil }
    var factor = Rational.one
    var multiplied = [Formula.Node.Operand(isInverse: false, node: nodes[0])]
    for (operand, node) in zip(operands, nodes).dropFirst() {
      guard let own = node.unit else { return nil }
      let found = operand.isInverse ? plan.measures.quotient(unit, by: own) : plan.measures.product(unit, own)
      guard let found else {
        let (left, right) = (Self.shown(unit), Self.shown(own))
        report(
          .units, operand.node.range,
          operand.isInverse
            ? Phrase(zh: "\(left.zh)除以\(right.zh)没有意义", en: "\(left.en) divided by \(right.en) measures nothing")
            : Phrase(zh: "\(left.zh)乘以\(right.zh)没有意义", en: "\(left.en) times \(right.en) measures nothing"),
          Phrase(zh: "请核对单位；倍数写不带单位的数", en: "check the units; a multiple is a number without a unit"))
        return nil
      }
      unit = found.unit
      factor *= found.factor
      multiplied.append(Formula.Node.Operand(isInverse: operand.isInverse, node: node))
    }
    return Formula.Node(content: .product(multiplied, factor: factor), range: range, unit: unit)
  }

  mutating func compared(
    _ comparison: Formula.Comparison, _ left: FormulaSyntax, _ right: FormulaSyntax, _ range: Range<Int>
  ) -> Formula.Node? {
    guard let nodes = Self.complete([number(left), number(right)]),
      let both = alike(nodes, [left.range, right.range])
    else { return nil }
    return Formula.Node(content: .comparison(comparison, both[0], both[1]), range: range, unit: nil)
  }

  /// Numbers brought to one unit, that of the first.
  mutating func alike(_ nodes: [Formula.Node], _ ranges: [Range<Int>]) -> [Formula.Node]? {
    guard let unit = unit(of: nodes) else { return nil }
    var converted: [Formula.Node] = []
    for (node, range) in zip(nodes, ranges) {
      guard let own = node.unit else { return nil }
      guard let same = node.converted(to: unit) else {
        reportUnlike(own, unit, range)
        return nil
      }
      converted.append(same)
    }
    return converted
  }

  mutating func reportUnlike(_ unit: MeasureUnit, _ wanted: MeasureUnit, _ range: Range<Int>) {
    let (own, other) = (Self.shown(unit), Self.shown(wanted))
    let help: Phrase
    switch (unit.dimension, wanted.dimension) {
    case (.percent, .percentagePoint), (.percentagePoint, .percent):
      help = Phrase(
        zh: "两个百分数之差是百分点：与 [0.5 百分点] 一类的数比较",
        en: "a difference of two per cents is in percentage points: hold it against [0.5 百分点]")
    case (.none, .percent):
      help = Phrase(zh: "比值乘以 [100 %] 才是百分数", en: "a ratio times [100 %] is a percentage")
    case (.none, _):
      help = Phrase(
        zh: "请写明单位，如 [100 \(wanted.symbol)]", en: "write the unit, as in [100 \(wanted.symbol)]")
    case (_, .none):
      help = Phrase(zh: "请写明单位，如 [100 \(unit.symbol)]", en: "write the unit, as in [100 \(unit.symbol)]")
    default: help = Phrase(zh: "请改用同类单位", en: "use units of one kind")
    }
    report(
      .units, range,
      Phrase(zh: "\(own.zh)与\(other.zh)不是同类量", en: "\(own.en) and \(other.en) do not measure the same thing"),
      help)
  }

  static func shown(_ unit: MeasureUnit) -> Phrase {
    unit.dimension.isNone
      ? Phrase(zh: "无单位的数", en: "a number without a unit") : Phrase(zh: "“\(unit.symbol)”", en: "'\(unit.symbol)'")
  }
}
