import Compliance
import Diagnostics

/// What changed between two reports as JSON, version 1.
struct JSONDifference: Encodable {
  private let schemaVersion = 1
  private let plan: String
  private let title: JSONPhrase
  private let from, to: Moment
  private let summary: [Count]
  private let changes: [Change]

  init(_ difference: ReportDifference, _ options: ReportOptions) {
    plan = difference.new.plan
    title = JSONPhrase(difference.new.title)
    from = Moment(difference.old)
    to = Moment(difference.new)
    summary = ReportDifference.Kind.allCases.map { Count(kind: $0.rawValue, count: difference.changes($0).count) }
    changes = ReportDifference.Kind.allCases.flatMap { difference.changes($0) }
      .compactMap { Change($0, options.language) }
  }

  private struct Moment: Encodable {
    let asOf: String
    let knownBy: String?

    init(_ snapshot: ReportSnapshot) {
      (asOf, knownBy) = (snapshot.asOf, snapshot.knownBy)
    }
  }

  private struct Count: Encodable {
    let kind: String
    let count: Int
  }

  private struct Change: Encodable {
    let kind, standard: String
    let title: JSONPhrase
    let area, severity: String
    let lead: [String]
    let from, to: State?
    let revisions: [Revised]

    init?(_ change: ReportDifference.Change, _ language: Language) {
      guard let shown = change.shown else { return nil }
      kind = change.kind.rawValue
      (standard, title, area) = (shown.standard, JSONPhrase(shown.title), shown.area)
      (severity, lead) = (shown.severity.rawValue, shown.lead)
      from = change.old.map { State($0, language) }
      to = change.new.map { State($0, language) }
      revisions = change.revisions.map { Revised($0) }
    }
  }

  private struct Revised: Encodable {
    let period: String
    let from, to: Figure

    init(_ revision: ReportDifference.Revision) {
      period = revision.period
      (from, to) = (Figure(revision.old), Figure(revision.new))
    }
  }

  private struct Figure: Encodable {
    let value, unit, text: String?

    init(_ value: ReportSnapshot.Value) {
      switch value {
      case .number(let number, let unit): (self.value, self.unit, text) = (number, unit, nil)
      case .words(let words): (self.value, unit, text) = (nil, nil, words)
      }
    }
  }

  private struct State: Encodable {
    let verdict, light, reason: String
    let value, unit, text, period: String?
    let message: String
    let messages: JSONPhrase
    let location: JSONPlace?

    init(_ entry: ReportSnapshot.Entry, _ language: Language) {
      (verdict, light, reason) = (entry.verdict.rawValue, entry.light.rawValue, entry.reason.rawValue)
      switch entry.value {
      case .number(let number, let unit): (value, self.unit, text) = (number, unit, nil)
      case .words(let words): (value, unit, text) = (nil, nil, words)
      case nil: (value, unit, text) = (nil, nil, nil)
      }
      period = entry.period
      message = entry.message[language]
      messages = JSONPhrase(entry.message)
      location = entry.location.map { JSONPlace($0) }
    }
  }
}
