import Layout
import Findings
import Plans
import Quantities
import Sentences

/// What the page of text needs of findings: counts of all of them, and those that it may list.
struct TextDigest: FindingSink {
  private(set) var tally = Tally()
  private(set) var baseline = BaselineCounts()
  private(set) var units = UnitTallies()
  private(set) var groups: FindingGroups
  /// The latest period that was judged; nil where none was.
  private(set) var latest: Period?
  /// The first finding of each standard that findings are of, in the order of the plan.
  private(set) var standards: [Finding] = []
  /// Those of them whose standard the document contradicts elsewhere.
  private(set) var conflicting: [Finding] = []
  private var areas = AreasSeen()
  private var ids: Set<String> = []

  /// So many findings a group can be listed where not all are.
  static let groupLimit = 12

  init(_ options: ReportOptions) {
    groups = FindingGroups(showsAll: options.showAll, limit: options.showAll ? nil : Self.groupLimit)
  }

  mutating func take(_ findings: [Finding]) {
    guard let first = findings.first else { return }
    if ids.insert(first.standard).inserted { standards.append(first) }
    if let own = findings.first(where: { !$0.conflicts.isEmpty }) { conflicting.append(own) }
    areas.take(findings)
    for finding in findings {
      tally.add(finding)
      if let period = finding.period, latest.map({ $0 < period }) ?? true { latest = period }
    }
    baseline.take(findings)
    units.take(findings)
    groups.take(findings)
  }

  mutating func join(_ next: TextDigest) {
    tally += next.tally
    baseline.join(next.baseline)
    units.join(next.units)
    groups.join(next.groups)
    if let period = next.latest, latest.map({ $0 < period }) ?? true { latest = period }
    for finding in next.standards where ids.insert(finding.standard).inserted { standards.append(finding) }
    conflicting += next.conflicting
    areas.join(next.areas)
  }

  /// Whether findings are of more than one area.
  var hasSeveralAreas: Bool { areas.areSeveral }

  /// Where the document disagrees with itself, among what was judged: each pair once, in the order of the plan.
  var conflicts: [(finding: Finding, conflict: Standard.Conflict)] {
    var told: Set<Set<String>> = []
    return conflicting.flatMap { finding in finding.conflicts.map { (finding, $0) } }
      .filter { told.insert([$0.0.standard, $0.1.standard]).inserted }
  }
}
