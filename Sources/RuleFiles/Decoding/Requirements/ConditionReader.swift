import Diagnostics
import Plans

/// A condition that must hold.
struct ConditionReader {
  let context: ReadingContext
  let scope: StandardScope

  /// What a condition may say of how it is judged.
  static let judgingKeys = ["judge", "in", "from"]

  /// How a condition may be judged: it has no mean.
  static let judgings = QuantityTest.Judging.allCases.filter { $0 != .mean }.map(\.rawValue)

  func read(_ value: Value, _ fields: Fields) -> Requirement? {
    let formula = FormulaReader(context: context).condition(value)
    let judging = fields.choice("judge", QuantityTest.Judging.self) ?? .end
    if judging == .mean, let value = fields["judge"] {
      context.log.reportUnknownWord(value, "mean", of: "judge", words: Self.judgings)
    }
    let from = fields["from"].flatMap { context.terms.date($0, within: scope) }
    let period = fields["in"].flatMap { context.terms.period($0, within: scope) }
    guard let formula else { return nil }
    return .holds(Condition(formula: formula, in: context.plan, judging: judging, period: period, from: from))
  }
}
