package import Diagnostics
package import Plans
package import Quantities

extension Requirement {
  /// The kind of check, as the catalogue names it.
  package var kindName: String {
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

  /// What is held against the bound: a count, a level, a rate … Nil where no quantity is.
  package func measureName(in plan: Plan) -> String? {
    let subject: Subject?
    switch self {
    case .quantity(let test): subject = test.subject
    case .levels(let graded): subject = graded.subject
    case .unsetThreshold(let unset): subject = unset.subject
    case .reduction(let reduction): subject = .indicator(reduction.of)
    case .records, .frequency: return "count"
    case .milestone, .filing, .combination, .holds, .score, .since, .manual: return nil
    }
    switch subject {
    case .indicator(let reference)?:
      guard plan.indicators.indices.contains(reference.indicator) else { return nil }
      switch plan.indicators[reference.indicator].kind {
      case .cumulative, .net, .flow: return "count"
      case .level: return "level"
      case .rate: return "rate"
      case .growth: return "growth"
      case .state, .date, .record: return nil
      }
    case .share?: return "share"
    case .perHead?: return "per-head"
    case .growth?: return "growth"
    case .compared?: return "difference"
    case .rank?: return "rank"
    case nil: return nil
    }
  }

  package static let measureNames = ["count", "level", "rate", "growth", "share", "per-head", "difference", "rank"]

  /// A requirement inside another one.
  package struct NamedPart {
    package let name: Phrase?
    package let requirement: Requirement
    package var weight: ExactDecimal?
    package var isVeto = false
    /// Of a level.
    package var verdict: Verdict?
  }

  /// What several ask for together; empty for a requirement that stands alone.
  package var parts: [NamedPart] {
    switch self {
    case .combination(let combination):
      combination.parts.map { NamedPart(name: $0.name, requirement: $0.requirement) }
    case .score(let score):
      score.parts.map {
        NamedPart(name: $0.name, requirement: $0.requirement, weight: $0.weight, isVeto: $0.isVeto)
      }
    case .levels(let graded):
      graded.levels.map { level in
        NamedPart(
          name: level.name, requirement: .quantity(QuantityTest(subject: graded.subject, bound: level.bound)),
          verdict: level.verdict)
      }
    case .quantity, .reduction, .milestone, .frequency, .filing, .holds, .records, .since, .manual, .unsetThreshold: []
    }
  }

  /// The named deliverables, each once.
  package var items: [String] {
    switch self {
    case .milestone(let milestone): milestone.items
    case .combination(let combination): Self.once(combination.parts.flatMap(\.requirement.items))
    case .score(let score): Self.once(score.parts.flatMap(\.requirement.items))
    case .quantity, .reduction, .frequency, .filing, .holds, .manual, .unsetThreshold, .levels, .records, .since: []
    }
  }

  private static func once<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
