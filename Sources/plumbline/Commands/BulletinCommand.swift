import ArgumentParser
import Diagnostics
import Findings
import Layout
import Pages
import Plans
import Quantities
import Reports
import Submissions

struct BulletinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin",
    abstract: "The papers of a supervising office: month's bulletin, quarter's inspection list, year's assessment.")

  @Argument(help: "Files or folders of figures; `-` is standard input. Default: `drops` of plumbline.yaml.")
  var drops: [String] = []

  @Option(help: "月通报: what moved in a month, and a notice to each unit in trouble.", transform: Period.monthArgument)
  var month: Period?

  @Option(help: "季督查: the inspection list of a quarter (2022-Q3), worst first.", transform: Period.quarterArgument)
  var quarter: Period?

  @Option(help: "年考核: met, missed or unknown, a year's end.", transform: Period.yearArgument)
  var year: Period?

  @Flag(help: "Hide what was submitted after the day on which the figures fell due.")
  var asKnown = false

  @Option(help: "Only standards that this unit leads or supports; may be repeated.")
  var unit: [String] = []

  @Option(help: "markdown or html.")
  var format: BulletinFormat = .markdown

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var waiving: WaiverOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if [month, quarter, year].compactMap(\.self).count != 1 {
      throw ValidationError("name one of --month 2022-10, --quarter 2022-Q3 and --year 2022")
    }
  }

  func run() throws {
    let session = try Session(rules, display)
    try session.run { try publish(session) }
  }

  private func publish(_ session: Session) throws {
    let run = try DropRun(session, rules, waiving, drops)
    let standards = try session.standards(of: run.plan, unit)
    let options = session.options(run.plan, toFile: true)
    let (reports, bulletin) = try papers(run, standards, options)
    try run.refuseVacuous(reports)
    try session.write(Array(bulletin.rendered(as: format).utf8), to: output)
    if reports.contains(where: { $0.findings.contains { $0.verdict == .error } }) { throw ExitStatus.unable }
  }

  /// The reports it was made from, the one of the period first.
  private func papers(_ run: DropRun, _ standards: [Standard], _ options: ReportOptions) throws -> ([Report], Bulletin)
  {
    let plan = run.plan
    func judged(_ asOf: CalendarDate) throws -> Report {
      try run.report(on: standards, asOf: asOf, asKnown: asKnown)
    }
    if let month {
      let current = try judged(plan.calendar.due(month))
      let previous = try judged(plan.calendar.due(month.previous))
      let bulletin = MonthBulletin(
        month: month, current: current, previous: previous, answerBy: plan.calendar.due(month.next), options: options)
      return ([current], bulletin.bulletin)
    }
    if let quarter {
      let report = try judged(plan.calendar.due(quarter))
      let bulletin = QuarterBulletin(
        quarter: quarter, report: report, plan: plan,
        late: run.submission.lateFilings(of: plan, within: quarter).filter { $0.filed <= report.asOf || !asKnown },
        options: options)
      return ([report], bulletin.bulletin)
    }
    let year =
      year.map { plan.calendar.fiscalYear.period($0.start.year) ?? $0 } ?? plan.calendar.fiscalYear.period(plan.year)
      ?? Period.day(plan.deadline)
    let report = try judged(plan.lastDue(of: year))
    return ([report], YearBulletin(year: year, report: report, options: options).bulletin)
  }
}

extension Plan {
  /// The day by which the last figure of a year's end has fallen due, whichever indicator is the latest.
  func lastDue(of year: Period) -> CalendarDate {
    indicators.map { indicator in
      indicator.calendar.due(indicator.calendar.closing(year.end))
    }.reduce(calendar.due(year), max)
  }
}
