import Diagnostics
import Findings
import Layout
import Quantities
import Sentences

/// One row a finding, all of them in the order of the plan: RFC 4180 in UTF-8, with the mark by which Excel knows it.
struct CSVReport {
  let report: Report
  let options: ReportOptions

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
  }

  var text: String {
    let say = Wording(options.language, units: report.units, leaders: report.leaders)
    var text = "\u{FEFF}" + Self.line(FindingColumn.allCases.map { say($0.heading) })
    for finding in report.findings {
      text += Self.line(
        FindingColumn.allCases.map { column in
          switch column.value(of: finding, say, report.sources) {
          case .text(let text): CSVText.harmless(text)
          case .decimal(let number, _): number
          case .date(let date): date.description
          case .none: ""
          }
        })
    }
    return text
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(CSVText.quoted).joined(separator: ",") + "\r\n"
  }
}
