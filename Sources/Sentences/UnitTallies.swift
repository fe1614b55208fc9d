package import Findings
package import Plans

/// The findings of every lead unit, counted; a standard with several lead units counts for each.
package struct UnitTallies: FindingSink {
  private var tallies: [String: Tally] = [:]
  /// Units in the order in which findings first name them.
  private var named: [String] = []

  /// Of no findings.
  package init() {}

  package mutating func take(_ findings: [Finding]) {
    // Findings of one standard, which come one after another, have the same lead units.
    var (lead, tally) = ([String](), Tally())
    for finding in findings {
      if finding.lead != lead {
        for unit in lead { add(tally, to: unit) }
        (lead, tally) = (finding.lead, Tally())
      }
      tally.add(finding)
    }
    for unit in lead { add(tally, to: unit) }
  }

  package mutating func join(_ next: UnitTallies) {
    for unit in next.named { if let tally = next.tallies[unit] { add(tally, to: unit) } }
  }

  private mutating func add(_ tally: Tally, to unit: String) {
    if tallies[unit] == nil { named.append(unit) }
    tallies[unit, default: Tally()] += tally
  }

  /// The unit that has most to answer for first; of those that have as much, as the plan lists them.
  package func ranked(in units: [ResponsibleUnit]) -> [(unit: String, tally: Tally)] {
    let listed = units.map(\.id)
    let known = Set(listed)
    let order = listed + named.filter { !known.contains($0) }
    return order.enumerated()
      .compactMap { index, unit in tallies[unit].map { (index, unit, $0) } }
      .sorted { Self.key($0.2, $0.0) < Self.key($1.2, $1.0) }
      .map { (unit: $0.1, tally: $0.2) }
  }

  private static func key(_ tally: Tally, _ index: Int) -> (Int, Int, Int, Int, Int) {
    (-(tally.fail + tally.error), -tally.red, -tally.yellow, -tally.noData, index)
  }
}

extension Report {
  /// The findings of every lead unit, the one that has most to answer for first.
  package func unitTallies() -> [(unit: String, tally: Tally)] {
    var tallies = UnitTallies()
    tallies.take(findings)
    return tallies.ranked(in: units)
  }
}
