import Diagnostics
import Figures
import Findings
import Judging
import Naming
import Plans
import Quantities
import Submissions

/// A plan and a drop, validated once and evaluated at as many dates as wanted.
struct DropRun {
  let session: Session
  let loaded: Session.LoadedPlan
  let sources: [SourceFile]
  let drop: Drop
  let submission: Submission
  private let waivers: [Waiver]
  private let dated: DatedFindings

  init(
    _ session: Session, _ rules: RuleOptions, _ waiving: WaiverOptions, _ drops: [String], knownBy: String? = nil,
    onDaysGiven: Bool = false
  ) throws {
    self.session = session
    loaded = try session.loadPlan(rules)
    let plan = loaded.plan
    let read = try session.loadDrop(
      drops, for: plan, of: onDaysGiven ? SourceScope(plan: plan, asOf: nil) : nil)
    (drop, sources) = (read.drop, read.sources)
    submission = SubmissionValidator(
      plan: loaded.plan, drop: drop, knownBy: try session.moment(knownBy, loaded.plan)
    ).validate(session.line.progress)
    dated = DatedFindings(of: submission, in: loaded.plan)
    let held = try session.loadWaivers(waiving, loaded)
    waivers = held.waivers
    session.complain(held.diagnostics, held.sources)
    try session.refuseUnread(read)
  }

  var plan: Plan { loaded.plan }

  /// The report at a date; of several, each judges only what a date has changed.
  ///
  /// Where submissions after that day are to be hidden the drop is validated again, since what came later decides which
  /// figure counts.
  func report(
    on standards: [Standard], asOf: CalendarDate?, asKnown: Bool = false, explains: Bool = false, sentences: Bool = true
  ) throws -> Report {
    let knownBy = asKnown ? try session.moment(asOf.map { "\($0)" }, plan) : nil
    let submission =
      knownBy == nil
      ? self.submission : SubmissionValidator(plan: plan, drop: drop, knownBy: knownBy).validate(session.line.progress)
    guard
      let evaluator = Evaluator(
        plan: plan, drop: drop, submission: submission, asOf: asOf, knownBy: knownBy, explains: explains,
        sentences: sentences)
    else { throw session.nothingToJudge(submission, sources) }
    // Of submissions up to each date every report has figures of its own.
    return evaluator.report(on: standards, reusing: knownBy == nil ? dated : nil, session.line.progress).waived(
      by: waivers)
  }

  /// Ends the run unless one of the reports at least checked something.
  func refuseVacuous(_ reports: [Report]) throws {
    try session.refuseVacuous(
      reports.map { RunOutcome($0, totals: FindingTotals($0.findings)) }, submission, loaded, sources)
  }
}
