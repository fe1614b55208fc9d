import Diagnostics
import Plans

/// Names of what the plan declares: looked up, or reported with the nearest known one.
struct NameReader {
  let context: ReadingContext

  /// The indicator of an id.
  func indicator(_ value: Value) -> Indicator.Index? {
    guard let text = value.text else { return nil }
    if let index = context.indicators.indices[text] {
      context.indicators.used.insert(index)
      return index
    }
    guard context.isComplete else { return nil }
    context.log.reportUnknown(
      .unknownIndicator, value, text, Phrase(zh: "指标", en: "indicator"), among: context.plan.indicators.map(\.id),
      otherwise: Phrase(zh: "请在 indicators 中声明", en: "declare it under indicators"))
    return nil
  }

  /// An id, or `{id: …, basis: …}`.
  func reference(_ value: Value?) -> IndicatorReference? {
    guard let value else { return nil }
    guard value.isMapping else {
      return indicator(value).map { IndicatorReference($0) }
    }
    guard let fields = context.fields(value, .reference), let id = fields["id"], let index = indicator(id) else {
      return nil
    }
    guard let basis = fields.text("basis") else { return IndicatorReference(index) }
    let bases = context.plan.indicators[index].bases
    if !bases.contains(basis), let place = fields["basis"] {
      context.log.reportUnknown(
        .unknownBasis, place, basis, Phrase(zh: "口径", en: "basis"), among: bases,
        otherwise: Phrase(
          zh: "请在指标 `\(context.plan.indicators[index].id)` 的 basis 中声明",
          en: "declare it under basis of the indicator `\(context.plan.indicators[index].id)`"))
    }
    return IndicatorReference(index, basis: basis)
  }

  /// A reference to an indicator of one of these kinds.
  func reference(_ value: Value?, among kinds: [Indicator.Kind]) -> IndicatorReference? {
    guard let value, let reference = reference(value) else { return nil }
    let index = reference.indicator
    if context.indicators.broken.contains(index) || kinds.contains(context.plan.indicators[index].kind) {
      return reference
    }
    reportKind(value["id"] ?? value, index, wanted: kinds)
    return nil
  }

  /// The indicator is not of a kind that can stand here.
  func reportKind(_ value: Value, _ index: Indicator.Index, wanted: [Indicator.Kind]) {
    guard !context.indicators.broken.contains(index) else { return }
    let indicator = context.plan.indicators[index]
    let kinds = wanted.map(\.rawValue)
    context.log.report(
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

  /// Units by id or alias, as ids; `unset` alone is nobody.
  func units(_ fields: Fields, _ key: String) -> [String]? {
    names(fields, key, .unknownUnit, Phrase(zh: "责任单位", en: "unit"), register: "units", as: .unit)
  }

  func leaders(_ fields: Fields, _ key: String) -> [String]? {
    names(fields, key, .unknownLeader, Phrase(zh: "责任领导", en: "leader"), register: "leaders", as: .leader)
  }

  private func names(
    _ fields: Fields, _ key: String, _ code: RuleCode, _ what: Phrase, register: String,
    as kind: Declarations.Kind
  ) -> [String]? {
    guard let value = fields[key] else { return nil }
    if value.text == "unset" { return [] }
    return fields.uniqueTexts(key).compactMap { item in
      guard let text = item.text else { return nil }
      if let id = context.declarations.owner(of: text, as: kind) { return id }
      guard context.hasHead else { return text }
      context.log.reportUnknown(
        code, item, text, what, among: context.declarations.names(as: kind),
        otherwise: Phrase(zh: "请在 plan.yaml 的 \(register) 中登记", en: "enter it under \(register) in plan.yaml"))
      return nil
    }
  }

  /// The area of a name.
  func area(_ value: Value) -> Int? {
    guard let text = value.text else { return nil }
    if let index = context.plan.areas.firstIndex(where: {
      $0.id == text || $0.name.zh == text || $0.aliases.contains(text)
    }) {
      return index
    }
    guard context.hasHead else { return nil }
    context.log.reportUnknown(
      .unknownArea, value, text, Phrase(zh: "地区", en: "area"), among: context.plan.areas.map(\.id),
      otherwise: Phrase(zh: "请在 plan.yaml 的 areas 中登记", en: "enter it under areas in plan.yaml"))
    return nil
  }

  /// `all`, or a list of names, each once.
  func areas(_ fields: Fields, _ key: String) -> [Int] {
    guard let value = fields[key] else { return [] }
    if value.text == "all" { return Array(context.plan.areas.indices) }
    return fields.uniqueTexts(key).compactMap { area($0) }
  }

  func ladder(_ value: Value) -> Int? {
    guard let text = value.text else { return nil }
    if let index = context.plan.ladders.firstIndex(where: { $0.id == text }) { return index }
    guard context.hasHead else { return nil }
    context.log.reportUnknown(
      .unknownLadder, value, text, Phrase(zh: "阶段序列", en: "ladder"), among: context.plan.ladders.map(\.id),
      otherwise: Phrase(zh: "请在 plan.yaml 的 stages 中登记", en: "enter it under stages in plan.yaml"))
    return nil
  }

  func rank(_ value: Value, on ladder: Int) -> Int? {
    guard let text = value.text else { return nil }
    let stages = context.plan.ladders[ladder]
    if let rank = stages.rank(of: text) { return rank }
    context.log.reportUnknown(
      .unknownStage, value, text, Phrase(zh: "阶段", en: "stage"), among: stages.stages.flatMap { [$0.id] + $0.aliases },
      otherwise: Phrase(
        zh: "阶段序列 `\(stages.id)` 有：" + stages.stages.map(\.id).joined(separator: "、"),
        en: "the ladder `\(stages.id)` has " + stages.stages.map(\.id).joined(separator: ", ")))
    return nil
  }

  func source(_ value: Value) -> String? {
    guard let text = value.text else { return nil }
    if !context.hasHead || context.plan.sources.contains(where: { $0.id == text }) { return text }
    context.log.reportUnknown(
      .unknownSource, value, text, Phrase(zh: "来源文件", en: "source document"), among: context.plan.sources.map(\.id),
      otherwise: Phrase(zh: "请在 plan.yaml 的 sources 中登记", en: "enter it under sources in plan.yaml"))
    return nil
  }
}
