import Foundation
import Testing

/// Plans in zones with summer time, on the built command.
@Suite(.timeLimit(.minutes(20)))
struct TimeZoneTests {
  private static let hasZones = FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Europe/London")

  private static func folder(_ zone: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rules/plan.yaml", SmallPlan.plan.replacing("Asia/Shanghai", with: zone))
    try folder.write("rules/standards.yaml", SmallPlan.standards)
    return folder
  }

  /// The tenth is over in London at 23:00 UTC in summer, at midnight in winter.
  @Test(
    .enabled(if: hasZones),
    arguments: [
      ("Europe/London", "2022-06", "2022-07-10T22:59:59Z", false),
      ("Europe/London", "2022-06", "2022-07-10T23:00:00Z", true),
      ("Europe/London", "2022-11", "2022-12-10T23:30:00Z", false),
      ("Europe/London", "2022-11", "2022-12-11T00:00:00Z", true),
      ("Australia/Sydney", "2022-06", "2022-07-10T13:59:59Z", false),
      ("Australia/Sydney", "2022-06", "2022-07-10T14:00:00Z", true),
      ("Australia/Sydney", "2022-11", "2022-12-10T13:00:00Z", true),
      ("America/New_York", "2022-06", "2022-07-11T03:59:59Z", false),
      ("America/New_York", "2022-06", "2022-07-11T04:00:00Z", true),
    ])
  func aDayEndsInItsZone(_ zone: String, _ period: String, _ submitted: String, isLate: Bool) async throws {
    let folder = try Self.folder(zone)
    try folder.write("drop.csv", "indicator,period,value,submitted_at\nschools,\(period),5,\(submitted)\n")
    let outcome = try await Binary.run(["validate", "--rules", "rules", "--lang", "en", "drop.csv"], in: folder)
    #expect(outcome.output.contains("filed-late") == isLate, "\(outcome)")
  }

  /// `today` is the day of the plan's zone: 26 hours apart it is never the same.
  @Test func todayIsThePlansOwn() async throws {
    var days: [String] = []
    for zone in ["-12:00", "+14:00"] {
      let folder = try Self.folder(zone)
      try folder.write("drop.csv", "indicator,period,value\nschools,2022-06,5\n")
      let outcome = try await Binary.run(
        ["check", "--rules", "rules", "--as-of", "today", "--format", "json", "--exit-zero", "drop.csv"], in: folder)
      let asOf = try #require(outcome.output.firstMatch(of: /"as_of": *"([0-9-]+)"/), "\(outcome)")
      days.append(String(asOf.1))
    }
    #expect(days[0] < days[1], "\(days)")
  }

  @Test(.enabled(if: hasZones))
  func lintTakesEveryZone() async throws {
    for zone in ["Europe/Berlin", "America/Argentina/Buenos_Aires", "Pacific/Chatham", "Asia/Shanghai", "+08:00"] {
      let outcome = try await Binary.run(["lint", "--rules", "rules"], in: Self.folder(zone))
      #expect(outcome.status == 0, "\(zone): \(outcome)")
    }
  }

  @Test(
    .enabled(if: hasZones),
    arguments: [
      ("Europe/Londn", "did you mean `Europe/London`?"), ("../../../etc/passwd", "unknown time zone"),
      ("tzdata.zi", "unknown time zone"), ("Europe", "unknown time zone"), ("zone.tab", "unknown time zone"),
    ])
  func whatIsNoZoneIsNamed(_ zone: String, says: String) async throws {
    let outcome = try await Binary.run(["lint", "--rules", "rules", "--lang", "en"], in: Self.folder(zone))
    #expect(
      outcome.status != 0 && outcome.output.contains("unknown-time-zone") && outcome.output.contains(says), "\(outcome)"
    )
  }
}
