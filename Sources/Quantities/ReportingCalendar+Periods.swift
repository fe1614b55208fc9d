// Which periods a calendar has. A week belongs where its Thursday lies, so that a year has whole weeks.

extension ReportingCalendar {
  /// The period of the calendar that holds a day.
  public func period(holding day: CalendarDate) -> Period {
    let period: Period? =
      switch cadence {
      case .week: .week(holding: day, ends: weekEnds)
      case .quarter, .half, .year: fiscalYear.block(holding: day, cadence)
      case .day, .month, .span: .containing(day, cadence)
      }
    return period ?? .day(day)
  }

  /// The first period that counts from a day on: the one that holds it, and from a year's first day the year's first
  /// week.
  public func opening(_ day: CalendarDate) -> Period {
    let holding = period(holding: day)
    return cadence == .week && fiscalYear.isFirstDay(day) && holding.thursday < day ? holding.next : holding
  }

  /// The period that closes what runs to a day: the one that holds it, and at a year's last day the year's last week.
  public func closing(_ day: CalendarDate) -> Period {
    let holding = period(holding: day)
    return cadence == .week && fiscalYear.isLastDay(day) && holding.thursday > day ? holding.previous : holding
  }

  /// The day from whose end on a period counts as one since `start`: a week cut by the year's first day may belong to
  /// the year before.
  public func firstDay(from start: CalendarDate) -> CalendarDate {
    cadence == .week && fiscalYear.isFirstDay(start) ? max(start, opening(start).start) : start
  }

  /// The last day on which a period still ends by a deadline: a year's last week may end in the next year.
  public func lastDay(by deadline: CalendarDate) -> CalendarDate {
    cadence == .week && fiscalYear.isLastDay(deadline) ? max(deadline, closing(deadline).end) : deadline
  }

  /// The periods that end within the two days, both included, oldest first; of a year the weeks that belong to it.
  ///
  /// With merged months January is absent.
  public func periods(from first: CalendarDate, through last: CalendarDate) -> [Period] {
    guard first <= last else { return [] }
    let last = lastDay(by: last)
    var period = opening(first)
    var periods: [Period] = []
    while period.end <= last {
      if isFiled(period) { periods.append(period) }
      let next = period.next
      if next <= period { break }
      period = next
    }
    return periods
  }

  /// The first day of the first period of a fiscal year.
  public func firstDay(ofYear number: Int) -> CalendarDate {
    let first = fiscalYear.firstDay(of: number)
    return cadence == .week ? opening(first).start : first
  }

  /// The last day of the last period of a fiscal year.
  public func lastDay(ofYear number: Int) -> CalendarDate {
    let last = fiscalYear.lastDay(of: number)
    return cadence == .week ? closing(last).end : last
  }

  /// The number of the fiscal year to which a period belongs: the one in which it begins; of a week, that of its
  /// Thursday.
  public func year(of period: Period) -> Int {
    fiscalYear.number(holding: period.cadence == .week ? period.thursday : period.start)
  }

  /// Whether two periods belong to one fiscal year, so that the later total to date holds the earlier one.
  public func isOneYear(_ first: Period, _ second: Period) -> Bool { year(of: first) == year(of: second) }

  /// The calendar's own period that another one names or spans: a week by its number whatever its last day, a fiscal
  /// year by its number, a week by its first (or its first working) and last day.
  ///
  /// Nil where none does.
  public func own(_ period: Period) -> Period? {
    switch (period.cadence, cadence) {
    case (.week, .week):
      let number = period.weekNumber
      return .week(number.year, number.week, ends: weekEnds)
    case (.year, .year) where period.isOfCalendarYear: return fiscalYear.period(period.start.year)
    default:
      let own = self.period(holding: period.end)
      if own.start == period.start, own.end == period.end { return own }
      let isWorkingWeek = cadence == .week && own.end == period.end && own.contains(period) && period.days >= 5
      return isWorkingWeek ? own : nil
    }
  }

  /// The calendar's period that ends with another one, or last before its end.
  public func period(endingWith period: Period) -> Period {
    if let own = own(period) { return own }
    let holding = self.period(holding: period.end)
    return holding.end <= period.end ? holding : holding.previous
  }

  /// The period of the calendar before one.
  package func before(_ period: Period) -> Period {
    isFiled(period.previous) ? period.previous : period.previous.previous
  }
}
