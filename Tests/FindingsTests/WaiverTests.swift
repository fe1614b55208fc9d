import DataDrops
import Diagnostics
import Findings
import Judging
import Plans
import Quantities
import RuleFiles
import Submissions
import Testing

@Suite("Waivers")
struct WaiverTests {
  static let rules = """
    plan: demo
    title: 示例
    year: 2022
    reporting: {cadence: month, due_day: 10}
    areas: [{id: 东区, aliases: [东]}, 西区]
    waivers: {longest_days: 90, not_waivable: [deaths]}
    indicators:
      - {id: firms, name: 企业, unit: 家, kind: cumulative}
      - {id: dead, name: 死亡, unit: 人, kind: cumulative, better: lower}
      - {id: schools, name: 学校, unit: 所, kind: cumulative}
    standards:
      - {id: firms, title: 企业, quote: 企业100家, indicator: firms, at_least: 100 家}
      - {id: schools, title: 学校, quote: 学校1所, indicator: schools, at_least: 1 所}
      - {id: deaths, title: 死亡, quote: 死亡5人以内, indicator: dead, at_most: 5 人}
    """
  static let figures = "indicator,period,value,unit\nfirms,2022-06,10,家\nschools,2022-06,1,所\ndead,2022-06,2,人\n"

  static func plan() throws -> Plan {
    try #require(RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(rules.utf8))]).plan)
  }

  static func report(_ plan: Plan, asOf: String) throws -> Report {
    let drop = DropReader().read([SourceFile(name: "d.csv", bytes: Array(figures.utf8))])
    let submission = SubmissionValidator(plan: plan, drop: drop).validate()
    let evaluator = try #require(Evaluator(plan: plan, drop: drop, submission: submission, asOf: CalendarDate(asOf)))
    return evaluator.report(on: plan.standards)
  }

  static func waivers(_ text: String, _ plan: Plan) -> (waivers: [Waiver], codes: [String]) {
    let file = SourceFile(name: "waivers.yaml", bytes: Array(("plan: demo\nwaivers:\n" + text).utf8))
    let (waivers, diagnostics) = WaiverFile.load(file, for: plan)
    return (waivers, diagnostics.map(\.code.rawValue))
  }

  static func entry(_ standard: String, _ from: String, _ until: String, area: String? = nil, approver: String = "乙")
    -> String
  {
    "  - {standard: \(standard), \(area.map { "area: \($0), " } ?? "")owner: 甲, approver: \(approver), reason: 搬迁, from: \(from), until: \(until)}\n"
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let why: String
    let waivers: [(standard: String, from: String, until: String, area: String?)]
    let asOf: String
    let verdicts: [String]
    let remarks: [WaiverCode]

    init(
      _ why: String, _ waivers: [(String, String, String, String?)], asOf: String = "2022-07-10", _ verdicts: [String],
      _ remarks: [WaiverCode] = []
    ) {
      (self.why, self.waivers, self.asOf, self.verdicts, self.remarks) = (why, waivers, asOf, verdicts, remarks)
    }

    var testDescription: String { why }
  }

  @Test(
    "on a day",
    arguments: [
      Case("none", [], ["at-risk", "pass", "pass"]),
      Case("in force", [("firms", "2022-06-01", "2022-08-29", nil)], ["waived", "pass", "pass"]),
      Case("on its first day", [("firms", "2022-07-10", "2022-08-29", nil)], ["waived", "pass", "pass"]),
      Case("on its last day", [("firms", "2022-06-01", "2022-07-10", nil)], ["waived", "pass", "pass"], [.expiring]),
      Case(
        "fourteen days before its end", [("firms", "2022-06-01", "2022-07-24", nil)], ["waived", "pass", "pass"],
        [.expiring]),
      Case("fifteen days before its end", [("firms", "2022-06-01", "2022-07-25", nil)], ["waived", "pass", "pass"]),
      Case(
        "a day after its end", [("firms", "2022-06-01", "2022-07-09", nil)], ["at-risk", "pass", "pass"], [.expired]),
      Case("before it begins", [("firms", "2022-07-11", "2022-08-29", nil)], ["at-risk", "pass", "pass"]),
      Case(
        "of a standard that passes", [("schools", "2022-06-01", "2022-08-29", nil)], ["at-risk", "pass", "pass"],
        [.stale]),
      Case(
        "expired, of a standard that passes", [("schools", "2022-06-01", "2022-07-01", nil)],
        ["at-risk", "pass", "pass"], [.stale]),
      Case("in its area", [("firms", "2022-06-01", "2022-08-29", "东")], ["waived", "pass", "pass"]),
      Case("in another area", [("firms", "2022-06-01", "2022-08-29", "西区")], ["at-risk", "pass", "pass"]),
    ])
  func day(_ test: Case) throws {
    let plan = try Self.plan()
    let text = test.waivers.map { Self.entry($0.standard, $0.from, $0.until, area: $0.area) }.joined()
    let (waivers, codes) = text.isEmpty ? ([], []) : Self.waivers(text, plan)
    #expect(codes == [])
    let report = try Self.report(plan, asOf: test.asOf).waived(by: waivers)
    #expect(report.findings.map(\.verdict.rawValue) == test.verdicts)
    #expect(report.remarks.map(\.code.rawValue) == test.remarks.map(\.rawValue))
  }

