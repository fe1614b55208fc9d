import Quantities
import Testing

@Suite("Fiscal years and weeks")
struct FiscalYearTests {
  @Test(
    "number, first and last day",
    arguments: [
      ("01-01", "2022-06-30", 2022, "2022-01-01", "2022-12-31"),
      ("04-01", "2022-03-31", 2021, "2021-04-01", "2022-03-31"),
      ("04-01", "2022-04-01", 2022, "2022-04-01", "2023-03-31"),
      ("07-01", "2023-06-30", 2022, "2022-07-01", "2023-06-30"),
      ("04-06", "2022-04-05", 2021, "2021-04-06", "2022-04-05"),
      ("03-01", "2024-02-29", 2023, "2023-03-01", "2024-02-29"),
    ])
  func years(_ starts: String, day: String, number: Int, first: String, last: String) throws {
    let year = try #require(FiscalYear(starts))
    let date = try #require(CalendarDate(day))
    #expect(year.number(holding: date) == number)
    #expect(year.firstDay(of: number).description == first && year.lastDay(of: number).description == last)
    #expect(year.isFirstDay(year.firstDay(of: number)) && year.isLastDay(year.lastDay(of: number)))
    let named = try #require(FiscalYear(month: year.month, day: year.day, isNamedByEnd: true))
    let shift = year.isCalendarYear ? 0 : 1
    #expect(named.number(holding: date) == number + shift)
    #expect(named.firstDay(of: number + shift).description == first)
  }

  @Test("what is no day of every year", arguments: ["", "02-29", "13-01", "04-31", "4-1", "04", "2022-04-01"])
  func refused(_ text: String) {
    #expect(FiscalYear(text) == nil)
  }

  @Test(
    "quarters, halves and years are counted from the year's first month",
    arguments: [
      ("04-01", Period.Cadence.quarter, ["2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1"]),
      ("04-01", .half, ["2022-04/2022-09", "2022-10/2023-03"]), ("04-01", .year, ["2022-04/2023-03"]),
      ("02-01", .quarter, ["2022-02/2022-04", "2022-05/2022-07", "2022-08/2022-10", "2022-11/2023-01"]),
      ("07-01", .half, ["2022-H2", "2023-H1"]), ("01-01", .half, ["2022-H1", "2022-H2"]), ("01-01", .year, ["2022"]),
    ])
  func blocks(_ starts: String, cadence: Period.Cadence, expected: [String]) throws {
    let year = try #require(FiscalYear(starts))
    let calendar = ReportingCalendar(cadence: cadence, dueDay: 10, fiscalYear: year)
    let periods = calendar.periods(from: year.firstDay(of: 2022), through: year.lastDay(of: 2022))
    #expect(periods.map(\.description) == expected)
    #expect(periods.allSatisfy { $0.cadence == cadence && calendar.year(of: $0) == 2022 })
    for (period, next) in zip(periods, periods.dropFirst()) { #expect(period.next == next && next.previous == period) }
    // Its canonical text is read back to the same days.
    for period in periods { #expect(Period(period.description).flatMap(calendar.own) == period) }
  }

  @Test(
    "a year has its ISO weeks, whichever day they end on",
    arguments: [
      (2019, 52, "2019-W01", "2019-W52"), (2020, 53, "2020-W01", "2020-W53"), (2021, 52, "2021-W01", "2021-W52"),
      (2022, 52, "2022-W01", "2022-W52"), (2023, 52, "2023-W01", "2023-W52"), (2024, 52, "2024-W01", "2024-W52"),
      (2026, 53, "2026-W01", "2026-W53"),
    ])
  func weeks(_ year: Int, count: Int, first: String, last: String) throws {
    let start = try #require(CalendarDate(year: year, month: 1, day: 1))
    let end = try #require(CalendarDate(year: year, month: 12, day: 31))
    for lastDay in 4...7 {
      let calendar = ReportingCalendar(cadence: .week, dueDay: 0, weekEnds: lastDay)
      let weeks = calendar.periods(from: start, through: end)
      #expect(weeks.count == count && weeks.first?.description == first && weeks.last?.description == last)
      #expect(weeks.allSatisfy { calendar.year(of: $0) == year && $0.end.weekday == lastDay && $0.days == 7 })
      #expect(calendar.opening(start) == weeks.first && calendar.closing(end) == weeks.last)
      #expect(calendar.firstDay(from: start) == max(start, calendar.opening(start).start))
    }
  }

  @Test(
    "weeks that end on Friday",
    arguments: [
      ("2022-W08", "2022-02-19", "2022-02-25"), ("2022-W01", "2022-01-01", "2022-01-07"),
      ("2022-02-19/2022-02-25", "2022-02-19", "2022-02-25"), ("2022-02-21/2022-02-25", "2022-02-19", "2022-02-25"),
    ])
  func friday(_ filed: String, start: String, end: String) throws {
    let calendar = ReportingCalendar(cadence: .week, dueDay: 0, weekEnds: 5)
    let period = try #require(Period(filed))
    let week = try #require(calendar.own(period))
    #expect(week.start.description == start && week.end.description == end)
    #expect(calendar.period(holding: week.start) == week && calendar.period(holding: week.end) == week)
    #expect(calendar.due(week) == week.end && week.next.previous == week)
    #expect(week.sameLastYear().end.weekday == 5)
  }

  @Test("other runs of days are no week", arguments: ["2022-02-20/2022-02-26", "2022-02-22/2022-02-25", "2022-02"])
  func noWeek(_ filed: String) throws {
    #expect(ReportingCalendar(cadence: .week, dueDay: 0, weekEnds: 5).own(try #require(Period(filed))) == nil)
  }

  @Test("inside a year a deadline and a start take their week whole")
  func inside() throws {
    let calendar = ReportingCalendar(cadence: .week, dueDay: 2)
    let day = try #require(CalendarDate("2022-06-29"))
    #expect(calendar.opening(day).description == "2022-W26" && calendar.closing(day).description == "2022-W26")
  }

  @Test("due so many days after the end, whatever the cadence")
  func dueAfter() throws {
    for (cadence, period, due) in [
      (Period.Cadence.month, "2022-06", "2022-08-14"), (.quarter, "2022-Q4", "2023-02-14"),
      (.year, "2022", "2023-02-14"),
      (.week, "2022-W10", "2022-04-27"),
    ] {
      let calendar = ReportingCalendar(cadence: cadence, dueDay: 10, dueAfter: 45)
      #expect(calendar.due(try #require(Period(period))).description == due)
    }
  }

  @Test("January and February are one figure only where they lie in one year")
  func merged() throws {
    let january = try #require(Period("2022-01"))
    for (starts, isFiled) in [("01-01", false), ("04-01", false), ("02-01", true)] {
      let calendar = ReportingCalendar(
        cadence: .month, dueDay: 10, mergedMonths: true, fiscalYear: try #require(FiscalYear(starts)))
      #expect(calendar.isFiled(january) == isFiled)
    }
  }
}
