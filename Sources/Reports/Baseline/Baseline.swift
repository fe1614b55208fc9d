public import Compliance
import Quantities

/// The trouble that is known already, by fingerprint: held against a report, only what is new or worse counts.
public struct Baseline: Sendable {
  public var plan: String
  /// When it was written: the as-of of its report.
  public var asOf: String
  public var entries: [String: Entry]

  /// What a finding was.
  public struct Entry: Sendable, Hashable {
    public let verdict: Verdict
    public let light: Light
    public let reason: Reason

    public init(verdict: Verdict, light: Light, reason: Reason) {
      (self.verdict, self.light, self.reason) = (verdict, light, reason)
    }

    /// The higher the worse; 0 is no trouble.
    fileprivate var rank: Int { Baseline.rank(verdict, light) }
  }

  /// Everything of a report that is in trouble. What could not be judged is never accepted.
  public init(_ report: Report) {
    plan = report.plan
    asOf = report.asOf.description
    entries = Dictionary(
      report.findings.filter { Self.rank($0.verdict, $0.light) > 0 && $0.verdict != .error }.map {
        ($0.fingerprint, Entry(verdict: $0.verdict, light: $0.light, reason: $0.reason))
      }
    ) { first, _ in first }
  }

  public init(plan: String, asOf: String, entries: [String: Entry]) {
    (self.plan, self.asOf, self.entries) = (plan, asOf, entries)
  }

  /// Sets `baseline` of every finding. New: in trouble and not in the baseline. Updated: in it, and now of another verdict,
  /// light or reason. Absent: in it, and in trouble no longer. Unchanged: everything else.
  public func compare(_ report: inout Report) {
    for index in report.findings.indices { report.findings[index].baseline = state(of: report.findings[index]) }
  }

  private func state(of finding: Finding) -> Finding.BaselineState {
    let isTrouble = Self.rank(finding.verdict, finding.light) > 0
    guard let entry = entries[finding.fingerprint] else { return isTrouble ? .new : .unchanged }
    guard isTrouble else { return .absent }
    let now = Entry(verdict: finding.verdict, light: finding.light, reason: finding.reason)
    return now == entry ? .unchanged : .updated
  }

  /// Whether a finding is in trouble that the baseline does not cover: new, or worse than it was.
  public func isNews(_ finding: Finding) -> Bool {
    let rank = Self.rank(finding.verdict, finding.light)
    return rank > (entries[finding.fingerprint]?.rank ?? 0)
  }

  /// The baseline without what is in trouble no longer, or is no standard any more.
  public func pruned(_ report: Report) -> Baseline {
    let trouble = Set(report.findings.filter { Self.rank($0.verdict, $0.light) > 0 }.map(\.fingerprint))
    return Baseline(plan: plan, asOf: asOf, entries: entries.filter { trouble.contains($0.key) })
  }

  private static func rank(_ verdict: Verdict, _ light: Light) -> Int {
    switch verdict {
    case .pass, .notDue, .review, .waived: 0
    case .atRisk: light == .red ? 2 : 1
    case .noData: 3
    case .fail: 4
    case .error: 5
    }
  }
}
