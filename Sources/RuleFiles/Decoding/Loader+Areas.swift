import Diagnostics
import Plans
import Quantities

extension Loader {
  /// The area of a name.
  mutating func area(_ value: Value) -> Int? {
    guard let text = value.text else { return nil }
    if let index = plan.areas.firstIndex(where: { $0.id == text || $0.name.zh == text || $0.aliases.contains(text) }) {
      return index
    }
    guard hasHead else { return nil }
    reportUnknown(
      .unknownArea, value, text, Phrase(zh: "地区", en: "area"), among: plan.areas.map(\.id),
      otherwise: Phrase(zh: "请在 plan.yaml 的 areas 中登记", en: "enter it under areas in plan.yaml"))
    return nil
  }

  /// `all`, or a list of names, each once.
  mutating func areas(_ fields: Fields, _ key: String) -> [Int] {
    guard let value = fields[key] else { return [] }
    if value.text == "all" { return Array(plan.areas.indices) }
    return uniqueTexts(value, of: key).compactMap { area($0) }
  }

  mutating func areaScope(_ fields: Fields) -> AreaScope {
    if let value = fields["area"] {
      if fields.has("areas") { reportSecondScope(fields, "areas", after: "area") }
      return .one(area(value) ?? 0)
    }
    guard let value = fields["areas"], let scope = self.fields(value, .areaScope) else { return .one(0) }
    if scope.has("together") {
      if scope.has("each") { reportSecondScope(scope, "each", after: "together") }
      if scope.has("require") {
        reportIdle(scope, "require", Phrase(zh: "合并评判", en: "areas judged together"))
      }
      return .together(areas(scope, "together"))
    }
    guard scope.has("each") else {
      report(
        .missingKey, at: scope.place,
        Phrase(zh: "地区范围缺少 `each` 或 `together`", en: "a scope of areas lacks `each` or `together`"),
        help: Phrase(zh: "逐地区评判写 each，合并评判写 together", en: "give each, or together for their sum"))
      return .one(0)
    }
    let each = areas(scope, "each")
    return .each(each, required: required(scope, among: each.count))
  }

  private mutating func required(_ fields: Fields, among count: Int) -> Combination.Rule {
    guard let value = fields["require"], let text = value.text else { return .all }
    switch text {
    case "all": return .all
    case "any": return .any
    default:
      if let number = whole(fields, "require", in: 1...max(1, count)) { return .atLeast(number) }
      return .all
    }
  }

  private mutating func reportSecondScope(_ fields: Fields, _ second: String, after first: String) {
    report(
      .severalScopes, at: fields.keyPlace(second),
      Phrase(zh: "`\(second)` 不能与 `\(first)` 同时写", en: "`\(second)` cannot stand beside `\(first)`"),
      help: Phrase(zh: "请只留一个", en: "keep one of them"),
      related: [
        Diagnostic.Related(
          message: Phrase(zh: "`\(first)` 在这里", en: "`\(first)` is here"), place: fields.keyPlace(first))
      ])
  }

  mutating func exemptions(_ fields: Fields, _ scope: AreaScope) -> [AreaExemption] {
    let areas: [Int]
    switch scope {
    case .one:
      if fields.has("exempt_areas") {
        reportIdle(fields, "exempt_areas", Phrase(zh: "只适用一个地区的标准", en: "a standard for one area"))
      }
      return []
    case .each(let each, _): areas = each
    case .together(let together): areas = together
    }
    return (fields["exempt_areas"]?.items ?? []).compactMap { value in
      guard let entry = self.fields(value, .exemptArea), let name = entry["area"], let area = area(name),
        let record = phrase(entry, "record")
      else { return nil }
      if !areas.contains(area), let text = name.text {
        reportUnknown(
          .unknownArea, name, text, Phrase(zh: "适用地区", en: "area of the standard"),
          among: areas.map { plan.areas[$0].id },
          otherwise: Phrase(zh: "标准本不适用该地区，请删去", en: "the standard does not hold for it: remove the exemption"))
      }
      return AreaExemption(area: area, from: date(entry, "from"), until: date(entry, "until"), record: record)
    }
  }

