extension Period {
  /// The period of the same cadence (a span: of the same length) that follows; itself at the end of the calendar.
  public var next: Period { moved(by: 1) }

  /// The one before; itself at the beginning of the calendar.
  public var previous: Period { moved(by: -1) }

  /// The same period a year earlier.
  ///
  /// 29 February goes to 28 February, week 53 to the last week of that year.
  public func sameLastYear() -> Period { same(yearsEarlier: 1) }

  /// The same period so many years earlier (later where negative).
  public func same(yearsEarlier years: Int) -> Period {
    switch cadence {
    case .day: return .day(start.adding(months: -12 * years))
    case .week:
      let number = weekNumber
      return Period.week(number.year - years, number.week, ends: end.weekday)
        ?? Period.week(number.year - years, 52, ends: end.weekday) ?? self
    case .span where months == 0:
      return Period(start: start.adding(months: -12 * years), end: end.adding(months: -12 * years), cadence: .span)
    case .month, .quarter, .half, .year, .span: return shifted(months: -12 * years)
    }
  }

  private func moved(by steps: Int) -> Period {
    switch cadence {
    case .day: return .day(start + steps)
    case .week,
      .span where months == 0:
      let moved = Period(start: start + steps * days, end: end + steps * days, cadence: cadence)
      return moved.days == days ? moved : self
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
