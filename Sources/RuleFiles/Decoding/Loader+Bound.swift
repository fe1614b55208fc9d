import Diagnostics
import Plans
import Quantities

extension Loader {
  mutating func bound(_ comparison: Bound.Operator, _ value: Value, _ measured: Measured) -> Bound? {
    guard let measure = measured.measure else { return nil }
    let bound: Bound?
    switch comparison {
    case .between: bound = range(value, measure)
    case .about: bound = about(value, measure)
    case .atLeast, .atMost, .moreThan, .lessThan, .exactly:
      bound = amount(value, in: measure).map {
        Bound(comparison, $0, unit: measure.unit, text: value.text ?? "", written: written(value, in: measure))
      }
    }
    if let bound, let indicator = measured.indicator { check(bound, value, indicator) }
    return bound
  }

  private mutating func range(_ value: Value, _ measure: Measure) -> Bound? {
    guard let ends = value.items, ends.count == 2 else {
      report(
        .wrongType, at: value.place, Phrase(zh: "`between` 应为两个值", en: "`between` takes two values"),
        help: Phrase(zh: "请写 [下限, 上限]", en: "write [lower, upper]"))
      return nil
    }
    let low = amount(ends[0], in: measure)
    let high = amount(ends[1], in: measure)
    guard let low, let high else { return nil }
    if high < low { reportReversedRange(ends[1]) }
    return Bound(
      .between, low, upper: high, unit: measure.unit, text: "\(ends[0].text ?? "") – \(ends[1].text ?? "")",
      written: written(ends[1], in: measure))
  }

  private mutating func about(_ value: Value, _ measure: Measure) -> Bound? {
    guard value.isMapping else {
      return amount(value, in: measure).map { defaultTolerance($0, value, measure) }
    }
    guard let fields = fields(value, .about), let middle = fields["value"] else { return nil }
    let number = amount(middle, in: measure)
    let within = difference(fields["within"], in: measure, of: "within")
    if let within, within.isNegative, let value = fields["within"] { reportNegative(value, "within") }
    guard let number else { return nil }
    let isTwoSided = choice(fields, "sides", Sides.self) == .both
    if !fields.has("within") { return defaultTolerance(number, middle, measure, isTwoSided: isTwoSided) }
    return within.map {
      Bound(
        .about, number, within: $0, isTwoSided: isTwoSided, unit: measure.unit, text: middle.text ?? "",
        written: written(middle, in: measure))
    }
  }

  /// On which sides of its value the tolerance of `about` lies.
  enum Sides: String, CaseIterable {
    case worse, both
  }

  /// 0.2 percentage points for per cents, a twentieth of anything else.
  private mutating func defaultTolerance(
    _ number: ExactDecimal, _ value: Value, _ measure: Measure, isTwoSided: Bool = false
  ) -> Bound {
    let isPercent = measure.unit.dimension == .percent
    let twentieth = number.magnitude.multiplied(by: ExactDecimal(coefficient: 5, scale: 2))?.normalized
    let within = isPercent ? ExactDecimal(coefficient: 2, scale: 1) : twentieth ?? .zero
    let shown = isPercent ? Phrase(zh: "0.2 百分点", en: "0.2 percentage points") : Phrase(verbatim: "5 %")
    report(
      .toleranceDefaulted, .warning, at: value.place,
      Phrase(zh: "“左右”没有写允许误差，按 \(shown.zh) 计", en: "no tolerance is given; \(shown.en) is taken"),
      help: Phrase(
        zh: "请写 about: {value: \(value.text ?? ""), within: …}",
        en: "write about: {value: \(value.text ?? ""), within: …}"))
    return Bound(
      .about, number, within: within, isDefaultTolerance: true, isTwoSided: isTwoSided, unit: measure.unit,
      text: value.text ?? "", written: written(value, in: measure))
  }

  /// Bounds that no figure of the indicator can decide.
  private mutating func check(_ bound: Bound, _ value: Value, _ indicator: Indicator) {
    let isFloor = bound.operator == .atLeast || bound.operator == .moreThan
    let grows = indicator.kind == .cumulative || indicator.kind == .flow
    if grows, isFloor, bound.value.isNegative || (bound.value.isZero && bound.operator == .atLeast) {
      report(
        .floorNotPositive, at: value.place,
        Phrase(
          zh: "累计指标的下限“\(bound.text)”从一开始就已达到", en: "the floor '\(bound.text)' of a count to date is met from the start"
        ),
        help: Phrase(zh: "请写大于零的目标，上限请用 at_most", en: "write a target above zero, or at_most for a ceiling"))
    }
    if indicator.isWhole, !bound.value.isInteger || !(bound.upper?.isInteger ?? true) {
      report(
        .fractionOfWhole, at: value.place,
        Phrase(
          zh: "“\(bound.text)”不是整数，而指标 `\(indicator.id)` 只取整数",
          en: "'\(bound.text)' is not whole, and \(indicator.shownName.en) has whole figures only"),
        help: Phrase(zh: "请写整数，或在指标上写 `whole: false`", en: "write a whole number, or `whole: false` at the indicator"),
        related: [
          Diagnostic.Related(
            message: Phrase(zh: "指标在这里声明", en: "the indicator is declared here"), place: indicator.place)
        ])
    }
    let low = bound.value.rational
    let high = (bound.upper ?? bound.value).rational
    let tooHigh = indicator.maximum.map { low > $0 } ?? false
    let tooLow = indicator.minimum.map { high < $0 } ?? false
    let isCeiling = bound.operator == .atMost || bound.operator == .lessThan
    if (tooHigh && !isCeiling) || (tooLow && !isFloor) {
      report(
        .boundOutOfRange, at: value.place,
        Phrase(
          zh: "“\(bound.text)”在指标 `\(indicator.id)` 的取值范围之外",
          en: "'\(bound.text)' lies outside the range of \(indicator.shownName.en)"),
        help: Phrase(zh: "请核对目标值，或指标的 range", en: "check the bound, or the indicator's range"),
        related: [
          Diagnostic.Related(
            message: Phrase(zh: "指标在这里声明", en: "the indicator is declared here"), place: indicator.place)
        ])
    }
  }
}
