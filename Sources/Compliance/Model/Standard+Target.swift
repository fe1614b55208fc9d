import Diagnostics
import Quantities

extension Standard {
  /// What the standard asks for, in base units, as findings and catalogues show it.
  ///
  /// `operator` is that of the bound, or `reduction` (value in %), `milestone` (the stage as text), `holds` (a formula), `frequency` (so
  /// many in each period), `filing`, `all_of`, `any_of`, `at_least_k` (k as value), `manual`, `threshold` (set
  /// elsewhere). Nil only for a requirement that speaks of something the plan does not hold.
  public func target(in plan: Plan) -> Finding.Target? {
    Self.target(of: requirement, quote: quote, in: plan)
  }

  static func target(of requirement: Requirement, quote: String, in plan: Plan) -> Finding.Target? {
    switch requirement {
    case .quantity(let test):
      let bound = test.bound
      var target = Finding.Target(
        operator: bound.operator.rawValue, value: bound.value.normalized, upper: bound.upper?.normalized,
        unit: bound.unit.symbol, text: bound.text)
      target.within = bound.within?.normalized
      if bound.operator == .about || bound.operator == .between {
        (target.metFrom, target.metTo) = bound.limits(better: test.subject.better(in: plan))
      }
      return target
    case .reduction(let reduction):
      return Finding.Target(
        operator: "reduction", value: reduction.by.normalized, unit: "%", text: reduction.text)
    case .milestone(let milestone):
      guard plan.ladders.indices.contains(milestone.ladder) else { return nil }
      let stages = plan.ladders[milestone.ladder].stages
      guard stages.indices.contains(milestone.rank) else { return nil }
      return Finding.Target(
        operator: "milestone", value: nil, unit: "", text: stages[milestone.rank].id,
        words: stages[milestone.rank].name)
    case .frequency(let frequency):
      guard let indicator = plan.indicator(frequency.of.indicator) else { return nil }
      let unit = "\(indicator.unit.symbol)/\(frequency.every.unitSymbol)"
      return Finding.Target(
        operator: "frequency", value: ExactDecimal(frequency.times), unit: unit, text: "\(frequency.times) \(unit)")
    case .filing(let duty):
      guard let indicator = plan.indicator(duty.of) else { return nil }
      return Finding.Target(operator: "filing", value: nil, unit: "", text: indicator.name.zh, words: indicator.name)
    case .combination(let combination):
      return target(of: combination, quote: quote, in: plan)
    case .holds(let condition):
      return Finding.Target(operator: "holds", value: nil, unit: "", text: condition.formula.text)
    case .score(let score):
      return Finding.Target(operator: "score", value: score.atLeast.normalized, unit: "%", text: score.text)
    case .levels(let graded):
      let text = Phrase(
        zh: graded.levels.map { "\($0.name.zh)：\($0.condition.zh)" }.joined(separator: "；"),
        en: graded.levels.map { "\($0.name.en): \($0.condition.en)" }.joined(separator: "; "))
      return Finding.Target(
        operator: "levels", value: nil, unit: graded.levels.first?.bound.unit.symbol ?? "", text: text.zh,
        words: text)
    case .records(let records):
      let bound = records.bound
      return Finding.Target(
        operator: bound.operator.rawValue, value: bound.value.normalized, upper: bound.upper?.normalized,
        unit: bound.unit.symbol, text: bound.text)
    case .since(let since):
      return Finding.Target(operator: "since", value: nil, unit: "", text: since.text)
    case .manual:
      return Finding.Target(operator: "manual", value: nil, unit: "", text: quote)
    case .unsetThreshold(let unset):
      let unit = unset.subject.flatMap { plan.indicator($0.principal.indicator)?.unit.symbol } ?? ""
      return Finding.Target(operator: "threshold", value: nil, unit: unit, text: unset.setBy)
    }
  }

  private static func target(of combination: Combination, quote: String, in plan: Plan) -> Finding.Target? {
    var texts: [Phrase] = []
    for part in combination.parts {
      guard let target = target(of: part.requirement, quote: quote, in: plan) else { return nil }
      let sign = target.sign.filter { $0 != " " }
      texts.append(
        Phrase(
          zh: sign + QuantityText.tight(target.words.zh), en: sign + QuantityText.tight(target.words.en)))
    }
    let text = texts.map(\.zh).joined(separator: "；")
    let words = Phrase(zh: text, en: texts.map(\.en).joined(separator: "; "))
    switch combination.rule {
    case .all: return Finding.Target(operator: "all_of", value: nil, unit: "", text: text, words: words)
    case .any: return Finding.Target(operator: "any_of", value: nil, unit: "", text: text, words: words)
    case .atLeast(let count):
      return Finding.Target(operator: "at_least_k", value: ExactDecimal(count), unit: "", text: text, words: words)
    }
  }
}

extension Finding.Target {
  /// The sign that stands before the quantity, with a space behind; empty where there is none.
  public var sign: String {
    switch `operator` {
    case "at_least", "frequency": "≥ "
    case "at_most": "≤ "
    case "more_than": "> "
    case "less_than": "< "
    case "exactly": "= "
    case "about": "≈ "
    case "reduction": "↓ "
    default: ""
    }
  }
}

extension Plan {
  /// The indicator of an index; nil for an index from another plan.
  func indicator(_ index: Indicator.Index) -> Indicator? {
    indicators.indices.contains(index) ? indicators[index] : nil
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
