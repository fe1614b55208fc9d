import Compliance
import Diagnostics
import Quantities

struct JSONFinding: Encodable {
  private let standard: String
  private let title: JSONPhrase
  private let area, severity, verdict, light: String
  private let trend: String?
  private let reason: String
  private let value: Value?
  private let target: JSONTarget?
  private let plan, gap, forecast, needed, best: Amount?
  private let period: String?
  private let ageDays: Int?
  private let location: JSONPlace?
  private let vintage, basis: String?
  private let quote: String
  private let source: JSONSource
  private let leader: String?
  private let leaders, lead, support: [String]
  private let deadline: String
  private let message: String
  private let messages: JSONPhrase
  private let parts: [Part]
  private let conflicts: [JSONConflict]
  private let waiver: JSONWaiver?
  private let withdrawn: JSONWithdrawal?
  private let underlying: Underlying?
  private let baseline: String?

  init(_ finding: Finding, _ language: Language) {
    standard = finding.standard
    title = JSONPhrase(finding.title)
    area = finding.area
    severity = finding.severity.rawValue
    verdict = finding.verdict.rawValue
    light = finding.light.rawValue
    trend = finding.trend?.rawValue
    reason = finding.reason.rawValue
    func amount(_ amount: Finding.Amount?) -> Amount? { amount.map { Amount($0, of: finding, language) } }
    value = amount(finding.value).map { .number($0) } ?? finding.valueText.map { .words($0) }
    target = finding.target.map { JSONTarget($0, language) }
    plan = amount(finding.plan)
    gap = amount(finding.gap)
    forecast = amount(finding.forecast)
    needed = amount(finding.needed)
    best = amount(finding.best)
    period = finding.period?.description
    ageDays = finding.age
    location = finding.location.map { JSONPlace($0) }
    vintage = finding.vintage?.rawValue
    basis = finding.basis
    quote = finding.quote
    source = JSONSource(finding.source)
    leader = Self.together(finding.leaders)
    leaders = finding.leaders
    lead = finding.lead
    support = finding.support
    deadline = finding.deadline.description
    message = finding.message[language]
    messages = JSONPhrase(finding.message)
    parts = finding.parts.map { Part($0, language) }
    conflicts = finding.conflicts.map { JSONConflict($0) }
    waiver = finding.waiver.map { JSONWaiver($0) }
    withdrawn = finding.withdrawal.map { JSONWithdrawal($0) }
    underlying = finding.underlying.map { Underlying($0) }
    baseline = finding.baseline?.rawValue
  }

  /// The verdict beneath a waiver or a withdrawal.
  private struct Underlying: Encodable {
    let verdict, light, reason: String

    init(_ underlying: Finding.Underlying) {
      (verdict, light, reason) = (
        underlying.verdict.rawValue, underlying.light.rawValue, underlying.reason.rawValue
      )
    }
  }

  /// Several leaders as one text; nil for nobody.
  static func together(_ leaders: [String]) -> String? {
    leaders.isEmpty ? nil : leaders.joined(separator: "、")
  }

  /// An exact decimal as text. Digits that never end are cut to six places, more where that would lay the number on
  /// another side of the target; `approximate` says so.
  struct Amount: Encodable {
    let value: String
    let unit: String
    let isApproximate: Bool

    init(_ amount: Finding.Amount, of finding: Finding, _ language: Language) {
      let exact = amount.value.exactDecimalText
      value = exact ?? NumberText.plain(amount.value, places: 6, against: finding.lines(beside: amount))
      unit = amount.unit.token(language)
      isApproximate = exact == nil
    }

    private enum CodingKeys: String, CodingKey {
      case value, unit, approximate
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(value, forKey: .value)
      try container.encode(unit, forKey: .unit)
      if isApproximate { try container.encode(true, forKey: .approximate) }
    }
  }

  /// A figure, or the words of a state.
  private enum Value: Encodable {
    case number(Amount)
    case words(String)

    private enum CodingKeys: String, CodingKey {
      case text
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .number(let amount): try amount.encode(to: encoder)
      case .words(let text):
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
      }
    }
  }

  private struct Part: Encodable {
    let name: JSONPhrase
    let verdict, light, reason, message: String
    let messages: JSONPhrase
    let location: JSONPlace?

    init(_ part: Finding.Part, _ language: Language) {
      name = JSONPhrase(part.name)
      (verdict, light, reason) = (part.verdict.rawValue, part.light.rawValue, part.reason.rawValue)
      message = part.message[language]
      messages = JSONPhrase(part.message)
      location = part.location.map { JSONPlace($0) }
    }
  }
}
