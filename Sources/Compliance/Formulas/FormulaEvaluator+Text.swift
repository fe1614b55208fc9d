import Diagnostics
import Quantities

extension FormulaEvaluator {
  /// The formula with the numbers put in: `36家 / 100家 * 100% >= 30%`; what is unknown is a question mark.
  mutating func text(of node: Formula.Node, _ moment: Moment) -> String {
    written(node, moment, binding: 0)
  }

  /// `binding` tells how tightly what stands around it binds: looser parts get brackets.
  private mutating func written(_ node: Formula.Node, _ moment: Moment, binding: Int) -> String {
    func bracketed(_ text: String, _ own: Int) -> String { own < binding ? "(\(text))" : text }
    switch node.content {
    case .truth(let truth): return truth ? "true" : "false"
    case .number, .figure, .filed, .own, .shifted, .rolling, .inArea, .foldAreas, .rank: return amount(node, moment)
    case .scaled(let inner, _):
      if case .number = inner.content { return amount(inner, moment) }
      if case .sum = inner.content { return amount(node, moment) }
      if case .product = inner.content { return amount(node, moment) }
      return written(inner, moment, binding: binding)
    case .negated(let inner): return bracketed("-" + written(inner, moment, binding: 7), 6)
    case .rounded(let inner, let places, _):
      return "round(\(written(inner, moment, binding: 0)), \(places))"
    case .absolute(let inner): return "abs(\(written(inner, moment, binding: 0)))"
    case .sum(let operands): return bracketed(chain(operands, " + ", " - ", moment, binding: 4), 4)
    case .product(let operands, _): return bracketed(chain(operands, " * ", " / ", moment, binding: 5), 5)
    case .comparison(let comparison, let left, let right):
      return bracketed(
        "\(written(left, moment, binding: 4)) \(comparison.rawValue) \(written(right, moment, binding: 4))", 3)
    case .not(let inner): return bracketed("not " + written(inner, moment, binding: 3), 2)
    case .all(let nodes): return bracketed(list(nodes, " and ", moment, binding: 2), 1)
    case .any(let nodes): return bracketed(list(nodes, " or ", moment, binding: 1), 0)
    case .choice(let test, let yes, let no): return "if(\(list([test, yes, no], ", ", moment, binding: 0)))"
    case .fold(let fold, let nodes): return "\(fold.rawValue)(\(list(nodes, ", ", moment, binding: 0)))"
    }
  }

  private mutating func chain(
    _ operands: [Formula.Node.Operand], _ direct: String, _ inverse: String, _ moment: Moment, binding: Int
  ) -> String {
    var text = ""
    for (place, operand) in operands.enumerated() {
      if place > 0 { text += operand.isInverse ? inverse : direct }
      text += written(operand.node, moment, binding: place == 0 ? binding : binding + 1)
    }
    return text
  }

  private mutating func list(_ nodes: [Formula.Node], _ separator: String, _ moment: Moment, binding: Int) -> String {
    var texts: [String] = []
    for node in nodes { texts.append(written(node, moment, binding: binding)) }
    return texts.joined(separator: separator)
  }

  /// The value of a part with its unit; an indicator's in the unit in which it is declared.
  mutating func amount(_ node: Formula.Node, _ moment: Moment) -> String {
    guard node.unit != nil else {
      guard let truth = try? truth(node, moment) else { return "?" }
      return truth ? "true" : "false"
    }
    guard let number = try? number(node, moment) else { return "?" }
    return words(node).amount(number)
  }

  func words(_ node: Formula.Node) -> Words {
    switch node.content {
    case .figure(let reference), .own(let reference): Words(plan.indicators[reference.indicator])
    case .shifted(_, let inner), .rolling(_, _, let inner), .inArea(_, let inner), .rounded(let inner, _, _),
      .negated(let inner), .absolute(let inner):
      words(inner)
    default: Words(unit: node.unit?.symbol ?? "")
    }
  }

  /// The comparisons of a condition and what each comes to.
  mutating func comparisons(of node: Formula.Node, _ moment: Moment) -> [Phrase] {
    switch node.content {
    case .comparison(let comparison, let left, let right):
      let sides = "\(amount(left, moment)) \(comparison.rawValue) \(amount(right, moment))"
      guard let holds = try? truth(node, moment) else {
        return [Phrase(zh: "\(sides)：无法判断", en: "\(sides): unknown")]
      }
      return [Phrase(zh: "\(sides)：\(holds ? "成立" : "不成立")", en: "\(sides): \(holds ? "holds" : "does not hold")")]
    case .filed(let reference):
      let indicator = plan.indicators[reference.indicator]
      guard let isFiled = try? truth(node, moment) else {
        return [Phrase(zh: "“\(indicator.name.zh)”尚未到期", en: "`\(indicator.name.en)` is not due yet")]
      }
      return [
        Phrase(
          zh: "“\(indicator.name.zh)”\(isFiled ? "已报" : "未报")",
          en: "`\(indicator.name.en)` is \(isFiled ? "" : "not ")filed")
      ]
    case .not(let inner): return comparisons(of: inner, moment)
    case .all(let nodes), .any(let nodes):
      var lines: [Phrase] = []
      for node in nodes { lines += comparisons(of: node, moment) }
      return lines
    case .choice(let test, let yes, let no):
      var lines = comparisons(of: test, moment)
      for branch in [yes, no] where branch.unit == nil { lines += comparisons(of: branch, moment) }
      return lines
    default: return []
    }
  }

  /// The figures read so far, each in a line.
  func usedFigures(limit: Int = 40) -> [Phrase] {
    uses.prefix(limit).map { use in
      let indicator = plan.indicators[use.reference.indicator]
      let amount = use.observation.number.map { Words(indicator).amount($0) } ?? "?"
      let period = Words.period(use.observation.period)
      let area = plan.areas.count > 1 && plan.areas.indices.contains(use.area) ? plan.areas[use.area].name : nil
      return Phrase(
        zh: "\(area?.zh ?? "")“\(indicator.name.zh)”\(period.zh)：\(amount)",
        en: "\(area.map { $0.en + ", " } ?? "")`\(indicator.name.en)` in \(period.en): \(amount)")
    }
  }
}
