import Quantities
import Testing

@Suite("Reporting calendars")
struct ReportingCalendarTests {
  static let monthly = ReportingCalendar(cadence: .month, dueDay: 10)

  @Test(
    "the due day",
    arguments: [
      (.month, 10, 1, "2022-10", "2022-11-10"), (.month, 10, 1, "2022-12", "2023-01-10"),
      (.month, 31, 1, "2022-01", "2022-02-28"),
      (.month, 5, 2, "2022-11", "2023-01-05"), (.month, 25, 0, "2022-10", "2022-10-25"),
      (.quarter, 20, 1, "2022-Q3", "2022-10-20"),
      (.half, 15, 1, "2022-H1", "2022-07-15"), (.year, 31, 1, "2022", "2023-01-31"),
      (.week, 2, 1, "2022-W10", "2022-03-15"),
      (.day, 1, 1, "2022-06-30", "2022-07-01"), (.month, 10, 1, "2022-01/2022-02", "2022-03-10"),
      (.month, 10, 1, "2022-Q1", "2022-04-10"),
      (.month, 0, 1, "2022-10", "2022-11-01"),
    ] as [(Period.Cadence, Int, Int, String, String)])
  func due(_ cadence: Period.Cadence, day: Int, offset: Int, period: String, expected: String) throws {
    let calendar = ReportingCalendar(cadence: cadence, dueDay: day, dueMonthOffset: offset)
    #expect(calendar.due(try #require(Period(period))).description == expected)
  }

  @Test("weekends and holidays move the day only if the calendar says so")
  func weekends() throws {
    let holidays = Set(try ["2022-10-10", "2023-01-10"].map { try #require(CalendarDate($0)) })
    let moving = ReportingCalendar(cadence: .month, dueDay: 10, weekends: .nextWorkday, holidays: holidays)
    let still = ReportingCalendar(cadence: .month, dueDay: 10, holidays: holidays)
    for (period, moved, stays) in [
      ("2022-08", "2022-09-12", "2022-09-10"), ("2022-09", "2022-10-11", "2022-10-10"),
      ("2022-10", "2022-11-10", "2022-11-10"),
      ("2022-12", "2023-01-11", "2023-01-10"), ("2022-06", "2022-07-11", "2022-07-10"),
    ] {
      let period = try #require(Period(period))
      #expect(moving.due(period).description == moved)
      #expect(still.due(period).description == stays)
    }
  }

  @Test(
    "the latest due period; an as-of stands for the end of its day",
    arguments: [
      ("2022-11-09", "2022-09"), ("2022-11-10", "2022-10"), ("2022-11-11", "2022-10"), ("2022-12-31", "2022-11"),
      ("2023-01-10", "2022-12"),
      ("2022-01-01", "2021-11"),
    ])
  func latest(_ asOf: String, expected: String) throws {
    #expect(Self.monthly.latestDue(asOf: try #require(CalendarDate(asOf))).description == expected)
  }

  @Test("early and late due days")
  func earlyAndLate() throws {
    let early = ReportingCalendar(cadence: .month, dueDay: 25, dueMonthOffset: 0)
    #expect(early.latestDue(asOf: try #require(CalendarDate("2022-10-25"))).description == "2022-10")
    #expect(early.latestDue(asOf: try #require(CalendarDate("2022-10-24"))).description == "2022-09")
    let before = ReportingCalendar(cadence: .month, dueDay: 5, dueMonthOffset: -2)
    #expect(before.latestDue(asOf: try #require(CalendarDate("2022-10-24"))).description == "2022-12")
    let late = ReportingCalendar(cadence: .quarter, dueDay: 1, dueMonthOffset: 14)
    #expect(late.latestDue(asOf: try #require(CalendarDate("2022-10-24"))).description == "2021-Q2")
  }

  @Test("whatever the calendar, the latest due period is due and its successor is not")
  func latestProperty() throws {
    var random = SeededGenerator(seed: 5)
    let start = try #require(CalendarDate("2010-01-01"))
    for _ in 0..<1500 {
      let cadence = [Period.Cadence.day, .week, .month, .quarter, .half, .year][Int.random(in: 0...5, using: &random)]
      let calendar = ReportingCalendar(
        cadence: cadence, dueDay: Int.random(in: 1...31, using: &random),
        dueMonthOffset: Int.random(in: 0...3, using: &random),
        weekends: Bool.random(using: &random) ? .none : .nextWorkday, mergedMonths: false)
      let asOf = start + Int.random(in: 0...8000, using: &random)
      let period = calendar.latestDue(asOf: asOf)
      #expect(calendar.due(period) <= asOf)
      #expect(calendar.due(period.next) > asOf)
      #expect(period.cadence == cadence)
    }
  }

  @Test("periods that end within two days")
  func periods() throws {
    let (first, last) = (try #require(CalendarDate("2022-01-31")), try #require(CalendarDate("2022-04-29")))
    #expect(Self.monthly.periods(from: first, through: last).map(\.description) == ["2022-01", "2022-02", "2022-03"])
    #expect(
      Self.monthly.periods(from: first + 1, through: last + 1).map(\.description) == ["2022-02", "2022-03", "2022-04"])
    #expect(Self.monthly.periods(from: last, through: first).isEmpty)
    let weekly = ReportingCalendar(cadence: .week, dueDay: 2)
    #expect(
      weekly.periods(from: try #require(CalendarDate("2022-03-13")), through: try #require(CalendarDate("2022-03-27")))
        .map(\.description) == ["2022-W10", "2022-W11", "2022-W12"])
    #expect(
      Self.monthly.periods(from: try #require(CalendarDate("9999-11-15")), through: .last).map(\.description) == [
        "9999-11", "9999-12",
      ])
  }

  @Test("January and February as one figure")
  func merged() throws {
    let calendar = ReportingCalendar(cadence: .month, dueDay: 10, mergedMonths: true)
    let (first, last) = (try #require(CalendarDate("2021-12-01")), try #require(CalendarDate("2022-03-31")))
    #expect(calendar.periods(from: first, through: last).map(\.description) == ["2021-12", "2022-02", "2022-03"])
    let (january, february) = (try #require(Period("2022-01")), try #require(Period("2022-02")))
    #expect(!calendar.isFiled(january) && calendar.isFiled(february))
    #expect(calendar.covered(by: february).description == "2022-01/2022-02")
    #expect(Self.monthly.covered(by: february) == february)
    #expect(calendar.due(calendar.covered(by: february)) == calendar.due(february))
    #expect(calendar.latestDue(asOf: try #require(CalendarDate("2022-02-28"))).description == "2021-12")
    #expect(calendar.latestDue(asOf: try #require(CalendarDate("2022-03-10"))).description == "2022-02")
  }
}
