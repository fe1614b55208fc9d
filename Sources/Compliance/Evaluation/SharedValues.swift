import Quantities
import Synchronization

/// What is the same for every area that is judged: tables of other areas' figures, and the values of area sets in
/// formulas.
///
/// Kept for the time of one evaluation, so that a comparison among n areas costs n and not n times n.
final class SharedValues: Sendable {
  private struct State {
    var tables: [(reference: IndicatorReference, table: AreaTable)] = []
    var sets: [SetKey: AreaSetValues] = [:]
    var made = 0
  }

  struct SetKey: Hashable {
    let formula: String
    let id: Int
    let period: Period
  }

  private let state = Mutex(State())

  /// How many tables and sets were worked out.
  var made: Int { state.withLock { $0.made } }

  func table(_ reference: IndicatorReference, _ areas: [Int], _ make: () -> AreaTable) -> AreaTable {
    // Lists of areas are mostly the very same array, which is seen at once.
    let known = state.withLock { $0.tables.first { $0.reference == reference && $0.table.areas == areas }?.table }
    if let known { return known }
    let table = make()
    state.withLock {
      $0.tables.append((reference, table))
      $0.made += 1
    }
    return table
  }

  func set(_ key: SetKey) -> AreaSetValues? { state.withLock { $0.sets[key] } }

  func keep(_ values: AreaSetValues, _ key: SetKey) {
    state.withLock {
      $0.sets[key] = values
      $0.made += 1
    }
  }
}

/// The values of a set of areas in one period, and what is made of them.
struct AreaSetValues: Sendable {
  let members: Result<[FormulaEvaluator.Member], FormulaUnknown>
  /// The last day by which a figure that was found absent could still come in.
  let absentUntil: CalendarDate?
  private let sum: Rational
  /// Lowest first.
  private let sorted: [Rational]
  private let truths: Int

  init(_ members: Result<[FormulaEvaluator.Member], FormulaUnknown>, absentUntil: CalendarDate?) {
    self.members = members
    self.absentUntil = absentUntil
    let known = (try? members.get()) ?? []
    sum = known.reduce(.zero) { $0 + $1.number }
    sorted = known.map(\.number).sorted()
    truths = known.count(where: \.truth)
  }

  func folded(_ fold: Formula.Node.Fold) throws(FormulaUnknown) -> Rational {
    _ = try members.get()
    switch fold {
    case .count: return Rational(truths)
    case .sum: return sum
    case .min: return try FormulaEvaluator.known(sorted.first)
    case .max: return try FormulaEvaluator.known(sorted.last)
    case .mean: return try FormulaEvaluator.known(sum.divided(by: Rational(sorted.count)))
    }
  }

  /// How many values are above one.
  func above(_ value: Rational) throws(FormulaUnknown) -> Int {
    _ = try members.get()
    return sorted.count - sorted.partitioningIndex { $0 > value }
  }
}
