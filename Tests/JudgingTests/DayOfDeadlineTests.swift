import Given
import DataDrops
import Diagnostics
import Quantities
import RuleFiles
import Testing

@testable import Findings
@testable import Judging
@testable import Plans
@testable import Submissions

/// A deadline inside a period: a figure of the very day shows how a level, a rate or a share of two levels stood,
/// beside the period's own figure and in place of it.
@Suite struct DayOfDeadlineTests {
  private static let rules = """
    plan: days
    title: 当日
    year: 2022
    reporting: {cadence: month, due_day: 10}
    units: [甲局]
    lead: 甲局
    indicators:
      - {id: green, name: 绿地, unit: 亩, kind: level}
      - {id: area, name: 面积, unit: 亩, kind: level}
      - {id: rate, name: 合格率, unit: '%', kind: rate}
    standards:
      - {id: level, title: 绿地, quote: 绿地, indicator: green, at_least: 50 亩, deadline: 2022-06-15}
      - {id: rate, title: 合格率, quote: 合格率, indicator: rate, at_least: 50 %, deadline: 2022-06-15}
      - {id: share, title: 绿地率, quote: 绿地率, share: {of: green, in: area}, at_least: 50 %, deadline: 2022-06-15}
    """

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The figure of May, of 15 June where there is one, and of June where there is one.
    let may: Int
    let day: Int?
    let june: Int?
    let verdict: Verdict
    let reason: Reason
  }

  static let cases = [
    Case(testDescription: "no day", may: 40, day: nil, june: 60, verdict: .noData, reason: .dayUnknown),
    Case(testDescription: "met on the day", may: 40, day: 55, june: 60, verdict: .pass, reason: .met),
    Case(testDescription: "met after the day", may: 40, day: 45, june: 60, verdict: .fail, reason: .missed),
    Case(testDescription: "the day alone, met", may: 40, day: 55, june: nil, verdict: .pass, reason: .met),
    Case(testDescription: "the day alone, missed", may: 60, day: 45, june: nil, verdict: .fail, reason: .missed),
    Case(testDescription: "met all along", may: 60, day: nil, june: 60, verdict: .pass, reason: .met),
  ]

  @Test(arguments: cases, ["level", "rate", "share"])
  func theDayDecides(_ test: Case, _ standard: String) throws {
    let indicator = standard == "rate" ? "rate" : "green"
    let periods: [(String, Int?)] = [("2022-05", test.may), ("2022-06-15", test.day), ("2022-06", test.june)]
    var text = "indicator,period,value\n"
    for case (let period, let value?) in periods { text += "\(indicator),\(period),\(value)\narea,\(period),100\n" }
    let (plan, drop, submission) = try filed(Self.rules, text)
    #expect(!submission.diagnostics.contains { $0.severity == .error }, "\(submission.diagnostics.map(\.message.en))")
    let evaluator = try #require(
      Evaluator(plan: plan, drop: drop, submission: submission, asOf: CalendarDate("2022-07-15")))
    let finding = try #require(evaluator.report(on: plan.standards.filter { $0.id == standard }).findings.first)
    #expect(finding.verdict == test.verdict && finding.reason == test.reason, "\(finding.message.en)")
  }

  /// On any other day the period's own figure stands, and the other is refused by name.
  @Test func anotherDayIsRefused() throws {
    let text = "indicator,period,value\ngreen,2022-06-14,55\ngreen,2022-06,60\n"
    let found = try filed(Self.rules, text).submission.diagnostics
    #expect(found.map(\.code) == [SubmissionCode.dayBesidePeriod.code])
  }
}
