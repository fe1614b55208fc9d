public import Plans

/// Which of the verdicts that a plan's standards can have are shown by a test.
public struct VerdictCoverage: Sendable {
  /// What of one standard's verdicts is shown.
  public struct Entry: Sendable, Hashable {
    /// The id of the standard.
    public let standard: String
    /// In the order of `Verdict`.
    public let possible: [Verdict]
    /// Those of `possible` that a test expects and gets, in the same order.
    public let covered: [Verdict]

    /// Those of `possible` that no test shows, in the same order.
    public var missing: [Verdict] { possible.filter { !covered.contains($0) } }
  }

  /// In the order of the standards.
  public let entries: [Entry]

  /// `tested` holds, by standard, the verdicts that tests expect and get.
  public init(of standards: [Standard], in plan: Plan, tested: [String: Set<Verdict>]) {
    entries = standards.map { standard in
      let possible = standard.possibleVerdicts(in: plan)
      let shown = possible.intersection(tested[standard.id] ?? [])
      return Entry(
        standard: standard.id, possible: Verdict.allCases.filter(possible.contains),
        covered: Verdict.allCases.filter(shown.contains))
    }
  }

  /// How many verdicts the standards can have, added up over them.
  public var possibleCount: Int { entries.reduce(0) { $0 + $1.possible.count } }
  /// How many of those a test shows.
  public var coveredCount: Int { entries.reduce(0) { $0 + $1.covered.count } }

  /// Per cent, rounded down: 100 only where nothing is missing.
  public var percent: Int { possibleCount == 0 ? 100 : coveredCount * 100 / possibleCount }
}
