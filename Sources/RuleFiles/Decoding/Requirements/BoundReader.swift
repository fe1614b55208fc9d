import Diagnostics
import Plans
import Quantities

/// A bound in the unit of its subject.
struct BoundReader {
  let quantities: QuantityReader

  func read(_ comparison: Bound.Operator, _ value: Value, _ measured: Measured) -> Bound? {
    guard let measure = measured.measure else { return nil }
    let bound: Bound?
    switch comparison {
    case .between: bound = range(value, measure)
    case .about: bound = about(value, measure)
    case .atLeast, .atMost, .moreThan, .lessThan, .exactly:
      bound = quantities.amount(value, in: measure).map {
        Bound(
          comparison, $0, unit: measure.unit, text: value.text ?? "",
          written: quantities.written(value, in: measure))
      }
    }
    if let bound, let indicator = measured.indicator {
      BoundChecker(log: quantities.log).check(bound, value, indicator)
    }
    return bound
  }

  /// The one bound of a mapping.
  func only(_ fields: Fields, _ measured: Measured) -> Bound? {
    let given = fields.given(RequirementShapes.bounds)
    for second in given.dropFirst() {
      quantities.log.report(
        .severalBounds, at: fields.keyPlace(second),
        Phrase(zh: "第二个目标值 `\(second)`", en: "a second bound, `\(second)`"),
        help: Phrase(zh: "请只写一个", en: "keep one"))
    }
    guard let key = given.first, let comparison = Bound.Operator(rawValue: key), let value = fields[key] else {
      if given.isEmpty {
        quantities.log.report(
          .boundMissing, at: fields.place, Phrase(zh: "没有写目标值", en: "there is no bound"),
          help: Phrase(zh: "请写 at_least、at_most 等", en: "give at_least, at_most …"))
      }
      return nil
    }
    return read(comparison, value, measured)
  }

  private func range(_ value: Value, _ measure: Measure) -> Bound? {
    guard let ends = value.items, ends.count == 2 else {
      quantities.log.report(
        .wrongType, at: value.place, Phrase(zh: "`between` 应为两个值", en: "`between` takes two values"),
        help: Phrase(zh: "请写 [下限, 上限]", en: "write [lower, upper]"))
      return nil
    }
    let low = quantities.amount(ends[0], in: measure)
    let high = quantities.amount(ends[1], in: measure)
    guard let low, let high else { return nil }
    if high < low { quantities.log.reportReversedRange(ends[1]) }
    return Bound(
      .between, low, upper: high, unit: measure.unit, text: "\(ends[0].text ?? "") – \(ends[1].text ?? "")",
      written: quantities.written(ends[1], in: measure))
  }

  private func about(_ value: Value, _ measure: Measure) -> Bound? {
    guard value.isMapping else {
      return quantities.amount(value, in: measure).map { defaultTolerance($0, value, measure) }
    }
    guard let fields = ShapeReader(log: quantities.log).read(value, .about), let middle = fields["value"] else {
      return nil
    }
    let number = quantities.amount(middle, in: measure)
    let within = quantities.difference(fields["within"], in: measure, of: "within")
    if let within, within.isNegative, let value = fields["within"] { quantities.log.reportNegative(value, "within") }
    guard let number else { return nil }
    let isTwoSided = fields.choice("sides", Sides.self) == .both
    if !fields.has("within") { return defaultTolerance(number, middle, measure, isTwoSided: isTwoSided) }
    return within.map {
      Bound(
        .about, number, within: $0, isTwoSided: isTwoSided, unit: measure.unit, text: middle.text ?? "",
        written: quantities.written(middle, in: measure))
    }
  }

  /// On which sides of its value the tolerance of `about` lies.
  enum Sides: String, CaseIterable {
    case worse, both
  }

  /// 0.2 percentage points for per cents, a twentieth of anything else.
  private func defaultTolerance(
    _ number: ExactDecimal, _ value: Value, _ measure: Measure, isTwoSided: Bool = false
  ) -> Bound {
    let isPercent = measure.unit.dimension == .percent
    let twentieth = number.magnitude.multiplied(by: ExactDecimal(coefficient: 5, scale: 2))?.normalized
    let within = isPercent ? ExactDecimal(coefficient: 2, scale: 1) : twentieth ?? .zero
    let shown = isPercent ? Phrase(zh: "0.2 百分点", en: "0.2 percentage points") : Phrase(verbatim: "5 %")
    quantities.log.report(
      .toleranceDefaulted, .warning, at: value.place,
      Phrase(zh: "“左右”没有写允许误差，按 \(shown.zh) 计", en: "no tolerance is given; \(shown.en) is taken"),
      help: Phrase(
        zh: "请写 about: {value: \(value.text ?? ""), within: …}",
        en: "write about: {value: \(value.text ?? ""), within: …}"))
    return Bound(
      .about, number, within: within, isDefaultTolerance: true, isTwoSided: isTwoSided, unit: measure.unit,
      text: value.text ?? "", written: quantities.written(value, in: measure))
  }
}
