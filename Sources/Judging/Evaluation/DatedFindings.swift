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
    let watched: TurningDays.Watched?
    var asOf: CalendarDate
    var findings: [Finding]
  }

  private struct Key: Hashable {
    let standard: String
    let explains: Bool
  }

  private let judged = Mutex<[Key: Judged]>([:])
  private let turning: TurningDays

  /// Costs one pass over the series.
  public init(of submission: Submission, in plan: Plan) {
    turning = TurningDays(of: submission.figures, in: plan)
  }

  /// The findings of a standard at an as-of: those of the last report where nothing turned, else newly made.
  func findings(
    of standard: Standard, asOf: CalendarDate, explains: Bool, _ make: () -> [Finding]
  ) -> [Finding] {
    let key = Key(standard: standard.id, explains: explains)
    let known = judged.withLock { $0[key] }
    var now = known ?? Judged(watched: turning.watched(standard), asOf: asOf, findings: [])
    if let known, let watched = known.watched,
      turning.isSettled(watched, from: min(known.asOf, asOf), through: max(known.asOf, asOf))
    {
      now.findings = known.findings.map { $0.aged(to: asOf) }
    } else {
      now.findings = make()
    }
    now.asOf = asOf
    judged.withLock { $0[key] = now }
    return now.findings
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
