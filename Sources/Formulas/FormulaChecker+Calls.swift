import Diagnostics
import Plans
import Quantities

extension FormulaChecker {
  mutating func call(_ name: String, _ place: Range<Int>, _ arguments: [FormulaSyntax], _ range: Range<Int>)
    -> Formula.Node?
  {
    guard let function = function(name, place, arguments) else { return nil }
    let node: Formula.Node?
    switch function {
    case .choice: node = choice(arguments, range)
    case .sum: node = folded(.sum, arguments, range)
    case .min: node = folded(.min, arguments, range)
    case .max: node = folded(.max, arguments, range)
    case .mean: node = folded(.mean, arguments, range)
    case .count: node = count(arguments, range)
    case .abs:
      node = number(arguments[0]).map { Formula.Node(content: .absolute($0), range: range, unit: $0.unit) }
    case .round: node = rounded(arguments, range)
    case .filed:
      node = named(arguments[0], .filed, ofAnyKind: true).map {
        Formula.Node(content: .filed($0.reference), range: range, unit: nil)
      }
    case .own: node = own(arguments[0], range)
    case .previous: node = shifted(.previous, arguments[0], range)
    case .priorYear: node = shifted(.priorYear, arguments[0], range)
    case .at: node = at(arguments, range)
    case .rolling: node = rolling(arguments, range)
    case .rollingSum: node = window(.sum, arguments, range)
    case .rollingMean: node = window(.mean, arguments, range)
    case .inArea: node = inArea(arguments, range)
    case .rank:
      node = set(arguments[0], wantsNumbers: true).map {
        Formula.Node(content: .rank($0), range: range, unit: MeasureUnit.none)
      }
    case .areas, .except, .lowest, .highest:
      report(
        .type, range,
        Phrase(zh: "`\(name)` 给出多个地区的数，不是一个数", en: "`\(name)` gives the values of several areas, not one value"),
        Phrase(
          zh: "请放入 sum、mean、min、max、count 或 rank 中", en: "put it into sum, mean, min, max, count or rank"))
      node = nil
    }
    return node
  }

  private mutating func function(_ name: String, _ place: Range<Int>, _ arguments: [FormulaSyntax]) -> FormulaFunction?
  {
    guard let function = FormulaFunction(rawValue: name) else {
      let names = FormulaFunction.allCases.map(\.rawValue)
      report(
        .unknownFunction, place, Phrase(zh: "没有函数 `\(name)`", en: "there is no function `\(name)`"),
        // Another first letter is another word: `round` is not a slip for `count`.
        NearestName.to(name, among: names.filter { $0.first == name.first }).map {
          Phrase(zh: "是否想写 `\($0)`？", en: "did you mean `\($0)`?")
        }
          ?? Phrase(
            zh: "可用的函数：" + names.joined(separator: "、"), en: "the functions are " + names.joined(separator: ", ")))
      return nil
    }
    guard function.argumentCount.contains(arguments.count) else {
      reportArguments(
        function, place, Phrase(zh: "参数个数不对：\(arguments.count) 个", en: "it has \(arguments.count) arguments"))
      return nil
    }
    return function
  }

  private mutating func reportArguments(_ function: FormulaFunction, _ range: Range<Int>, _ trouble: Phrase) {
    report(
      .arguments, range,
      Phrase(zh: "`\(function.rawValue)` 的\(trouble.zh)", en: "`\(function.rawValue)`: \(trouble.en)"),
      Phrase(zh: "写法：\(function.usage)", en: "write \(function.usage)"))
  }

  private mutating func choice(_ arguments: [FormulaSyntax], _ range: Range<Int>) -> Formula.Node? {
    let test = condition(arguments[0])
    guard let branches = Self.complete([value(arguments[1]), value(arguments[2])]), let test else { return nil }
    guard branches[0].unit != nil, branches[1].unit != nil else {
      if branches[0].unit == nil, branches[1].unit == nil {
        return Formula.Node(content: .choice(test, branches[0], branches[1]), range: range, unit: nil)
      }
      report(
        .type, arguments[2].range, Phrase(zh: "两个结果一个是数，一个是条件", en: "one result is a number, the other a condition"),
        Phrase(zh: "两个结果须为同一类", en: "both results must be of one type"))
      return nil
    }
    guard let both = alike(branches, [arguments[1].range, arguments[2].range]) else { return nil }
    return Formula.Node(content: .choice(test, both[0], both[1]), range: range, unit: both[0].unit)
  }

