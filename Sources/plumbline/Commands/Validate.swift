import ArgumentParser
import Compliance
import DataDrops
import Diagnostics
import Reports

struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Submission checks only: is this drop acceptable?")

  @Argument(help: "Files or folders of figures; `-` is standard input.")
  var drops: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  @Option(
    help: "text or xlsx (the figures as filed, what is wrong coloured and commented), with :PATH; may be repeated.",
    transform: FormatChoice.argument)
  var format: [FormatChoice] = []

  @Flag(help: "Show notes too, such as values that were read with a unit inside.")
  var all = false

  func validate() throws { _ = try AnswerFormat.destinations(of: format) }

  func run() throws {
    let answers = try AnswerFormat.destinations(of: format)
    let session = try Session(rules, display)
    try session.run {
      try session.refuseBytesOnScreen(answers)
      let loaded = try session.loadPlan(rules)
      var sources = try session.dropFiles(drops)
      let drop = DropReader(mapping: loaded.plan.drops).read(sources)
      sources = drop.decodedFiles + sources
      let submission = SubmissionValidator(plan: loaded.plan, drop: drop).validate()
      var log = DiagnosticLog()
      log.report(contentsOf: submission.diagnostics)
      let shown = log.sorted.filter { all || $0.severity != .information }
      let renderer = DiagnosticRenderer(
        language: session.language, usesColor: session.terminal.usesColor(display.color, on: 1), sources: sources)
      let separator = shown.isEmpty ? "" : "\n"
      let text = renderer.render(shown) + separator + summary(submission, drop, log, session.language)
      for answer in answers {
        let bytes =
          answer.format == .text
          ? Array(text.utf8) : try session.answerSheet(loaded.plan, drop, submission, sources, shown, answer.path)
        try session.write(bytes, to: answer.path)
      }
      try session.refuseUnread(drop, sources)
      if submission.figureCount.isEmpty { throw session.nothingToJudge(submission, sources) }
      if log.hasErrors { throw ExitStatus.findings }
    }
  }

  private func summary(_ submission: Submission, _ drop: Drop, _ log: DiagnosticLog, _ language: Language) -> String {
    let used = submission.figureCount.values.reduce(0, +)
    let errors = log.count(of: .error)
    let warnings = log.count(of: .warning)
    let notes = log.count(of: .information)
    switch language {
    case .zh:
      return "读入\(drop.fileCount)个文件、\(submission.rowsRead)行，采用\(used)条数据，退回\(submission.rowsRejected)行；"
        + "错误\(errors)、警告\(warnings)、提示\(notes)\n"
    case .en:
      return "\(drop.fileCount.counted("file")), \(submission.rowsRead.counted("row")) read; "
        + "\(used.counted("figure")) usable, \(submission.rowsRejected.counted("row")) rejected; "
        + "\(errors.counted("error")), \(warnings.counted("warning")), \(notes.counted("note"))\n"
    }
  }
}
