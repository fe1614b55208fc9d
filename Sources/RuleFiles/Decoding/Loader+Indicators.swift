import Diagnostics
import Naming
import Plans
import Quantities

extension Loader {
  mutating func declareIndicators(_ document: Fields) {
    for value in document["indicators"]?.items ?? [] {
      if let fields = fields(value, .indicator) { declare(fields) }
    }
  }

  private mutating func declare(_ fields: Fields) {
    let id = identifier(fields, "id")
    let name = phrase(fields, "name")
    let kind = choice(fields, "kind", Indicator.Kind.self)
    guard let id, isNew(id, as: .indicator, at: fields["id"]) else { return }
    noteNames(fields, as: .indicator, nameKeys: ["id", "name"])
    let unit = unit(fields, kind)
    var indicator = Indicator(
      id: id, name: name ?? Phrase(verbatim: id), aliases: texts(fields, "aliases"), unit: unit?.unit ?? .none,
      unitFactor: unit?.factor ?? ExactDecimal(1), unitText: unit?.text ?? "", kind: kind ?? .level,
      better: choice(fields, "better", Indicator.Direction.self), bases: texts(fields, "basis"),
      reporters: units(fields, "reporter") ?? [],
      calendar: fields.has("formula") ? plan.calendar : calendar(fields, over: plan.calendar),
      span: choice(fields, "span", Indicator.Span.self) ?? Self.span(of: kind), items: texts(fields, "items"),
      place: fields["id"]?.place ?? fields.place)
    indicator.isBare = unit.map { $0.unit.dimension.isNone && fields.has("unit") } ?? false
    indicator.isWhole = isWhole(fields, indicator)
    decodeRange(fields, of: &indicator)
    indicator.breaks = (fields["breaks"]?.items ?? []).compactMap { date($0) }.sorted()
    indicator.ladder = fields["ladder"].flatMap { ladder($0) }
    indicator.isFixedList = boolean(fields, "fixed") ?? false
    indicator.sign = choice(fields, "sign", Indicator.Sign.self)
    checkKindKeys(fields, indicator)
    checkUnitInName(fields, indicator)
    let index = plan.indicators.count
    declared.indicators[id] = index
    declared.unitPlaces[index] = fields["unit"]?.place
    declared.relations.append((index, fields))
    if fields.has("formula") { declared.computed[index] = fields }
    if let own = fields["own_growth"] { declared.ownGrowths[index] = own }
    if kind == nil || (unit == nil && !indicator.kind.isWords) { broken.insert(index) }
    plan.indicators.append(indicator)
  }

  /// A name is what offices file under: the unit in its brackets must be the declared one. Aliases may have their own, and
  /// figures under them are in it.
  private mutating func checkUnitInName(_ fields: Fields, _ indicator: Indicator) {
    for name in Set([indicator.name.zh, indicator.name.en]).sorted() {
      guard let (_, text) = UnitInName.stated(in: name, measures: plan.measures),
        let (unit, factor) = plan.measures.unit(text),
        let ratio = unit.factor(to: indicator.unit), factor.rational * ratio != indicator.unitFactor.rational
      else { continue }
      report(
        .nameUnitContradicts, at: fields["name"]?.place ?? fields.place,
        Phrase(
          zh: "指标名称里的单位“\(text)”与 `unit` “\(indicator.unitText)”不同",
          en: "the name says '\(text)', and `unit` says '\(indicator.unitText)'"),
        help: Phrase(
          zh: "请改成同一个单位；另一单位的旧名可写在 `aliases` 中，按那个单位读取",
          en: "make them one; an older name with another unit may stand in `aliases`, and is read in that unit"))
      return
    }
  }

  private static func span(of kind: Indicator.Kind?) -> Indicator.Span {
    switch kind {
    case .cumulative, .net, .growth: .yearToDate
    case .flow, .level, .rate, .state, .date, .record, nil: .own
    }
  }

