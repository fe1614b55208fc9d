import ArgumentParser
import Compliance
import DataDrops
import Diagnostics
import Quantities
import Reports

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Validate a drop, evaluate every standard, and report: the main job.")

  @Argument(help: "Files or folders of figures; `-` is standard input. Default: `drops` of plumbline.yaml.")
  var drops: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var dates: DateOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var display: DisplayOptions

  @Option(
    help: ArgumentHelp(
      "text, compact, json, html, csv, markdown, junit, sarif, github, gitlab or xlsx, with :PATH to write a file; may be repeated.",
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

  @Flag(help: "Striving standards (力争, 争创) count like the others.")
  var strict = false

  @Flag(help: "Exit with 0 in spite of findings; never hides a 2.")
  var exitZero = false

  @Flag(help: "Show every finding, those that pass too.")
  var all = false

  @Option(help: "With html:FOLDER, write an index and a page for each unit: unit.")
  var split: Split?

  func validate() throws {
    if !format.isEmpty { _ = try FormatChoice.destinations(of: format, output: output) }
    if split != nil, !format.contains(where: { $0.format == .html && $0.path != nil }) {
      throw ValidationError("--split goes with --format html:FOLDER")
    }
  }

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
    var sources = try session.dropFiles(drops)
    let knownBy = try session.moment(dates.knownBy, loaded.plan)
    let standards = try session.standards(of: loaded.plan, selection.unit)
    let known = try baseline.map { try session.baseline($0, of: loaded.plan.id) }
    let drop = DropReader(mapping: loaded.plan.drops).read(sources)
    sources = drop.decodedFiles + sources
    let submission = SubmissionValidator(plan: loaded.plan, drop: drop, knownBy: knownBy).validate()
    try session.refuseUnread(drop, sources)
    guard
      let evaluator = Evaluator(
        plan: loaded.plan, drop: drop, submission: submission, asOf: dates.asOf, knownBy: knownBy,
        explains: choices.contains { $0.format == .html })
    else { throw session.nothingToJudge(submission, sources) }
    let waivers = try session.loadWaivers(waiving, loaded)
    var report = evaluator.report(on: standards).waived(by: waivers.waivers)
    known?.compare(&report)
    let isVacuous = session.isVacuous(report, submission)
    session.complain(waivers.diagnostics + report.remarks, waivers.sources)
    let isWaived = !report.findings.isEmpty && report.findings.allSatisfy { $0.verdict == .waived }
    let isEarly = !isVacuous && session.isBeforeEveryFigure(report, submission)
    let verdicts = report.findings
    if !selection.status.isEmpty { report.findings = report.findings.filter { selection.status.contains($0.verdict) } }
    try write(report, choices, session, loaded.plan)
    if isVacuous { throw session.nothingToJudge(submission, sources) }
    if isWaived { throw session.everythingWaived(loaded) }
    if isEarly { throw session.judgedTooEarly(report.asOf) }
    try end(verdicts, session, known)
  }

  private func write(_ report: Report, _ choices: [FormatChoice], _ session: Session, _ plan: Plan) throws {
    for choice in choices {
      var options = session.options(plan, showAll: all || !selection.status.isEmpty, toFile: choice.path != nil)
      options.failsAtRisk = rung(session).includes(.atRisk)
      options.toolVersion = Version.number
      if choice.format == .html, split != nil, let folder = choice.path {
        try session.write(report.htmlPagesByUnit(options: options), toFolder: folder)
        continue
      }
      try session.write(session.rendered(report, choice, options), to: choice.path)
      if choice.format == .github { try session.appendSummary(of: report, options) }
    }
  }

  private func rung(_ session: Session) -> FailOn { failOn ?? session.settings.failOn?.value ?? .fail }

  private func end(_ findings: [Finding], _ session: Session, _ known: Baseline?) throws {
    if findings.contains(where: { $0.verdict == .error }) { throw ExitStatus.unable }
    let rung = rung(session)
    let countsStriving = strict || session.settings.strict?.value ?? false
    let isBad = findings.contains {
      rung.includes($0.verdict) && (countsStriving || $0.severity != .striving) && known?.isNews($0) != false
    }
    if isBad, !exitZero { throw ExitStatus.findings }
  }
}

extension Session {
  /// Whether nothing was checked: no rule, or no figure that a rule uses. That everything is missing is no news but where
  /// filing itself is the duty.
  func isVacuous(_ report: Report, _ submission: Submission) -> Bool {
    if report.findings.isEmpty { return true }
    let used = submission.figureCount.values.reduce(0, +) - report.ledger.figuresUnused
    return used == 0 && !report.findings.contains { $0.verdict == .fail }
  }

  /// Whether every figure lies after the as-of, or the as-of before the plan, and nothing could have failed: a mistyped
  /// year must not look like a pass.
  func isBeforeEveryFigure(_ report: Report, _ submission: Submission) -> Bool {
    let hasKnown = submission.figures.series.values.contains { $0.contains { $0.period.end <= report.asOf } }
    return (!hasKnown || report.asOf < report.start)
      && !report.findings.contains { $0.verdict == .fail || $0.verdict == .noData }
  }

  func judgedTooEarly(_ asOf: CalendarDate) -> Refused {
    let diagnostic = Diagnostic(
      InputCode.nothingMatched.code, at: nil,
      Phrase(
        zh: "截至\(asOf)，数据中尚无一期结束，什么也没有检查", en: "no period of the figures has ended by \(asOf): nothing was checked"),
      help: Phrase(zh: "请核对 --as-of 的年份", en: "check the year of --as-of"))
    return Refused(diagnostics: [diagnostic], sources: [])
  }

  func everythingWaived(_ loaded: LoadedPlan) -> Inputs.Trouble {
    Inputs.Trouble(
      .allWaived, loaded.folder, Phrase(zh: "全部标准均已豁免，什么也没有检查", en: "every standard is waived: nothing was checked"),
      help: Phrase(zh: "请核对豁免文件", en: "check the file of waivers"))
  }

  func nothingToJudge(_ submission: Submission, _ sources: [SourceFile]) -> Refused {
    let figures = submission.figureCount.values.reduce(0, +)
    let diagnostic = Diagnostic(
      (figures == 0 ? InputCode.noFigures : .nothingMatched).code, at: nil,
      figures == 0
        ? Phrase(zh: "没有一条可用的数据，什么也没有检查", en: "not one usable figure: nothing was checked")
        : Phrase(zh: "没有标准用到这些数据，什么也没有检查", en: "no standard uses these figures: nothing was checked"),
      help: Phrase(
        zh: "请核对 --rules、--unit 与数据文件是否相配；plumbline validate 说明每行为何未用",
        en: "see that --rules, --unit and the drop belong together; `plumbline validate` says why each row is not used")
    )
    return Refused(
      diagnostics: submission.diagnostics.filter { $0.severity == .error } + [diagnostic], sources: sources)
  }

  /// A file that could not be read as figures at all ends the run: its figures would be missing silently.
  func refuseUnread(_ drop: Drop, _ sources: [SourceFile]) throws {
    let read = Set(drop.files.map(\.name))
    let unread = sources.filter { source in
      !read.contains(source.name)
        && drop.diagnostics.contains { $0.severity == .error && $0.place?.file == source.name }
    }
    guard !unread.isEmpty else { return }
    let names = Set(unread.map(\.name))
    throw Refused(
      diagnostics: drop.diagnostics.filter { $0.severity == .error && names.contains($0.place?.file ?? "") },
      sources: sources)
  }
}
