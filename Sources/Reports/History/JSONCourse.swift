import Compliance
import Diagnostics
import Quantities

/// The verdicts of a row of months as JSON, version 1.
struct JSONCourse: Encodable {
  private let schemaVersion = 1
  private let plan: String?
  private let title: JSONPhrase?
  private let months: [Month]
  private let standards: [Row]

  init(_ course: VerdictCourse) {
    let last = course.months.last?.report
    plan = last?.plan
    title = last.map { JSONPhrase($0.planTitle) }
    months = course.months.map { Month($0) }
    standards = course.rows.map { Row($0, course.months) }
  }

  private struct Month: Encodable {
    let month, asOf: String
    let asKnown: Bool
    let met, pass, atRisk, fail, noData, notDue, review, waived, error: Int

    init(_ month: VerdictCourse.Month) {
      self.month = month.period.description
      asOf = month.report.asOf.description
      asKnown = month.report.knownBy != nil
      let tally = Tally(month.report.findings)
      (met, pass, atRisk, fail) = (tally.met, tally.pass, tally.atRisk, tally.fail)
      (noData, notDue, review) = (tally.noData, tally.notDue, tally.review)
      (waived, error) = (tally.waived, tally.error)
    }
  }

  private struct Row: Encodable {
    let standard: String
    let title: JSONPhrase
    let area, severity: String
    let lead: [String]
    let months: [Cell]

    init(_ row: VerdictCourse.Row, _ months: [VerdictCourse.Month]) {
      (standard, title, area) = (row.last.standard, JSONPhrase(row.last.title), row.last.area)
      (severity, lead) = (row.last.severity.rawValue, row.last.lead)
      self.months = zip(months, row.findings).map { Cell($0.period, $1) }
    }
  }

  private struct Cell: Encodable {
    let month, verdict, light, reason: String
    let value: JSONFinding.Amount?
    let text, period: String?

    init(_ month: Period, _ finding: Finding) {
      self.month = month.description
      (verdict, light, reason) = (finding.verdict.rawValue, finding.light.rawValue, finding.reason.rawValue)
      value = finding.value.map { JSONFinding.Amount($0, of: finding, .zh) }
      text = finding.value == nil ? finding.valueText : nil
      period = finding.period?.description
    }
  }
}
