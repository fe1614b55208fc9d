import Diagnostics
public import Findings
import JSONReports
import Layout
public import Plans
public import Quantities
import Sentences

/// The trouble that is known already, by fingerprint: held against a report, only what is new or worse counts.
public struct Baseline: Sendable {
  /// The id of the plan whose trouble it holds.
  public var plan: String
  /// When it was written: the as-of of its report.
  public var asOf: String
  /// What was in trouble, by the fingerprint of its finding: standard, area and deadline.
  public var entries: [String: Entry]
  /// Whether the file that it was read from is as it was written: what was accepted by hand was never judged.
  public internal(set) var isAsWritten = true

  /// What a finding was: it covers the same bound and no worse a figure.
  public struct Entry: Sendable, Hashable {
    /// The verdict that is known, which covers every better one.
    public let verdict: Verdict
    /// Yellow or red, where the verdict is at risk.
    public let light: Light
    /// Why it was in trouble; another reason makes the finding `updated`, not `new`.
    public let reason: Reason
    /// What was asked for, as the rule writes it.
    public let bound: String
    /// What was in trouble, part by part and period by period.
    public let misses: [Miss]

    /// What a finding is now, as a baseline would keep it.
    public init(_ finding: Finding) {
      self.init(
        verdict: finding.verdict, light: finding.light, reason: finding.reason,
        bound: finding.target?.words.en ?? "", misses: finding.misses.map(Miss.init))
    }

    /// An entry read back from its file.
    public init(verdict: Verdict, light: Light, reason: Reason, bound: String, misses: [Miss]) {
      (self.verdict, self.light, self.reason) = (verdict, light, reason)
      (self.bound, self.misses) = (bound, misses)
    }

    /// Whether what a finding is now is known by this entry.
    func covers(_ now: Entry) -> Bool {
      Baseline.rank(now.verdict, now.light) <= Baseline.rank(verdict, light) && now.bound == bound
        && now.misses.allSatisfy { miss in misses.contains { $0.covers(miss) } }
    }
  }

  /// One thing in trouble, as the file keeps it.
  public struct Miss: Sendable, Hashable {
    /// The part of the standard, numbered from 1: `2`, `2.1`; empty where it has none.
    public let part: String
    /// The period that was missed, as text; nil where the periods decided together.
    public let period: String?
    /// The verdict of this one thing.
    public let verdict: Verdict
    /// The light of this one thing.
    public let light: Light
    /// To twelve decimals; larger is worse.
    public let depth: ExactDecimal?

    /// What a miss is now, its depth cut to twelve decimals.
    public init(_ miss: Finding.Miss) {
      self.init(
        part: miss.part, period: miss.period?.description, verdict: miss.verdict, light: miss.light,
        depth: miss.depth.flatMap { ExactDecimal($0.decimalText(maxPlaces: 12)) })
    }

    /// A miss read back from its file.
    public init(part: String, period: String?, verdict: Verdict, light: Light, depth: ExactDecimal?) {
      (self.part, self.period, self.verdict, self.light, self.depth) = (part, period, verdict, light, depth)
    }

    /// Of the same part and period, no worse a verdict, and no worse a figure where both have one.
    func covers(_ now: Miss) -> Bool {
      guard now.part == part, now.period == nil || now.period == period,
        Baseline.rank(now.verdict, now.light) <= Baseline.rank(verdict, light)
      else { return false }
      guard let depth, let other = now.depth else { return true }
      return other <= depth
    }
  }

  /// Everything of a report that is in trouble.
  ///
  /// What could not be judged is never accepted.
  public init(_ report: Report) {
    plan = report.plan
    asOf = report.asOf.description
    entries = Dictionary(
      report.findings.filter { Self.isTrouble($0) && $0.verdict != .error }.map { ($0.fingerprint, Entry($0)) }
    ) { first, _ in first }
  }

  /// A baseline of entries that are known already; it counts as written.
  public init(plan: String, asOf: String, entries: [String: Entry]) {
    (self.plan, self.asOf, self.entries) = (plan, asOf, entries)
  }

  /// Sets `baseline` of findings.
  ///
  /// New: in trouble that the baseline does not cover. Updated: known, and now of another verdict, light, reason or
  /// figure that is no worse. Absent: known, and in trouble no longer. Unchanged: everything else.
  public func compare(_ findings: inout [Finding]) {
    for index in findings.indices { findings[index].baseline = state(of: findings[index]) }
  }

  private func state(of finding: Finding) -> Finding.BaselineState {
    if isNews(finding) { return .new }
    guard let entry = entries[finding.fingerprint] else { return .unchanged }
    guard Self.isTrouble(finding) else { return .absent }
    return Entry(finding) == entry ? .unchanged : .updated
  }

  /// Whether a finding is in trouble that the baseline does not cover: new, or worse than it was.
  public func isNews(_ finding: Finding) -> Bool {
    Self.isTrouble(finding) && !(entries[finding.fingerprint]?.covers(Entry(finding)) ?? false)
  }

  /// The baseline without what is in trouble no longer, or is no standard any more.
  public func pruned(_ report: Report) -> Baseline {
    let trouble = Set(report.findings.filter(Self.isTrouble).map(\.fingerprint))
    return Baseline(plan: plan, asOf: asOf, entries: entries.filter { trouble.contains($0.key) })
  }

  private static func isTrouble(_ finding: Finding) -> Bool { rank(finding.verdict, finding.light) > 0 }

  /// The higher the worse; 0 is no trouble.
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
