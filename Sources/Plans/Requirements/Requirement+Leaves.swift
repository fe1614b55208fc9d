extension Requirement {
  /// The requirement without what joins several.
  package var leaves: [Requirement] {
    switch self {
    case .combination(let combination): combination.parts.flatMap(\.requirement.leaves)
    case .score(let score): score.parts.flatMap(\.requirement.leaves)
    case .quantity, .reduction, .milestone, .frequency, .filing, .holds, .levels, .records, .since, .manual,
      .unsetThreshold:
      [self]
    }
  }

  /// Every bound on a quantity in the requirement, also those in its parts.
  package var quantityTests: [QuantityTest] {
    switch self {
    case .quantity(let test): [test]
    case .combination(let combination): combination.parts.flatMap(\.requirement.quantityTests)
    case .score(let score): score.parts.flatMap(\.requirement.quantityTests)
    case .reduction, .milestone, .frequency, .filing, .holds, .levels, .records, .since, .manual, .unsetThreshold: []
    }
  }
}
