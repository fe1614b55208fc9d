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

  /// The named deliverables, each once.
  var items: [String] {
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
