import Diagnostics
import Findings
import JSONReports
import Layout
import Plans
import Sentences

/// One line a finding, `file:line:col: verdict [id] message`, for editors and for `grep`.
///
/// In the order of the plan.
struct CompactReport {
  let report: Report
  let options: ReportOptions

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
  }

  var text: String {
    let areas = Set(report.findings.map(\.area)).count
    let say = Wording(options.language, units: report.units, leaders: report.leaders)
    return report.findings.filter { options.showAll || Self.isShown($0.verdict) }
      .map { finding in
        let place = Wording.place(finding.location ?? finding.rule)
        let area = areas > 1 ? HarmlessText.line(finding.area) + ": " : ""
        let message = HarmlessText.line(finding.message[options.language])
        let conflicts = say.conflicts(finding).map { " [\($0)]" } ?? ""
        return
          "\(place): \(finding.verdict.rawValue) [\(HarmlessText.line(finding.standard))] \(area)\(message)\(conflicts)\n"
      }
      .joined()
  }

  private static func isShown(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .fail, .atRisk, .noData, .error, .waived: true
    case .pass, .notDue, .review: false
    }
  }

  /// One line a standard: the place of its rule, its id, title and target.
  static func catalogue(_ plan: Plan, _ standards: [Standard], _ options: ReportOptions) -> String {
    let say = Wording(options.language, units: plan.units, leaders: plan.leaders)
    return standards.map { standard in
      let target = standard.target(in: plan).map { ": " + say.target($0) } ?? ""
      return "\(Wording.place(standard.place)): [\(HarmlessText.line(standard.id))] \(say(standard.title))\(target)\n"
    }.joined()
  }
}
