extension Period {
  /// The period of the same cadence (a span: of the same length) that follows; itself at the end of the calendar.
  public var next: Period { moved(by: 1) }

  /// The one before; itself at the beginning of the calendar.
  public var previous: Period { moved(by: -1) }

  /// The same period a year earlier. 29 February goes to 28 February, week 53 to the last week of that year.
  public func sameLastYear() -> Period {
    switch cadence {
    case .day: return .day(start.adding(months: -12))
    case .week:
      let year = (start + 3).year - 1
      let week = CalendarDate.days(from: CalendarDate(known: year + 1, 1, 1), to: start + 3) / 7 + 1
      return Period.week(year, week) ?? Period.week(year, 52) ?? self
    case .month, .quarter, .half, .year, .span: return shifted(months: -12)
    }
  }

  private func moved(by steps: Int) -> Period {
    switch cadence {
    case .day: return .day(start + steps)
    case .week:
      let monday = start + steps * 7
      let sunday = monday + 6
      guard CalendarDate.days(from: monday, to: sunday) == 6, monday.weekday == 1 else { return self }
      return Period(start: monday, end: sunday, cadence: .week)
    case .month, .quarter, .half, .year, .span: return shifted(months: steps * months)
    }
  }

  private func shifted(months count: Int) -> Period {
    let first = start.year * 12 + start.month - 1 + count
    let last = first + months - 1
    guard first >= 12, last < 10_000 * 12 else { return self }
    let end = CalendarDate(known: last / 12, last % 12 + 1, 1).lastDayOfMonth
    return Period(start: CalendarDate(known: first / 12, first % 12 + 1, 1), end: end, cadence: cadence)
  }
}
