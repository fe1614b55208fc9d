package import Diagnostics
import Figures
package import Plans
import Quantities

extension FormulaEvaluator {
  /// The formula with the numbers put in: `36家 / 100家 * 100% >= 30%`; what is unknown is a question mark.
  package mutating func text(of node: Formula.Node, _ moment: Moment) -> Phrase {
    Phrase(
      chinese: written(node, moment, .zh, binding: 0), english: written(node, moment, .en, binding: 0))
  }

  /// `binding` tells how tightly what stands around it binds: looser parts get brackets.
  private mutating func written(_ node: Formula.Node, _ moment: Moment, _ language: Language, binding: Int) -> String {
    func bracketed(_ text: String, _ own: Int) -> String { own < binding ? "(\(text))" : text }
    func chain(_ operands: [Formula.Node.Operand], _ direct: String, _ inverse: String, binding: Int) -> String {
      var text = ""
      for (place, operand) in operands.enumerated() {
        if place > 0 { text += operand.isInverse ? inverse : direct }
        text += written(operand.node, moment, language, binding: place == 0 ? binding : binding + 1)
      }
      return text
    }
    func list(_ nodes: [Formula.Node], _ separator: String, binding: Int) -> String {
      var texts: [String] = []
      for node in nodes { texts.append(written(node, moment, language, binding: binding)) }
      return texts.joined(separator: separator)
    }
    switch node.content {
    case .truth(let truth): return truth ? "true" : "false"
    case .number, .figure, .filed, .own, .shifted, .rolling, .inArea, .foldAreas, .rank:
      return amount(node, moment)[language]
    case .scaled(let inner, _):
      if case .number = inner.content { return amount(inner, moment)[language] }
      if case .sum = inner.content { return amount(node, moment)[language] }
      if case .product = inner.content { return amount(node, moment)[language] }
      return written(inner, moment, language, binding: binding)
    case .negated(let inner): return bracketed("-" + written(inner, moment, language, binding: 7), 6)
    case .rounded(let inner, let places, _):
      return "round(\(written(inner, moment, language, binding: 0)), \(places))"
    case .absolute(let inner): return "abs(\(written(inner, moment, language, binding: 0)))"
    case .sum(let operands): return bracketed(chain(operands, " + ", " - ", binding: 4), 4)
    case .product(let operands, _): return bracketed(chain(operands, " * ", " / ", binding: 5), 5)
    case .comparison(let comparison, let left, let right):
      let (one, other) = (
        written(left, moment, language, binding: 4), written(right, moment, language, binding: 4)
      )
      return bracketed("\(one) \(comparison.rawValue) \(other)", 3)
    case .not(let inner): return bracketed("not " + written(inner, moment, language, binding: 3), 2)
    case .all(let nodes): return bracketed(list(nodes, " and ", binding: 2), 1)
    case .any(let nodes): return bracketed(list(nodes, " or ", binding: 1), 0)
    case .choice(let test, let yes, let no): return "if(\(list([test, yes, no], ", ", binding: 0)))"
    case .fold(let fold, let nodes): return "\(fold.rawValue)(\(list(nodes, ", ", binding: 0)))"
    }
  }

  /// The value of a part with its unit, on its own side of `line`.
  mutating func amount(
    _ node: Formula.Node, _ moment: Moment, in unit: WrittenUnit? = nil, against line: Rational? = nil
  )
    -> Phrase
  {
    guard node.unit != nil else {
      guard let truth = try? truth(node, moment) else { return Phrase(verbatim: "?") }
      return Phrase(verbatim: truth ? "true" : "false")
    }
    guard let number = try? number(node, moment) else { return Phrase(verbatim: "?") }
    let words = Words(unit ?? self.unit(of: node))
    return line.map { words.amount(number, against: $0) } ?? words.amount(number)
  }

  /// In which unit a part is shown: as the formula writes it, else as the plan declares that of an indicator in it.
  func unit(of node: Formula.Node) -> WrittenUnit {
    let own = WrittenUnit(node.unit?.symbol ?? "")
    return declaredUnit(of: node, base: own.base) ?? own
  }

