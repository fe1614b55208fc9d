package import Plans
package import Quantities

/// The size of the targets that standards set on an indicator itself, by indicator: what its figures are roughly like.
package struct TargetScale {
  private var largest: [Indicator.Index: Rational] = [:]
  private var exact: [Indicator.Index: Set<Rational>] = [:]

  init(plan: Plan) {
    for standard in plan.standards { note(standard.requirement) }
  }

  /// The largest magnitude that a standard asks for; nil where none does.
  package func largest(_ indicator: Indicator.Index) -> Rational? { largest[indicator] }

  /// Every value that a standard asks for.
  package func targets(_ indicator: Indicator.Index) -> Set<Rational> { exact[indicator] ?? [] }

  private mutating func note(_ requirement: Requirement) {
    switch requirement {
    case .quantity(let test):
      guard case .indicator(let reference) = test.subject else { return }
      for value in [test.bound.value, test.bound.upper].compactMap(\.self) + test.staged.map(\.value) {
        let size = value.rational.magnitude
        largest[reference.indicator] = max(largest[reference.indicator] ?? size, size)
      }
      exact[reference.indicator, default: []].insert(test.bound.value.rational)
    case .combination(let combination): for part in combination.parts { note(part.requirement) }
    case .score(let score): for part in score.parts { note(part.requirement) }
    case .reduction, .milestone, .frequency, .filing, .levels, .records, .since, .manual, .unsetThreshold, .holds:
      return
    }
  }
}
