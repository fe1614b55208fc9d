import ArgumentParser
import DataDrops
import Diagnostics
import Figures
import Forms
import Plans
import Quantities
import Reports
import Sentences
import Submissions

struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Submission checks only: is this drop acceptable?")

  @Argument(help: "Files, folders or databases of figures; `-` is standard input.")
  var drops: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  @Option(
    help:
      "text or xlsx (the figures as filed, what is wrong coloured and commented), with :PATH; may be repeated. With --control: text or json.",
    transform: FormatChoice.argument)
  var format: [FormatChoice] = []

  @Flag(help: "Show notes too, such as values that were read with a unit inside.")
  var all = false

  @Option(help: "Only this unit's rows; its figures that are due and not there are findings too.")
  var unit: String?

  @Option(help: "Only this period: 2022-10, 2022-Q3.")
  var period: String?

  @OptionGroup var dates: DateOptions

  @Flag(help: "Instead: what each unit owed and what became of it (due, filed, late, refused, missing, revised).")
  var control = false

  func validate() throws {
    if let period, case .failure = Period.read(period) {
      throw ValidationError("`\(period)` is not a period; write it as 2022-10 or 2022-Q3")
    }
    _ = try AnswerFormat.destinations(of: format, control: control)
  }

  func run() throws {
    let answers = try AnswerFormat.destinations(of: format, control: control)
    let session = try Session(rules, display)
    try session.run {
      try session.refuseBytesOnScreen(answers)
      let loaded = try session.loadPlan(rules)
      let unit = try self.unit.map { try session.unit($0, of: loaded.plan) }
      let read = try session.loadDrop(drops, for: loaded.plan)
      let (drop, sources) = (read.drop, read.sources)
      let knownBy = try session.moment(dates.knownBy, loaded.plan)
      let submission = SubmissionValidator(plan: loaded.plan, drop: drop, knownBy: knownBy).validate(
        session.line.progress)
      if control {
        try session.refuseUnread(read)
        let table = ControlReport(
          accounts(loaded.plan, drop, submission, unit), plan: loaded.plan, drop: drop,
          options: session.options(loaded.plan))
        for answer in answers {
          try session.write(answer.format == .json ? table.json : table.text, to: answer.path)
        }
        return
      }
      var log = DiagnosticLog()
      log.report(contentsOf: findings(loaded.plan, drop, submission, unit))
      let shown = log.sorted.filter { all || $0.severity != .information }
      let renderer = DiagnosticRenderer(
        language: session.language, usesColor: session.terminal.usesColor(display.color, on: 1), sources: sources)
      let separator = shown.isEmpty ? "" : "\n"
      let whole =
        summary(submission, dates.asOf(in: loaded.plan), drop, log, session.language)
        + drop.tables.line[session.language]
      let own = unit.map { accounts(loaded.plan, drop, submission, $0).summary(session.language) } ?? ""
      let text = renderer.render(shown) + separator + own + whole
      let steps = NextSteps(after: shown).text(session.language)
      for answer in answers {
        let bytes =
          answer.format == .text
          ? Array((answer.path == nil ? text + steps : text).utf8)
          : try session.answerSheet(loaded.plan, read, submission, shown)
        try session.write(bytes, to: answer.path)
      }
      // What is on the screen already is not said again.
      let isShown = answers.contains { $0.format == .text && $0.path == nil }
      if !read.unread.isEmpty {
        if !isShown { session.complain(read.unread, sources) }
        throw ExitStatus.unable
      }
      if submission.figureCount.isEmpty {
        throw session.nothingToJudge(submission, sources, isShown: isShown)
      }
      if log.hasErrors { throw ExitStatus.findings }
    }
  }

  private var wantedPeriod: Period? {
    guard let period, case .success(let reading) = Period.read(period) else { return nil }
    return reading.period
  }

  private func accounts(_ plan: Plan, _ drop: Drop, _ submission: Submission, _ unit: String?) -> SubmissionControl {
    // A period that is asked for is taken to be due unless a date says otherwise.
    let lastDue = wantedPeriod.flatMap { period in plan.indicators.map { $0.calendar.due(period) }.max() }
    let asked = dates.asOf(in: plan)
    return SubmissionControl(
      plan: plan, drop: drop, submission: submission, asOf: asked ?? lastDue ?? submission.latestDue ?? plan.start,
      seen: asked, unit: unit, period: wantedPeriod)
  }

  /// All of the drop; or those of a unit and a period, with what is missing of them.
  private func findings(_ plan: Plan, _ drop: Drop, _ submission: Submission, _ unit: String?) -> [Diagnostic] {
    guard unit != nil || period != nil else { return submission.diagnostics(asOf: dates.asOf(in: plan)) }
    let scope = SubmissionScope(plan: plan, drop: drop, unit: unit, period: wantedPeriod)
    let missing = accounts(plan, drop, submission, unit).findings(of: plan, file: scope.file)
    return scope.findings(submission, asOf: dates.asOf(in: plan)) + missing
  }

  private func summary(
    _ submission: Submission, _ asOf: CalendarDate?, _ drop: Drop, _ log: DiagnosticLog, _ language: Language
  ) -> String {
    let used = submission.figureCount.values.reduce(0, +)
    let errors = log.count(of: .error)
    let warnings = log.count(of: .warning)
    let notes = log.count(of: .information)
    switch language {
    case .zh:
      return
        "读入\(drop.fileCount)个文件\(drop.filesSkipped > 0 ? "（另有\(drop.filesSkipped)个不是数据）" : "")、\(submission.rowsRead)行，采用\(used)条数据，退回\(submission.rowsRejected(asOf: asOf))行；"
        + "错误\(errors)、警告\(warnings)、提示\(notes)\n"
    case .en:
      return
        "\(drop.fileCount.counted("file"))\(drop.filesSkipped > 0 ? " (\(drop.filesSkipped) more are no figures)" : ""), \(submission.rowsRead.counted("row")) read; "
        + "\(used.counted("figure")) usable, \(submission.rowsRejected(asOf: asOf).counted("row")) rejected; "
        + "\(errors.counted("error")), \(warnings.counted("warning")), \(notes.counted("note"))\n"
    }
  }
}