  private func declaredUnit(of node: Formula.Node, base: String) -> WrittenUnit? {
    func first(_ nodes: [Formula.Node]) -> WrittenUnit? {
      for node in nodes {
        if let unit = declaredUnit(of: node, base: base) { return unit }
      }
      return nil
    }
    switch node.content {
    case .figure(let reference), .own(let reference):
      let unit = plan.indicators[reference.indicator].written
      return unit.base == base ? unit : nil
    case .number: return node.written.flatMap { $0.base == base ? $0 : nil }
    case .truth, .filed, .not, .all, .any, .comparison: return nil
    case .negated(let inner), .absolute(let inner), .scaled(let inner, _), .shifted(_, let inner),
      .rolling(_, _, let inner), .inArea(_, let inner), .rounded(let inner, _, _):
      return first([inner])
    case .sum(let operands), .product(let operands, _): return first(operands.map(\.node))
    case .choice(_, let yes, let no): return first([yes, no])
    case .fold(_, let nodes): return first(nodes)
    case .foldAreas(_, let set): return first([set.node])
    case .rank: return nil
    }
  }

  /// The comparisons of a condition and what each comes to.
  package mutating func comparisons(of node: Formula.Node, _ moment: Moment) -> [Phrase] {
    switch node.content {
    case .comparison(let comparison, let left, let right):
      // One unit for both: that of a number in the formula, which is what the rule asks for.
      let unit = [right, left].first { $0.written != nil && $0.written?.base == left.unit?.symbol }?.written
      let (own, other) = (try? number(left, moment), try? number(right, moment))
      let (one, two) = (
        amount(left, moment, in: unit, against: other), amount(right, moment, in: unit, against: own)
      )
      guard let holds = try? truth(node, moment) else {
        return [
          Phrase(zh: "\(one) \(comparison.rawValue) \(two)：无法判断", en: "\(one) \(comparison.rawValue) \(two): unknown")
        ]
      }
      return [
        Phrase(
          zh: "\(one) \(comparison.rawValue) \(two)：\(holds ? "成立" : "不成立")",
          en: "\(one) \(comparison.rawValue) \(two): \(holds ? "holds" : "does not hold")")
      ]
    case .filed(let reference):
      let indicator = plan.indicators[reference.indicator]
      guard let isFiled = try? truth(node, moment) else {
        return [Phrase(zh: "“\(indicator.name)”尚未到期", en: "`\(indicator.name)` is not due yet")]
      }
      return [
        Phrase(
          zh: "“\(indicator.name)”\(isFiled ? "已报" : "未报")", en: "`\(indicator.name)` is \(isFiled ? "" : "not ")filed")
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

  /// What a false condition comes to: of two numbers that must agree, both and how far they are apart.
  package mutating func disagreement(in node: Formula.Node, _ moment: Moment) -> Phrase {
    guard case .comparison(_, let left, let right) = node.content, case .absolute(let difference) = left.content,
      case .sum(let operands) = difference.content, operands.count == 2, !operands[0].isInverse, operands[1].isInverse,
      let one = try? number(operands[0].node, moment), let other = try? number(operands[1].node, moment),
      let apart = try? number(left, moment), let allowed = try? number(right, moment)
    else {
      let sum = text(of: node, moment)
      return Phrase(zh: "应有 \(sum)，实际不成立", en: "\(sum)")
    }
    let words = (Words(unit(of: operands[0].node)), Words(unit(of: operands[1].node)))
    let (first, second) = (name(operands[0].node), name(operands[1].node))
    let (x, y) = (words.0.amount(one, against: other), words.1.amount(other, against: one))
    let (gap, tolerance) = (words.0.difference(apart, against: allowed), words.0.difference(allowed, against: apart))
    return Phrase(
      zh: "\(first)\(x)，\(second)\(y)，相差\(gap)，容许\(tolerance)",
      en: "\(first) \(x), \(second) \(y): \(gap) apart, \(tolerance) allowed")
  }

  /// Whether a number was filed as it stands or worked out.
  private func name(_ node: Formula.Node) -> Phrase {
    if case .figure(let reference) = node.content {
      let name = plan.indicators[reference.indicator].name
      return Phrase(zh: "“\(name)”填报", en: "`\(name)` is filed as")
    }
    return Phrase(zh: "按其他数算为", en: "worked out from the others it is")
  }

  /// The figures read so far, each in a line.
  package func usedFigures(limit: Int = 40) -> [Phrase] {
    uses.prefix(limit).map { use in
      let indicator = plan.indicators[use.reference.indicator]
      let amount = use.observation.number.map { Words(indicator).amount($0) } ?? Phrase(verbatim: "?")
      let period = Words.period(use.observation.period)
      let area = plan.areas.count > 1 && plan.areas.indices.contains(use.area) ? plan.areas[use.area].name : nil
      return Phrase(
        zh: "\(area?.zh ?? "")“\(indicator.name.zh)”\(period.zh)：\(amount)",
        en: "\(area.map { $0.en + ", " } ?? "")`\(indicator.name.en)` in \(period.en): \(amount)")
    }
  }
}
