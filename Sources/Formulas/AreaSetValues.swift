import Figures
import Plans
import Quantities

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
