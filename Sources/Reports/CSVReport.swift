import Findings
import Layout
import Plans
import Quantities
import Sentences

/// One row a finding, all of them in the order of the plan: RFC 4180 in UTF-8, with the mark by which Excel knows it.
struct CSVReport: FindingSink {
  private let say: Wording
  private let sources: [SourceDocument]
  /// Rows that were not taken away yet.
  private(set) var bytes: [UInt8] = []

  /// `report` need not have its findings yet.
  init(_ report: Report, _ options: ReportOptions) {
    say = Wording(options.language, units: report.units, leaders: report.leaders)
    sources = report.sources
  }

  var head: [UInt8] { Array(("\u{FEFF}" + Self.line(FindingColumn.allCases.map { say($0.heading) })).utf8) }

  mutating func take(_ findings: [Finding]) {
    for finding in findings {
      bytes.append(
        contentsOf: Self.line(
          FindingColumn.allCases.map { column in
            switch column.value(of: finding, say, sources) {
            case .text(let text): CSVText.harmless(text)
            case .decimal(let number, _): number
            case .date(let date): date.description
            case .none: ""
            }
          }
        ).utf8)
    }
  }

  mutating func join(_ next: CSVReport) { bytes.append(contentsOf: next.bytes) }

  mutating func drain() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(CSVText.quoted).joined(separator: ",") + "\r\n"
  }
}
