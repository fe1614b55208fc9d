import Given
import DataDrops
import Diagnostics
import Foundation
import Plans
import Quantities
import RuleFiles
import Submissions
import Testing

@testable import Figures

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
    let (plan, drop, submission) = try filed(rules, head + rows)
    let day = try #require(CalendarDate(asOf))
    let control = SubmissionControl(
      plan: plan, drop: drop, submission: submission, asOf: day, unit: unit, period: period.flatMap { Period($0) })
    return (control, submission, plan)
  }

  /// What any one of several units files is a line's of each, and counted once in all; late is whoever was late.
  @Test func everyReporterIsListed() throws {
    let shared = Self.rules.replacing("reporter: 甲局", with: "reporter: [甲局, 乙局]")
    let rows = "企业,2022-01,5,乙局,2022-02-20,\n就业,2022-01,5,乙局,2022-02-08,\n"
    let (plan, drop, submission) = try filed(shared, Self.head + rows)
    let day = try #require(CalendarDate("2022-03-10"))
    let control = SubmissionControl(plan: plan, drop: drop, submission: submission, asOf: day)
    let shown = control.lines.map {
      "\($0.unit) \($0.period): \($0.due) \($0.filed) \($0.late.count) \($0.missing.count)"
    }
    #expect(shown == ["甲局 2022-01: 1 1 0 0", "甲局 2022-02: 1 0 0 1", "乙局 2022-01: 2 2 1 0", "乙局 2022-02: 2 0 0 2"])
    let total = control.total
    #expect(total.due == 4 && total.filed == 2 && total.late.count == 1 && total.missing.count == 2)
    #expect(control.findings(of: plan, file: nil).count == 2)
  }

  /// A row with cells too many or too few is refused, and what it is about is no figure that was never filed, wherever
  /// its names stand.
  @Test(arguments: [
    "指标,期间,数值\n企业,2022-01,5\n企业,2022-02,1,200\n", "数值,指标,期间\n5,企业,2022-01\n1,200,企业,2022-02\n",
    "指标,数值,期间,备注\n企业,5,2022-01,\n企业,1,200,2022-02,\n", "指标,期间,数值,备注\n企业,2022-01,5,\n企业,2022-02,12\n",
  ])
  func aRaggedRowIsNotAFigureNeverFiled(_ text: String) throws {
    let (plan, drop, submission) = try filed(Self.rules, text)
    let day = try #require(CalendarDate("2022-03-10"))
    let control = SubmissionControl(plan: plan, drop: drop, submission: submission, asOf: day)
    let line = try #require(control.lines.first { $0.unit == "甲局" && "\($0.period)" == "2022-02" })
    #expect(line.refused.count == 1 && line.missing.isEmpty, "\(line)")
    let told = submission.diagnostics.map(\.code.rawValue)
    #expect(told.filter { $0 != "drop-file-cut" } == ["drop-ragged-row"], "\(told)")
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
    #expect(revision.old.zh == "5家" && revision.new.zh == "6家" && revision.by == "甲局" && revision.row == 1)
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

  @Test func aFigureThatASeriesCheckRefusedIsNotFiled() throws {
    let rows = """
      就业,2022-01,50,乙局,2022-02-08,
      就业,2022-02,20000000,乙局,2022-03-08,
      企业,2022-01,5,甲局,2022-02-08,
      企业,2022-01,6,甲局,2022-02-08,

      """
    let (control, submission, _) = try Self.run(rows, asOf: "2022-03-10")
    let codes = Set(submission.diagnostics.map(\.code))
    #expect(codes.contains(SubmissionCode.scaleSlip.code) && codes.contains(SubmissionCode.conflictingFigures.code))
    let refused = control.lines.filter { !$0.refused.isEmpty }.map { "\($0.unit) \($0.period) \($0.filed)" }
    #expect(refused == ["甲局 2022-01 0", "乙局 2022-02 0"])
    // Two values at one moment are a conflict and no revision.
    #expect(control.lines.flatMap(\.revised).isEmpty)
  }

  @Test func worksThatAreDoneAndExpectedDaysAreNotOwed() throws {
    let rules = """
      plan: works
      title: 工程
      year: 2022
      reporting: {cadence: month, due_day: 10}
      units: [甲局]
      stages: {works: [在建, 完工]}
      indicators:
        - {id: road, name: 道路, kind: state, ladder: works, items: [东路, 西路], reporter: 甲局}
        - {id: day, name: 通车日, kind: date, items: [东路], reporter: 甲局}
      standards:
        - {id: s1, title: 道路, quote: 道路, lead: 甲局, manual: true, statement: road}
        - {id: s2, title: 通车, quote: 通车, lead: 甲局, manual: true, statement: day}
      """
    let rows = "指标,事项,期间,数值,填报单位,报送时间\n道路,东路,2022-01,完工,甲局,2022-02-08\n"
    let (plan, drop, submission) = try filed(rules, rows)
    let control = SubmissionControl(
      plan: plan, drop: drop, submission: submission, asOf: try #require(CalendarDate("2022-03-10")))
    let missing = control.lines.flatMap(\.missing).map { "\($0.period) \($0.key.item ?? "")" }
    #expect(missing == ["2022-01 西路", "2022-02 西路"])
  }

  /// A row that was refused when its file was read is refused: no gap beside it, and not missing.
  @Test(arguments: [
    "企业,2022-02,6\u{1B},甲局,2022-03-05,\n", "企业,2022-02,6,甲局,昨天,\n", "企业,2022-02,1,234,甲局,2022-03-05,\n",
  ])
  func aRefusedRowIsNotMissing(_ row: String) throws {
    let rows = "企业,2022-01,5,甲局,2022-02-05,\n" + row + "企业,2022-03,9,甲局,2022-04-05,\n"
    let (control, submission, _) = try Self.run(rows, asOf: "2022-04-10", unit: "甲局")
    #expect(submission.diagnostics.count == 1 && submission.diagnostics.first?.severity == .error)
    #expect(submission.rowsRejected == 1 && submission.rowsRead == 3)
    #expect(control.lines.map(\.refused.count) == [0, 1, 0] && control.lines.allSatisfy(\.missing.isEmpty))
  }

  private static let areas = """
    plan: areas
    title: 分区
    year: 2022
    reporting: {cadence: month, due_day: 10}
    areas: [东区, 南区, 西区]
    units: [甲局, 乙局]
    lead: 甲局
    indicators:
      - {id: firms, name: 企业, unit: 家, kind: cumulative, reporter: 甲局}
      - {id: notes, name: 通报, unit: 篇, kind: flow, reporter: [甲局, 乙局]}
    standards:
      - {id: s1, title: 企业, quote: 企业, areas: {each: all}, indicator: firms, at_least: 100 家}
      - {id: s2, title: 通报, quote: 通报, filing: {of: notes, every: month, from: [甲局, 乙局]}}
    """

  private static func missing(_ rows: String, asOf: String, seen: String? = nil) throws -> [String] {
    let head = "地区,指标,期间,数值,填报单位,报送时间\n"
    let (plan, drop, submission) = try filed(areas, head + rows)
    let control = SubmissionControl(
      plan: plan, drop: drop, submission: submission, asOf: try #require(CalendarDate(asOf)),
      seen: seen.flatMap { CalendarDate($0) })
    return control.lines.flatMap { line in
      line.missing.map {
        "\(line.unit) \(line.period) \(plan.areas[$0.key.area].id) \(plan.indicators[$0.key.indicator].id)"
      }
    }
  }

  /// The areas of a standard owe, whether they ever filed or not, and so does each unit of a duty to file.
  @Test func areasAndUnitsThatNeverFiledAreMissing() throws {
    let rows = "东区,企业,2022-01,5,甲局,2022-02-05\n西区,企业,2022-01,6,甲局,2022-02-05\n东区,通报,2022-01,1,甲局,2022-02-05\n"
    #expect(try Self.missing(rows, asOf: "2022-02-10") == ["甲局 2022-01 南区 firms", "乙局 2022-01 东区 notes"])
  }

  @Test func whatCameInLaterWasNotInThen() throws {
    let rows = """
      东区,企业,2022-01,5,甲局,2022-02-05
      南区,企业,2022-01,5,甲局,2022-02-20
      西区,企业,2022-01,6,甲局,2022-02-12
      东区,通报,2022-01,1,甲局,2022-02-05
      东区,通报,2022-01,1,乙局,2022-02-05

      """
    #expect(try Self.missing(rows, asOf: "2022-02-12", seen: "2022-02-12") == ["甲局 2022-01 南区 firms"])
    #expect(try Self.missing(rows, asOf: "2022-02-12") == [])
  }
}
