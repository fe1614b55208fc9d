import Diagnostics
public import Plans
import Quantities

extension Standard {
  /// What the standard asks for, in the unit in which the rule writes it, as findings and catalogues show it.
  ///
  /// `operator` is that of the bound, or `reduction` (value in %), `milestone` (the stage as text), `holds` (a
  /// formula), `frequency` (so many in each period), `filing`, `all_of`, `any_of`, `at_least_k` (k as value), `score`
  /// (value in %), `levels`, `since`, `manual`, `threshold` (set elsewhere). Nil only for a requirement that speaks of
  /// something the plan does not hold.
  public func target(in plan: Plan) -> Finding.Target? {
    Self.target(of: requirement, quote: quote, in: plan)
  }

  package static func target(of requirement: Requirement, quote: String, in plan: Plan) -> Finding.Target? {
    switch requirement {
    case .quantity(let test):
      return Finding.Target(test.bound, better: test.subject.better(in: plan))
    case .reduction(let reduction):
      return Finding.Target(
        operator: "reduction", value: reduction.by.normalized, unit: "%", text: reduction.text,
        words: Phrase(zh: "↓\(reduction.words)", en: "↓\(reduction.words)"))
    case .milestone(let milestone):
      guard plan.ladders.indices.contains(milestone.ladder) else { return nil }
      let stages = plan.ladders[milestone.ladder].stages
      guard stages.indices.contains(milestone.rank) else { return nil }
      return Finding.Target(
        operator: "milestone", value: nil, unit: "", text: stages[milestone.rank].id,
        words: stages[milestone.rank].name)
    case .frequency(let frequency):
      guard let indicator = plan.indicator(frequency.of.indicator) else { return nil }
      let unit = WrittenUnit("\(indicator.unit.symbol)/\(frequency.every.unitSymbol)")
      let times = QuantityText.exact(ExactDecimal(frequency.times), unit)
      return Finding.Target(
        operator: "frequency", value: ExactDecimal(frequency.times), unit: unit,
        text: "\(frequency.times) \(unit.symbol)", words: Phrase(zh: "≥\(times)", en: "≥\(times)"))
    case .filing(let duty):
      guard let indicator = plan.indicator(duty.of) else { return nil }
      return Finding.Target(
        operator: "filing", value: nil, unit: "", text: indicator.name.zh,
        words: Phrase(zh: "按时报送", en: "filed in time"))
    case .combination(let combination):
      return target(of: combination, quote: quote, in: plan)
    case .holds(let condition):
      return Finding.Target(operator: "holds", value: nil, unit: "", text: condition.formula.text)
    case .score(let score):
      return Finding.Target(
        operator: "score", value: score.atLeast.normalized, unit: "%", text: score.text, words: score.words)
    case .levels(let graded):
      let text = Phrase(
        chinese: graded.levels.map { "\($0.name.zh)：\($0.condition.zh)" }.joined(separator: "；"),
        english: graded.levels.map { "\($0.name.en): \($0.condition.en)" }.joined(separator: "; "))
      return Finding.Target(
        operator: "levels", value: nil, unit: graded.levels.first?.bound.written ?? "", text: text.zh, words: text)
    case .records(let records):
      return Finding.Target(records.bound, better: plan.indicator(records.of)?.better)
    case .since(let since):
      return Finding.Target(operator: "since", value: nil, unit: "", text: since.text, words: since.words)
    case .manual:
      return Finding.Target(
        operator: "manual", value: nil, unit: "", text: quote, words: Phrase(zh: "定性评议", en: "judged by a person"))
    case .unsetThreshold(let unset):
      let unit = unset.subject.flatMap { plan.indicator($0.principal.indicator)?.written } ?? ""
      return Finding.Target(
        operator: "threshold", value: nil, unit: unit, text: unset.setBy,
        words: Phrase(zh: "由\(unset.setBy)下达", en: "set by \(unset.setBy)"))
    }
  }

  private static func target(of combination: Combination, quote: String, in plan: Plan) -> Finding.Target? {
    var texts: [Phrase] = []
    for part in combination.parts {
      guard let target = target(of: part.requirement, quote: quote, in: plan) else { return nil }
      texts.append(target.words)
    }
    let words = Phrase(
      chinese: texts.map(\.zh).joined(separator: "；"), english: texts.map(\.en).joined(separator: "; "))
    switch combination.rule {
    case .all: return Finding.Target(operator: "all_of", value: nil, unit: "", text: words.zh, words: words)
    case .any: return Finding.Target(operator: "any_of", value: nil, unit: "", text: words.zh, words: words)
    case .atLeast(let count):
      return Finding.Target(operator: "at_least_k", value: ExactDecimal(count), unit: "", text: words.zh, words: words)
    }
  }
}

extension Requirement {
  /// What it asks for, where it is no standard by itself.
  public func target(in plan: Plan) -> Finding.Target? { Standard.target(of: self, quote: "", in: plan) }
}

extension Finding.Target {
  /// A bound in the unit in which the rule writes it; in the one it is kept in where it would lose digits.
  fileprivate init(_ bound: Bound, better: Indicator.Direction?) {
    let words = bound.sign(Goal(bound, better: better, whole: false).side)
    func shown(_ number: ExactDecimal?) -> ExactDecimal? {
      number.flatMap { bound.written.value(ofBase: $0.rational).exactDecimal?.normalized }
    }
    self.init(
      operator: bound.operator.rawValue, value: shown(bound.value), upper: shown(bound.upper),
      within: bound.written.isPercent ? bound.within?.normalized : shown(bound.within), unit: bound.written,
      text: bound.text, words: words)
    if bound.operator == .about || bound.operator == .between {
      let limits = bound.limits(better: better)
      (metFrom, metTo) = (shown(limits.from), shown(limits.to))
    }
  }
}

extension Finding.Target {
  static func words(
    _ comparison: String, _ value: ExactDecimal?, _ upper: ExactDecimal?, _ unit: WrittenUnit
  ) -> Phrase? {
    guard let value else { return nil }
    let number = unit.amount(value.rational, places: 40)
    if let upper {
      let low = unit.number(value.rational, places: 40)
      let high = unit.amount(upper.rational, places: 40)
      return Phrase(zh: "\(low)–\(high)", en: "\(low)–\(high)")
    }
    let sign =
      switch comparison {
      case "at_least", "frequency": "≥"
      case "at_most": "≤"
      case "more_than": ">"
      case "less_than": "<"
      case "exactly": "="
      case "about": "≈"
      case "reduction": "↓"
      default: ""
      }
    return Phrase(zh: "\(sign)\(number)", en: "\(sign)\(number)")
  }
}

extension Period.Cadence {
  /// The symbol of the cadence below a line: 次/季.
  fileprivate var unitSymbol: String {
    switch self {
    case .day: "日"
    case .week: "周"
    case .month: "月"
    case .quarter: "季"
    case .half: "半年"
    case .year: "年"
    case .span: "期"
    }
  }
}
