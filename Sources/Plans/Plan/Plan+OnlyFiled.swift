extension Plan {
  /// Indicators of which nothing but the duty to file is judged: each unit's filings are its own, and what two units
  /// wrote differs by nature.
  package var onlyFiled: Set<Indicator.Index> {
    let leaves = standards.flatMap(\.requirement.leaves)
    var filed: Set<Indicator.Index> = []
    var read: [Indicator.Index] = checks.flatMap { $0.formula.indicators }
    for leaf in leaves {
      if case .filing(let duty) = leaf { filed.insert(duty.of) } else { read += leaf.indicators }
    }
    for indicator in indicators {
      read +=
        indicator.parts
        + [indicator.ownGrowth, indicator.growthOf, indicator.ratio?.of, indicator.ratio?.in]
        .compactMap(\.self)
    }
    if filed.isEmpty { return [] }
    return filed.subtracting(read).subtracting(indicatorsRead(from: read)).filter { indicators[$0].formula == nil }
  }
}