  @Test("the verdict underneath is kept and said")
  func underneath() throws {
    let plan = try Self.plan()
    let plain = try Self.report(plan, asOf: "2022-07-10")
    let report = plain.waived(by: Self.waivers(Self.entry("firms", "2022-06-01", "2022-08-29"), plan).waivers)
    let (before, after) = (plain.findings[0], report.findings[0])
    #expect(after.underlying == Finding.Underlying(verdict: before.verdict, light: before.light, reason: before.reason))
    #expect(after.light == Light.none && after.reason == before.reason && after.value == before.value)
    #expect(after.waiver?.owner == "甲" && after.waiver?.approver == "乙")
    for part in ["甲", "乙", "搬迁", "2022-08-29", before.message.zh] { #expect(after.message.zh.contains(part)) }
    #expect(after.fingerprint == before.fingerprint)
  }

  @Test(
    "what is wrong with a file",
    arguments: [
      ("ninety days", entry("firms", "2022-01-01", "2022-03-31"), []),
      ("ninety-one days", entry("firms", "2022-01-01", "2022-04-01"), [.tooLong]),
      ("reversed", entry("firms", "2022-04-01", "2022-01-01"), [.reversed]),
      ("never waived", entry("deaths", "2022-01-01", "2022-01-31"), [.notWaivable]),
      ("unknown standard", entry("firm", "2022-01-01", "2022-01-31"), [.unknownStandard]),
      ("unknown area", entry("firms", "2022-01-01", "2022-01-31", area: "南区"), [.unknownArea]),
      ("approved by its owner", entry("firms", "2022-01-01", "2022-01-31", approver: "甲"), [.selfApproved]),
      (
        "twice", entry("firms", "2022-01-01", "2022-01-31") + entry("firms", "2022-01-31", "2022-02-28"), [.overlapping]
      ),
      (
        "one after the other", entry("firms", "2022-01-01", "2022-01-31") + entry("firms", "2022-02-01", "2022-02-28"),
        []
      ),
    ] as [(String, String, [WaiverCode])])
  func wrong(_ why: String, _ text: String, _ codes: [WaiverCode]) throws {
    #expect(Self.waivers(text, try Self.plan()).codes == codes.map(\.rawValue), "\(why)")
  }

  @Test("a waiver lacks nothing", arguments: ["owner", "approver", "reason", "from", "until", "standard"])
  func incomplete(_ key: String) throws {
    let text = Self.entry("firms", "2022-01-01", "2022-01-31").replacing("\(key): ", with: "x-\(key): ")
    let (waivers, codes) = Self.waivers(text, try Self.plan())
    #expect(waivers.isEmpty && codes == [RuleCode.missingKey.rawValue])
  }

  @Test("added to nothing, then to what is there, and read again")
  func added() throws {
    let plan = try Self.plan()
    func waiver(_ from: String, _ until: String) throws -> Waiver {
      Waiver(
        standard: "firms", area: "西区", owner: "O'Hara: #1", approver: "乙", reason: "搬迁\n扩建",
        from: try #require(CalendarDate(from)), until: try #require(CalendarDate(until)), place: .init(file: "w.yaml"))
    }
    var file = try WaiverFile.adding(waiver("2022-01-01", "2022-01-31"), to: nil, named: "w.yaml", for: plan).get()
    file = SourceFile(name: "w.yaml", bytes: file.bytes + Array("# the end\n".utf8))
    file = try WaiverFile.adding(waiver("2022-02-01", "2022-02-28"), to: file, named: "w.yaml", for: plan).get()
    let (waivers, diagnostics) = WaiverFile.load(file, for: plan)
    #expect(diagnostics == [])
    #expect(waivers.map(\.owner) == ["O'Hara: #1", "O'Hara: #1"] && waivers.map(\.reason) == ["搬迁 扩建", "搬迁 扩建"])
    #expect(String(decoding: file.bytes, as: UTF8.self).hasSuffix("# the end\n"))
    #expect(throws: WaiverFile.Refusal.self) {
      try WaiverFile.adding(waiver("2022-01-01", "2022-12-31"), to: file, named: "w.yaml", for: plan).get()
    }
  }
}
