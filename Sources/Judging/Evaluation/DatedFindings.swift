import Figures
import Findings
public import Plans
import Quantities
public import Submissions
import Synchronization

/// The findings of one set of figures at the as-ofs of several reports, so that each report judges only what turned since
/// the one before.
///
/// It belongs to one plan and one submission; hand it to no evaluator of others.
public final class DatedFindings: Sendable {
  private struct Judged {
    let asOf: CalendarDate
    let findings: [Finding]
  }

  private struct Key: Hashable {
    let standard: String
    let explains: Bool
  }

  private let judged = Mutex<[Key: Judged]>([:])
  private let figures: FigureBook
  private let plan: Plan
  /// Made for the second report, since most runs have one.
  private let turning = Mutex<TurningDays?>(nil)

  /// Costs nothing before the second report, then one pass over the series.
  public init(of submission: Submission, in plan: Plan) {
    (figures, self.plan) = (submission.figures, plan)
  }

  /// The findings of a standard at an as-of: those of the last report where nothing turned, else newly made.
  func findings(
    of standard: Standard, asOf: CalendarDate, explains: Bool, _ make: () -> [Finding]
  ) -> [Finding] {
    let key = Key(standard: standard.id, explains: explains)
    let known = judged.withLock { $0[key] }
    let settled = known.flatMap { known in
      turningDays.isSettled(standard, from: min(known.asOf, asOf), through: max(known.asOf, asOf)) ? known : nil
    }
    let findings = settled.map { $0.findings.map { $0.aged(to: asOf) } } ?? make()
    judged.withLock { $0[key] = Judged(asOf: asOf, findings: findings) }
    return findings
  }

  private var turningDays: TurningDays {
    turning.withLock { turning in
      if let turning { return turning }
      let made = TurningDays(of: figures, in: plan)
      turning = made
      return made
    }
  }
}

extension Finding {
  /// The same finding on another day: its figure is older or younger by so much.
  fileprivate func aged(to asOf: CalendarDate) -> Finding {
    guard age != nil, let period else { return self }
    var aged = self
    aged.age = CalendarDate.days(from: period.end, to: asOf)
    return aged
  }
}
