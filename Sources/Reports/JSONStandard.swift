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
  private let target: Target?
  private let severity: String
  private let start, deadline: String
  private let leader: String?
  private let leaders, lead, support: [String]
  private let items: [String]
  /// The first of `indicators`.
  private let indicator: String?
  private let indicators: [String]
  private let note: JSONPhrase?
  private let location: JSONPlace

  init(_ standard: Standard, _ plan: Plan) {
    id = standard.id
    title = JSONPhrase(standard.title)
    quote = standard.quote
    source = JSONSource(standard.source)
    kind = standard.requirement.kindName
    target = standard.target(in: plan).map { Target($0, within: standard.requirement.tolerance) }
    severity = standard.severity.rawValue
    (start, deadline) = (standard.start.description, standard.deadline.description)
    leader = JSONFinding.together(standard.leaders)
    (leaders, lead, support) = (standard.leaders, standard.lead, standard.support)
    items = standard.requirement.items
    indicators = standard.requirement.orderedIndicators.compactMap {
      plan.indicators.indices.contains($0) ? plan.indicators[$0].id : nil
    }
    indicator = indicators.first
    note = standard.note.map { JSONPhrase($0) }
    location = JSONPlace(standard.place)
  }

  private struct Target: Encodable {
    let `operator`: String
    let value, upper, within: String?
    let unit, text: String

    init(_ target: Finding.Target, within: ExactDecimal?) {
      `operator` = target.operator
      value = target.value?.normalized.description
      upper = target.upper?.normalized.description
      self.within = within?.normalized.description
      (unit, text) = (target.unit, target.text)
    }
  }
}
