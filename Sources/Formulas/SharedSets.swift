import Quantities
import Synchronization

/// The values of area sets in formulas, kept for the time of one evaluation: they are the same for every area that is judged.
package final class SharedSets: Sendable {
  struct Key: Hashable {
    let formula: String
    let id: Int
    let period: Period
  }

  private let sets = Mutex<[Key: AreaSetValues]>([:])

  package init() {}

  func set(_ key: Key) -> AreaSetValues? { sets.withLock { $0[key] } }

  func keep(_ values: AreaSetValues, _ key: Key) { sets.withLock { $0[key] = values } }
}
