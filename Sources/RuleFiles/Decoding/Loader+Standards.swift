import Diagnostics
import Plans
import Quantities

extension Loader {
  /// Groups within groups within a file, and no deeper.
  private static let groupDepth = 3

  mutating func draftStandards(_ document: Fields, into drafts: inout [Draft]) {
    var base = Inherited(start: plan.start, deadline: plan.deadline)
    if plan.sources.count == 1 { base.source.document = plan.sources.first?.id }
    // In the head, start, deadline and profile are the plan's own and already read.
    draft(document, over: base, depth: 0, into: &drafts)
  }

  private mutating func draft(_ fields: Fields, over outer: Inherited, depth: Int, into drafts: inout [Draft]) {
    let inherited = inherited(fields, over: outer)
    for value in fields["standards"]?.items ?? [] {
      if let standard = self.fields(value, .standard) { draftStandard(standard, over: inherited, into: &drafts) }
    }
    guard depth < Self.groupDepth else {
      if fields.has("groups") {
        reportTooDeep(fields.keyPlace("groups"), Phrase(zh: "标准组", en: "groups"), Self.groupDepth)
      }
      return
    }
    for value in fields["groups"]?.items ?? [] {
      if let group = self.fields(value, .group) { draft(group, over: inherited, depth: depth + 1, into: &drafts) }
    }
  }

  mutating func reportTooDeep(_ place: Diagnostic.Place, _ what: Phrase, _ limit: Int) {
    report(
      .tooDeep, at: place, Phrase(zh: "\(what.zh)嵌套超过 \(limit) 层", en: "\(what.en) are nested more than \(limit) deep"),
      help: Phrase(zh: "请减少嵌套", en: "nest less"))
  }

  private mutating func draftStandard(_ fields: Fields, over outer: Inherited, into drafts: inout [Draft]) {
    let id = identifier(fields, "id")
    let title = phrase(fields, "title")
    let quote = text(fields, "quote")
    let inherited = inherited(fields, over: outer)
    if inherited.lead == nil, !plan.units.isEmpty {
      report(
        .noLead, .warning, at: fields["id"]?.place ?? fields.place,
        Phrase(zh: "标准没有牵头单位", en: "the standard has no lead unit"),
        help: Phrase(
          zh: "请写 `lead`；确实无人牵头写 `lead: unset`", en: "give `lead`, or write `lead: unset` where nobody leads"))
    }
    let isNew = id.map { self.isNew($0, as: .standard, at: fields["id"]) } ?? false
    let draft = Draft(
      fields: fields, inherited: inherited, id: isNew ? id ?? "" : "", title: title ?? Phrase(verbatim: id ?? ""),
      quote: quote)
    drafts.append(draft)
    for other in Self.recorded(draft) { recordedConflicts.insert([draft.id, other.other.text ?? ""]) }
  }

  mutating func decode(_ draft: Draft) {
    var context = Context(draft)
    context.areas = areaScope(draft.fields)
    let requirement = requirement(draft.fields, context)
    if requirement == nil, !log.hasErrors {
      // Nothing may be lost in silence, whatever the cause.
      report(
        .noRequirement, at: draft.place,
        Phrase(zh: "无法确定这条标准的要求", en: "it cannot be told what this standard asks for"),
        help: Phrase(zh: "请核对其指标和目标值", en: "check its subject and its bound"))
    }
    guard let requirement, let quote = draft.quote, !draft.id.isEmpty else { return }
    let inherited = draft.inherited
    var standard = Standard(
      id: draft.id, title: draft.title, quote: quote, source: inherited.source, leaders: inherited.leaders ?? [],
      lead: inherited.lead ?? [], support: inherited.support ?? [], severity: inherited.severity,
      start: inherited.start, deadline: inherited.deadline, profile: inherited.profile, requirement: requirement,
      note: phrase(draft.fields, "note"), place: draft.place)
    standard.places = inherited.places
    standard.places.quote = draft.fields["quote"]?.place
    standard.isDraft = draft.fields.value["x-draft"] != nil
    standard.places.bounds = boundPlaces[draft.id] ?? [:]
    standard.areas = context.areas
    standard.exemptions = exemptions(draft.fields, context.areas)
    checkTogether(draft.fields, context.areas, requirement)
    standard.withdrawal = withdrawal(draft.fields)
    standard.earlier = earlier(draft.fields, requirement, context)
    plan.standards.append(standard)
  }

  /// What a requirement must know of the standard it belongs to.
  struct Context {
    let id: String
    let title: Phrase
    let lead: [String]
    let start: CalendarDate
    let deadline: CalendarDate
    let severity: Standard.Severity
    let profile: ToleranceProfile?
    let annex: Int?
    var pace: Inherited.Course
    var areas: AreaScope = .one(0)
    let place: Diagnostic.Place
    /// Whether the standard stands and falls with this requirement: not so inside `any_of` and `k_of`.
    var isUnconditional = true
    var depth = 1

    init(_ draft: Draft) {
      id = draft.id
      title = draft.title
      lead = draft.inherited.lead ?? []
      start = draft.inherited.start
      deadline = draft.inherited.deadline
      severity = draft.inherited.severity
      profile = draft.inherited.profile
      annex = draft.inherited.source.annex
      pace = draft.inherited.pace
      place = draft.place
    }
  }
}
