import Diagnostics
import Plans
import Quantities

extension Loader {
  mutating func graded(_ value: Value) -> Requirement? {
    guard let fields = fields(value, .graded) else { return nil }
    let subjects = fields.given(RequirementShapes.subjects)
    guard let key = subjects.first, let named = fields[key], let measured = subject(key, named) else {
      if subjects.isEmpty {
        report(
          .subjectMissing, at: fields.place, Phrase(zh: "分级没有指标", en: "graded levels without a subject"),
          help: Phrase(zh: "请写 indicator、share、per_head 或 growth", en: "give indicator, share, per_head or growth"))
      }
      return nil
    }
    var levels: [GradedLevels.Level] = []
    for value in fields["levels"]?.items ?? [] {
      guard let level = self.fields(value, .level) else { continue }
      let name = phrase(level, "name")
      let verdict = choice(level, "verdict", Verdict.self)
      let run = running(level)
      guard let bound = oneBound(level, measured), let name, let verdict, verdict == .fail || verdict == .atRisk else {
        continue
      }
      levels.append(GradedLevels.Level(name: name, bound: bound, verdict: verdict, running: run))
    }
    let decimals = whole(fields, "compare_rounded", in: 0...12)
    return levels.count == fields["levels"]?.items?.count
      ? .levels(GradedLevels(subject: measured.subject, levels: levels, comparedDecimals: decimals)) : nil
  }

  /// The one bound of a mapping.
  mutating func oneBound(_ fields: Fields, _ measured: Measured) -> Bound? {
    let given = fields.given(RequirementShapes.bounds)
    for second in given.dropFirst() {
      report(
        .severalBounds, at: fields.keyPlace(second),
        Phrase(zh: "第二个目标值 `\(second)`", en: "a second bound, `\(second)`"),
        help: Phrase(zh: "请只写一个", en: "keep one"))
    }
    guard let key = given.first, let comparison = Bound.Operator(rawValue: key), let value = fields[key] else {
      if given.isEmpty {
        report(
          .boundMissing, at: fields.place, Phrase(zh: "没有写目标值", en: "there is no bound"),
          help: Phrase(zh: "请写 at_least、at_most 等", en: "give at_least, at_most …"))
      }
      return nil
    }
    return bound(comparison, value, measured)
  }

  mutating func score(_ value: Value, _ context: Context) -> Requirement? {
    guard let fields = fields(value, .score) else { return nil }
    let wanted = amount(fields["at_least"], in: Self.inPercent(Phrase(zh: "得分率", en: "a score")))
    var inner = context
    inner.depth += 1
    inner.isUnconditional = false
    var parts: [Score.Part] = []
    for value in fields["parts"]?.items ?? [] {
      guard let part = self.fields(value, .scorePart) else { continue }
      let weight = quantity(part["weight"])?.value
      if let weight, weight <= .zero, let value = part["weight"] {
        report(
          .numberOutOfRange, at: value.place, Phrase(zh: "权重须大于零", en: "a weight is above zero"),
          help: Phrase(zh: "请写大于零的权重，或删去该项", en: "write a weight above zero, or remove the part"))
      }
      let name = phrase(part, "name")
      guard let requirement = self.requirement(part, inner), let weight else { continue }
      parts.append(
        Score.Part(
          name: name ?? self.partName(of: requirement, inner), weight: weight, isVeto: boolean(part, "veto") ?? false,
          requirement: requirement))
    }
    guard let wanted, parts.count == fields["parts"]?.items?.count else { return nil }
    return .score(Score(parts: parts, atLeast: wanted, text: fields["at_least"]?.text ?? ""))
  }

