import Diagnostics
import Plans
import Quantities

/// A bound on how many records meet one of several conditions.
struct RecordCountReader {
  let context: ReadingContext
  let scope: StandardScope

  func read(_ value: Value) -> Requirement? {
    guard let fields = context.fields(value, .records), let named = fields["of"],
      let of = context.names.indicator(named)
    else { return nil }
    if context.plan.indicators[of].kind != .record { context.names.reportKind(named, of, wanted: [.record]) }
    var conditions: [RecordCount.Condition] = []
    for value in fields.items("any") {
      guard let entry = context.fields(value, .condition) else { continue }
      conditions.append(condition(entry, of))
    }
    let unit = context.plan.measures.unit("个")?.unit ?? .none
    let bound = bound(fields, unit)
    let pace = PaceChecker(log: context.log, scope: scope).pace()
    guard let bound, !conditions.isEmpty else { return nil }
    return .records(RecordCount(of: of, conditions: conditions, bound: bound, pace: pace))
  }

  /// Bounds that a record must meet together.
  private func condition(_ entry: Fields, _ of: Indicator.Index) -> RecordCount.Condition {
    var bounds: [Bound] = []
    for key in entry.given(GradedShapes.condition.keys) {
      guard let comparison = Bound.Operator(rawValue: key), let value = entry[key],
        let quantity = context.quantities.quantity(value)
      else {
        continue
      }
      if quantity.unit.dimension.isNone, !context.plan.indicators[of].isBare {
        context.log.report(
          .unitMissing, at: value.place, Phrase(zh: "“\(quantity.text)”没有单位", en: "'\(quantity.text)' has no unit"),
          help: Phrase(zh: "请写明单位，如“\(quantity.text) 亿元”", en: "write the unit, as in '\(quantity.text) 亿元'"))
        continue
      }
      bounds.append(
        Bound(
          comparison, quantity.value, unit: quantity.unit, text: value.text ?? "", written: quantity.written))
    }
    if let first = bounds.first,
      let other = bounds.dropFirst().first(where: { $0.unit.dimension != first.unit.dimension })
    {
      context.log.report(
        .unlikeUnits, at: entry.place,
        Phrase(
          zh: "同一条件中“\(first.text)”与“\(other.text)”不是同类单位",
          en: "'\(first.text)' and '\(other.text)' in one condition do not measure the same thing"),
        help: Phrase(zh: "不同币种请分别写成两个条件", en: "write each currency as a condition of its own"))
    }
    if entry.given(GradedShapes.condition.keys).isEmpty {
      context.log.report(
        .boundMissing, at: entry.place, Phrase(zh: "条件没有写数值", en: "the condition has no bound"),
        help: Phrase(zh: "请写 at_least 等", en: "give at_least …"))
    }
    return RecordCount.Condition(bounds: bounds)
  }

  /// A count of records may be written in any counter: 个, 家, 项.
  private func bound(_ fields: Fields, _ fallback: MeasureUnit) -> Bound? {
    let given = fields.given(RequirementShapes.bounds)
    let unit = given.first.flatMap { fields[$0]?.text }.flatMap { text -> MeasureUnit? in
      if case .success(let quantity) = context.plan.measures.parse(text) { quantity.unit } else { nil }
    }
    let counter = unit.flatMap { $0.dimension.isCount ? $0 : nil } ?? fallback
    let measure = Measure(
      unit: counter, text: counter.symbol, what: Phrase(zh: "清单计数", en: "a count of records"), place: nil)
    return BoundReader(quantities: context.quantities).only(
      fields, Measured(subject: .indicator(IndicatorReference(0)), measure: measure, indicator: nil))
  }
}
