import Formulas
import Plans
import Quantities
import Synchronization

/// What is the same for every area that is judged: tables of other areas' figures, and the values of area sets in
/// formulas.
///
/// Kept for the time of one evaluation, so that a comparison among n areas costs n and not n times n.
final class SharedValues: Sendable {
  private let tables = Mutex<[(reference: IndicatorReference, table: AreaTable)]>([])
  let sets = SharedSets()

  func table(_ reference: IndicatorReference, _ areas: [Int], _ make: () -> AreaTable) -> AreaTable {
    // Lists of areas are mostly the very same array, which is seen at once.
    let known = tables.withLock { $0.first { $0.reference == reference && $0.table.areas == areas }?.table }
    if let known { return known }
    let table = make()
    tables.withLock { $0.append((reference, table)) }
    return table
  }
}
