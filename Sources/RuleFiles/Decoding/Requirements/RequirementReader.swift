import Diagnostics
import Plans

/// What a standard or a part asks for: a subject and a bound, or one of the special kinds.
struct RequirementReader {
  let context: ReadingContext

  /// Nil when it cannot be said what is asked for; `scope` is that of the standard, or of the part's combination.
  func read(_ fields: Fields, _ scope: StandardScope) -> Requirement? {
    var scope = scope
    if fields.shape == .part, let value = fields["pace"],
      let pace = PaceReader(quantities: context.quantities).read(value)
    {
      scope.pace = pace
    }
    let kinds = fields.given(RequirementShapes.kinds)
    let tested = fields.given(RequirementShapes.subjects + RequirementShapes.bounds)
    guard let kind = kinds.first else { return QuantityTestReader(context: context, scope: scope).read(fields) }
    let others = kinds.dropFirst() + tested + (fields.has("target_set_by") ? ["target_set_by"] : [])
    for other in others {
      context.log.report(
        .severalRequirements, at: fields.keyPlace(other),
        Phrase(zh: "`\(other)` 不能与 `\(kind)` 同时写", en: "`\(other)` cannot stand beside `\(kind)`"),
        help: Phrase(zh: "请用 all_of 或 any_of 组合，或删去其一", en: "combine them under all_of or any_of, or remove one"),
        related: [
          Diagnostic.Related(
            message: Phrase(zh: "`\(kind)` 在这里", en: "`\(kind)` is here"), place: fields.keyPlace(kind))
        ])
    }
    var idle = fields.given(RequirementShapes.judging).filter {
      kind != "holds" || !ConditionReader.judgingKeys.contains($0)
    }
    if kind != "manual", fields.has("statement") { idle.append("statement") }
    if kind != "reduction", kind != "records", fields.has("pace") { idle.append("pace") }
    for key in idle { fields.reportIdle(key, Phrase(zh: " `\(kind)` ", en: "`\(kind)`")) }
    guard let value = fields[kind] else { return nil }
    let requirement = special(kind, value, fields, scope)
    let asked = value["by"] ?? value["times"] ?? value["stage"] ?? value
    if let text = asked.text { context.boundPlaces[scope.id, default: [:]][text] = asked.place }
    if let every = value["every"] { context.boundPlaces[scope.id, default: [:]]["every"] = every.place }
    ClaimChecker(context: context).note(requirement, at: asked.place, of: scope)
    if case .reduction(let reduction) = requirement { DirectionChecker(context: context).check(reduction, asked) }
    return requirement
  }

  private func special(_ kind: String, _ value: Value, _ fields: Fields, _ scope: StandardScope) -> Requirement? {
    switch kind {
    case "reduction": return ReductionReader(context: context, scope: scope).read(value)
    case "milestone": return MilestoneReader(context: context, scope: scope).read(value)
    case "frequency": return FrequencyReader(context: context).read(value)
    case "filing": return FilingReader(context: context).read(value)
    case "holds": return ConditionReader(context: context, scope: scope).read(value, fields)
    case "score": return ScoreReader(context: context, scope: scope).read(value)
    case "levels": return LevelsReader(context: context).read(value)
    case "records": return RecordCountReader(context: context, scope: scope).read(value)
    case "since": return TimeSinceReader(context: context).read(value)
    case "all_of":
      return CombinationReader(context: context, scope: scope).read(.all, value.items ?? [], at: fields.keyPlace(kind))
    case "any_of":
      return CombinationReader(context: context, scope: scope).read(.any, value.items ?? [], at: fields.keyPlace(kind))
    case "k_of":
      return CombinationReader(context: context, scope: scope).readCounted(value, at: fields.keyPlace(kind))
    default:
      guard let manual = fields.boolean(kind) else { return nil }
      if !manual {
        context.log.report(
          .badSwitch, at: value.place, Phrase(zh: "`manual` 只能是 true", en: "`manual` is only ever true"),
          help: Phrase(zh: "请删去 `manual`，写出指标和目标", en: "remove `manual` and give a subject and a bound"))
      }
      return .manual(statement: fields["statement"].flatMap { context.names.indicator($0) })
    }
  }
}