  mutating func records(_ value: Value, _ context: Context) -> Requirement? {
    guard let fields = fields(value, .records), let named = fields["of"], let of = indicator(named) else { return nil }
    if plan.indicators[of].kind != .record { reportKind(named, of, wanted: [.record]) }
    var conditions: [RecordCount.Condition] = []
    for value in fields["any"]?.items ?? [] {
      guard let entry = self.fields(value, .condition) else { continue }
      var bounds: [Bound] = []
      for key in entry.given(GradedShapes.condition.keys) {
        guard let comparison = Bound.Operator(rawValue: key), let value = entry[key], let quantity = quantity(value)
        else {
          continue
        }
        if quantity.unit.dimension.isNone, !plan.indicators[of].isBare {
          report(
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
        report(
          .unlikeUnits, at: entry.place,
          Phrase(
            zh: "同一条件中“\(first.text)”与“\(other.text)”不是同类单位",
            en: "'\(first.text)' and '\(other.text)' in one condition do not measure the same thing"),
          help: Phrase(zh: "不同币种请分别写成两个条件", en: "write each currency as a condition of its own"))
      }
      if entry.given(GradedShapes.condition.keys).isEmpty {
        report(
          .boundMissing, at: entry.place, Phrase(zh: "条件没有写数值", en: "the condition has no bound"),
          help: Phrase(zh: "请写 at_least 等", en: "give at_least …"))
      }
      conditions.append(RecordCount.Condition(bounds: bounds))
    }
    let unit = plan.measures.unit("个")?.unit ?? .none
    let bound = oneBoundOfCount(fields, unit)
    let pace = pace(of: context)
    guard let bound, !conditions.isEmpty else { return nil }
    return .records(RecordCount(of: of, conditions: conditions, bound: bound, pace: pace))
  }

  /// A count of records may be written in any counter: 个, 家, 项.
  private mutating func oneBoundOfCount(_ fields: Fields, _ fallback: MeasureUnit) -> Bound? {
    let given = fields.given(RequirementShapes.bounds)
    let unit = given.first.flatMap { fields[$0]?.text }.flatMap { text -> MeasureUnit? in
      if case .success(let quantity) = plan.measures.parse(text) { quantity.unit } else { nil }
    }
    let counter = unit.flatMap { $0.dimension.isCount ? $0 : nil } ?? fallback
    let measure = Measure(
      unit: counter, text: counter.symbol, what: Phrase(zh: "清单计数", en: "a count of records"), place: nil)
    return oneBound(fields, Measured(subject: .indicator(IndicatorReference(0)), measure: measure, indicator: nil))
  }

  mutating func since(_ value: Value) -> Requirement? {
    guard let fields = fields(value, .since), let named = fields["of"], let of = indicator(named) else { return nil }
    if plan.indicators[of].kind != .date { reportKind(named, of, wanted: [.date]) }
    guard let written = fields["at_least"], let quantity = quantity(written) else { return nil }
    let months = plan.measures.unit("个月").flatMap { quantity.converted(to: $0.unit) }
    let days = plan.measures.unit("天").flatMap { quantity.converted(to: $0.unit) }
    let text = written.text ?? ""
    let items = plan.indicators[of].items
    if let item = fields["item"], let name = item.text, !items.isEmpty, !items.contains(name) {
      reportUnknown(
        .unknownItem, item, name, Phrase(zh: "事项", en: "item"), among: items,
        otherwise: Phrase(zh: "请写该指标的事项", en: "name an item of the indicator"))
    } else if !items.isEmpty, !fields.has("item") {
      report(
        .missingKey, at: fields.place, Phrase(zh: "时长缺少 `item`", en: "the time lacks `item`"),
        help: Phrase(zh: "该指标分事项填报，请写明事项", en: "the indicator is filed by item: name one"))
    }
    if let months = months?.intValue {
      return .since(TimeSince(of: of, item: self.text(fields, "item"), months: months, days: 0, text: text))
    }
    if let days = days?.intValue {
      return .since(TimeSince(of: of, item: self.text(fields, "item"), months: 0, days: days, text: text))
    }
    report(
      .unlikeUnits, at: written.place,
      Phrase(zh: "“\(text)”不是整年、整月或整日的时长", en: "'\(text)' is no whole number of years, months or days"),
      help: Phrase(zh: "请写如“3 年”“18 个月”“30 天”", en: "write one such as 3 年, 18 个月 or 30 天"))
    return nil
  }
}
