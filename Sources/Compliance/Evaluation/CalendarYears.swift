import Quantities

/// The years over which amounts are counted: from January.
struct CalendarYears {
  func number(holding date: CalendarDate) -> Int { date.year }
  func firstDay(of number: Int) -> CalendarDate { CalendarDate(year: number, month: 1, day: 1) ?? .first }
  func lastDay(of number: Int) -> CalendarDate { CalendarDate(year: number, month: 12, day: 31) ?? .last }
}

extension ReportingCalendar {
  /// The period that closes what runs to a day.
  func closing(_ day: CalendarDate) -> Period { period(holding: day) }

  /// The calendar's period that ends with another one, or last before its end.
  func period(endingWith period: Period) -> Period {
    let holding = self.period(holding: period.end)
    return holding.end <= period.end ? holding : holding.previous
  }
}

extension Period {
  /// The same period so many years earlier.
  func same(yearsEarlier years: Int) -> Period {
    var period = self
    for _ in 0..<max(years, 0) { period = period.sameLastYear() }
    return period
  }
}
