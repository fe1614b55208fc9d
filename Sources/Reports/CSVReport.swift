import Diagnostics
import Findings
import Quantities

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
          case .text(let text): Self.harmless(text)
          case .decimal(let number, _): number
          case .date(let date): date.description
          case .none: ""
          }
        })
    }
    return text
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  static func quoted(_ cell: String) -> String {
    let needsQuotes =
      cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
      || cell.hasPrefix(" ") || cell.hasSuffix(" ")
    return needsQuotes
      ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
  }

  /// A cell that a spreadsheet would run as a formula gets an apostrophe in front, unless it is a plain number.
  ///
  /// Full-width signs count too: some spreadsheets take them for the plain ones.
  static func harmless(_ cell: String) -> String {
    let visible = cell.unicodeScalars.first { $0 != " " }
    guard let first = cell.unicodeScalars.first, let visible else { return cell }
    let isSuspect = "=+-@\t\r＝＋－＠".unicodeScalars.contains { $0 == first || $0 == visible }
    return isSuspect && !isNumber(cell) ? "'" + cell : cell
  }

  private static func isNumber(_ cell: String) -> Bool {
    let digits = cell.first == "+" || cell.first == "-" ? cell.dropFirst() : cell[...]
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
