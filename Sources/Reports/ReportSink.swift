import Sentences
public import Findings
import JSONReports
public import Layout
import Pages
import Spreadsheets

/// A report that is made while findings come, and keeps no more of them than it shows.
public struct ReportSink: FindingSink {
  /// How it is written.
  public let format: ReportFormat
  private let options: ReportOptions
  // One of them is there.
  private var text: TextDigest?
  private var compact: CompactReport?
  private var json: JSONFindings?
  private var lines: JSONLines?
  private var csv: CSVReport?
  /// Of a format that goes through findings more than once.
  private var findings: [Finding] = []

  /// What stands before the first finding, until it is written.
  private var head: [UInt8] = []

  /// `opening` is the report as far as it is known before anything is judged.
  public init(_ format: ReportFormat, of opening: Report, options: ReportOptions) {
    (self.format, self.options) = (format, options)
    switch format {
    case .text: text = TextDigest(options)
    case .compact: compact = CompactReport(opening, options)
    case .json: json = JSONFindings(options)
    case .ndjson: lines = JSONLines(opening, options)
    case .csv:
      let report = CSVReport(opening, options)
      head = report.head
      csv = report
    case .html, .markdown, .junit, .sarif, .github, .gitlab, .xlsx: break
    }
  }

  /// Makes of them what the format shows.
  public mutating func take(_ findings: [Finding]) {
    switch format {
    case .text: text?.take(findings)
    case .compact: compact?.take(findings)
    case .json: json?.take(findings)
    case .ndjson: lines?.take(findings)
    case .csv: csv?.take(findings)
    case .html, .markdown, .junit, .sarif, .github, .gitlab, .xlsx: self.findings.take(findings)
    }
  }

  /// Puts what follows behind it.
  public mutating func join(_ next: ReportSink) {
    if let next = next.text { text?.join(next) }
    if let next = next.compact { compact?.join(next) }
    if let next = next.json { json?.join(next) }
    if let next = next.lines { lines?.join(next) }
    if let next = next.csv { csv?.join(next) }
    findings.join(next.findings)
  }

  /// What can be written of the findings that were taken, and is held no longer: it follows what was given before.
  public mutating func drain() -> [UInt8] {
    let lines = compact?.drain() ?? lines?.drain() ?? csv?.drain() ?? []
    if head.isEmpty { return lines }
    defer { head = [] }
    return head + lines
  }

  /// The rest in pieces, once all findings were taken; `report` is the whole report without them.
  ///
  /// What fails is said: a workbook for which there is no room, a template or a value that cannot be written.
  public mutating func end(_ report: Report) throws(RenderingError) -> [[UInt8]] {
    let whole = whole(report)
    switch format {
    case .json: return json.map { JSONReport.pieces(report, $0, options) } ?? []
    case .ndjson, .csv: return [drain()]
    case .compact: return [compact?.drainAll() ?? []]
    case .text: return [text.map { Array(TextReport(report, $0, options).text.utf8) } ?? []]
    case .html: return [Array(HTMLReport(whole, options).text.utf8)]
    case .markdown: return [Array(MarkdownReport(whole.shown(in: options.language), options).text.utf8)]
    case .junit: return [Array(JUnitReport(whole, options).text.utf8)]
    case .sarif: return [Array(try JSONText.text(of: SARIFReport(whole, options), .verbatim).utf8)]
    case .github: return [Array(GitHubReport(whole, options).text.utf8)]
    case .gitlab: return [Array(try JSONText.text(of: GitLabReport(whole, options)).utf8)]
    case .xlsx: return [try WorkbookReport(whole, options).bytes()]
    }
  }

  /// The report with the findings that its format keeps.
  public func whole(_ report: Report) -> Report {
    var whole = report
    whole.findings = findings
    return whole
  }
}
