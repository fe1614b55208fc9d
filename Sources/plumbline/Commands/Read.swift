public import ArgumentParser
import Compliance
import DataDrops
import Diagnostics
public import Reports

extension ReadingFormat: ExpressibleByArgument {}

/// How a drop is understood: every figure with its cell, and what was left out and why.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "How the tables of a drop are understood: each figure with its cell; or the same as a tidy table.")

  @Argument(help: "Files, folders or databases of figures; `-` is standard input.")
  var drops: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "text, csv, json or ndjson: the last three read back to the same figures.")
  var format: ReadingFormat = .text

  @Option(help: "Write it to this file.")
  var output: String?

  func run() throws {
    let session = try Session(rules, display)
    try session.run {
      let loaded = try session.loadPlan(rules)
      let read = try session.loadDrop(drops, for: loaded.plan)
      let submission = SubmissionValidator(plan: loaded.plan, drop: read.drop).validate()
      let reading = TidyReading(plan: loaded.plan, drop: read.drop, submission: submission)
      try session.write(reading.rendered(as: format, language: session.language), to: output)
      var log = DiagnosticLog()
      log.report(
        contentsOf: format == .text
          ? read.drop.diagnostics : read.drop.diagnostics.filter { $0.severity != .information })
      session.complain(log.sorted, read.sources)
      if log.hasErrors { throw ExitStatus.findings }
      if read.drop.rowCount == 0 { throw ExitStatus.unable }
    }
  }
}
