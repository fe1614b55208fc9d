import Compliance
import Diagnostics
import Quantities

/// A report as JSON, version 1. Keys come in the order of the properties and are always there; what is absent is null.
struct JSONReport: Encodable {
  private let schema_version = 1
  private let plan: String
  private let title: JSONPhrase
  private let year: Int
  private let start: String
  private let deadline: String
  private let as_of: String
  private let as_of_origin: String
  private let known_by: String?
  private let profile: String
  private let summary: Summary
  private let ledger: Ledger
  private let findings: [JSONFinding]
  private let diagnostics: [Problem]

  init(_ report: Report, _ options: ReportOptions) {
    plan = report.plan
    title = JSONPhrase(report.planTitle)
    year = report.year
    start = report.start.description
    deadline = report.deadline.description
    as_of = report.asOf.description
    as_of_origin = report.asOfOrigin.rawValue
    known_by = report.knownBy.map { Wording.moment($0, offsetMinutes: options.offsetMinutes) }
    profile = report.profile.rawValue
    summary = Summary(report.findings)
    ledger = Ledger(report.ledger)
    findings = report.findings.map { JSONFinding($0, options.language) }
    diagnostics = report.diagnostics.map { Problem($0, options.language) }
  }

  private struct Summary: Encodable {
    let total, met, pass, at_risk, fail, no_data, not_due, review, waived, error: Int
    let lights: Lights

    struct Lights: Encodable {
      let green, yellow, red, none: Int
    }

    init(_ findings: [Finding]) {
      let tally = Tally(findings)
      (total, met, pass, at_risk, fail) = (tally.total, tally.met, tally.pass, tally.atRisk, tally.fail)
      (no_data, not_due, review) = (tally.noData, tally.notDue, tally.review)
      (waived, error) = (tally.waived, tally.error)
      func count(_ light: Light) -> Int { findings.count { $0.light == light } }
      lights = Lights(green: count(.green), yellow: count(.yellow), red: count(.red), none: count(.none))
    }
  }

  private struct Ledger: Encodable {
    let files_read, rows_read, rows_rejected, columns_ignored: Int
    let rules_loaded, rules_evaluated, rules_without_data, figures_unused: Int

    init(_ ledger: Report.Ledger) {
      (files_read, rows_read, rows_rejected) = (ledger.filesRead, ledger.rowsRead, ledger.rowsRejected)
      (columns_ignored, rules_loaded) = (ledger.columnsIgnored, ledger.rulesLoaded)
      (rules_evaluated, rules_without_data) = (ledger.rulesEvaluated, ledger.rulesWithoutData)
      figures_unused = ledger.figuresUnused
    }
  }

  private struct Problem: Encodable {
    let code, severity, message: String
    let messages: JSONPhrase
    let help: String?
    let location: JSONPlace?

    init(_ diagnostic: Diagnostic, _ language: Language) {
      code = diagnostic.code.rawValue
      severity = diagnostic.severity.rawValue
      message = diagnostic.message[language]
      messages = JSONPhrase(diagnostic.message)
      help = diagnostic.help?[language]
      location = diagnostic.place.map { JSONPlace($0) }
    }
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
  let section_title: String?
  let item: Int?
  let item_title: String?
  let clause: Int?

  init(_ source: Standard.Source) {
    document = source.document
    (annex, section, section_title) = (source.annex, source.section, source.sectionTitle)
    (item, item_title, clause) = (source.item, source.itemTitle, source.clause)
  }
}

struct JSONTarget: Encodable {
  let `operator`: String
  let value, upper: String?
  let unit, text: String

  init(_ target: Finding.Target) {
    `operator` = target.operator
    value = target.value?.normalized.description
    upper = target.upper?.normalized.description
    (unit, text) = (target.unit, target.text)
  }
}
