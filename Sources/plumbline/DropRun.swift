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

  init(_ session: Session, _ rules: RuleOptions, _ drops: [String], knownBy: String? = nil) throws {
    self.session = session
    loaded = try session.loadPlan(rules)
    sources = try session.dropFiles(drops)
    drop = DropReader().read(sources)
    submission = SubmissionValidator(
      plan: loaded.plan, drop: drop, knownBy: try session.moment(knownBy, loaded.plan)
    ).validate()
    try session.refuseUnread(drop, sources)
  }

  var plan: Plan { loaded.plan }

  /// The report at a date. Where submissions after that day are to be hidden the drop is validated again, since what
  /// came later decides which figure counts.
  func report(on standards: [Standard], asOf: CalendarDate?, asKnown: Bool = false) throws -> Report {
    let knownBy = asKnown ? try session.moment(asOf.map { "\($0)" }, plan) : nil
    let submission =
      knownBy == nil ? submission : SubmissionValidator(plan: plan, drop: drop, knownBy: knownBy).validate()
    guard
      let evaluator = Evaluator(plan: plan, drop: drop, submission: submission, asOf: asOf, knownBy: knownBy)
    else { throw session.nothingToJudge(submission, sources) }
    return evaluator.report(on: standards)
  }

  /// Ends the run unless one of the reports at least checked something.
  func refuseVacuous(_ reports: [Report]) throws {
    if !reports.contains(where: { !session.isVacuous($0, submission) }) {
      throw session.nothingToJudge(submission, sources)
    }
    if reports.allSatisfy({ session.isBeforeEveryFigure($0, submission) }), let last = reports.last {
      throw session.judgedTooEarly(last.asOf)
    }
  }
}
