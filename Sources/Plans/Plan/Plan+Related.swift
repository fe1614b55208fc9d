extension Plan {
  /// Every indicator that a standard or a check reads, and those that its figures are held against.
  package var indicatorsWithRelated: Set<Indicator.Index> { related(to: indicatorsRead) }

  /// Some indicators and those that their figures are held against: parts and totals, rates and what they are of.
  package func related(to some: Set<Indicator.Index>) -> Set<Indicator.Index> {
    let families = indicators.indices.map { index in
      let indicator = indicators[index]
      return Set(
        [index] + indicator.parts
          + [indicator.ownGrowth, indicator.growthOf, indicator.ratio?.of, indicator.ratio?.in].compactMap(\.self))
    }
    var read = some
    while true {
      let before = read.count
      for family in families where family.count > 1 && !family.isDisjoint(with: read) { read.formUnion(family) }
      read = indicatorsRead(from: Array(read))
      if read.count == before { return read }
    }
  }
}
