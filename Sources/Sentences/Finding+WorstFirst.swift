package import Findings
package import Quantities

extension Finding {
  /// Binding before expected before striving, the larger gap first where it can be compared, then as in the plan.
  package static func worstFirst(_ findings: [Finding]) -> [Finding] { worstFirst(findings, keys: findings) }

  /// The keys of findings, one each, in the order of `worstFirst`.
  package static func worstFirst<Key>(_ findings: [Finding], keys: [Key]) -> [Key] {
    if findings.isEmpty { return [] }
    // Findings are large: what is sorted is their places.
    let shares = findings.map(gapShare)
    let ranks = findings.map(\.severity.rank)
    return findings.indices.sorted { left, right in
      if ranks[left] != ranks[right] { return ranks[left] < ranks[right] }
      switch (shares[left], shares[right]) {
      case (let one?, let other?) where one != other: return one > other
      case (.some, nil): return true
      case (nil, .some): return false
      default: return left < right
      }
    }.map { keys[$0] }
  }

  /// The gap in per cent of the target; nil where there is none to compare.
  package static func gapShare(_ finding: Finding) -> Rational? {
    guard let gap = finding.gap else { return nil }
    let isRate = finding.value?.unit.isPercent ?? false
    if gap.unit == .points, !isRate { return gap.value }
    guard gap.unit == .points || gap.unit == .places || gap.unit == finding.target?.unit,
      let target = finding.target?.value
    else {
      return nil
    }
    return gap.value.divided(by: target.rational.magnitude).map { $0 * 100 }
  }
}
