import Compliance
import Diagnostics
import Quantities

/// One standard of the catalogue as JSON.
struct JSONStandard: Encodable {
  private let id: String
  private let title: JSONPhrase
  private let quote: String
  private let source: JSONSource
  private let kind: String
  private let measure: String?
  private let target: JSONTarget?
  private let parts: [Part]
  private let severity: String
  private let start, deadline: String
  private let leader: String?
  private let leaders, lead, support: [String]
  private let items: [String]
  /// The first of `indicators`.
  private let indicator: String?
  private let indicators: [String]
  private let withdrawn: JSONWithdrawal?
  private let note: JSONPhrase?
  private let conflicts: [JSONConflict]
  private let location: JSONPlace

  init(_ standard: Standard, _ plan: Plan, _ language: Language) {
    id = standard.id
    title = JSONPhrase(standard.title)
    quote = standard.quote
    source = JSONSource(standard.source)
    kind = standard.requirement.kindName
    measure = standard.requirement.measureName(in: plan)
    target = standard.target(in: plan).map { JSONTarget($0, language) }
    parts = standard.requirement.parts.map { Part($0, plan, language) }
    severity = standard.severity.rawValue
    (start, deadline) = (standard.start.description, standard.deadline.description)
    leader = JSONFinding.together(standard.leaders)
    (leaders, lead, support) = (standard.leaders, standard.lead, standard.support)
    items = standard.requirement.items
    indicators = standard.requirement.orderedIndicators.compactMap {
      plan.indicators.indices.contains($0) ? plan.indicators[$0].id : nil
    }
    indicator = indicators.first
    withdrawn = standard.withdrawal.map { JSONWithdrawal($0) }
    note = standard.note.map { JSONPhrase($0) }
    conflicts = standard.conflicts.map { JSONConflict($0) }
    location = JSONPlace(standard.place)
  }

  /// One of several that a standard asks for together: a part of a combination or a score, a level, a condition of
  /// records.
  private struct Part: Encodable {
    let name: JSONPhrase?
    let kind: String
    let measure: String?
    let target: JSONTarget?
    let weight: String?
    let veto: Bool?
    let verdict: String?
    let parts: [Part]

    init(_ part: Requirement.NamedPart, _ plan: Plan, _ language: Language) {
      name = part.name.map { JSONPhrase($0) }
      kind = part.requirement.kindName
      measure = part.requirement.measureName(in: plan)
      target = part.requirement.target(in: plan).map { JSONTarget($0, language) }
      weight = part.weight?.normalized.description
      veto = part.weight == nil ? nil : part.isVeto
      verdict = part.verdict?.rawValue
      parts = part.requirement.parts.map { Part($0, plan, language) }
    }
  }
}
