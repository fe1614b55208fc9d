import Plans
package import Quantities

/// What the figure of a period is divided by.
///
/// A figure of the denominator that was due and is missing is never replaced by an older one.
package enum Divisor {
  /// `isEarlier`: the last figure of a longer calendar, until that of the period at hand falls due.
  case figure(Observation, isEarlier: Bool)
  /// Due, and not on file.
  case missing(Period)
  /// The figure that will do has not fallen due.
  case notDue(Period)
}

extension Series {
  /// The figure by which that of a period is divided.
  ///
  /// A denominator may have another calendar: of a shorter one the figure at the period's end counts, of a longer one
  /// that of the time that holds the period, and until it is due the one before.
  package func divisor(for period: Period, from start: CalendarDate, asOf: CalendarDate) -> Divisor {
    let calendar = indicator.value.calendar
    let own = calendar.own(endingIn: period)
    func absent(_ period: Period) -> Divisor {
      calendar.due(period) <= asOf ? .missing(period) : .notDue(period)
    }
    if let figure = figure(of: own), figure.number != nil { return .figure(figure, isEarlier: false) }
    if own.end <= period.end || calendar.due(own) <= asOf { return absent(own) }
    // One period's own amount is no part of another's.
    if indicator.value.kind == .flow { return .notDue(own) }
    let earlier = calendar.before(own)
    if let figure = figure(of: earlier), figure.number != nil { return .figure(figure, isEarlier: true) }
    // What ended before the start is not owed.
    return earlier.end >= start ? absent(earlier) : .notDue(own)
  }
}

extension ReportingCalendar {
  /// The period that ends with another one, or the longer one that holds its end.
  fileprivate func own(endingIn period: Period) -> Period {
    own(period) ?? self.period(holding: period.end)
  }
}
