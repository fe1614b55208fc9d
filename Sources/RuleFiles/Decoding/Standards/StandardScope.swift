import Diagnostics
import Plans
import Quantities

/// What a requirement must know of the standard it belongs to.
struct StandardScope {
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
