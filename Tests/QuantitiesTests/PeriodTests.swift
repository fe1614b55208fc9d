import Quantities
import Testing

@Suite("Periods")
struct PeriodTests {
  @Test(
    "canonical text, first and last day, cadence, months",
    arguments: [
      ("2022", "2022-01-01", "2022-12-31", .year, 12), ("2022-H1", "2022-01-01", "2022-06-30", .half, 6),
      ("2022-H2", "2022-07-01", "2022-12-31", .half, 6), ("2022-Q3", "2022-07-01", "2022-09-30", .quarter, 3),
      ("2022-06", "2022-06-01", "2022-06-30", .month, 1), ("2024-02", "2024-02-01", "2024-02-29", .month, 1),
      ("2022-W10", "2022-03-07", "2022-03-13", .week, 0), ("2020-W53", "2020-12-28", "2021-01-03", .week, 0),
      ("2019-W01", "2018-12-31", "2019-01-06", .week, 0), ("2022-06-30", "2022-06-30", "2022-06-30", .day, 0),
      ("2022-01/2022-06", "2022-01-01", "2022-06-30", .span, 6),
      ("2022-01/2022-02", "2022-01-01", "2022-02-28", .span, 2),
      ("2021-11/2022-02", "2021-11-01", "2022-02-28", .span, 4),
      ("2022-01/2022-12", "2022-01-01", "2022-12-31", .span, 12),
      ("2022-02-19/2022-02-25", "2022-02-19", "2022-02-25", .span, 0),
    ] as [(String, String, String, Period.Cadence, Int)])
  func canonical(_ text: String, start: String, end: String, cadence: Period.Cadence, months: Int) throws {
    let period = try #require(Period(text))
    #expect(period.description == text)
    #expect(period.start.description == start)
    #expect(period.end.description == end)
    #expect(period.cadence == cadence)
    #expect(period.months == months)
    #expect(try Period.read(text).get() == PeriodReading(period: period, isNormalised: false))
  }

  @Test(
    "nothing else is canonical",
    arguments: [
      "", "22", "2022-6", "2022-H3", "2022-Q0", "2022-Q5", "2022-13", "2022-W53", "2022-W00", "2022-W1", "2022-02-30",
      "2022-06/2022-01",
      "2022-06/2022-06", "2022-Q1/2022-Q2", "2022_06", "2022-06 ", "0000", "2022-01-2022-06", "2022-01/2022-6",
      "2022-h1", "20220630", "2022-06-01/2022-06-30", "2022-06-30/2022-06-30", "2022-06-30/2022-06-29",
    ])
  func notCanonical(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test(
    "next and previous undo each other, and leave no gap, over two centuries",
    arguments: [
      "1900", "1900-H1", "1900-Q1", "1900-01", "1900-W01", "1900-01-01", "1900-01/1900-02", "1900-01/1900-06",
      "1899-11/1900-03", "1900-01-02/1900-01-08",
    ])
  func steps(_ text: String) throws {
    var period = try #require(Period(text))
    var count = 0
    while period.end.year <= 2100, count < 80_000 {
      let next = period.next
      // Checked by hand: 73,000 expectations a cadence would take longer than all else.
      let isStep =
        next.previous == period && next.start == period.end + 1 && next.cadence == period.cadence
        && next.months == period.months && period < next && Period(next.description) == next
        && (next.cadence == .span || Period.containing(next.end, next.cadence) == next)
      if !isStep { Issue.record("\(period) to \(next)") }
      period = next
      count += 1
    }
  }

  @Test(
    "at the ends of the calendar a step leads nowhere",
    arguments: ["9999", "9999-H2", "9999-12", "9999-12-31", "9999-07/9999-12", "9999-W51"])
  func ends(_ text: String) throws {
    let period = try #require(Period(text))
    #expect(period.next == period)
    #expect(period.previous < period)
  }

  @Test(
    "the same period last year",
    arguments: [
      ("2022", "2021"), ("2022-H2", "2021-H2"), ("2022-Q1", "2021-Q1"), ("2024-02", "2023-02"),
      ("2024-02-29", "2023-02-28"),
      ("2022-01/2022-02", "2021-01/2021-02"), ("2021-W10", "2020-W10"), ("2020-W53", "2019-W52"),
      ("2021-W52", "2020-W52"), ("2024-12", "2023-12"), ("2022-02-19/2022-02-25", "2021-02-19/2021-02-25"),
    ])
  func lastYear(_ text: String, expected: String) {
    #expect(Period(text)?.sameLastYear().description == expected)
  }

  @Test("order: by end, the shorter first")
  func order() throws {
    let sorted = try ["2022-06-30", "2022-06", "2022-Q2", "2022-H1", "2022-01/2022-06", "2022-07"].map {
      try #require(Period($0))
    }
    #expect(sorted.shuffled().sorted() == sorted)
    #expect(Period.Cadence.allCases.sorted() == Period.Cadence.allCases)
  }

  @Test("spans made of numbers")
  func spans() {
    #expect(Period.span(2022, from: 3, to: 3) == Period.month(2022, 3))
    #expect(Period.span(2022, from: 5, to: 3) == nil)
    #expect(Period.span(2022, from: 0, to: 3) == nil)
    #expect(Period.span(2022, from: 1, to: 13) == nil)
    #expect(Period.half(2022, 0) == nil && Period.quarter(2022, 5) == nil && Period.year(10_000) == nil)
  }
}
