import Diagnostics
import Plans
import Quantities

extension Loader {
  /// What a standard or a part asks for; nil when that cannot be said.
  mutating func requirement(_ fields: Fields, _ context: Context) -> Requirement? {
    var context = context
    if fields.shape == .part, let value = fields["pace"], let pace = pace(value) { context.pace = pace }
    let kinds = fields.given(RequirementShapes.kinds)
    let tested = fields.given(RequirementShapes.subjects + RequirementShapes.bounds)
    guard let kind = kinds.first else { return test(fields, context) }
    let others = kinds.dropFirst() + tested + (fields.has("target_set_by") ? ["target_set_by"] : [])
    for other in others {
      report(
        .severalRequirements, at: fields.keyPlace(other),
        Phrase(zh: "`\(other)` 不能与 `\(kind)` 同时写", en: "`\(other)` cannot stand beside `\(kind)`"),
        help: Phrase(zh: "请用 all_of 或 any_of 组合，或删去其一", en: "combine them under all_of or any_of, or remove one"),
        related: [
          Diagnostic.Related(
            message: Phrase(zh: "`\(kind)` 在这里", en: "`\(kind)` is here"), place: fields.keyPlace(kind))
        ])
    }
    var idle = fields.given(RequirementShapes.judging).filter { kind != "holds" || !Self.judgesConditions.contains($0) }
    if kind != "manual", fields.has("statement") { idle.append("statement") }
    if kind != "reduction", kind != "records", fields.has("pace") { idle.append("pace") }
    for key in idle { reportIdle(fields, key, Phrase(zh: " `\(kind)` ", en: "`\(kind)`")) }
    guard let value = fields[kind] else { return nil }
    let requirement = special(kind, value, fields, context)
    let asked = value["by"] ?? value["times"] ?? value["stage"] ?? value
    if let text = asked.text { boundPlaces[context.id, default: [:]][text] = asked.place }
    if let every = value["every"] { boundPlaces[context.id, default: [:]]["every"] = every.place }
    claim(requirement, at: asked.place, context)
    if case .reduction(let reduction) = requirement { checkDirection(of: reduction, asked) }
    return requirement
  }

  private mutating func special(_ kind: String, _ value: Value, _ fields: Fields, _ context: Context) -> Requirement? {
    switch kind {
    case "reduction": return reduction(value, context)
    case "milestone": return milestone(value, context)
    case "frequency": return frequency(value)
    case "filing": return filing(value)
    case "holds": return holds(value, fields, context)
    case "score": return score(value, context)
    case "levels": return graded(value)
    case "records": return records(value, context)
    case "since": return since(value)
    case "all_of": return combination(.all, value.items ?? [], at: fields.keyPlace(kind), context)
    case "any_of": return combination(.any, value.items ?? [], at: fields.keyPlace(kind), context)
    case "k_of":
      guard let counted = self.fields(value, .counted), let parts = counted["parts"]?.items else { return nil }
      let count = whole(counted, "k", in: 1...max(1, parts.count))
      let combination = combination(.atLeast(count ?? 1), parts, at: fields.keyPlace(kind), context)
      return count == nil ? nil : combination
    default:
      guard let manual = boolean(fields, kind) else { return nil }
      if !manual {
        report(
          .badSwitch, at: value.place, Phrase(zh: "`manual` 只能是 true", en: "`manual` is only ever true"),
          help: Phrase(zh: "请删去 `manual`，写出指标和目标", en: "remove `manual` and give a subject and a bound"))
      }
      return .manual(statement: fields["statement"].flatMap { indicator($0) })
    }
  }

  /// Parts within parts, and no deeper.
  private static let partDepth = 4

  private mutating func combination(
    _ rule: Combination.Rule, _ values: [Value], at place: Diagnostic.Place, _ outer: Context
  ) -> Requirement? {
    guard outer.depth <= Self.partDepth else {
      reportTooDeep(place, Phrase(zh: "组合", en: "combinations"), Self.partDepth)
      return nil
    }
    var context = outer
    context.depth += 1
    if rule != .all { context.isUnconditional = false }
    var parts: [Combination.Part] = []
    for value in values {
      guard let fields = fields(value, .part) else { continue }
      let name = phrase(fields, "name")
      guard let requirement = requirement(fields, context) else { continue }
      parts.append(Combination.Part(name: name ?? self.partName(of: requirement, context), requirement: requirement))
    }
    return parts.count == values.count ? .combination(Combination(rule: rule, parts: parts)) : nil
  }

  /// The name of a part that gives none: that of what it measures.
  func partName(of requirement: Requirement, _ context: Context) -> Phrase {
    switch requirement {
    case .quantity(let test): return name(of: test.subject)
    case .reduction(let reduction): return plan.indicators[reduction.of.indicator].name
    case .milestone(let milestone):
      return Phrase(
        chinese: milestone.items.joined(separator: "、"), english: milestone.items.joined(separator: ", "))
    case .frequency(let frequency): return plan.indicators[frequency.of.indicator].name
    case .filing(let filing): return plan.indicators[filing.of].name
    case .combination(let combination):
      return Phrase(
        chinese: combination.parts.map(\.name.zh).joined(separator: "、"),
        english: combination.parts.map(\.name.en).joined(separator: ", "))
    case .holds(let condition): return Phrase(verbatim: condition.formula.text)
    case .score, .levels: return context.title
    case .records(let records): return plan.indicators[records.of].name
    case .since(let since): return plan.indicators[since.of].name
    case .manual(let statement): return statement.map { plan.indicators[$0].name } ?? context.title
    case .unsetThreshold(let unset): return unset.subject.map { name(of: $0) } ?? context.title
    }
  }

  func name(of subject: Subject) -> Phrase {
    func name(_ reference: IndicatorReference) -> Phrase { plan.indicators[reference.indicator].name }
    switch subject {
    case .indicator(let reference): return name(reference)
    case .share(let of, let whole):
      return Phrase(zh: "\(name(of).zh)占\(name(whole).zh)比重", en: "\(name(of).en) as a share of \(name(whole).en)")
    case .perHead(let of, let per):
      return Phrase(zh: "\(name(of).zh)／\(name(per).zh)", en: "\(name(of).en) per \(name(per).en)")
    case .compared(let of, _): return Phrase(zh: "\(name(of).zh)的地区差距", en: "\(name(of).en) against other areas")
    case .rank(let ranking): return Phrase(zh: "\(name(ranking.of).zh)的位次", en: "rank by \(name(ranking.of).en)")
    case .growth(let of): return Phrase(zh: "\(name(of).zh)同比增速", en: "growth of \(name(of).en)")
    }
  }
}
