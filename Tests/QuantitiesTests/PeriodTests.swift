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
      "2022-h1", "20220630",
    ])
  func notCanonical(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test(
    "next and previous undo each other, and leave no gap, over two centuries",
    arguments: [
      "1900", "1900-H1", "1900-Q1", "1900-01", "1900-W01", "1900-01-01", "1900-01/1900-02", "1900-01/1900-06",
      "1899-11/1900-03",
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
      ("2021-W52", "2020-W52"), ("2024-12", "2023-12"),
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
    #expect(Period.span(2022, from: 1, to: 6)?.isYearToDate == true)
    #expect(Period.month(2022, 1)?.isYearToDate == true)
    #expect(Period.month(2022, 2)?.isYearToDate == false)
    #expect(Period("2021-11/2022-02")?.isYearToDate == false)
    #expect(Period.half(2022, 0) == nil && Period.quarter(2022, 5) == nil && Period.year(10_000) == nil)
  }
}

@Suite("Periods as offices write them")
struct PeriodReadingTests {
  @Test(
    "spelling and meaning",
    arguments: [
      ("2022年6月", "2022-06"), ("2022年06月", "2022-06"), ("2022年6月份", "2022-06"), ("202206", "2022-06"),
      ("2022/6", "2022-06"),
      ("2022/06", "2022-06"), ("2022-6", "2022-06"), ("2022.06", "2022-06"), ("2022.6", "2022-06"),
      ("2022.10", "2022-10"), ("2022.01", "2022-01"),
      ("22.6", "2022-06"), ("22.12", "2022-12"), ("22年6月", "2022-06"), ("２０２２年６月", "2022-06"),
      ("2022 年 6 月", "2022-06"),
      ("二〇二二年六月", "2022-06"), ("2022年十二月", "2022-12"), ("6月2022年", "2022-06"), ("2022M06", "2022-06"),
      ("2022-M06", "2022-06"),
      ("2022/6/30", "2022-06-30"), ("2022-6-30", "2022-06-30"), ("2022.6.30", "2022-06-30"), ("20220630", "2022-06-30"),
      ("2022年6月30日", "2022-06-30"), ("2022年6月30号", "2022-06-30"), ("1–6月 2022", "2022-01/2022-06"),
      ("2022年1-6月", "2022-01/2022-06"),
      ("2022年1—6月", "2022-01/2022-06"), ("2022年1~6月", "2022-01/2022-06"), ("2022年1月至6月", "2022-01/2022-06"),
      ("2022年1月-6月", "2022-01/2022-06"),
      ("2022年1－2月", "2022-01/2022-02"), ("2022.1-6", "2022-01/2022-06"), ("2022.1-6月", "2022-01/2022-06"),
      ("1-6月2022年", "2022-01/2022-06"),
      ("2022年1月-2022年6月", "2022-01/2022-06"), ("2021年11月—2022年2月", "2021-11/2022-02"),
      ("2022年1-12月", "2022-01/2022-12"),
      ("2022年1-1月", "2022-01"), ("2022年前三季度", "2022-01/2022-09"), ("2022年前5个月", "2022-01/2022-05"),
      ("2022年上半年", "2022-H1"),
      ("2022上半年", "2022-H1"), ("2022年下半年", "2022-H2"), ("2022H1", "2022-H1"), ("2022-S2", "2022-H2"),
      ("2022年第三季度", "2022-Q3"),
      ("2022年三季度", "2022-Q3"), ("2022年第3季度", "2022-Q3"), ("2022年3季度", "2022-Q3"), ("2022Q3", "2022-Q3"),
      ("2022q3", "2022-Q3"),
      ("2022年", "2022"), ("2022年度", "2022"), ("2022年全年", "2022"), ("2022 ", "2022"), ("2022W10", "2022-W10"),
      ("2022-W9", "2022-W09"),
      ("2022年第10周", "2022-W10"), ("2022-03-07/2022-03-13", "2022-W10"), ("2022年3月7日-3月13日", "2022-W10"),
      ("2022年3月7日至13日", "2022-W10"),
      ("2022/3/7-2022/3/13", "2022-W10"), ("2022.3.7-3.13", "2022-W10"), ("2022年6月1日-6月30日", "2022-06"),
      ("2022年1月1日至2022年6月30日", "2022-H1"),
      ("2022年1月1日至2月28日", "2022-01/2022-02"), ("2022-01-01/2022-12-31", "2022"),
    ])
  func reads(_ text: String, expected: String) throws {
    let reading = try Period.read(text).get()
    #expect(reading.period.description == expected)
    #expect(reading.isNormalised)
  }

  @Test(
    "spellings without a year take the one that is understood",
    arguments: [
      ("6月", "2022-06"), ("6月份", "2022-06"), ("1-6月", "2022-01/2022-06"), ("1月至6月", "2022-01/2022-06"),
      ("上半年", "2022-H1"), ("下半年", "2022-H2"),
      ("第三季度", "2022-Q3"), ("一季度", "2022-Q1"), ("Q3", "2022-Q3"), ("前三季度", "2022-01/2022-09"), ("全年", "2022"),
      ("十一月", "2022-11"),
      ("前8个月", "2022-01/2022-08"),
    ])
  func understood(_ text: String, expected: String) throws {
    #expect(try Period.read(text, year: 2022).get().period.description == expected)
    guard case .failure(let error) = Period.read(text) else {
      Issue.record("read without a year")
      return
    }
    #expect(error.code == .periodYearMissing)
  }

  @Test(
    "what is refused, and why",
    arguments: [
      ("2022.1", .periodAmbiguous), ("22.1", .periodAmbiguous), ("2022年13月", .periodImpossible),
      ("202213", .periodImpossible), ("2022.13", .periodImpossible),
      ("2022/2/30", .periodImpossible), ("2022年6-1月", .periodImpossible), ("2022年第五季度", .periodImpossible),
      ("2022年第54周", .periodImpossible),
      ("2022年0月", .periodImpossible), ("2022H3", .periodImpossible), ("2022-03-08/2022-03-14", .periodImpossible),
      ("2022-06/2022-01", .periodImpossible),
      ("20221301", .periodImpossible), ("2022年3月13日-3月7日", .periodImpossible), ("2022-13", .periodImpossible),
      ("", .periodUnreadable), ("本月", .periodUnreadable),
      ("6/2022", .periodUnreadable), ("6/30/2022", .periodUnreadable), ("30.6.2022", .periodUnreadable),
      ("20226", .periodUnreadable), ("44713", .periodUnreadable),
      ("3-1", .periodUnreadable), ("1/2", .periodUnreadable), ("2022年六月初", .periodUnreadable),
      ("12345678901234567890", .periodUnreadable), ("222年6月", .periodImpossible),
      ("N年N月", .periodUnreadable), ("2022年N月", .periodUnreadable),
    ] as [(String, QuantityCode)])
  func refuses(_ text: String, code: QuantityCode) {
    guard case .failure(let error) = Period.read(text, year: 2022) else {
      Issue.record("'\(text)' was read")
      return
    }
    #expect(error.code == code)
  }
}
