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
  private let target: JSONTarget?
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
  private let location: JSONPlace

  init(_ standard: Standard, _ plan: Plan) {
    id = standard.id
    title = JSONPhrase(standard.title)
    quote = standard.quote
    source = JSONSource(standard.source)
    kind = standard.requirement.kindName
    target = standard.target(in: plan).map { JSONTarget($0) }
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
    location = JSONPlace(standard.place)
  }
}
