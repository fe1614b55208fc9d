import Compliance
import Diagnostics
import Quantities

extension Finding {
  /// The finding as pages for people show it: in the rule's own unit, its area and the words of its target in their
  /// language. The numbers stay exact. Not for fingerprints, which read the area's id.
  func shown(in language: Language) -> Finding {
    var shown = inOwnUnit
    shown.area = areaWords[language]
    if let target = shown.target {
      shown.target = Target(
        operator: target.operator, value: target.value, upper: target.upper, unit: target.unit,
        text: target.words[language])
    }
    return shown
  }

  /// What the area is called; `全部地区` for the finding for all.
  var areaWords: Phrase {
    if let areaName { return areaName }
    return area == AreaScope.all ? Phrase(zh: "全部地区", en: "all areas") : Phrase(verbatim: area)
  }

  /// In the unit as the rule declares it; unchanged where the target would lose digits.
  private var inOwnUnit: Finding {
    guard let ownUnit else { return self }
    var shown = self
    if let target, target.unit == ownUnit.base {
      let (value, upper) = (target.value.map { ownUnit.exact($0) }, target.upper.map { ownUnit.exact($0) })
      if value == .some(nil) || upper == .some(nil) { return self }
      shown.target = Target(
        operator: target.operator, value: value ?? nil, upper: upper ?? nil, unit: ownUnit.symbol, text: target.text,
        words: target.words)
    }
    shown.value = ownUnit.amount(value)
    shown.plan = ownUnit.amount(plan)
    shown.gap = ownUnit.amount(gap)
    shown.forecast = ownUnit.amount(forecast)
    shown.needed = ownUnit.amount(needed)
    shown.best = ownUnit.amount(best)
    return shown
  }
}

extension Finding.OwnUnit {
  fileprivate func amount(_ amount: Finding.Amount?) -> Finding.Amount? {
    guard let amount, amount.unit == base, let value = amount.value.divided(by: factor.rational) else { return amount }
    return Finding.Amount(value, symbol)
  }

  /// Nil where the digits never end.
  fileprivate func exact(_ value: ExactDecimal) -> ExactDecimal? {
    value.rational.divided(by: factor.rational)?.exactDecimal
  }
}

extension Report {
  /// The report with its findings as pages for people show them.
  func shown(in language: Language) -> Report {
    var shown = self
    shown.findings = findings.map { $0.shown(in: language) }
    return shown
  }
}
