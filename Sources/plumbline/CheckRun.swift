import Diagnostics
import Findings
import History
import Plans
import Quantities
import Reports

/// What one report of a run came to: enough to tell whether it checked anything.
struct RunOutcome {
  let totals: FindingTotals
  let judgesAnything: Bool
  let asOf: CalendarDate

  init(_ report: Report, totals: FindingTotals) {
    (self.totals, judgesAnything, asOf) = (totals, report.judgesAnything, report.asOf)
  }
}

/// What decides how a check ends, and what it shows.
struct CheckEnding: Sendable {
  let rung: FailOn
  let countsStriving: Bool
  /// What was known before; nil where nothing is held against it.
  let known: Baseline?
  /// The verdicts that are shown; empty for all.
  let statuses: [Verdict]

  func isBad(_ finding: Finding) -> Bool {
    rung.includes(finding.verdict) && (countsStriving || finding.severity != .striving)
      && known?.isNews(finding) != false
  }
}

/// A check while its findings come: each standard's are waived, held against the baseline, counted and handed to the
/// reports, and kept no longer than those need them.
struct CheckRun: FindingSink {
  private let ending: CheckEnding
  private let waiving: Waiving?
  private var uses = Waiving.Uses()
  /// Before anything was waived.
  private(set) var judged = FindingTotals()
  /// As they are reported, those that are not shown too.
  private(set) var totals = FindingTotals()
  /// Whether some finding makes the exit status 1.
  private(set) var isBad = false
  var outputs: [CheckOutput]

  /// Without `waiving` what is waived is so already.
  init(_ outputs: [CheckOutput], _ ending: CheckEnding, _ waiving: Waiving? = nil) {
    (self.outputs, self.ending, self.waiving) = (outputs, ending, waiving)
  }

  /// What is to be said of waivers.
  var remarks: [Diagnostic] { waiving?.remarks(on: uses) ?? [] }

  mutating func take(_ findings: [Finding]) {
    judged.take(findings)
    var own = findings
    waiving?.apply(to: &own, &uses)
    ending.known?.compare(&own)
    totals.take(own)
    isBad = isBad || own.contains(where: ending.isBad)
    if !ending.statuses.isEmpty { own.removeAll { !ending.statuses.contains($0.verdict) } }
    if own.isEmpty { return }
    for index in outputs.indices { outputs[index].take(own) }
  }

  mutating func join(_ next: CheckRun) {
    judged.join(next.judged)
    totals.join(next.totals)
    uses.join(next.uses)
    isBad = isBad || next.isBad
    for index in outputs.indices { outputs[index].join(next.outputs[index]) }
  }

  /// The run that took these, in the order of the plan.
  consuming func taking(_ findings: [Finding]) -> CheckRun {
    takeAll(findings)
    return self
  }
}
