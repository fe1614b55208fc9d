import Diagnostics
import Plans

extension Loader {
  /// The indicator of an id.
  mutating func indicator(_ value: Value) -> Indicator.Index? {
    guard let text = value.text else { return nil }
    if let index = declared.indicators[text] {
      used.insert(index)
      return index
    }
    guard isComplete else { return nil }
    reportUnknown(
      .unknownIndicator, value, text, Phrase(zh: "指标", en: "indicator"), among: plan.indicators.map(\.id),
      otherwise: Phrase(zh: "请在 indicators 中声明", en: "declare it under indicators"))
    return nil
  }

  /// An id, or `{id: …, basis: …}`.
  mutating func reference(_ value: Value?) -> IndicatorReference? {
    guard let value else { return nil }
    guard value.isMapping else {
      return indicator(value).map { IndicatorReference($0) }
    }
    guard let fields = fields(value, .reference), let id = fields["id"], let index = indicator(id) else { return nil }
    guard let basis = text(fields, "basis") else { return IndicatorReference(index) }
    let bases = plan.indicators[index].bases
    if !bases.contains(basis), let place = fields["basis"] {
      reportUnknown(
        .unknownBasis, place, basis, Phrase(zh: "口径", en: "basis"), among: bases,
        otherwise: Phrase(
          zh: "请在指标 `\(plan.indicators[index].id)` 的 basis 中声明",
          en: "declare it under basis of the indicator `\(plan.indicators[index].id)`"))
    }
    return IndicatorReference(index, basis: basis)
  }

  /// Units by id or alias, as ids; `unset` alone is nobody.
  mutating func units(_ fields: Fields, _ key: String) -> [String]? {
    names(fields, key, .unknownUnit, Phrase(zh: "责任单位", en: "unit"), register: "units", as: .unit)
  }

  mutating func leaders(_ fields: Fields, _ key: String) -> [String]? {
    names(fields, key, .unknownLeader, Phrase(zh: "责任领导", en: "leader"), register: "leaders", as: .leader)
  }

  private mutating func names(
    _ fields: Fields, _ key: String, _ code: RuleCode, _ what: Phrase, register: String,
    as kind: Declarations.Kind
  ) -> [String]? {
    guard let value = fields[key] else { return nil }
    if value.text == "unset" { return [] }
    return uniqueTexts(value, of: key).compactMap { item in
      guard let text = item.text else { return nil }
      if let id = declared.owner(of: text, as: kind) { return id }
      guard hasHead else { return text }
      reportUnknown(
        code, item, text, what, among: declared.names(as: kind),
        otherwise: Phrase(zh: "请在 plan.yaml 的 \(register) 中登记", en: "enter it under \(register) in plan.yaml"))
      return nil
    }
  }

  mutating func ladder(_ value: Value) -> Int? {
    guard let text = value.text else { return nil }
    if let index = plan.ladders.firstIndex(where: { $0.id == text }) { return index }
    guard hasHead else { return nil }
    reportUnknown(
      .unknownLadder, value, text, Phrase(zh: "阶段序列", en: "ladder"), among: plan.ladders.map(\.id),
      otherwise: Phrase(zh: "请在 plan.yaml 的 stages 中登记", en: "enter it under stages in plan.yaml"))
    return nil
  }

  mutating func rank(_ value: Value, on ladder: Int) -> Int? {
    guard let text = value.text else { return nil }
    let stages = plan.ladders[ladder]
    if let rank = stages.rank(of: text) { return rank }
    reportUnknown(
      .unknownStage, value, text, Phrase(zh: "阶段", en: "stage"), among: stages.stages.flatMap { [$0.id] + $0.aliases },
      otherwise: Phrase(
        zh: "阶段序列 `\(stages.id)` 有：" + stages.stages.map(\.id).joined(separator: "、"),
        en: "the ladder `\(stages.id)` has " + stages.stages.map(\.id).joined(separator: ", ")))
    return nil
  }

  mutating func source(_ value: Value) -> String? {
    guard let text = value.text else { return nil }
    if !hasHead || plan.sources.contains(where: { $0.id == text }) { return text }
    reportUnknown(
      .unknownSource, value, text, Phrase(zh: "来源文件", en: "source document"), among: plan.sources.map(\.id),
      otherwise: Phrase(zh: "请在 plan.yaml 的 sources 中登记", en: "enter it under sources in plan.yaml"))
    return nil
  }

  mutating func reportUnknown(
    _ code: RuleCode, _ value: Value, _ text: String, _ what: Phrase, among known: [String], otherwise: Phrase,
    severity: Diagnostic.Severity = .error
  ) {
    report(
      code, severity, at: value.place, Phrase(zh: "没有名为“\(text)”的\(what.zh)", en: "there is no \(what.en) '\(text)'"),
      help: NearestName.to(text, among: known).map { Phrase(zh: "是否想写“\($0)”？", en: "did you mean '\($0)'?") }
        ?? otherwise)
  }
}
