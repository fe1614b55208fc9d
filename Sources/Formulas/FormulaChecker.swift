import Diagnostics
public import Plans
import Quantities

extension Formula {
  /// The most characters that a formula may have.
  public static let longest = FormulaLexer.longest

  /// Reads a formula for a plan.
  ///
  /// Nil where something is wrong; then every error that could be found is listed. Reads a formula for a plan.
  ///
  /// Nil where something is wrong; then every error that could be found is listed.
  ///
  /// Indicators in `unusable` are broken where they are declared: nothing more is said of them, and the formula is nil.
  /// Without `knowsAllNames` an unknown name is no error either.
  public static func read(
    _ text: String, in plan: Plan, unusable: Set<Indicator.Index> = [], knowsAllNames: Bool = true
  ) -> (formula: Formula?, errors: [FormulaError]) {
    do throws(FormulaError) {
      let syntax = try FormulaParser.parse(text)
      var checker = FormulaChecker(plan: plan, unusable: unusable, knowsAllNames: knowsAllNames)
      let root = checker.value(syntax)
      guard let root, checker.errors.isEmpty else { return (nil, checker.errors) }
      if checker.references.isEmpty {
        checker.report(
          .type, syntax.range, Phrase(zh: "公式没有用到任何指标", en: "the formula names no indicator"),
          Phrase(zh: "请写出指标编号", en: "name an indicator by its id"))
        return (nil, checker.errors)
      }
      let shown = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return (Formula(text: shown, references: checker.references, years: checker.years, root: root), [])
    } catch {
      return (nil, [error])
    }
  }
}

/// Gives every part of a formula its type and unit, and knows its names.
///
/// A part with an error is nil, said once.
struct FormulaChecker {
  let plan: Plan
  let unusable: Set<Indicator.Index>
  let knowsAllNames: Bool
  var errors: [FormulaError] = []
  var references: [IndicatorReference] = []
  var years: Set<Int> = []
  /// Windows and area sets hold no further ones, so that the cost of a formula stays bounded.
  var isInWindow = false
  var isInAreas = false
  private var sets = 0
  private let indices: [String: Indicator.Index]

