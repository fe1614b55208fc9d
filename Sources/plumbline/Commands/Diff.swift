import ArgumentParser
import Diagnostics
import History
import Plans
import Quantities
import Reports

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changed between two reports, or between two dates of one drop.",
    discussion: """
      plumbline diff OLD.json NEW.json compares two reports that `check --format json` wrote; \
      plumbline diff --from 2022-10-10 --to 2022-11-10 DROP… judges one drop at two dates.
      """)

  @Argument(help: "Two JSON reports, older first; with --from and --to files or folders of figures.")
  var paths: [String] = []

  @Option(help: "The earlier as-of date.", transform: DayChoice.argument)
  var from: DayChoice?

  @Option(help: "The later as-of date.", transform: DayChoice.argument)
  var to: DayChoice?

  @Flag(help: "Hide, for each date, what was submitted after that day, so that revised figures show.")
  var asKnown = false

  @Option(help: "Only standards that this unit leads or supports; may be repeated. Only with --from and --to.")
  var unit: [String] = []

  @Option(help: "What makes the exit status 1: new-fail, new-at-risk (that too) or never.")
  var failOn: DifferenceGate = .newFail

  @Flag(help: "Striving standards (力争, 争创) count like the others.")
  var strict = false

  @OptionGroup var rules: RuleOptions
  @OptionGroup var waiving: WaiverOptions
  @OptionGroup var display: DisplayOptions
  @Option(
    help: "text or json, as NAME or NAME:PATH; may be repeated. Default: text.",
    transform: HistoryChoice<DifferenceFormat>.argument)
  var format: [HistoryChoice<DifferenceFormat>] = []

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  @Flag(help: "Show the sentence of every change.")
  var all = false

  func validate() throws {
    if (from == nil) != (to == nil) { throw ValidationError("--from and --to belong together") }
    if case .date(let from) = from, case .date(let to) = to { try Self.checkOrder(from, to) }
    if from == nil {
      if paths.count != 2 { throw ValidationError("name two JSON reports, or two dates with --from and --to") }
      if asKnown || !unit.isEmpty { throw ValidationError("--as-known and --unit go with --from and --to") }
    }
  }

  func run() throws {
    let session = try Session(rules, display)
    try session.run {
      let choices = try HistoryChoice.destinations(of: format, default: .text, output: output)
      let (difference, plan) = try compared(session)
      for choice in choices {
        let options = session.options(plan, showAll: all, toFile: choice.path != nil)
        try session.write(Array(difference.rendered(as: choice.format, options: options).utf8), to: choice.path)
      }
      if difference.new.findings.contains(where: { $0.verdict == .error }) { throw ExitStatus.unable }
      let countsStriving = strict || session.settings.strict?.value ?? false
      let isBad = difference.changes.contains {
        failOn.includes($0) && (countsStriving || $0.new?.severity != .striving)
      }
      if isBad { throw ExitStatus.findings }
    }
  }

  private static func checkOrder(_ from: CalendarDate, _ to: CalendarDate) throws {
    if from > to { throw ValidationError("--from \(from) is after --to \(to)") }
  }

  private func compared(_ session: Session) throws -> (ReportDifference, Plan?) {
    if let from, let to {
      let run = try DropRun(session, rules, waiving, paths)
      let (from, to) = (from.day(in: run.plan), to.day(in: run.plan))
      try Self.checkOrder(from, to)
      let standards = try session.standards(of: run.plan, unit)
      let reports = try [from, to].map { try run.report(on: standards, asOf: $0, asKnown: asKnown, explains: true) }
      try run.refuseVacuous(reports)
      let snapshots = reports.map { ReportSnapshot($0, timeZone: run.plan.timeZone, of: standards) }
      return (ReportDifference(from: snapshots[0], to: snapshots[1]), run.plan)
    }
    let (old, new) = (try session.snapshot(paths[0]), try session.snapshot(paths[1]))
    guard old.plan == new.plan else {
      throw Inputs.Trouble(
        .otherPlan, paths[1],
        Phrase(
          zh: "两份报告属于不同方案：“\(old.plan)”与“\(new.plan)”", en: "reports of two plans, `\(old.plan)` and `\(new.plan)`"),
        help: Phrase(zh: "请比较同一方案的两份报告", en: "compare two reports of one plan"))
    }
    guard !old.findings.isEmpty || !new.findings.isEmpty else {
      throw Inputs.Trouble(
        .nothingMatched, paths[1], Phrase(zh: "两份报告均无任何结论", en: "neither report holds a finding"),
        help: Phrase(zh: "请核对生成报告时的选项", en: "check how the reports were made"))
    }
    return (ReportDifference(from: old, to: new), nil)
  }
}

/// The rungs of `diff --fail-on`.
enum DifferenceGate: String, ExpressibleByArgument, CaseIterable {
  case newFail = "new-fail"
  case newAtRisk = "new-at-risk"
  case never

  /// Whether a change is at or above the rung.
  ///
  /// What turned from yellow to red is news of risk; a standard that is new counts by what it is.
  func includes(_ change: ReportDifference.Change) -> Bool {
    guard let verdict = change.new?.verdict else { return false }
    let isFail = change.kind == .newFail || (change.kind == .added && verdict == .fail)
    let isRisk =
      change.kind == .newAtRisk || ((change.kind == .added || change.kind == .regressed) && verdict == .atRisk)
    return switch self {
    case .never: false
    case .newFail: isFail
    case .newAtRisk: isFail || isRisk
    }
  }
}
