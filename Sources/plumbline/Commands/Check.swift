import ArgumentParser
import Diagnostics
import Figures
import Findings
import History
import Judging
import Layout
import Naming
import Pages
import Plans
import Quantities
import Reports
import Submissions

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Validate a drop, evaluate every standard, and report: the main job.")

  @Argument(help: "Files, folders or databases of figures; `-` is standard input. Default: `drops` of plumbline.yaml.")
  var drops: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var dates: DateOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var display: DisplayOptions

  @Option(
    help: ArgumentHelp(
      "text, compact, json, ndjson, html, csv, markdown, junit, sarif, github, gitlab or xlsx, with :PATH to write a file; may be repeated.",
      discussion: "With github, the Markdown report is appended to the file that GITHUB_STEP_SUMMARY names."),
    transform: FormatChoice.argument)
  var format: [FormatChoice] = []

  @Option(help: "Write the first report without a path of its own to this file.")
  var output: String?

  @Option(help: "The least verdict that makes the exit status 1: fail, no-data, at-risk or never. Default: fail.")
  var failOn: FailOn?

  @Option(help: "Only what is new or worse than in this file counts; `baseline write` makes one.")
  var baseline: String?

  @OptionGroup var waiving: WaiverOptions
  @OptionGroup var scoping: ScopeOptions

  @Flag(help: "Striving standards (力争, 争创) count like the others.")
  var strict = false

  @Flag(help: "Rows, sheets or files that are refused do not make the exit status 1.")
  var allowRefused = false

  @Flag(help: "Exit with 0 in spite of findings; never hides a 2.")
  var exitZero = false

  @Flag(help: "Show every finding, those that pass too.")
  var all = false

  @Option(help: "With html:FOLDER, write an index and a page for each unit: unit.")
  var split: Split?

  func validate() throws {
    if !format.isEmpty { _ = try FormatChoice.destinations(of: format, output: output) }
    try scoping.refuseOthers(format, output, baseline, selection)
    if split != nil, !format.contains(where: { $0.format == .html && $0.path != nil }) {
      throw ValidationError("--split goes with --format html:FOLDER")
    }
  }

  /// From so many areas on the page of text, which stays as long as it was, shows few of the findings.
  private static let manyAreas = 10

  func run() throws {
    let session = try Session(rules, display)
    try session.run { try check(session) }
  }

  private func check(_ session: Session) throws {
    let wanted = format.isEmpty ? session.settings.formats.map(\.value) : format
    let choices = try FormatChoice.destinations(
      of: wanted.isEmpty ? [FormatChoice(format: .text)] : wanted, output: output)
    try session.refuseBytesOnScreen(choices)
    let loaded = try session.loadPlan(rules)
    // Without an as-of all that was filed decides which one it is.
    let read = try session.loadDrop(
      drops, for: loaded.plan, of: dates.asOf(in: loaded.plan).map { SourceScope(plan: loaded.plan, asOf: $0) },
      rowKey: scoping.rowKey)
    let knownBy = try session.moment(dates.knownBy, loaded.plan)
    let standards = try session.standards(of: loaded.plan, selection.unit)
    let known = try baseline.map { try session.baseline($0, of: loaded.plan.id) }
    let submission = SubmissionValidator(plan: loaded.plan, drop: read.drop, knownBy: knownBy).validate(
      session.line.progress)
    try session.refuseUnread(read)
    let asOf = dates.asOf(in: loaded.plan)
    if scoping.scope != nil, asOf == nil { throw ValidationError("--scope goes with --as-of") }
    guard
      let evaluator = Evaluator(
        plan: loaded.plan, drop: read.drop, submission: submission, asOf: dates.asOf(in: loaded.plan), knownBy: knownBy,
        explains: choices.contains { $0.format == .html }, sentences: showsMost(choices, of: loaded.plan))
    else { throw session.nothingToJudge(submission, read.sources) }
    let waivers = try session.loadWaivers(waiving, loaded)
    if let part = scoping.scope {
      let report = try scoping.report(part, evaluator, standards, waivers.waivers, session)
      let run = CheckRun(outputs(choices, of: evaluator, session), ending(known, session))
      return try finish(run.taking(report.findings), report, session)
    }
    let run = evaluator.judge(
      standards,
      into: CheckRun(
        outputs(choices, of: evaluator, session), ending(known, session),
        Waiving(waivers.waivers, asOf: evaluator.asOf)), session.line.progress)
    var report = evaluator.head(of: run.judged, on: standards)
    report.remarks = run.remarks
    session.complain(waivers.diagnostics + report.remarks, waivers.sources)
    try finish(run, report, session) {
      try session.refuseVacuous([RunOutcome(report, totals: run.totals)], submission, loaded, read.sources)
    }
  }

  /// Where the reports go, and what they are made in.
  private func outputs(_ choices: [FormatChoice], of evaluator: Evaluator, _ session: Session) -> [CheckOutput] {
    choices.map { choice in
      var options = session.options(
        evaluator.plan, showAll: all || !selection.status.isEmpty, toFile: choice.path != nil)
      let rung = rung(session)
      (options.failsAtRisk, options.failsWithoutData) = (rung.includes(.atRisk), rung.includes(.noData))
      options.countsStriving = countsStriving(session)
      options.toolVersion = Version.number
      return CheckOutput(choice, of: evaluator.opening, options, split, session)
    }
  }

  private func ending(_ known: Baseline?, _ session: Session) -> CheckEnding {
    CheckEnding(
      rung: rung(session), countsStriving: countsStriving(session), known: known, statuses: selection.status)
  }

  /// Writes the reports and says how the run ends; `refuse` ends it where it checked nothing.
  private func finish(
    _ run: CheckRun, _ report: Report, _ session: Session, refuse: () throws -> Void = {}
  ) throws {
    var run = run
    for index in run.outputs.indices {
      session.line.progress.note(.writing, index, of: run.outputs.count)
      try run.outputs[index].finish(report, session)
    }
    try refuse()
    if run.totals.errors > 0 { throw ExitStatus.unable }
    let refused = allowRefused || session.settings.allowRefused?.value ?? false ? nil : session.refused(report)
    if let refused { session.complain([refused]) }
    if run.isBad || refused != nil, !exitZero { throw ExitStatus.findings }
  }

  /// Whether most findings are shown with their sentences, so that each is made with its finding.
  private func showsMost(_ choices: [FormatChoice], of plan: Plan) -> Bool {
    choices.contains { $0.format != .text } || all || !selection.status.isEmpty || plan.areas.count < Self.manyAreas
  }

  private func rung(_ session: Session) -> FailOn { failOn ?? session.settings.failOn?.value ?? .fail }

  private func countsStriving(_ session: Session) -> Bool { strict || session.settings.strict?.value ?? false }
}

