import Findings
import Plans

extension Report {
  /// The findings of every lead unit, the one that has most to answer for first.
  package func unitTallies() -> [(unit: String, tally: Tally)] {
    var tallies: [String: Tally] = [:]
    var order: [String] = units.map(\.id)
    for finding in findings {
      for unit in finding.lead {
        if tallies[unit] == nil, !order.contains(unit) { order.append(unit) }
        tallies[unit, default: Tally()].add(finding)
      }
    }
    return order.enumerated()
      .compactMap { index, unit in tallies[unit].map { (index, unit, $0) } }
      .sorted { Self.key($0.2, $0.0) < Self.key($1.2, $1.0) }
      .map { (unit: $0.1, tally: $0.2) }
  }

  /// Worst first, then as the plan lists the units.
  private static func key(_ tally: Tally, _ index: Int) -> (Int, Int, Int, Int, Int) {
    (-(tally.fail + tally.error), -tally.red, -tally.yellow, -tally.noData, index)
  }
}
