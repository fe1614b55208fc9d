import Compliance
import DataDrops
import Diagnostics
import Quantities

/// A plan and a drop, validated once and evaluated at as many dates as wanted.
struct DropRun {
  let session: Session
  let loaded: Session.LoadedPlan
  let sources: [SourceFile]
  let drop: Drop
  let submission: Submission
  private let waivers: [Waiver]

  init(
    _ session: Session, _ rules: RuleOptions, _ waiving: WaiverOptions, _ drops: [String], knownBy: String? = nil
  ) throws {
    self.session = session
    loaded = try session.loadPlan(rules)
    let files = try session.dropFiles(drops)
    drop = DropReader(mapping: loaded.plan.drops).read(files)
    sources = drop.decodedFiles + files
    submission = SubmissionValidator(
      plan: loaded.plan, drop: drop, knownBy: try session.moment(knownBy, loaded.plan)
    ).validate()
    let held = try session.loadWaivers(waiving, loaded)
    waivers = held.waivers
    session.complain(held.diagnostics, held.sources)
    try session.refuseUnread(drop, sources)
  }

  var plan: Plan { loaded.plan }

  /// The report at a date. Where submissions after that day are to be hidden the drop is validated again, since what
  /// came later decides which figure counts.
  func report(on standards: [Standard], asOf: CalendarDate?, asKnown: Bool = false, explains: Bool = false) throws
    -> Report
  {
    let knownBy = asKnown ? try session.moment(asOf.map { "\($0)" }, plan) : nil
    let submission =
      knownBy == nil ? self.submission : SubmissionValidator(plan: plan, drop: drop, knownBy: knownBy).validate()
    guard
      let evaluator = Evaluator(
        plan: plan, drop: drop, submission: submission, asOf: asOf, knownBy: knownBy, explains: explains)
    else { throw session.nothingToJudge(submission, sources) }
    return evaluator.report(on: standards).waived(by: waivers)
  }

  /// Ends the run unless one of the reports at least checked something.
  func refuseVacuous(_ reports: [Report]) throws {
    if !reports.contains(where: { !session.isVacuous($0, submission) }) {
      throw session.nothingToJudge(submission, sources)
    }
    if reports.allSatisfy({ $0.findings.allSatisfy { $0.verdict == .waived } }) {
      throw session.everythingWaived(loaded)
    }
    if reports.allSatisfy({ session.isBeforeEveryFigure($0, submission) }), let last = reports.last {
      throw session.judgedTooEarly(last.asOf)
    }
  }
}
