package import Plans
package import Quantities

/// Indicators that read every period alike: those of one kind, span and calendar.
package struct PeriodClass {
  package let number: Int
  private let indicator: Indicator

  /// By indicator; classes are numbered from 0.
  static func ofIndicators(_ plan: Plan) -> [PeriodClass] {
    var known: [PeriodClass] = []
    return plan.indicators.map { indicator in
      let same = known.first { other in
        other.indicator.kind == indicator.kind && other.indicator.span == indicator.span
          && other.indicator.calendar == indicator.calendar
      }
      if let same { return same }
      let new = PeriodClass(number: known.count, indicator: indicator)
      known.append(new)
      return new
    }
  }

  /// The period that a text names with nothing to say about it, in a year of which figures may be filed; nil for any
  /// other.
  package func plain(_ text: String, in plan: Plan, years: Set<Int>) -> Period? {
    guard case .success(let reading) = plan.readPeriod(text) else { return nil }
    let period = reading.period
    // What is filed by a day, or for another span than its indicator's, is settled by those who read such things.
    guard period.cadence != .day || indicator.calendar.cadence == .day else { return nil }
    let accumulates = indicator.kind.accumulates || indicator.kind == .growth
    let isFirst = indicator.calendar.fiscalYear.isBegun(by: period)
    switch reading.span {
    case .own where indicator.span != .own: return nil
    case .toDate where indicator.span == .own && !isFirst,
      .asAt where indicator.span == .own && accumulates && !isFirst:
      return nil
    case .own, .toDate, .asAt, nil: break
    }
    guard let own = indicator.period(for: period), years.contains(indicator.calendar.year(of: own)) else { return nil }
    return own
  }
}
