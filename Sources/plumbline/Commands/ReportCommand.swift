import ArgumentParser
import Diagnostics
import Findings
import JSONReports
import Layout
import Plans
import Reports

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "A report from findings that `check --format ndjson` wrote, in parts or whole.",
    discussion: """
      What a line does not hold is not in the report either: the parts of a standard, the course of its figures, the \
      ledger of the drop.
      """)

  @Argument(help: "Files of findings, a line each; `-` is standard input.")
  var findings: [String]

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  @Option(
    help: "Any format of `check` but ndjson, with :PATH to write a file; may be repeated. Default: text.",
    transform: FormatChoice.argument)
  var format: [FormatChoice] = []

  @Option(help: "Write the first report without a path of its own to this file.")
  var output: String?

  @Option(help: "The least verdict that makes the exit status 1: fail, no-data, at-risk or never. Default: fail.")
  var failOn: FailOn?

  @Flag(help: "Show every finding, those that pass too.")
  var all = false

  func validate() throws {
    if format.contains(where: { $0.format == .ndjson }) { throw ValidationError("the findings are ndjson already") }
    if !format.isEmpty { _ = try FormatChoice.destinations(of: format, output: output) }
  }

  func run() throws {
    let session = try Session(rules, display)
    try session.run { try report(session) }
  }

  private func report(_ session: Session) throws {
    let choices = try FormatChoice.destinations(
      of: format.isEmpty ? [FormatChoice(format: .text)] : format, output: output)
    try session.refuseBytesOnScreen(choices)
    let plan = try session.loadPlan(rules).plan
    var lines = FindingLines(of: plan)
    for path in findings {
      let file = path == "-" ? try session.inputs.standardInput() : try session.inputs.read(path)
      do throws(FindingLines.Trouble) {
        try lines.add(file.bytes)
      } catch {
        let place = Diagnostic.Place(file: file.name, at: SourceLocation(line: error.line, column: 1))
        throw Refused(
          diagnostics: [
            Diagnostic(
              InputCode.notFindings.code, at: place, error.message,
              help: Phrase(
                zh: "请给出同一方案、同一截至日的 check --format ndjson 的输出，各一次",
                en: "name what `check --format ndjson` wrote of one plan and as-of, each once"))
          ], sources: [])
      }
    }
    guard let report = lines.report(), report.findings.contains(where: { $0.verdict != .waived }) else {
      throw Inputs.Trouble(
        .nothingMatched, findings.first ?? "-", Phrase(zh: "没有一条结论", en: "there is not one finding"),
        help: Phrase(zh: "请核对文件", en: "check the files"))
    }
    let rung = failOn ?? session.settings.failOn?.value ?? .fail
    for choice in choices {
      var options = session.options(plan, showAll: all, toFile: choice.path != nil)
      (options.failsAtRisk, options.failsWithoutData) = (rung.includes(.atRisk), rung.includes(.noData))
      options.toolVersion = Version.number
      try session.write(report.rendered(as: choice.format, options: options), to: choice.path)
    }
    if report.findings.contains(where: { $0.verdict == .error }) { throw ExitStatus.unable }
    if report.findings.contains(where: { rung.includes($0.verdict) && $0.severity != .striving }) {
      throw ExitStatus.findings
    }
  }
}
