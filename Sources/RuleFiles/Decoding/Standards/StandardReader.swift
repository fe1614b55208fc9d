import Diagnostics
import Plans

/// A standard: what it requires, where and of whom.
struct StandardReader {
  let context: ReadingContext

  /// Nil where it cannot be told what is required; what is wrong is reported, also with what else is said.
  func read(_ draft: Draft) -> Standard? {
    var scope = StandardScope(draft)
    let areaScopes = AreaScopeReader(context: context)
    scope.areas = areaScopes.read(draft.fields)
    let requirement = RequirementReader(context: context).read(draft.fields, scope)
    if requirement == nil, !context.log.hasErrors {
      // Nothing may be lost in silence, whatever the cause.
      context.log.report(
        .noRequirement, at: draft.place,
        Phrase(zh: "无法确定这条标准的要求", en: "it cannot be told what this standard asks for"),
        help: Phrase(zh: "请核对其指标和目标值", en: "check its subject and its bound"))
    }
    guard let requirement, let quote = draft.quote, !draft.id.isEmpty else { return nil }
    let inherited = draft.inherited
    var standard = Standard(
      id: draft.id, title: draft.title, quote: quote, source: inherited.source, leaders: inherited.leaders ?? [],
      lead: inherited.lead ?? [], support: inherited.support ?? [], severity: inherited.severity,
      start: inherited.start, deadline: inherited.deadline, profile: inherited.profile, requirement: requirement,
      note: draft.fields.phrase("note"), place: draft.place)
    standard.places = inherited.places
    standard.places.quote = draft.fields["quote"]?.place
    standard.isDraft = draft.fields.value["x-draft"] != nil
    standard.places.bounds = context.boundPlaces[draft.id] ?? [:]
    standard.areas = scope.areas
    standard.exemptions = areaScopes.exemptions(draft.fields, scope.areas)
    areaScopes.checkTogether(draft.fields, scope.areas, requirement)
    standard.withdrawal = WithdrawalReader(log: context.log).read(draft.fields)
    standard.earlier = EarlierTermsReader(context: context, scope: scope).read(draft.fields, requirement)
    return standard
  }
}
