import Quantities

/// Claims of one occasion that were read before, kept so that a new one need not be held against each of them.
///
/// Parts of one standard can only contradict each other, which the highest floor and the lowest ceiling show; claims of
/// other standards can do more, and are looked at one by one until something is said.
struct EarlierClaims {
  private struct Limit {
    var value: Rational
    var isOpen: Bool
  }

  /// Claims of one standard that follow each other, by their places in the list of all.
  private var runs: [(standard: String, places: [Int])] = []
  private var highestFloor: Limit?
  private var lowestCeiling: Limit?

  /// Looks at earlier claims with which a new one may not go, in the order in which they were read, until `isTold`.
  func look(for claim: Claim, isTold: (Int) -> Bool) {
    let mayContradict = mayContradict(claim)
    for run in runs where mayContradict || run.standard != claim.standard {
      for place in run.places where isTold(place) { return }
    }
  }

  mutating func add(_ claim: Claim, at place: Int) {
    if runs.last?.standard == claim.standard {
      runs[runs.count - 1].places.append(place)
    } else {
      runs.append((claim.standard, [place]))
    }
    if let floor = claim.floor { Self.raise(&highestFloor, to: floor, claim.isOpen) { $0 > $1 } }
    if let ceiling = claim.ceiling { Self.raise(&lowestCeiling, to: ceiling, claim.isOpen) { $0 < $1 } }
  }

  private static func raise(
    _ limit: inout Limit?, to value: Rational, _ isOpen: Bool, _ isStricter: (Rational, Rational) -> Bool
  ) {
    guard let old = limit, !isStricter(value, old.value) else {
      limit = Limit(value: value, isOpen: isOpen)
      return
    }
    if value == old.value, isOpen { limit?.isOpen = true }
  }

  /// Whether the new floor lies above some ceiling, or the new ceiling below some floor.
  private func mayContradict(_ claim: Claim) -> Bool {
    func crosses(_ floor: Rational, _ ceiling: Rational, _ isOpen: Bool) -> Bool {
      floor > ceiling || floor == ceiling && isOpen
    }
    if let floor = claim.floor, let limit = lowestCeiling, crosses(floor, limit.value, claim.isOpen || limit.isOpen) {
      return true
    }
    guard let ceiling = claim.ceiling, let limit = highestFloor else { return false }
    return crosses(limit.value, ceiling, claim.isOpen || limit.isOpen)
  }
}
