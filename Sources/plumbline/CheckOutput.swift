import Findings
import Layout
import Pages
import Reports

/// One report of a check, on its way to where it goes.
struct CheckOutput: FindingSink {
  private var sink: ReportSink
  private let choice: FormatChoice
  private let options: ReportOptions
  private let split: Split?
  private let output: ReportOutput

  init(_ choice: FormatChoice, of opening: Report, _ options: ReportOptions, _ split: Split?, _ session: Session) {
    (self.choice, self.options, self.split) = (choice, options, split)
    sink = ReportSink(choice.format, of: opening, options: options)
    output = ReportOutput(session, to: choice.path)
  }

  mutating func take(_ findings: [Finding]) { sink.take(findings) }

  mutating func join(_ next: CheckOutput) {
    sink.join(next.sink)
    if output.takesParts { output.write(sink.drain()) }
  }

  /// Writes what was not written yet; `report` is the whole one without its findings.
  mutating func finish(_ report: Report, _ session: Session) throws {
    if choice.format == .html, split != nil, let folder = choice.path {
      return try session.write(sink.whole(report).htmlPagesByUnit(options: options), toFolder: folder)
    }
    try output.finish(sink.end(report))
    if choice.format == .github { try session.appendSummary(of: sink.whole(report), options) }
  }
}
