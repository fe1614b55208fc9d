import Quantities
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test("every day from 1900 to 2100 goes to its number and its text and back")
  func roundTrip() throws {
    let first = try #require(CalendarDate("1900-01-01"))
    #expect(first.weekday == 1)
    var day = first
    var number = day.daysSinceEpoch
    var weekday = 1
    while day.year <= 2100 {
      let next = day + 1
      let holds =
        day.daysSinceEpoch == number && CalendarDate(daysSinceEpoch: number) == day
        && CalendarDate(year: day.year, month: day.month, day: day.day) == day && day.weekday == weekday
        && CalendarDate(day.description) == day && day < next && (next.day == 1) == (day == day.lastDayOfMonth)
      if !holds { Issue.record("\(day)") }
      day = next
      number += 1
      weekday = weekday % 7 + 1
    }
    #expect(number == CalendarDate("2101-01-01")?.daysSinceEpoch)
  }

  @Test(
    "known days",
    arguments: [
      ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2022-11-10", 19_306, 4), ("0001-01-01", -719_162, 1),
      ("9999-12-31", 2_932_896, 5),
    ])
  func known(_ text: String, days: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.daysSinceEpoch == days)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test(
    "only strict ISO dates that exist",
    arguments: [
      "2022-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-01-00", "2022-04-31", "2022-1-1", "2022/01/01",
      "20220101", "2022-01-01 ",
      " 2022-01-01", "2022-01-0x", "0000-01-01", "", "2022-01", "22-01-01", "+022-01-01", "２０２２-01-01", "2022-01-011",
    ])
  func refuses(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    "months are added to the end of the month at most",
    arguments: [
      ("2022-01-31", 1, "2022-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2022-12-15", 1, "2023-01-15"),
      ("2022-03-31", -1, "2022-02-28"),
      ("2022-01-15", -1, "2021-12-15"), ("2020-02-29", 12, "2021-02-28"), ("2022-05-10", 0, "2022-05-10"),
      ("9999-12-01", 1, "9999-12-31"),
      ("0001-01-05", -1, "0001-01-01"), ("2022-05-10", Int.max, "9999-12-31"), ("2022-05-10", Int.min, "0001-01-01"),
    ])
  func addsMonths(_ text: String, months: Int, expected: String) {
    #expect(CalendarDate(text)?.adding(months: months).description == expected)
  }

  @Test(
    "days are added up to the ends of the calendar",
    arguments: [
      ("2022-12-31", 1, "2023-01-01"), ("2022-03-01", -1, "2022-02-28"), ("2022-01-01", 365, "2023-01-01"),
      ("9999-12-31", 1, "9999-12-31"),
      ("0001-01-01", -1, "0001-01-01"), ("2022-01-01", Int.max, "9999-12-31"), ("2022-01-01", Int.min, "0001-01-01"),
    ])
  func addsDays(_ text: String, days: Int, expected: String) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.adding(days: days).description == expected)
    let end = try #require(CalendarDate(expected))
    if end != .first, end != .last { #expect(CalendarDate.days(from: date, to: end) == days) }
  }
}
