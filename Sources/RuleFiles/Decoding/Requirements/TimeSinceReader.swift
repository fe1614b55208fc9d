import Diagnostics
import Plans
import Quantities

/// A time that must have passed since a day that is filed.
struct TimeSinceReader {
  let context: ReadingContext

  func read(_ value: Value) -> Requirement? {
    guard let fields = context.fields(value, .since), let named = fields["of"], let of = context.names.indicator(named)
    else { return nil }
    if context.plan.indicators[of].kind != .date { context.names.reportKind(named, of, wanted: [.date]) }
    guard let written = fields["at_least"], let quantity = context.quantities.quantity(written) else { return nil }
    let months = context.plan.measures.unit("个月").flatMap { quantity.converted(to: $0.unit) }
    let days = context.plan.measures.unit("天").flatMap { quantity.converted(to: $0.unit) }
    let text = written.text ?? ""
    let items = context.plan.indicators[of].items
    if let item = fields["item"], let name = item.text, !items.isEmpty, !items.contains(name) {
      context.log.reportUnknown(
        .unknownItem, item, name, Phrase(zh: "事项", en: "item"), among: items,
        otherwise: Phrase(zh: "请写该指标的事项", en: "name an item of the indicator"))
    } else if !items.isEmpty, !fields.has("item") {
      context.log.report(
        .missingKey, at: fields.place, Phrase(zh: "时长缺少 `item`", en: "the time lacks `item`"),
        help: Phrase(zh: "该指标分事项填报，请写明事项", en: "the indicator is filed by item: name one"))
    }
    if let months = months?.intValue {
      return .since(TimeSince(of: of, item: fields.text("item"), months: months, days: 0, text: text))
    }
    if let days = days?.intValue {
      return .since(TimeSince(of: of, item: fields.text("item"), months: 0, days: days, text: text))
    }
    context.log.report(
      .unlikeUnits, at: written.place,
      Phrase(zh: "“\(text)”不是整年、整月或整日的时长", en: "'\(text)' is no whole number of years, months or days"),
      help: Phrase(zh: "请写如“3 年”“18 个月”“30 天”", en: "write one such as 3 年, 18 个月 or 30 天"))
    return nil
  }
}
