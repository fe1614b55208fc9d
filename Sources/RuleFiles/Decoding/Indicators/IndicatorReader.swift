import Diagnostics
import Plans
import Quantities

/// A declared indicator, but for what names others: that is read once all are known.
struct IndicatorReader {
  let context: ReadingContext

  func readAll(of document: Fields) {
    for value in document.items("indicators") {
      if let fields = context.fields(value, .indicator) { read(fields) }
    }
  }

  private func read(_ fields: Fields) {
    let id = fields.identifier("id")
    let name = fields.phrase("name")
    let kind = fields.choice("kind", Indicator.Kind.self)
    guard let id, context.declarations.isNew(id, as: .indicator, at: fields["id"]) else { return }
    context.declarations.noteNames(fields, as: .indicator, nameKeys: ["id", "name"])
    let unit = IndicatorUnitReader(log: context.log, measures: context.plan.measures).read(fields, kind)
    var indicator = Indicator(
      id: id, name: name ?? Phrase(verbatim: id), aliases: fields.texts("aliases"), unit: unit?.unit ?? .none,
      unitFactor: unit?.factor ?? ExactDecimal(1), unitText: unit?.text ?? "", kind: kind ?? .level,
      better: fields.choice("better", Indicator.Direction.self), bases: fields.texts("basis"),
      reporters: context.names.units(fields, "reporter") ?? [],
      calendar: fields.has("formula")
        ? context.plan.calendar : CalendarReader(context: context).read(fields, over: context.plan.calendar),
      span: fields.choice("span", Indicator.Span.self) ?? Self.span(of: kind), items: fields.texts("items"),
      place: fields["id"]?.place ?? fields.place)
    indicator.isBare = unit.map { $0.unit.dimension.isNone && fields.has("unit") } ?? false
    indicator.isWhole = isWhole(fields, indicator)
    readRange(fields, of: &indicator)
    indicator.breaks = fields.items("breaks").compactMap { context.scalars.date($0) }.sorted()
    indicator.ladder = fields["ladder"].flatMap { context.names.ladder($0) }
    indicator.isFixedList = fields.boolean("fixed") ?? false
    indicator.sign = fields.choice("sign", Indicator.Sign.self)
    IndicatorChecker(log: context.log, measures: context.plan.measures).check(indicator, fields)
    let index = context.plan.indicators.count
    context.indicators.indices[id] = index
    context.indicators.unitPlaces[index] = fields["unit"]?.place
    context.indicators.relations.append((index, fields))
    if fields.has("formula") { context.indicators.computed[index] = fields }
    if let own = fields["own_growth"] { context.indicators.ownGrowths[index] = own }
    if kind == nil || (unit == nil && !indicator.kind.isWords) { context.indicators.broken.insert(index) }
    context.plan.indicators.append(indicator)
  }

  private static func span(of kind: Indicator.Kind?) -> Indicator.Span {
    switch kind {
    case .cumulative, .net, .growth: .yearToDate
    case .flow, .level, .rate, .state, .date, .record, nil: .own
    }
  }

  private func isWhole(_ fields: Fields, _ indicator: Indicator) -> Bool {
    let counts = indicator.unit.dimension.isCount
    guard let whole = fields.boolean("whole") else {
      return counts && !fields.has("formula") && (indicator.kind == .cumulative || indicator.kind == .net)
    }
    if whole, !counts, !indicator.isBare, fields["unit"] != nil, let value = fields["whole"] {
      context.log.report(
        .wholeWithoutCount, at: value.place,
        Phrase(
          zh: "“\(indicator.unitText)”不是计数单位，不能只取整数",
          en: "'\(indicator.unitText)' counts nothing, so its figures are not whole"),
        help: Phrase(zh: "请删去 `whole`", en: "remove `whole`"))
      return false
    }
    return whole
  }

  private func readRange(_ fields: Fields, of indicator: inout Indicator) {
    guard let range = fields.mapping("range", .range) else { return }
    indicator.minimum = limit(range["min"], indicator)
    indicator.maximum = limit(range["max"], indicator)
    if let low = indicator.minimum, let high = indicator.maximum, high < low, let value = range["max"] {
      context.log.reportReversedRange(value)
    }
  }

  /// A limit of a range: a bare number is one in the declared unit.
  private func limit(_ value: Value?, _ indicator: Indicator) -> Rational? {
    guard let value, let quantity = context.quantities.quantity(value) else { return nil }
    if quantity.unit.dimension.isNone { return quantity.value.rational * indicator.unitFactor.rational }
    if let number = quantity.converted(to: indicator.unit) { return number }
    context.quantities.reportUnlike(
      value, quantity.unit,
      Measure(unit: indicator.unit, text: indicator.unitText, what: indicator.shownName, place: nil))
    return nil
  }
}

extension Indicator.Kind {
  /// Whether figures are words or days rather than numbers.
  var isWords: Bool { self == .state || self == .date }
}

extension Indicator {
  var shownName: Phrase { Phrase(zh: "指标 `\(id)` ", en: "the indicator `\(id)`") }
}
