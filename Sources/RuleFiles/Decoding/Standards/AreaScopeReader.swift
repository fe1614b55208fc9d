import Diagnostics
import Plans

/// The areas for which a standard holds.
struct AreaScopeReader {
  let context: ReadingContext

  func read(_ fields: Fields) -> AreaScope {
    if let value = fields["area"] {
      if fields.has("areas") { fields.reportSecondScope("areas", after: "area") }
      return .one(context.names.area(value) ?? 0)
    }
    guard let value = fields["areas"], let scope = context.fields(value, .areaScope) else { return .one(0) }
    if scope.has("together") {
      if scope.has("each") { scope.reportSecondScope("each", after: "together") }
      if scope.has("require") {
        scope.reportIdle("require", Phrase(zh: "合并评判", en: "areas judged together"))
      }
      return .together(context.names.areas(scope, "together"))
    }
    guard scope.has("each") else {
      context.log.report(
        .missingKey, at: scope.place,
        Phrase(zh: "地区范围缺少 `each` 或 `together`", en: "a scope of areas lacks `each` or `together`"),
        help: Phrase(zh: "逐地区评判写 each，合并评判写 together", en: "give each, or together for their sum"))
      return .one(0)
    }
    let each = context.names.areas(scope, "each")
    return .each(each, required: required(scope, among: each.count))
  }

  private func required(_ fields: Fields, among count: Int) -> Combination.Rule {
    guard let value = fields["require"], let text = value.text else { return .all }
    switch text {
    case "all": return .all
    case "any": return .any
    default:
      if let number = fields.whole("require", in: 1...max(1, count)) { return .atLeast(number) }
      return .all
    }
  }

  func exemptions(_ fields: Fields, _ scope: AreaScope) -> [AreaExemption] {
    let areas: [Int]
    switch scope {
    case .one:
      if fields.has("exempt_areas") {
        fields.reportIdle("exempt_areas", Phrase(zh: "只适用一个地区的标准", en: "a standard for one area"))
      }
      return []
    case .each(let each, _): areas = each
    case .together(let together): areas = together
    }
    return fields.items("exempt_areas").compactMap { value in
      guard let entry = context.fields(value, .exemptArea), let name = entry["area"],
        let area = context.names.area(name),
        let record = entry.phrase("record")
      else { return nil }
      if !areas.contains(area), let text = name.text {
        context.log.reportUnknown(
          .unknownArea, name, text, Phrase(zh: "适用地区", en: "area of the standard"),
          among: areas.map { context.plan.areas[$0].id },
          otherwise: Phrase(zh: "标准本不适用该地区，请删去", en: "the standard does not hold for it: remove the exemption"))
      }
      return AreaExemption(area: area, from: entry.date("from"), until: entry.date("until"), record: record)
    }
  }

  /// Only amounts can be added over areas: sum over sum, never a sum or mean of rates.
  ///
  /// What is computed is computed from the sums.
  func checkTogether(_ fields: Fields, _ scope: AreaScope, _ requirement: Requirement) {
    guard case .together = scope, let value = fields["areas"]?["together"] else { return }
    let kinds: [Indicator.Kind] = [.cumulative, .net, .flow, .level, .record]
    for index in requirement.indicators.sorted()
    where !kinds.contains(context.plan.indicators[index].kind) && context.indicators.computed[index] == nil {
      context.names.reportKind(value, index, wanted: kinds)
    }
    for key in ["compare", "rank"] where fields.has(key) {
      fields.reportIdle(key, Phrase(zh: "合并评判的标准", en: "areas judged together"))
    }
  }
}
