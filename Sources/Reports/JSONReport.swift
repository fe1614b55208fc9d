import Compliance
import Diagnostics
import Quantities

/// A report as JSON, version 1. Keys come in the order of the properties and are always there; what is absent is null.
struct JSONReport: Encodable {
  private let schemaVersion = 1
  private let plan: String
  private let title: JSONPhrase
  private let year: Int
  private let start: String
  private let deadline: String
  private let asOf: String
  private let asOfOrigin: String
  private let knownBy: String?
  private let profile: String
  private let profileBands: JSONPhrase
  private let summary: Summary
  private let ledger: Ledger
  private let findings: Findings
  private let diagnostics: [JSONProblem]

  init(_ report: Report, _ options: ReportOptions) {
    plan = report.plan
    title = JSONPhrase(report.planTitle)
    year = report.year
    start = report.start.description
    deadline = report.deadline.description
    asOf = report.asOf.description
    asOfOrigin = report.asOfOrigin.rawValue
    knownBy = report.knownBy.map { Wording.moment($0, in: options.timeZone) }
    profile = report.profile.code
    profileBands = JSONPhrase(report.profile.numbers)
    summary = Summary(report.findings)
    ledger = Ledger(report.ledger)
    findings = Findings(findings: report.findings, language: options.language)
    diagnostics = (report.diagnostics + report.remarks).map { JSONProblem($0, options.language) }
  }

  private struct Summary: Encodable {
    let total, met, pass, atRisk, fail, noData, notDue, review, waived, withdrawn, error: Int
    let lights: Lights

    struct Lights: Encodable {
      let green, yellow, red, none: Int
    }

    init(_ findings: [Finding]) {
      let tally = Tally(findings)
      (total, met, pass, atRisk, fail) = (tally.total, tally.met, tally.pass, tally.atRisk, tally.fail)
      (noData, notDue, review) = (tally.noData, tally.notDue, tally.review)
      (waived, withdrawn, error) = (tally.waived, tally.withdrawn, tally.error)
      func count(_ light: Light) -> Int { findings.count { $0.light == light } }
      lights = Lights(green: count(.green), yellow: count(.yellow), red: count(.red), none: count(.none))
    }
  }

  /// Made into JSON one by one: a nation's report has half a million.
  private struct Findings: Encodable {
    let findings: [Finding]
    let language: Language

    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      for finding in findings { try container.encode(JSONFinding(finding, language)) }
    }
  }

  private struct Ledger: Encodable {
    let filesRead, filesSkipped, rowsRead, rowsRejected, columnsIgnored: Int
    let rulesLoaded, rulesEvaluated, rulesWithoutData, figuresUnused: Int

    init(_ ledger: Report.Ledger) {
      (filesRead, filesSkipped) = (ledger.filesRead, ledger.filesSkipped)
      (rowsRead, rowsRejected) = (ledger.rowsRead, ledger.rowsRejected)
      (columnsIgnored, rulesLoaded) = (ledger.columnsIgnored, ledger.rulesLoaded)
      (rulesEvaluated, rulesWithoutData) = (ledger.rulesEvaluated, ledger.rulesWithoutData)
      figuresUnused = ledger.figuresUnused
    }
  }
}

struct JSONWaiver: Encodable {
  let area: String?
  let owner, approver, reason, from, until: String
  let location: JSONPlace

  init(_ waiver: Waiver) {
    (area, owner, approver, reason) = (waiver.area, waiver.owner, waiver.approver, waiver.reason)
    (from, until) = (waiver.from.description, waiver.until.description)
    location = JSONPlace(waiver.place)
  }
}

struct JSONPhrase: Encodable {
  let zh, en: String

  init(_ phrase: Phrase) {
    (zh, en) = (phrase.zh, phrase.en)
  }
}

struct JSONPlace: Encodable {
  let file: String
  let line, column: Int?
  /// Only where the file has no lines.
  let address: String?

  init(_ place: Diagnostic.Place) {
    file = place.file
    line = place.range?.start.line
    column = place.range?.start.column
    address = place.address
  }
}

struct JSONSource: Encodable {
  let document: String?
  let annex, section: Int?
  let sectionTitle: String?
  let item: Int?
  let itemTitle: String?
  let heading: String?
  let clause: Int?

  init(_ source: Standard.Source) {
    document = source.document
    (annex, section, sectionTitle) = (source.annex, source.section, source.sectionTitle)
    (item, itemTitle, heading, clause) = (source.item, source.itemTitle, source.heading, source.clause)
  }
}

struct JSONWithdrawal: Encodable {
  let from: String
  let by: JSONPhrase
  let record: JSONPhrase?

  init(_ withdrawal: Withdrawal) {
    from = withdrawal.from.description
    by = JSONPhrase(withdrawal.by)
    record = withdrawal.record.map { JSONPhrase($0) }
  }
}

struct JSONTarget: Encodable {
  static let both = "both sides"
  static let worse = "worse side"

  let `operator`: String
  let value, upper, within, sides, metFrom, metTo: String?
  let unit, text: String

  init(_ target: Finding.Target, _ language: Language) {
    `operator` = target.operator
    value = target.value?.normalized.description
    upper = target.upper?.normalized.description
    within = target.within?.description
    // The tolerance of `about` lies where the values that meet it end.
    sides = target.within == nil ? nil : target.metFrom != nil && target.metTo != nil ? Self.both : Self.worse
    (metFrom, metTo) = (target.metFrom?.description, target.metTo?.description)
    (unit, text) = (target.unit.token(language), target.text)
  }
}
