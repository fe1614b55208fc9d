import Diagnostics
import Plans
import Quantities

extension FormulaChecker {
  static func isSet(_ syntax: FormulaSyntax) -> Bool {
    guard case .call(let name, _, _) = syntax.content else { return false }
    return FormulaFunction(rawValue: name)?.makesAreas ?? false
  }

  /// A set of areas: `areas(a)`, `except(a, "…")`, the lowest or highest of one; any other number is taken in every
  /// area.
  mutating func set(_ syntax: FormulaSyntax, wantsNumbers: Bool) -> Formula.Node.AreaSet? {
    guard case .call(let name, let place, let arguments) = syntax.content, Self.isSet(syntax),
      let function = FormulaFunction(rawValue: name)
    else { return set(of: syntax, Array(plan.areas.indices), wantsNumbers) }
    guard function.argumentCount.contains(arguments.count) else {
      _ = call(name, place, arguments, syntax.range)
      return nil
    }
    switch function {
    case .areas, .except:
      guard let named = areas(arguments.dropFirst()) else { return nil }
      let all = Array(plan.areas.indices)
      let chosen =
        function == .except ? all.filter { !named.contains($0) } : named.isEmpty ? all : named
      return set(of: arguments[0], chosen, wantsNumbers)
    default:
      guard let inner = set(arguments[0], wantsNumbers: true) else { return nil }
      let most = Swift.max(1, inner.areas.count)
      guard case .number(let text) = arguments[1].content, let count = Int(text), (1...most).contains(count) else {
        report(
          .arguments, arguments[1].range,
          Phrase(
            zh: "`\(name)` 的第二个参数应为 1 至 \(most) 的整数",
            en: "`\(name)`: the second argument must be a whole number from 1 to \(most)"),
          Phrase(zh: "共有 \(most) 个地区", en: "there are \(most) areas"))
        return nil
      }
      let pick: Formula.Node.AreaSet.Pick = function == .lowest ? .lowest(count) : .highest(count)
      return Formula.Node.AreaSet(id: nextSet(), areas: inner.areas, node: inner.node, picks: inner.picks + [pick])
    }
  }

  private mutating func set(of syntax: FormulaSyntax, _ areas: [Int], _ wantsNumbers: Bool) -> Formula.Node.AreaSet? {
    guard !isInAreas else {
      report(
        .type, syntax.range, Phrase(zh: "地区集合中不能再有地区集合", en: "a set of areas cannot stand within another"),
        Phrase(zh: "请把里面的写成一个计算指标", en: "make the inner one a computed indicator"))
      return nil
    }
    isInAreas = true
    defer { isInAreas = false }
    guard let node = wantsNumbers ? number(syntax) : condition(syntax) else { return nil }
    guard !areas.isEmpty else {
      report(
        .arguments, syntax.range, Phrase(zh: "没有剩下的地区", en: "no area is left"),
        Phrase(zh: "请核对地区名，或在 plan.yaml 的 areas 中登记", en: "check the names, or enter areas in plan.yaml"))
      return nil
    }
    return Formula.Node.AreaSet(id: nextSet(), areas: areas, node: node, picks: [])
  }

  mutating func inArea(_ arguments: [FormulaSyntax], _ range: Range<Int>) -> Formula.Node? {
    let node = number(arguments[0])
    guard let named = areas(arguments.dropFirst()), let area = named.first, let node else { return nil }
    return Formula.Node(content: .inArea(area, node), range: range, unit: node.unit)
  }

  private mutating func areas(_ arguments: ArraySlice<FormulaSyntax>) -> [Int]? {
    var found: [Int] = []
    var isGood = true
    for argument in arguments {
      guard case .text(let name) = argument.content else {
        report(
          .arguments, argument.range, Phrase(zh: "此处应为地区名", en: "the name of an area is wanted here"),
          Phrase(
            zh: "请加引号，如 \"\(plan.areas.first?.id ?? "")\"",
            en: "write it in quotes, as in \"\(plan.areas.first?.id ?? "")\""))
        isGood = false
        continue
      }
      let index = plan.areas.firstIndex {
        $0.id == name || $0.name.zh == name || $0.name.en == name || $0.aliases.contains(name)
      }
      if let index {
        if !found.contains(index) { found.append(index) }
      } else {
        isGood = false
        guard knowsAllNames else { continue }
        let known = plan.areas.flatMap { [$0.id] + $0.aliases }
        report(
          .unknownArea, argument.range, Phrase(zh: "没有地区“\(name)”", en: "there is no area '\(name)'"),
          NearestName.to(name, among: known).map { Phrase(zh: "是否想写“\($0)”？", en: "did you mean '\($0)'?") }
            ?? Phrase(zh: "请在 plan.yaml 的 areas 中登记", en: "enter it under areas in plan.yaml"))
      }
    }
    return isGood ? found : nil
  }
}
