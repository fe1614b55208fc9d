import Compliance
import DataDrops
import Diagnostics
import Foundation
import Quantities
import RuleFiles
import Testing

/// What units owed and what became of it, soft findings and their notes, and severities that a plan changes.
@Suite struct SubmissionControlTests {
  private static let rules = """
    plan: control
    title: 报送
    year: 2022
    reporting: {cadence: month, due_day: 10}
    units: [甲局, 乙局]
    leaders: [张三]
    submissions: {severity: {falling-cumulative: warning, chinese-numeral: error}}
    indicators:
      - {id: firms, name: 企业, unit: 家, kind: cumulative, reporter: 甲局}
      - {id: jobs, name: 就业, unit: 人, kind: cumulative, reporter: 乙局}
    standards:
      - {id: s1, title: 企业, quote: 企业, lead: 甲局, leader: 张三, indicator: firms, at_least: 100 家}
      - {id: s2, title: 就业, quote: 就业, lead: 乙局, leader: 张三, indicator: jobs, at_least: 100 人}
    """
  private static let head = "指标,期间,数值,填报单位,报送时间,备注\n"

  private static func run(_ rows: String, asOf: String = "2022-03-10", unit: String? = nil, period: String? = nil)
    throws
    -> (control: SubmissionControl, submission: Submission, plan: Plan)
  {
    let plan = try #require(RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(rules.utf8))]).plan)
    let drop = DropReader().read([SourceFile(name: "drop.csv", bytes: Array((head + rows).utf8))])
    let submission = SubmissionValidator(plan: plan, drop: drop).validate()
    let day = try #require(CalendarDate(asOf))
    let control = SubmissionControl(
      plan: plan, drop: drop, submission: submission, asOf: day, unit: unit, period: period.flatMap { Period($0) })
    return (control, submission, plan)
  }

  @Test func everyUnitHasALineForEveryPeriodThatIsDue() throws {
    let (control, _, _) = try Self.run(
      """
      企业,2022-01,5,甲局,2022-02-08,
      企业,2022-01,6,甲局,2022-02-20,
      企业,2022-02,9,甲局,2022-03-15,
      就业,2022-01,已开展,乙局,2022-02-08,

      """)
    let shown = control.lines.map {
      "\($0.unit) \($0.period): \($0.due) \($0.filed) \($0.late.count) \($0.missing.count) \($0.refused.count) \($0.revised.count)"
    }
    #expect(
      shown == [
        "甲局 2022-01: 1 1 0 0 0 1", "甲局 2022-02: 1 1 1 0 0 0", "乙局 2022-01: 1 0 0 0 1 0", "乙局 2022-02: 1 0 0 1 0 0",
      ])
    let revision = try #require(control.lines.first?.revised.first)
    #expect(revision.old == "5 家" && revision.new == "6 家" && revision.by == "甲局" && revision.row == 1)
  }

  @Test func whatIsNotYetDueIsNotMissing() throws {
    let (control, _, _) = try Self.run("企业,2022-01,5,甲局,2022-02-08,\n", asOf: "2022-02-09")
    #expect(control.lines.isEmpty)
  }

  @Test func aMissingFigureOfOneUnitIsAFinding() throws {
    let (control, _, plan) = try Self.run("企业,2022-01,5,甲局,2022-02-08,\n", unit: "乙局", period: "2022-02")
    let findings = control.findings(of: plan, file: "drop.csv")
    #expect(findings.map(\.code) == [SubmissionCode.figureNotFiled.code])
    #expect(findings.first?.severity == .error && findings.first?.message.zh.contains("就业") == true)
  }

  @Test func aNoteClearsASoftFindingAndIsShown() throws {
    let rows = "企业,2022-01,5,甲局,2022-02-15,系统故障\n"
    let late = try #require(try Self.run(rows).submission.diagnostics.first)
    #expect(late.code == SubmissionCode.filedLate.code && late.severity == .information)
    #expect(late.message.zh.contains("系统故障") && late.message.en.contains("系统故障"))
  }

  @Test func aNoteDoesNotClearAHardOne() throws {
    let found = try Self.run("企业,2022-01,已完成5家在建,甲局,2022-02-08,说明\n").submission
    #expect(found.diagnostics.map(\.severity) == [.error] && found.figureCount[0] ?? 0 == 0)
  }

  @Test func aLoweredSeverityStaysVisibleAndTheFigureIsUsed() throws {
    let found = try Self.run("企业,2022-01,50,甲局,2022-02-08,\n企业,2022-02,5,甲局,2022-03-08,\n").submission
    #expect(found.diagnostics.map(\.code) == [SubmissionCode.fallingCumulative.code])
    #expect(found.diagnostics.first?.severity == .warning)
    #expect(found.diagnostics.first?.message.en.contains("lowered from error") == true)
    #expect(found.figureCount[0] == 2)
  }

  @Test func aRaisedSeverityRefusesTheFigure() throws {
    let found = try Self.run("企业,2022-01,五十,甲局,2022-02-08,\n").submission
    #expect(found.diagnostics.map(\.severity) == [.error] && found.figureCount[0] ?? 0 == 0)
  }

  /// The founding plan's year: nothing is found that is not planted (Fixtures/drops/tianning-2022/README.md).
  @Test func theFoundingDropHasNoFindingBeyondThoseThatArePlanted() throws {
    let root = ConformanceSuite.root
    func sources(_ folder: String, _ suffix: String) throws -> [SourceFile] {
      let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      let names = (files?.allObjects as? [String] ?? []).filter { $0.hasSuffix(suffix) && !$0.hasSuffix(".tests.yaml") }
      return try names.sorted().map { name in
        SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: root.appending(path: "\(folder)/\(name)"))))
      }
    }
    let plan = try #require(RuleFolder.load(try sources("Rules/tianning-2022", ".yaml")).plan)
    let drop = DropReader().read(try sources("Fixtures/drops/tianning-2022", ".csv"))
    let found = SubmissionValidator(plan: plan, drop: drop).validate().diagnostics
      .map { "\($0.code.rawValue) \($0.place?.file ?? ""):\($0.place?.range?.start.line ?? 0)" }
    let readme = try String(contentsOf: root.appending(path: "Fixtures/drops/tianning-2022/README.md"), encoding: .utf8)
    for finding in found {
      let parts = finding.split(separator: " ")
      #expect(readme.contains("`\(parts[0])`") && readme.contains("`\(parts[1])`"), "\(finding)")
    }
  }
}
