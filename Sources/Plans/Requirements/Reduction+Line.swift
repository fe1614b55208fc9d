import Quantities

extension Standard {
  /// Whether the term is longer than a year.
  package var isLongTerm: Bool { deadline >= start.adding(months: 12) }
}

extension Reduction {
  /// Whether it is judged on a line from the base down to its limit: over a term of several years, and a level against
  /// a base more than a year back.
  public func isLine(of standard: Standard, in plan: Plan) -> Bool {
    guard let indicator = plan.indicator(of.indicator) else { return false }
    if standard.isLongTerm { return true }
    if indicator.kind.accumulates { return false }
    switch base {
    case .lastYear: return false
    case .year(let year): return indicator.calendar.fiscalYear.number(holding: standard.start) - year > 1
    case .value, .indicator: return true
    }
  }
}
