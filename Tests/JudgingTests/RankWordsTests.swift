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

/// Places in a ranking are spoken of as ranks in English; units keep English words in what is said of a drop.
@Suite struct RankWordsTests {
  @Test(arguments: [
    ("at_most: 10 位次", "rank 10 or better", "≤10", "不超过10位次"),
    ("less_than: 10 位次", "better than rank 10", "<10", "低于10位次"),
    ("between: [5 位次, 10 位次]", "rank 5 to rank 10 or better", "5–10", "5位次至10位次（不超过10位次即可）"),
    ("exactly: 1 位次", "exactly rank 1", "=1", "正好1位次"),
  ])
  func boundsOnAPlace(_ bound: String, _ sentence: String, _ sign: String, _ zh: String) throws {
    let finding = try Self.finding("indicator: place, \(bound)", "unit: 位次, kind: level, better: lower", "12")
    #expect(
      finding.message.en.contains("\(sentence)") && finding.message.en.contains(", rank 12 "), "\(finding.message.en)")
    #expect(finding.message.zh.contains(zh) && finding.message.zh.contains("12位次"), "\(finding.message.zh)")
    #expect(finding.target?.words.en == sign)
  }

  /// 位 is a place only where the lowest is the best; else it counts seats.
  @Test func placesAndSeats() throws {
    let place = try Self.finding("indicator: place, at_most: 10 位", "unit: 位, kind: level, better: lower", "12")
    #expect(place.message.en.contains("rank 12 ") && place.message.en.contains("over the line by 2 places"), "\(place)")
    let seats = try Self.finding("indicator: place, at_least: 10 位", "unit: 位, kind: level", "12")
    #expect(!seats.message.en.contains("rank"))
    let computed = try Self.finding(
      "rank: {of: place, among: all}, at_most: 1 位, area: 甲", "unit: '%', kind: rate", "12", "13")
    #expect(computed.message.en.contains("rank 1 or better, rank 2 "), "\(computed.message.en)")
  }

  private static func finding(_ standard: String, _ indicator: String, _ values: String...) throws -> Finding {
    let rules = """
      plan: ranks
      title: 名次
      year: 2022
      reporting: {cadence: month, due_day: 10}
      areas: [甲, 乙]
      units: [局]
      lead: 局
      indicators:
        - {id: place, name: 满意度, \(indicator)}
      standards:
        - {id: s, title: 名次, quote: 名次, \(standard)}
      """
    let rows = zip(["甲", "乙"], values).map { "\($0),place,2022-06,\($1)\n" }.joined()
    let (plan, drop, submission) = try filed(rules, "area,indicator,period,value\n" + rows)
    let evaluator = try #require(
      Evaluator(plan: plan, drop: drop, submission: submission, asOf: CalendarDate("2022-07-10")))
    return try #require(evaluator.report(on: plan.standards).findings.first)
  }

  struct Said: Sendable, CustomTestStringConvertible {
    let unit: String
    let value: String
    let en: String
    var testDescription: String { unit + " " + value }
  }

  /// What is said of a figure has the English words of its unit in English, the plan's own in Chinese.
  @Test(arguments: [
    Said(unit: "人", value: "-5", en: "-5 people"), Said(unit: "亩", value: "-5", en: "-5 mu"),
    Said(unit: "公里", value: "-1500", en: "-1,500 km"), Said(unit: "个", value: "-1", en: "-1 unit"),
    Said(unit: "家", value: "-5", en: "-5 家"), Said(unit: "people", value: "-5", en: "-5 people"),
  ])
  func unitsInDiagnostics(_ said: Said) throws {
    let rules = """
      plan: units
      title: 单位
      year: 2022
      reporting: {cadence: month, due_day: 10}
      units: [局]
      lead: 局
      indicators: [{id: n, name: 数, unit: \(said.unit), kind: cumulative}]
      standards: [{id: s, title: 数, quote: 数, indicator: n, at_least: 10 \(said.unit)}]
      """
    let text = "indicator,period,value\nn,2022-06,\(said.value)\n"
    let found = try filed(rules, text).submission.diagnostics
    let message = try #require(found.first { $0.code == SubmissionCode.valueOutOfRange.code }).message
    #expect(message.en.contains(said.en), "\(message.en)")
  }
}
