import Compliance
import Quantities

extension Requirement {
  /// The kind of check, as the catalogue names it.
  var kindName: String {
    switch self {
    case .quantity: "quantity"
    case .reduction: "reduction"
    case .milestone: "milestone"
    case .frequency: "frequency"
    case .filing: "filing"
    case .combination: "combination"
    case .holds: "holds"
    case .score: "score"
    case .levels: "levels"
    case .records: "records"
    case .since: "since"
    case .manual: "manual"
    case .unsetThreshold: "threshold-unset"
    }
  }

  /// The tolerance of `about`, in the unit of the target.
  var tolerance: ExactDecimal? {
    if case .quantity(let test) = self { test.bound.within } else { nil }
  }

  /// The named deliverables, each once.
  var items: [String] {
    switch self {
    case .milestone(let milestone): milestone.items
    case .combination(let combination): Self.once(combination.parts.flatMap(\.requirement.items))
    case .score(let score): Self.once(score.parts.flatMap(\.requirement.items))
    case .quantity, .reduction, .frequency, .filing, .holds, .manual, .unsetThreshold, .levels, .records, .since: []
    }
  }

  /// The indicators that are looked at, the deciding one first, each once.
  var indicators: [Indicator.Index] {
    switch self {
    case .quantity(let test): test.subject.indicators
    case .reduction(let reduction): Self.once([reduction.of.indicator] + (reduction.rate.map { [$0.indicator] } ?? []))
    case .milestone(let milestone): Self.once([milestone.states] + (milestone.forecast.map { [$0] } ?? []))
    case .frequency(let frequency): [frequency.of.indicator]
    case .filing(let duty): [duty.of]
    case .combination(let combination): Self.once(combination.parts.flatMap(\.requirement.indicators))
    case .holds(let condition): Self.once(condition.formula.references.map(\.indicator))
    case .score(let score): Self.once(score.parts.flatMap(\.requirement.indicators))
    case .levels(let graded): graded.subject.indicators
    case .records(let records): [records.of]
    case .since(let since): [since.of]
    case .manual(let statement): statement.map { [$0] } ?? []
    case .unsetThreshold(let subject, _): subject?.indicators ?? []
    }
  }

  private static func once<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}

extension Subject {
  fileprivate var indicators: [Indicator.Index] {
    switch self {
    case .indicator(let reference), .growth(let reference), .compared(let reference, _): [reference.indicator]
    case .rank(let ranking): [ranking.of.indicator]
    case .share(let part, let whole), .perHead(let part, let whole):
      part.indicator == whole.indicator ? [part.indicator] : [part.indicator, whole.indicator]
    }
  }
}
