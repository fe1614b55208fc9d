import Testing

@testable import Quantities

@Suite("Time zones")
struct TimeZoneTests {
  @Test(
    "zones that need no file",
    arguments: [
      ("UTC", 0), ("Z", 0), ("+08:00", 480), ("-05:30", -330), ("+0800", 480), ("+08", 480), ("Asia/Shanghai", 480),
      ("Asia/Urumqi", 360), ("Asia/Kathmandu", 345), ("Europe/London", nil), ("America/New_York", nil), ("", nil),
      ("08:00", nil), ("+8", nil), ("+08:60", nil), ("+15:00", nil), ("+08:00 ", nil), ("Shanghai", nil),
    ] as [(String, Int?)])
  func fixed(_ text: String, minutes: Int?) {
    #expect(PlanTimeZone(text)?.offset(at: 1_667_836_800) == minutes.map { $0 * 60 })
  }

  @Test("every zone listed reads back")
  func names() {
    #expect(PlanTimeZone.names.contains("Asia/Shanghai"))
    for name in PlanTimeZone.names { #expect(PlanTimeZone(name)?.name == name) }
  }

  /// The last moment before a change and the change itself, with the offsets in seconds.
  @Test(
    "rules for every year",
    arguments: [
      // Berlin, London, New York, Sydney: the last Sunday, the second Sunday, the first Sunday.
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2022-03-27T01:00:00Z", 3600, 7200),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2022-10-30T01:00:00Z", 7200, 3600),
      ("GMT0BST,M3.5.0/1,M10.5.0", "2050-03-27T01:00:00Z", 0, 3600),
      ("EST5EDT,M3.2.0,M11.1.0", "2022-03-13T07:00:00Z", -18_000, -14_400),
      ("EST5EDT,M3.2.0,M11.1.0", "2022-11-06T06:00:00Z", -14_400, -18_000),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2022-04-02T16:00:00Z", 39_600, 36_000),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2022-10-01T16:00:00Z", 36_000, 39_600),
      // Summer time by name is winter time in Dublin; times before and far behind their day; days by number.
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2022-03-27T01:00:00Z", 0, 3600),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T01:00:00Z", -7200, -3600),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2022-03-26T00:00:00Z", 7200, 10_800),
      ("<+0330>-3:30<+0430>,J79/24,J263/24", "2022-03-20T20:30:00Z", 12_600, 16_200),
      ("XXX-1YYY,59,300", "2024-02-29T01:00:00Z", 3600, 7200),
      ("XXX-1YYY,J60,J300", "2024-03-01T01:00:00Z", 3600, 7200),
    ])
  func rules(_ text: String, change: String, before: Int, after: Int) throws {
    let rule = try #require(ZoneRule(text))
    let moment = try #require(Timestamp(change, in: .utc)).secondsSinceEpoch
    #expect(rule.offset(at: moment - 1) == before)
    #expect(rule.offset(at: moment) == after)
  }

  @Test(
    "what is no rule",
    arguments: [
      "", "CET", "CE-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
      "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J300", "CET-1CEST,J366,J300", "CET-168", "CET-1:60", "<CET-1",
      "CET-1CEST,M3.5.0,M10.5.0/3x", "CET-1CEST;M3.5.0,M10.5.0/3",
    ])
  func noRule(_ text: String) {
    #expect(ZoneRule(text) == nil)
  }

  @Test("a zone file: changes of the past, then a rule")
  func file() throws {
    let bytes = SampleZoneFile(
      changes: [(0, 1), (100_000_000, 0)], offsets: [3600, 5400], rule: "CET-1CEST,M3.5.0,M10.5.0/3"
    ).bytes
    let zone = try #require(PlanTimeZone("Europe/Sample", file: bytes))
    #expect(zone.name == "Europe/Sample")
    #expect(zone.offset(at: -1) == 3600 && zone.offset(at: 0) == 5400 && zone.offset(at: 99_999_999) == 5400)
    #expect(zone.offset(at: try #require(Timestamp("2022-07-01", in: .utc)).secondsSinceEpoch) == 7200)
    let without = try #require(PlanTimeZone("A", file: SampleZoneFile(changes: [(0, 1)], offsets: [0, 5400]).bytes))
    #expect(without.offset(at: 2_000_000_000) == 5400)
  }

  @Test("a file that is cut, of version 1 or none at all is refused")
  func noFile() {
    let sample = SampleZoneFile(changes: [(0, 1)], offsets: [3600, 7200], rule: "CET-1")
    for count in 0..<sample.bytes.count { #expect(PlanTimeZone("A", file: Array(sample.bytes.prefix(count))) == nil) }
    #expect(PlanTimeZone("A", file: SampleZoneFile(version: 0, changes: [], offsets: [0]).bytes) == nil)
    #expect(PlanTimeZone("A", file: SampleZoneFile(changes: [(0, 2)], offsets: [0, 1]).bytes) == nil)
    #expect(PlanTimeZone("A", file: SampleZoneFile(changes: [(5, 0), (4, 0)], offsets: [0]).bytes) == nil)
    #expect(PlanTimeZone("A", file: SampleZoneFile(changes: [], offsets: []).bytes) == nil)
    #expect(PlanTimeZone("A", file: SampleZoneFile(changes: [], offsets: [0], rule: "nonsense").bytes) == nil)
    #expect(PlanTimeZone("A", file: Array("# a text".utf8)) == nil)
  }

  @Test(
    "local times: the end of a day, an hour that comes twice, an hour that is leapt over",
    arguments: [
      ("2022-07-10 00:00", "2022-07-09T22:00:00Z"), ("2022-01-10 00:00", "2022-01-09T23:00:00Z"),
      ("2022-10-30 02:30", "2022-10-30T00:30:00Z"), ("2022-10-30 03:30", "2022-10-30T02:30:00Z"),
      ("2022-03-27 02:30", "2022-03-27T01:30:00Z"), ("2022-03-27 03:00", "2022-03-27T01:00:00Z"),
    ])
  func local(_ text: String, utc: String) throws {
    let zone = try Self.berlin()
    let moment = try #require(Timestamp(text, in: zone))
    #expect(moment == Timestamp(utc, in: .utc))
    #expect(moment.date(in: zone).description == text.prefix(10))
  }

  @Test("a day has 23 and 25 hours, and its limit is its last second")
  func days() throws {
    let zone = try Self.berlin()
    for (day, hours) in [("2022-03-27", 23), ("2022-10-30", 25), ("2022-07-10", 24)] {
      let begins = try #require(Timestamp(day, in: zone))
      let ends = try #require(Timestamp(through: day, in: zone))
      #expect(ends.secondsSinceEpoch - begins.secondsSinceEpoch == hours * 3600 - 1)
      #expect(ends.date(in: zone).description == day)
    }
  }

  private static func berlin() throws -> PlanTimeZone {
    let file = SampleZoneFile(changes: [], offsets: [3600], rule: "CET-1CEST,M3.5.0,M10.5.0/3")
    return try #require(PlanTimeZone("Europe/Berlin", file: file.bytes))
  }

  @Test(
    "names of files",
    arguments: [
      ("Europe/London", true), ("America/Argentina/Buenos_Aires", true), ("Etc/GMT+8", true), ("../etc/passwd", false),
      ("/etc/passwd", false), ("Europe//London", false), ("Europe/", false), ("", false), ("Europe/Lon don", false),
      ("欧洲/伦敦", false), (String(repeating: "a", count: 101), false),
    ])
  func fileNames(_ name: String, isOne: Bool) {
    #expect(PlanTimeZone.isFileName(name) == isOne)
  }
}

/// A zone file as RFC 8536 has it.
struct SampleZoneFile {
  var version = UInt8(ascii: "2")
  var changes: [(moment: Int, kind: UInt8)]
  var offsets: [Int]
  var rule = ""

  var bytes: [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    func header(_ counts: [Int]) -> [UInt8] {
      Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15) + counts.flatMap { number($0, 4) }
    }
    // The block of version 1 has one kind and nothing else; a reader of version 2 passes it over.
    let old = header([0, 0, 0, 0, 1, 4]) + number(0, 4) + [0, 0] + Array("UTC\0".utf8)
    let new =
      header([0, 0, 0, changes.count, offsets.count, 4]) + changes.flatMap { number($0.moment, 8) }
      + changes.map(\.kind) + offsets.flatMap { number($0, 4) + [0, 0] } + Array("ABC\0".utf8)
    return old + new + Array("\n\(rule)\n".utf8)
  }
}
