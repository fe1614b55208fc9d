import Foundation
import Testing

/// The exit status of standards over several areas: where some of many will do, one area's miss is no failure.
@Suite(.timeLimit(.minutes(20)))
struct AreaStatusTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let require: String
    /// Schools in the east, the west and the south, of the 10 wanted in each.
    let counts: [Int]
    let options: String
    let status: Int32

    init(_ require: String, _ counts: [Int], _ status: Int32, _ options: String = "") {
      (self.require, self.counts, self.options, self.status) = (require, counts, options, status)
    }

    var testDescription: String { "require \(require), \(counts) \(options)" }
  }

  static let cases: [Case] = [
    Case("any", [10, 4, 4], 0),
    Case("any", [10, 4, 4], 0, "--fail-on at-risk"),
    Case("any", [10, 4, 4], 1, "--strict"),
    Case("any", [10, 10, 10], 0, "--strict"),
    Case("any", [4, 4, 4], 1),
    Case("'2'", [10, 10, 4], 0),
    Case("'2'", [10, 10, 4], 1, "--strict"),
    Case("'2'", [10, 4, 4], 1),
    Case("'3'", [10, 10, 4], 1),
    Case("all", [10, 10, 4], 1),
    Case("all", [10, 10, 10], 0),
  ]

  private func folder(_ each: Case) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "rules/plan.yaml",
      SmallPlan.plan.replacing("areas: [某区]", with: "areas: [{id: east, zh: 东街, en: East}, {id: west, zh: 西街}, 南街]"))
    try folder.write(
      "rules/standards.yaml",
      """
      plan: small
      indicators:
        - {id: schools, name: {zh: 新建学校, en: New schools}, unit: 所, kind: cumulative, reporter: 教育局}
      groups:
        - lead: 教育局
          standards:
            - id: schools
              title: {zh: 新建学校, en: New schools}
              quote: 各街道新建学校10所
              indicator: schools
              at_least: 10 所
              areas: {each: all, require: \(each.require)}

      """)
    let rows = zip(["east", "west", "南街"], each.counts).map { "\($0),schools,2022-12,\($1),所\n" }
    try folder.write("drop.csv", "area,indicator,period,value,unit\n" + rows.joined())
    return folder
  }

  @Test(arguments: cases)
  func status(_ each: Case) async throws {
    let outcome = try await Binary.run(
      ["check", "--rules", "rules", "drop.csv"] + words(each.options), in: try folder(each))
    #expect(outcome.status == each.status, "\(outcome)")
  }

  /// What of a SARIF log is looked at.
  private struct Log: Decodable {
    struct Run: Decodable {
      struct Result: Decodable {
        let kind: String
        let level: String
      }
      struct Rule: Decodable {
        struct Configuration: Decodable { let level: String }
        let defaultConfiguration: Configuration
      }
      struct Driver: Decodable { let rules: [Rule] }
      struct Tool: Decodable { let driver: Driver }
      let tool: Tool
      let results: [Result]
    }
    let runs: [Run]
  }

  @Test(arguments: [("any", ["note", "note"]), ("all", ["error", "error", "error"])])
  func anAreaThatNeedNotHoldIsANote(_ require: String, _ levels: [String]) async throws {
    let outcome = try await Binary.run(
      ["check", "--rules", "rules", "drop.csv", "--format", "sarif"], in: try folder(Case(require, [10, 4, 4], 0)))
    let run = try #require(try JSONDecoder().decode(Log.self, from: Data(outcome.output.utf8)).runs.first)
    #expect(run.results.map(\.level) == levels && run.results.allSatisfy { $0.kind == "fail" }, "\(outcome)")
    #expect(run.tool.driver.rules.map(\.defaultConfiguration.level) == ["error"])
  }

  /// Areas are called by their names in the language of the page, and by their ids where they have none in it.
  @Test(arguments: [
    ("zh", ["［西街］新建学校", "（全部地区）", "3个地区中1个达标即可，本地区不单独计入"]),
    ("en", ["[west] New schools", "[南街] New schools", "(all areas)", "1 of 3 areas will do"]),
  ])
  func areasHaveNames(_ language: String, _ pieces: [String]) async throws {
    let outcome = try await Binary.run(
      ["check", "--rules", "rules", "drop.csv", "--all", "--lang", language, "--width", "120"],
      in: try folder(Case("any", [10, 4, 4], 0)))
    for piece in pieces { #expect(outcome.output.contains(piece), "\(outcome.output)") }
    let explained = try await Binary.run(
      [
        "explain", "schools", "--rules", "rules", "drop.csv", "--area", language == "zh" ? "东街" : "East", "--lang",
        language,
      ],
      in: try folder(Case("any", [10, 4, 4], 0)))
    #expect(explained.status == 0, "\(explained)")
  }
}