  /// Several numbers, or one number in several areas.
  private mutating func folded(_ fold: Formula.Node.Fold, _ arguments: [FormulaSyntax], _ range: Range<Int>)
    -> Formula.Node?
  {
    if arguments.count == 1, Self.isSet(arguments[0]) {
      guard let set = set(arguments[0], wantsNumbers: true) else { return nil }
      return Formula.Node(content: .foldAreas(fold, set), range: range, unit: set.node.unit)
    }
    guard let nodes = Self.complete(arguments.map { number($0) }), let same = alike(nodes, arguments.map(\.range))
    else {
      return nil
    }
    return Formula.Node(content: .fold(fold, same), range: range, unit: same[0].unit)
  }

  private mutating func count(_ arguments: [FormulaSyntax], _ range: Range<Int>) -> Formula.Node? {
    if arguments.count == 1, Self.isSet(arguments[0]) {
      guard let set = set(arguments[0], wantsNumbers: false) else { return nil }
      return Formula.Node(content: .foldAreas(.count, set), range: range, unit: MeasureUnit.none)
    }
    guard let nodes = Self.complete(arguments.map { condition($0) }) else { return nil }
    return Formula.Node(content: .fold(.count, nodes), range: range, unit: MeasureUnit.none)
  }

  // MARK: - periods

  private mutating func own(_ argument: FormulaSyntax, _ range: Range<Int>) -> Formula.Node? {
    guard let (reference, unit) = named(argument, .own) else { return nil }
    let indicator = plan.indicators[reference.indicator]
    guard indicator.kind.accumulates else {
      report(
        .type, argument.range,
        Phrase(
          zh: "指标 `\(indicator.id)` 不累计，没有当期发生数",
          en: "the indicator `\(indicator.id)` does not add up, so a period has no amount of its own"),
        Phrase(zh: "请直接写指标，或用 previous 求变化", en: "write the indicator itself, or take previous(…) from it"))
      return nil
    }
    return Formula.Node(content: .own(reference), range: range, unit: unit)
  }

  /// An argument that must be an indicator's name alone.
  private mutating func named(_ argument: FormulaSyntax, _ function: FormulaFunction, ofAnyKind: Bool = false)
    -> (reference: IndicatorReference, unit: MeasureUnit)?
  {
    guard case .name(let name, let basis) = argument.content else {
      reportArguments(function, argument.range, Phrase(zh: "参数应为一个指标", en: "the argument must be one indicator"))
      return nil
    }
    return reference(name, basis, argument.range, ofAnyKind: ofAnyKind)
  }

  private mutating func shifted(_ shift: Formula.Node.Shift, _ argument: FormulaSyntax, _ range: Range<Int>)
    -> Formula.Node?
  {
    number(argument).map { Formula.Node(content: .shifted(shift, $0), range: range, unit: $0.unit) }
  }

  private mutating func at(_ arguments: [FormulaSyntax], _ range: Range<Int>) -> Formula.Node? {
    let node = number(arguments[0])
    let period: Period?
    switch arguments[1].content {
    case .period(let named): period = named
    case .number(let text) where text.utf8.count == 4: period = Int(text).flatMap(plan.calendar.fiscalYear.period)
    default: period = nil
    }
    guard let period else {
      reportArguments(.at, arguments[1].range, Phrase(zh: "第二个参数应为期次", en: "the second argument must be a period"))
      return nil
    }
    years.formUnion([plan.calendar.year(of: period), plan.calendar.fiscalYear.number(holding: period.end)])
    return node.map { Formula.Node(content: .shifted(.at(period), $0), range: range, unit: $0.unit) }
  }

  /// Amounts are summed, levels and rates averaged.
  private mutating func rolling(_ arguments: [FormulaSyntax], _ range: Range<Int>) -> Formula.Node? {
    guard let (reference, unit) = named(arguments[0], .rolling), let count = periods(arguments[1], .rolling) else {
      return nil
    }
    guard allowsWindow(range) else { return nil }
    let adds = plan.indicators[reference.indicator].kind.accumulates
    let node = Formula.Node(content: adds ? .own(reference) : .figure(reference), range: arguments[0].range, unit: unit)
    return Formula.Node(content: .rolling(adds ? .sum : .mean, count, node), range: range, unit: unit)
  }

