import Quantities
import Testing

@Suite("Moments")
struct TimestampTests {
  private static func zone(_ minutes: Int) -> PlanTimeZone {
    minutes == 480 ? PlanTimeZone("+08:00") ?? .utc : minutes == 540 ? PlanTimeZone("+09:00") ?? .utc : .utc
  }

  @Test(
    "spellings of one moment",
    arguments: [
      ("2022-11-08", 480, 1_667_836_800), ("2022-11-08", 0, 1_667_865_600), ("2022-11-08 09:30", 480, 1_667_871_000),
      ("2022-11-08T09:30", 480, 1_667_871_000), ("2022-11-08 09:30:15", 480, 1_667_871_015),
      ("2022-11-08T09:30:00+08:00", 0, 1_667_871_000), ("2022-11-08T01:30:00Z", 480, 1_667_871_000),
      ("2022-11-08T09:30+0800", 0, 1_667_871_000), ("1970-01-01T00:00:00Z", 480, 0),
      ("1969-12-31T23:59:59Z", 480, -1), ("2022-11-07T20:30:00-05:00", 480, 1_667_871_000),
      ("20221108", 480, 1_667_836_800), ("2022/11/8", 480, 1_667_836_800), ("2022年11月8日", 480, 1_667_836_800),
      ("2022.11.8", 480, 1_667_836_800), ("8 Nov 2022", 480, 1_667_836_800), ("Nov 8, 2022", 480, 1_667_836_800),
      ("2022/11/8 9:30", 480, 1_667_871_000), ("2022年11月8日9时30分", 480, 1_667_871_000),
      ("2022年11月8日 上午9:30", 480, 1_667_871_000), ("2022年11月8日 9点30分15秒", 480, 1_667_871_015),
      ("Nov 8, 2022 9:30 AM", 480, 1_667_871_000), ("20221108T0930", 480, 1_667_871_000),
      ("20221108T013000Z", 480, 1_667_871_000), ("2022-11-08 01:30 UTC", 480, 1_667_871_000),
      ("2022-11-08 09:30 GMT+08:00", 0, 1_667_871_000), ("2022-11-07 24:00", 480, 1_667_836_800),
      ("2022-11-08 下午9:30", 480, 1_667_914_200), ("2022-11-08 12:30 AM", 480, 1_667_838_600),
      ("2022-11-08t09:30", 480, 1_667_871_000), ("2022-11-08T09:30:00 Z", 0, 1_667_899_800),
    ])
  func reads(_ text: String, offset: Int, seconds: Int) {
    #expect(Timestamp(text, in: Self.zone(offset))?.secondsSinceEpoch == seconds)
  }

  @Test(
    "anything else is refused, with the reason",
    arguments: [
      ("", .periodUnreadable), ("2022-11", .periodUnreadable), ("2022-11-31", .periodImpossible),
      ("2022-11-08 24:01", .periodUnreadable), ("2022-11-08T09:60", .periodUnreadable),
      ("2022-11-08T09:30:60", .periodUnreadable), ("2022-11-08T09", .periodUnreadable),
      ("2022-11-08T09:30:00+25:00", .periodUnreadable), ("2022-11-08T09:30:00+08:0", .periodUnreadable),
      ("2022-11-08T09:30:00.", .periodUnreadable), ("2022-11-08T09:30:15.1234567891", .periodUnreadable),
      ("2022-11-08T09:30x", .periodUnreadable), ("11月8日", .periodYearMissing), ("8/11/2022", .periodAmbiguous),
      ("8/11/2022 9:30", .periodAmbiguous), ("昨天", .periodUnreadable), ("9:30", .periodUnreadable),
    ] as [(String, QuantityCode)])
  func refuses(_ text: String, code: QuantityCode) {
    guard case .failure(let error) = Timestamp.read(text, in: .utc) else {
      Issue.record("'\(text)' was read")
      return
    }
    #expect(error.code == code)
    #expect(Timestamp(text, in: .utc) == nil)
  }

  @Test("order and days")
  func order() throws {
    let half = try #require(Timestamp("2022-11-08T09:30:15.5Z", in: .utc))
    let whole = try #require(Timestamp("2022-11-08T09:30:15Z", in: .utc))
    #expect(whole < half && half.nanoseconds == 500_000_000)
    let late = try #require(Timestamp("2022-11-08T23:30:00+08:00", in: .utc))
    #expect(late.date(in: Self.zone(480)).description == "2022-11-08")
    #expect(late.date(in: Self.zone(540)).description == "2022-11-09")
    #expect(late.date(in: .utc).description == "2022-11-08")
    #expect(Timestamp(secondsSinceEpoch: -1).date(in: .utc).description == "1969-12-31")
    #expect(Timestamp(secondsSinceEpoch: -86_400).date(in: .utc).description == "1969-12-31")
    for text in ["1900-01-01", "1969-12-31", "1970-01-01", "2022-11-08"] {
      #expect(Timestamp(text, in: Self.zone(480))?.date(in: Self.zone(480)).description == text)
    }
  }
}
