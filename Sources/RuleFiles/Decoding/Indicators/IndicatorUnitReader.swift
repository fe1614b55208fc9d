import Diagnostics
import Plans
import Quantities

/// The unit in which an indicator is filed, as its kind wants it.
struct IndicatorUnitReader {
  let log: RuleLog
  let measures: UnitTable

  func read(_ fields: Fields, _ kind: Indicator.Kind?)
    -> (unit: MeasureUnit, factor: ExactDecimal, text: String)?
  {
    guard let kind, !kind.isWords else { return nil }
    if kind == .record, !fields.has("unit") { return (.none, ExactDecimal(1), "") }
    guard let value = fields["unit"], let text = fields.text("unit") else {
      if !fields.has("unit") {
        log.report(
          .missingKey, at: fields.place, Phrase(zh: "指标缺少 `unit`", en: "the indicator lacks `unit`"),
          help: Phrase(
            zh: "请写明计量单位；指数一类没有单位的写 unit: 1",
            en: "give the unit of its figures; `unit: 1` where they have none, as an index"))
      }
      return nil
    }
    guard let found = measures.unit(text) else {
      let probe = Quantity(value: ExactDecimal(1), unit: .none, text: "1")
      if case .failure(let error) = measures.convert(probe, to: text) { log.report(error, at: value) }
      return nil
    }
    if kind == .growth, found.unit.dimension != .percent {
      log.report(
        .growthWithoutPercent, at: value.place,
        Phrase(zh: "增速指标的单位不是 %", en: "the unit of a growth rate is not %"),
        help: Phrase(zh: "请把单位写成 '%'，或改用其他类型", en: "write '%', or choose another kind"))
      return nil
    }
    return (found.unit, found.factor, Self.isNone(found) ? "" : text)
  }

  /// `1`, which is no unit; a bare scale (万) is one that is shown.
  private static func isNone(_ found: (unit: MeasureUnit, factor: ExactDecimal)) -> Bool {
    found.unit.dimension.isNone && found.factor == ExactDecimal(1)
  }
}