  /// Only amounts can be added over areas: sum over sum, never a sum or mean of rates. What is computed is computed from
  /// the sums.
  mutating func checkTogether(_ fields: Fields, _ scope: AreaScope, _ requirement: Requirement) {
    guard case .together = scope, let value = fields["areas"]?["together"] else { return }
    let kinds: [Indicator.Kind] = [.cumulative, .net, .flow, .level, .record]
    for index in requirement.indicators.sorted()
    where !kinds.contains(plan.indicators[index].kind) && declared.computed[index] == nil {
      reportKind(value, index, wanted: kinds)
    }
    for key in ["compare", "rank"] where fields.has(key) {
      reportIdle(fields, key, Phrase(zh: "合并评判的标准", en: "areas judged together"))
    }
  }

  mutating func compared(_ value: Value) -> Measured? {
    guard let fields = fields(value, .compare),
      let of = numeric(fields["of"], [.cumulative, .net, .flow, .level, .rate, .growth]),
      let with = fields["with"], let comparator = comparator(with)
    else { return nil }
    guard let own = measure(of: of.indicator) else { return nil }
    let isPercent = own.unit.dimension == .percent
    let points = plan.measures.unit("百分点")?.unit ?? own.unit
    let measure = Measure(
      unit: isPercent ? points : own.unit, text: isPercent ? "百分点" : own.text,
      what: Phrase(zh: "差距", en: "a difference"),
      place: own.place)
    return Measured(subject: .compared(of: of, with: comparator), measure: measure, indicator: nil)
  }

  private mutating func comparator(_ value: Value) -> Comparator? {
    guard let fields = fields(value, .comparator) else { return nil }
    let left = Set(areas(fields, "except"))
    let given = ["area", "average", "best"].filter { fields.has($0) }
    for second in given.dropFirst() { reportSecondScope(fields, second, after: given[0]) }
    if let name = fields["area"] { return area(name).map(Comparator.area) }
    if fields.has("average") {
      let areas = areas(fields, "average").filter { !left.contains($0) }
      return areas.isEmpty ? nil : .average(areas)
    }
    if fields.has("best") {
      let among = (fields.has("of") ? areas(fields, "of") : Array(plan.areas.indices)).filter { !left.contains($0) }
      guard let count = whole(fields, "best", in: 1...max(1, among.count)), !among.isEmpty else { return nil }
      return .best(count, of: among)
    }
    report(
      .missingKey, at: fields.place,
      Phrase(zh: "对照缺少 `area`、`average` 或 `best`", en: "a comparator lacks `area`, `average` or `best`"),
      help: Phrase(zh: "请写与哪个地区、哪些地区的平均或最好的几个相比", en: "say which area, average or best of which areas"))
    return nil
  }

  mutating func ranked(_ value: Value) -> Measured? {
    guard let fields = fields(value, .rank),
      let of = numeric(fields["of"], [.cumulative, .net, .flow, .level, .rate, .growth])
    else { return nil }
    let left = Set(areas(fields, "except"))
    let among = areas(fields, "among").filter { !left.contains($0) }
    guard among.count > 1, let unit = plan.measures.unit("位")?.unit else {
      if let value = fields["among"] {
        report(
          .emptyList, at: value.place, Phrase(zh: "排位至少要有两个地区", en: "a rank needs two areas at least"),
          help: Phrase(zh: "请写 all，或列出地区", en: "write all, or name the areas"))
      }
      return nil
    }
    return Measured(
      subject: .rank(Ranking(of: of, among: among)),
      measure: Measure(unit: unit, text: "位", what: Phrase(zh: "位次", en: "a rank"), place: nil, isPlace: true),
      indicator: nil)
  }
}