  init(plan: Plan, unusable: Set<Indicator.Index>, knowsAllNames: Bool) {
    self.plan = plan
    self.unusable = unusable
    self.knowsAllNames = knowsAllNames
    indices = Dictionary(plan.indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func report(_ code: FormulaCode, _ range: Range<Int>, _ message: Phrase, _ help: Phrase) {
    errors.append(FormulaError(code, at: range, message, help: help))
  }

  mutating func nextSet() -> Int {
    sets += 1
    return sets
  }

  /// A number or a condition.
  mutating func value(_ syntax: FormulaSyntax) -> Formula.Node? {
    let range = syntax.range
    switch syntax.content {
    case .number(let text): return quantity(text, range)
    case .truth(let truth): return Formula.Node(content: .truth(truth), range: range, unit: nil)
    case .name(let name, let basis):
      guard let (reference, unit) = reference(name, basis, range) else { return nil }
      return Formula.Node(content: .figure(reference), range: range, unit: unit)
    case .period, .text:
      report(
        .type, range, Phrase(zh: "期次和地区名不能单独作数", en: "a period or a name of an area is no value"),
        Phrase(
          zh: "期次用于 at(…)，地区名用于 in_area(…)、areas(…)、except(…)",
          en: "a period belongs in at(…), an area in in_area(…), areas(…) or except(…)"))
      return nil
    case .call(let name, let place, let arguments): return call(name, place, arguments, range)
    case .negated(let inner):
      guard let node = number(inner) else { return nil }
      return Formula.Node(content: .negated(node), range: range, unit: node.unit)
    case .not(let inner): return condition(inner).map { Formula.Node(content: .not($0), range: range, unit: nil) }
    case .sum(let operands): return sum(operands, range)
    case .product(let operands): return product(operands, range)
    case .comparison(let comparison, let left, let right): return compared(comparison, left, right, range)
    case .all(let nodes): return conditions(nodes).map { Formula.Node(content: .all($0), range: range, unit: nil) }
    case .any(let nodes): return conditions(nodes).map { Formula.Node(content: .any($0), range: range, unit: nil) }
    }
  }

  mutating func number(_ syntax: FormulaSyntax) -> Formula.Node? {
    guard let node = value(syntax) else { return nil }
    guard node.unit == nil else { return node }
    report(
      .type, syntax.range, Phrase(zh: "此处应为数，现为条件", en: "a number is wanted here, not a condition"),
      Phrase(zh: "条件只用于 if、and、or、not 和 count", en: "conditions belong in if, and, or, not and count"))
    return nil
  }

  mutating func condition(_ syntax: FormulaSyntax) -> Formula.Node? {
    guard let node = value(syntax) else { return nil }
    guard node.unit != nil else { return node }
    report(
      .type, syntax.range, Phrase(zh: "此处应为条件，现为数", en: "a condition is wanted here, not a number"),
      Phrase(zh: "请写成比较，如 a >= [100 家]", en: "write a comparison, such as a >= [100 家]"))
    return nil
  }

  /// Every operand is looked at before any is found wanting.
  private mutating func conditions(_ nodes: [FormulaSyntax]) -> [Formula.Node]? {
    Self.complete(nodes.map { condition($0) })
  }

  static func complete(_ nodes: [Formula.Node?]) -> [Formula.Node]? {
    let present = nodes.compactMap(\.self)
    return present.count == nodes.count ? present : nil
  }

  private mutating func quantity(_ text: String, _ range: Range<Int>) -> Formula.Node? {
    switch plan.measures.parse(text) {
    case .success(let quantity):
      return Formula.Node(
        content: .number(quantity.value.rational), range: range, unit: quantity.unit, written: quantity.written)
    case .failure(let error):
      let isQuantity = range.count > text.unicodeScalars.count
      let start = min(range.lowerBound + error.offset + (isQuantity ? 1 : 0), range.upperBound - 1)
      let end = isQuantity ? range.upperBound - 1 : range.upperBound
      errors.append(
        FormulaError(
          error.code.code, at: start..<max(start + 1, end), error.message,
          help: error.help ?? Phrase(zh: "请核对数值和单位", en: "check the number and its unit")))
      return nil
    }
  }

  /// An indicator of numbers, by id; of any kind where only its being filed is asked for.
  mutating func reference(_ name: String, _ basis: String?, _ range: Range<Int>, ofAnyKind: Bool = false)
    -> (reference: IndicatorReference, unit: MeasureUnit)?
  {
    guard let index = indices[name] else {
      if knowsAllNames { reportUnknown(name, range) }
      return nil
    }
    let indicator = plan.indicators[index]
    let reference = IndicatorReference(index, basis: basis)
    if !references.contains(reference) { references.append(reference) }
    if unusable.contains(index) { return nil }
    if !ofAnyKind, indicator.kind == .state || indicator.kind == .date || indicator.kind == .record {
      report(
        .type, range,
        Phrase(zh: "指标 `\(name)` 的数据不是数", en: "the figures of the indicator `\(name)` are no numbers"),
        Phrase(
          zh: "类型为 state、date 的用 milestone，record 的用 records；只问有没有报的写 filed(\(name))",
          en:
            "kinds state and date belong in a milestone, record in records; whether it is on file asks filed(\(name))"))
      return nil
    }
    if let basis, !indicator.bases.contains(basis) {
      let near = NearestName.to(basis, among: indicator.bases)
      report(
        .unknownBasis, range,
        Phrase(zh: "指标 `\(name)` 没有口径“\(basis)”", en: "the indicator `\(name)` has no basis '\(basis)'"),
        near.map { Phrase(zh: "是否想写“\($0)”？", en: "did you mean '\($0)'?") }
          ?? Phrase(zh: "请在该指标的 basis 中声明", en: "declare it under basis of the indicator"))
      return nil
    }
    return (reference, indicator.unit)
  }

  private mutating func reportUnknown(_ name: String, _ range: Range<Int>) {
    let named = plan.indicators.first { $0.name.zh == name || $0.aliases.contains(name) }?.id
    let near = named ?? NearestName.to(name, among: plan.indicators.map(\.id))
    let help: Phrase
    if let near {
      help = Phrase(zh: "是否想写 `\(near)`？", en: "did you mean `\(near)`?")
    } else if let function = FormulaFunction(rawValue: name) {
      help = Phrase(zh: "函数写作 \(function.usage)", en: "the function is written \(function.usage)")
    } else {
      help = Phrase(
        zh: "公式中用指标编号；减号两边请留空格", en: "a formula names indicators by id; a minus has spaces around it")
    }
    report(.unknownName, range, Phrase(zh: "没有指标 `\(name)`", en: "there is no indicator `\(name)`"), help)
  }
}
