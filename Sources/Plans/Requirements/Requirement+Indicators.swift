extension Requirement {
  /// The indicators that are looked at, the deciding one first, each once; what is exempt is not among them.
  public var orderedIndicators: [Indicator.Index] {
    switch self {
    case .quantity(let test): test.subject.orderedIndicators
    case .reduction(let reduction):
      Self.once([reduction.of, reduction.filedBase, reduction.rate].compactMap { $0?.indicator })
    case .milestone(let milestone): Self.once([milestone.states] + (milestone.forecast.map { [$0] } ?? []))
    case .frequency(let frequency): [frequency.of.indicator]
    case .filing(let duty): [duty.of]
    case .combination(let combination): Self.once(combination.parts.flatMap(\.requirement.orderedIndicators))
    case .holds(let condition): Self.once(condition.formula.references.map(\.indicator))
    case .score(let score): Self.once(score.parts.flatMap(\.requirement.orderedIndicators))
    case .levels(let graded): graded.subject.orderedIndicators
    case .records(let records): [records.of]
    case .since(let since): [since.of]
    case .manual(let statement): statement.map { [$0] } ?? []
    case .unsetThreshold(let unset): unset.subject?.orderedIndicators ?? []
    }
  }

  /// Every indicator that the requirement reads, also those that say what is exempt.
  public var indicators: Set<Indicator.Index> {
    Set(orderedIndicators + quantityTests.compactMap(\.exempt?.indicator))
  }

  private static func once(_ indicators: [Indicator.Index]) -> [Indicator.Index] {
    var seen: Set<Indicator.Index> = []
    return indicators.filter { seen.insert($0).inserted }
  }
}

extension Reduction {
  /// The indicator of which the base is a figure.
  package var filedBase: IndicatorReference? {
    if case .indicator(let reference) = base { reference } else { nil }
  }
}

extension Subject {
  /// The indicators of the subject, the deciding one first, each once.
  public var orderedIndicators: [Indicator.Index] {
    switch self {
    case .indicator(let reference), .growth(let reference), .compared(let reference, _): [reference.indicator]
    case .rank(let ranking): [ranking.of.indicator]
    case .share(let part, let whole), .perHead(let part, let whole):
      part.indicator == whole.indicator ? [part.indicator] : [part.indicator, whole.indicator]
    }
  }
}
