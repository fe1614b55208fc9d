package import Plans
package import Quantities

extension PlanNames {
  /// What the words around a period say of its span.
  package enum WrittenSpan: Sendable, Hashable {
    case own, toDate, asAt
  }

  /// Whether a figure of a written period is one of an indicator's.
  package enum Fit: Sendable, Hashable {
    case fits(Period)
    /// The period's own amount of what is filed to date.
    case ownForToDate
    case toDateForOwn
    /// A period of another length.
    case otherPeriod
  }

  /// `isBesideToDate`: other figures of the table are said to be to date, so that a lone period is itself alone.
  package func fit(
    _ reading: PeriodReading, _ said: WrittenSpan?, of index: Indicator.Index, isBesideToDate: Bool
  ) -> Fit {
    let indicator = plan.indicators[index]
    let period = reading.period
    let calendar = indicator.calendar
    let span: WrittenSpan? =
      said
      ?? reading.span.map {
        switch $0 {
        case .own: .own
        case .toDate: .toDate
        case .asAt: .asAt
        }
      }
    if period.cadence == .day, calendar.cadence != .day {
      let own = calendar.period(holding: period.end)
      guard own.end == period.end || own.start == period.start else { return .otherPeriod }
      if span == .own, indicator.span == .yearToDate { return .ownForToDate }
      return .fits(own)
    }
    let isFirst = calendar.fiscalYear.isBegun(by: period)
    let own = calendar.period(holding: period.end)
    let isLong = period.months > own.months
    switch indicator.span {
    case .yearToDate:
      let isOneYear = calendar.cadence == .year
      if span == .own, !isOneYear { return .ownForToDate }
      if isBesideToDate, span == nil, !isLong, !isFirst, !isOneYear, own == period { return .ownForToDate }
    case .own:
      // 本月 under a title of 1—9月 is September.
      if said == .own, isLong, isFirst { return .fits(own) }
      if isLong, isFirst || indicator.kind.accumulates { return isFirst ? .toDateForOwn : .otherPeriod }
      if span == .toDate, calendar.cadence != .year { return .toDateForOwn }
    case .rolling12: break
    }
    guard let fitting = indicator.period(for: period) else { return .otherPeriod }
    return .fits(fitting)
  }
}