  private mutating func unit(_ fields: Fields, _ kind: Indicator.Kind?)
    -> (unit: MeasureUnit, factor: ExactDecimal, text: String)?
  {
    guard let kind, !kind.isWords else { return nil }
    if kind == .record, !fields.has("unit") { return (.none, ExactDecimal(1), "") }
    guard let value = fields["unit"], let text = text(value, of: "unit") else {
      if !fields.has("unit") {
        report(
          .missingKey, at: fields.place, Phrase(zh: "指标缺少 `unit`", en: "the indicator lacks `unit`"),
          help: Phrase(
            zh: "请写明计量单位；指数一类没有单位的写 unit: 1",
            en: "give the unit of its figures; `unit: 1` where they have none, as an index"))
      }
      return nil
    }
    guard let found = plan.measures.unit(text) else {
      let probe = Quantity(value: ExactDecimal(1), unit: .none, text: "1")
      if case .failure(let error) = plan.measures.convert(probe, to: text) { report(error, at: value) }
      return nil
    }
    if kind == .growth, found.unit.dimension != .percent {
      report(
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

  private mutating func isWhole(_ fields: Fields, _ indicator: Indicator) -> Bool {
    let counts = indicator.unit.dimension.isCount
    guard let whole = boolean(fields, "whole") else {
      return counts && !fields.has("formula") && (indicator.kind == .cumulative || indicator.kind == .net)
    }
    if whole, !counts, !indicator.isBare, fields["unit"] != nil, let value = fields["whole"] {
      report(
        .wholeWithoutCount, at: value.place,
        Phrase(
          zh: "“\(indicator.unitText)”不是计数单位，不能只取整数",
          en: "'\(indicator.unitText)' counts nothing, so its figures are not whole"),
        help: Phrase(zh: "请删去 `whole`", en: "remove `whole`"))
      return false
    }
    return whole
  }

  private mutating func decodeRange(_ fields: Fields, of indicator: inout Indicator) {
    guard let value = fields["range"], let range = self.fields(value, .range) else { return }
    indicator.minimum = limit(range["min"], indicator)
    indicator.maximum = limit(range["max"], indicator)
    if let low = indicator.minimum, let high = indicator.maximum, high < low, let value = range["max"] {
      reportReversedRange(value)
    }
  }

  mutating func reportReversedRange(_ value: Value) {
    report(
      .rangeReversed, at: value.place, Phrase(zh: "上限低于下限", en: "the upper end lies below the lower end"),
      help: Phrase(zh: "请由低到高写", en: "give the lower value first"))
  }

  /// A limit of a range: a bare number is one in the declared unit.
  private mutating func limit(_ value: Value?, _ indicator: Indicator) -> Rational? {
    guard let value, let quantity = quantity(value) else { return nil }
    if quantity.unit.dimension.isNone { return quantity.value.rational * indicator.unitFactor.rational }
    if let number = quantity.converted(to: indicator.unit) { return number }
    reportUnlike(
      value, quantity.unit,
      Measure(unit: indicator.unit, text: indicator.unitText, what: indicator.shownName, place: nil))
    return nil
  }

  private mutating func checkKindKeys(_ fields: Fields, _ indicator: Indicator) {
    guard fields["kind"] != nil else { return }
    let words = indicator.kind.isWords
    let wanted: [(key: String, suits: Bool)] = [
      ("unit", !words), ("whole", !words), ("range", !words), ("better", !words), ("items", words),
      ("ladder", indicator.kind == .state), ("breaks", !words), ("own_growth", indicator.kind == .growth),
      ("sign", !words), ("parts", !words), ("ratio", indicator.kind == .rate),
      ("fixed", indicator.kind.accumulates || indicator.kind == .level),
      ("growth_of", indicator.kind == .growth || indicator.kind == .rate),
      ("formula", !words),
    ]
    for (key, suits) in wanted where !suits && fields.has(key) {
      reportIdle(
        fields, key,
        Phrase(zh: "类型为 \(indicator.kind.rawValue) 的指标", en: "an indicator of kind \(indicator.kind.rawValue)"))
    }
    for key in Self.neverComputed where fields.has("formula") && fields.has(key) {
      reportIdle(fields, key, Phrase(zh: "由公式计算的指标", en: "an indicator that is computed and never filed"))
    }
  }

  /// Keys that speak of filing, which a computed indicator never is.
  static let neverComputed = ["reporter", "basis"]

  mutating func reportIdle(_ fields: Fields, _ key: String, _ where: Phrase) {
    report(
      .idleKey, at: fields.keyPlace(key),
      Phrase(zh: "`\(key)` 对\(`where`.zh)没有意义", en: "`\(key)` means nothing for \(`where`.en)"),
      help: Phrase(zh: "请删去 `\(key)`", en: "remove `\(key)`"))
  }

  mutating func resolveOwnGrowths() {
    for (index, value) in declared.ownGrowths.sorted(by: { $0.key < $1.key }) {
      guard let own = indicator(value) else { continue }
      if plan.indicators[own].kind != .growth || own == index { reportKind(value, own, wanted: [.growth]) }
      plan.indicators[index].ownGrowth = own
    }
    checkCycles()
  }

  /// The indicator is not of a kind that can stand here.
  mutating func reportKind(_ value: Value, _ index: Indicator.Index, wanted: [Indicator.Kind]) {
    guard !broken.contains(index) else { return }
    let indicator = plan.indicators[index]
    let kinds = wanted.map(\.rawValue)
    report(
      .wrongKind, at: value.place,
      Phrase(
        zh: "指标 `\(indicator.id)` 的类型是 \(indicator.kind.rawValue)，不能用在这里",
        en: "the indicator `\(indicator.id)` is of kind \(indicator.kind.rawValue) and cannot stand here"),
      help: Phrase(
        zh: "此处可用的类型：" + kinds.joined(separator: "、"), en: "the kinds for this place: " + kinds.joined(separator: ", ")),
      related: [
        Diagnostic.Related(message: Phrase(zh: "指标在这里声明", en: "the indicator is declared here"), place: indicator.place)
      ])
  }

  mutating func checkUnusedIndicators() {
    guard isComplete, !log.hasErrors else { return }
    for (index, indicator) in plan.indicators.enumerated() where !used.contains(index) && !indicator.isImplicit {
      report(
        .unusedIndicator, .warning, at: indicator.place,
        Phrase(zh: "没有标准用到指标 `\(indicator.id)`", en: "no standard uses the indicator `\(indicator.id)`"),
        help: Phrase(zh: "请删去，或写出用到它的标准", en: "remove it, or write the standard that uses it"))
    }
  }
}

extension Indicator.Kind {
  /// Whether figures are words or days rather than numbers.
  var isWords: Bool { self == .state || self == .date }
}

extension Indicator {
  var shownName: Phrase { Phrase(zh: "指标 `\(id)` ", en: "the indicator `\(id)`") }
}
