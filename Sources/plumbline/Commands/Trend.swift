import ArgumentParser
import Diagnostics
import Findings
import History
import Plans
import Quantities
import Reports

struct Trend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "The verdict of every standard month by month, from one drop.")

  @Argument(help: "Files, folders or databases of figures; `-` is standard input. Default: `drops` of plumbline.yaml.")
  var drops: [String] = []

  @Option(help: "The first month: 2022-01. Default: the plan's first.", transform: Period.monthArgument)
  var from: Period?

  @Option(help: "The last month: 2022-12. Default: the plan's last.", transform: Period.monthArgument)
  var to: Period?

  @Flag(help: "Hide, for each month, what was submitted after the day on which its figures fell due.")
  var asKnown = false

  @Option(help: "Only standards that this unit leads or supports; may be repeated.")
  var unit: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var waiving: WaiverOptions
  @OptionGroup var display: DisplayOptions
  @Option(
    help: "text, json or html, as NAME or NAME:PATH; may be repeated. Default: text.",
    transform: HistoryChoice<CourseFormat>.argument)
  var format: [HistoryChoice<CourseFormat>] = []

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  @Flag(help: "Show every standard, those without trouble too.")
  var all = false

  private static let mostMonths = 120

  func run() throws {
    let session = try Session(rules, display)
    try session.run { try follow(session) }
  }

  private func follow(_ session: Session) throws {
    let choices = try HistoryChoice.destinations(of: format, default: .text, output: output)
    let run = try DropRun(session, rules, waiving, drops, onDaysGiven: true)
    let plan = run.plan
    let standards = try session.standards(of: plan, unit)
    let months = try months(of: plan).map { month in
      VerdictCourse.Month(
        period: month,
        report: try run.report(on: standards, asOf: plan.calendar.due(month), asKnown: asKnown, sentences: false))
    }
    try run.refuseVacuous(months.map(\.report))
    let course = VerdictCourse(months)
    for choice in choices {
      let options = session.options(plan, showAll: all, toFile: choice.path != nil)
      try session.write(Array(course.rendered(as: choice.format, options: options).utf8), to: choice.path)
    }
    if months.contains(where: { $0.report.findings.contains { $0.verdict == .error } }) { throw ExitStatus.unable }
  }

  private func months(of plan: Plan) throws -> [Period] {
    guard
      var month = from ?? Period.month(plan.start.year, plan.start.month),
      let last = to ?? Period.month(plan.deadline.year, plan.deadline.month)
    else { return [] }
    guard month <= last else { throw ValidationError("--from \(month) is after --to \(last)") }
    var months: [Period] = []
    while month <= last {
      months.append(month)
      if months.count > Self.mostMonths {
        throw ValidationError("from \(months[0]) to \(last) are more than \(Self.mostMonths) months")
      }
      month = month.next
    }
    return months
  }
}

extension Period {
  /// A month as an argument.
  static func monthArgument(_ text: String) throws -> Period {
    if let period = Period(text), period.cadence == .month { return period }
    throw ValidationError("`\(text)` is not a month; write it as 2022-10")
  }

  /// A quarter as an argument.
  static func quarterArgument(_ text: String) throws -> Period {
    if let period = Period(text), period.cadence == .quarter { return period }
    throw ValidationError("`\(text)` is not a quarter; write it as 2022-Q3")
  }

  /// A year as an argument.
  static func yearArgument(_ text: String) throws -> Period {
    if let period = Period(text), period.cadence == .year { return period }
    throw ValidationError("`\(text)` is not a year; write it as 2022")
  }
}
