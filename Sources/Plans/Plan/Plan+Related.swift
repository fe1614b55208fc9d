extension Plan {
  /// Every indicator that a standard or a check reads, and those that its figures are held against.
  package var indicatorsWithRelated: Set<Indicator.Index> { related(to: indicatorsRead) }

  /// Some indicators and those that their figures are held against: parts and totals, rates and what they are of.
  ///
  /// `families` are those of the plan, for whoever asks often.
  package func related(
    to some: Set<Indicator.Index>, families known: [Set<Indicator.Index>]? = nil
  ) -> Set<Indicator.Index> {
    let families = known ?? families
    var read = some
    while true {
      let before = read.count
      for family in families where !family.isDisjoint(with: read) { read.formUnion(family) }
      read = indicatorsRead(from: Array(read))
      if read.count == before { return read }
    }
  }

  /// Indicators whose figures are held against each other, each with those that it names; one by itself is no family.
  package var families: [Set<Indicator.Index>] {
    indicators.indices.map { index in
      let indicator = indicators[index]
      return Set(
        [index] + indicator.parts
          + [indicator.ownGrowth, indicator.growthOf, indicator.ratio?.of, indicator.ratio?.in].compactMap(\.self))
    }.filter { $0.count > 1 }
  }
}
