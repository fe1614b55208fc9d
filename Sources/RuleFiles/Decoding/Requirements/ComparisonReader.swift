import Diagnostics
import Plans
import Quantities

/// Areas held against each other: a difference from some, a place among many.
struct ComparisonReader {
  let context: ReadingContext

  func compared(_ value: Value) -> Measured? {
    guard let fields = context.fields(value, .compare),
      let of = context.names.reference(fields["of"], among: [.cumulative, .net, .flow, .level, .rate, .growth]),
      let with = fields["with"], let comparator = comparator(with)
    else { return nil }
    guard let own = context.measure(of: of.indicator) else { return nil }
    let isPercent = own.unit.dimension == .percent
    let points = context.plan.measures.unit("百分点")?.unit ?? own.unit
    let measure = Measure(
      unit: isPercent ? points : own.unit, text: isPercent ? "百分点" : own.text,
      what: Phrase(zh: "差距", en: "a difference"),
      place: own.place)
    return Measured(subject: .compared(of: of, with: comparator), measure: measure, indicator: nil)
  }

  private func comparator(_ value: Value) -> Comparator? {
    guard let fields = context.fields(value, .comparator) else { return nil }
    let left = Set(context.names.areas(fields, "except"))
    let given = ["area", "average", "best"].filter { fields.has($0) }
    for second in given.dropFirst() { fields.reportSecondScope(second, after: given[0]) }
    if let name = fields["area"] { return context.names.area(name).map(Comparator.area) }
    if fields.has("average") {
      let areas = context.names.areas(fields, "average").filter { !left.contains($0) }
      return areas.isEmpty ? nil : .average(areas)
    }
    if fields.has("best") {
      let among = (fields.has("of") ? context.names.areas(fields, "of") : Array(context.plan.areas.indices)).filter {
        !left.contains($0)
      }
      guard let count = fields.whole("best", in: 1...max(1, among.count)), !among.isEmpty else { return nil }
      return .best(count, of: among)
    }
    context.log.report(
      .missingKey, at: fields.place,
      Phrase(zh: "对照缺少 `area`、`average` 或 `best`", en: "a comparator lacks `area`, `average` or `best`"),
      help: Phrase(zh: "请写与哪个地区、哪些地区的平均或最好的几个相比", en: "say which area, average or best of which areas"))
    return nil
  }

  func ranked(_ value: Value) -> Measured? {
    guard let fields = context.fields(value, .rank),
      let of = context.names.reference(fields["of"], among: [.cumulative, .net, .flow, .level, .rate, .growth])
    else { return nil }
    let left = Set(context.names.areas(fields, "except"))
    let among = context.names.areas(fields, "among").filter { !left.contains($0) }
    guard among.count > 1, let unit = context.plan.measures.unit("位")?.unit else {
      if let value = fields["among"] {
        context.log.report(
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