  private mutating func window(_ fold: Formula.Node.Fold, _ arguments: [FormulaSyntax], _ range: Range<Int>)
    -> Formula.Node?
  {
    guard allowsWindow(range) else { return nil }
    isInWindow = true
    defer { isInWindow = false }
    let function: FormulaFunction = fold == .sum ? .rollingSum : .rollingMean
    let inner = number(arguments[0])
    guard let count = periods(arguments[1], function), let inner else { return nil }
    if fold == .sum, case .figure(let reference) = inner.content {
      let indicator = plan.indicators[reference.indicator]
      if indicator.kind.accumulates, indicator.span == .yearToDate {
        report(
          .type, arguments[0].range,
          Phrase(
            zh: "指标 `\(indicator.id)` 是累计数，相加会重复",
            en: "`\(indicator.id)` is a total to date: adding totals counts twice"),
          Phrase(zh: "请写 own(\(indicator.id))，或用 rolling", en: "write own(\(indicator.id)), or use rolling"))
        return nil
      }
    }
    return Formula.Node(content: .rolling(fold, count, inner), range: range, unit: inner.unit)
  }

  private mutating func allowsWindow(_ range: Range<Int>) -> Bool {
    guard isInWindow else { return true }
    report(
      .type, range, Phrase(zh: "滚动时段中不能再有滚动时段", en: "a rolling window cannot stand within another"),
      Phrase(zh: "请把里面的写成一个计算指标", en: "make the inner one a computed indicator"))
    return false
  }

  private static let longestWindow = 120

  private mutating func periods(_ argument: FormulaSyntax, _ function: FormulaFunction) -> Int? {
    whole(argument, 1...Self.longestWindow, function)
  }

  /// To so many places; 0 is to whole numbers.
  private mutating func rounded(_ arguments: [FormulaSyntax], _ range: Range<Int>) -> Formula.Node? {
    let inner = number(arguments[0])
    guard let places = whole(arguments[1], 0...12, .round), let inner else { return nil }
    return Formula.Node(
      content: .rounded(inner, places: places, in: declaredFactor(of: inner)), range: range, unit: inner.unit)
  }

  /// What one of the unit is worth in which the figures of a part are declared, where that is one and the same; else
  /// one.
  private func declaredFactor(of node: Formula.Node) -> Rational {
    let factors = declaredFactors(node)
    return factors.count == 1 ? factors.first ?? .one : .one
  }

  private func declaredFactors(_ node: Formula.Node) -> Set<Rational> {
    switch node.content {
    case .figure(let reference), .own(let reference): [plan.indicators[reference.indicator].unitFactor.rational]
    case .negated(let inner), .absolute(let inner), .shifted(_, let inner), .rolling(_, _, let inner),
      .inArea(_, let inner), .rounded(let inner, _, _):
      declaredFactors(inner)
    case .scaled(let inner, _): if case .number = inner.content { [] } else { [.one] }
    case .sum(let operands): operands.reduce(into: []) { $0.formUnion(declaredFactors($1.node)) }
    case .choice(_, let yes, let no): declaredFactors(yes).union(declaredFactors(no))
    case .fold(.count, _), .foldAreas(.count, _), .rank: [.one]
    case .fold(_, let nodes): nodes.reduce(into: []) { $0.formUnion(declaredFactors($1)) }
    case .foldAreas(_, let set): declaredFactors(set.node)
    case .product: [.one]
    case .number, .truth, .filed, .comparison, .not, .all, .any: []
    }
  }

  private mutating func whole(_ argument: FormulaSyntax, _ range: ClosedRange<Int>, _ function: FormulaFunction) -> Int?
  {
    if case .number(let text) = argument.content, let count = Int(text), range.contains(count) { return count }
    reportArguments(
      function, argument.range,
      Phrase(
        zh: "第二个参数应为 \(range.lowerBound) 至 \(range.upperBound) 的整数",
        en: "the second argument must be a whole number from \(range.lowerBound) to \(range.upperBound)"))
    return nil
  }
}