extension Session {
  /// What was refused of a drop that was judged without it, in one sentence; nil where nothing was.
  func refused(_ report: Report) -> Diagnostic? {
    let errors = report.diagnostics.filter { $0.severity == .error }
    guard let first = errors.first else { return nil }
    let rows = report.ledger.rowsRejected
    return Diagnostic(
      InputCode.figuresRefused.code, at: first.place,
      Phrase(
        zh: "所报数据有 \(errors.count) 处错误，拒收 \(rows) 行，结论未计入这些数据，本次运行不能算通过",
        en:
          "\(errors.count.counted("error")) in the figures as filed, \(rows.counted("row")) rejected: the verdicts do "
          + "without them, so this run is no pass"),
      help: Phrase(
        zh: "逐条查看：plumbline validate；要照旧通过：--allow-refused",
        en: "see each with plumbline validate; --allow-refused lets the run pass in spite of them"))
  }

  /// Ends the run unless one of its reports at least checked something.
  func refuseVacuous(_ reports: [RunOutcome], _ submission: Submission, _ loaded: LoadedPlan, _ sources: [SourceFile])
    throws
  {
    let told = reports.filter { $0.totals.count > 0 }
    if !told.isEmpty, told.allSatisfy({ $0.totals.waived == $0.totals.count }) { throw everythingWaived(loaded) }
    if told.contains(where: \.judgesAnything) { return }
    if let last = reports.last, submission.hasFigures(after: last.asOf) { throw judgedTooEarly(last.asOf) }
    throw nothingToJudge(submission, sources)
  }

  private func judgedTooEarly(_ asOf: CalendarDate) -> Refused {
    let diagnostic = Diagnostic(
      InputCode.nothingMatched.code, at: nil,
      Phrase(
        zh: "截至\(asOf)，数据中尚无标准要用的一期结束，什么也没有检查",
        en: "no period of the figures that a standard judges has ended by \(asOf): nothing was checked"),
      help: Phrase(zh: "请核对 --as-of 的年份", en: "check the year of --as-of"))
    return Refused(diagnostics: [diagnostic], sources: [])
  }

  private func everythingWaived(_ loaded: LoadedPlan) -> Inputs.Trouble {
    Inputs.Trouble(
      .allWaived, loaded.folder, Phrase(zh: "全部标准均已豁免，什么也没有检查", en: "every standard is waived: nothing was checked"),
      help: Phrase(zh: "请核对豁免文件", en: "check the file of waivers"))
  }

  /// `isShown`: what is wrong with each row stands on the screen already.
  func nothingToJudge(_ submission: Submission, _ sources: [SourceFile], isShown: Bool = false) -> Refused {
    let figures = submission.figureCount.values.reduce(0, +)
    let diagnostic = Diagnostic(
      (figures == 0 ? InputCode.noFigures : .nothingMatched).code, at: nil,
      figures == 0
        ? Phrase(zh: "没有一条可用的数据，什么也没有检查", en: "not one usable figure: nothing was checked")
        : Phrase(
          zh: "没有标准评判这些数据（指标、地区或年份不符），什么也没有检查",
          en: "no standard judges these figures, by indicator, area or year: nothing was checked"),
      help: isShown
        ? Phrase(
          zh: "每行为何未用，已逐条列出；都对的，请核对 --rules 与数据文件是否相配",
          en: "why each row is not used is listed with it; if nothing is, see that --rules and the drop belong together"
        )
        : Phrase(
          zh: "请核对 --rules、--unit 与数据文件是否相配；plumbline validate 说明每行为何未用",
          en:
            "see that --rules, --unit and the drop belong together; `plumbline validate` says why each row is not used")
    )
    let errors = submission.diagnostics.filter { $0.severity == .error }
    return Refused(diagnostics: isShown ? [diagnostic] : errors + [diagnostic], sources: isShown ? [] : sources)
  }

  /// A file that could not be read as figures at all ends the run: its figures would be missing silently.
  func refuseUnread(_ read: LoadedDrop) throws {
    let unread = read.unread
    if !unread.isEmpty { throw Refused(diagnostics: unread, sources: read.sources) }
  }
}

extension Submission {
  /// Whether figures are known of periods that had not ended on a day.
  fileprivate func hasFigures(after day: CalendarDate) -> Bool {
    figures.containsFigure { _, period in period.end > day }
  }
}
