import Given
import DataDrops
import Diagnostics
import Quantities
import RuleFiles
import Testing

@testable import Figures
@testable import Findings
@testable import Judging
@testable import Plans

/// A verdict is no firmer than the least firm figure in it: an estimate inside a sum, a denominator, a base or a
/// formula is named as one.
@Suite struct HiddenEstimateTests {
  private static let rules = """
    plan: firm
    title: 预计
    year: 2022
    reporting: {cadence: month, due_day: 10}
    areas: [全区, 东街, 西街]
    units: [甲局]
    lead: 甲局
    indicators:
      - {id: built, name: 建成, unit: 套, kind: flow, whole: true}
      - {id: covered, name: 受益, unit: 人, kind: cumulative}
      - {id: residents, name: 人口, unit: 人, kind: level, whole: true}
      - {id: green, name: 绿地, unit: 亩, kind: level}
      - {id: area, name: 面积, unit: 亩, kind: level}
      - {id: left, name: 除外, unit: 亩, kind: level}
      - {id: revenue, name: 收入, unit: 亿元, kind: cumulative}
      - {id: accidents, name: 事故, unit: 起, kind: cumulative, better: lower}
      - {id: rate, name: 合格率, unit: '%', kind: rate}
      - {id: both, name: 合计, unit: 亩, kind: level, formula: green + area}
    standards:
      - {id: sum, title: 建成, quote: 建成, indicator: built, at_least: 30 套}
      - {id: coverage, title: 覆盖, quote: 覆盖, share: {of: covered, in: residents}, at_least: 90 %}
      - {id: share, title: 绿地率, quote: 绿地率, share: {of: green, in: area}, at_least: 10 %}
      - {id: exempting, title: 绿地率二, quote: 绿地率二, share: {of: green, in: area}, exempt: left, at_least: 12 %}
      - {id: growth, title: 增收, quote: 增收, growth: {of: revenue}, at_least: 5 %}
      - {id: fall, title: 事故, quote: 事故, reduction: {of: accidents, by: 10 %}}
      - {id: holds, title: 不超, quote: 不超, holds: green < area}
      - {id: computed, title: 两项, quote: 两项, indicator: both, at_least: 1 亩}
      - {id: beside, title: 领先, quote: 领先, area: 东街, compare: {of: rate, with: {area: 西街}}, at_least: 0 百分点}
      - {id: place, title: 位次, quote: 位次, area: 东街, rank: {of: rate, among: [东街, 西街]}, at_most: 2 位}
      - {id: together, title: 合计, quote: 合计, indicator: built, at_least: 40 套, areas: {together: [东街, 西街]}}
      - {id: mean, title: 均值, quote: 均值, indicator: rate, at_least: 1 %, judge: latest, rolling: {periods: 2, of: mean}}
    """

  struct Case: Sendable, CustomTestStringConvertible {
    let standard: String
    /// `指标 期间 数值`, the estimate marked with `?`, an area in front where it is not the first.
    let figures: [String]
    var testDescription: String { standard }

    init(_ standard: String, _ figures: String...) { (self.standard, self.figures) = (standard, figures) }
  }

  static let cases = [
    Case("sum", "built 2022-01 5?", "built 2022-02 6"),
    Case("coverage", "covered 2022-02 50", "residents 2022-02 100?"),
    Case("share", "green 2022-02 20", "area 2022-02 100?"),
    Case("exempting", "green 2022-02 20", "area 2022-02 100", "left 2022-02 5?"),
    Case("growth", "revenue 2021-02 10?", "revenue 2022-02 12"),
    Case("fall", "accidents 2021-02 10?", "accidents 2021-12 40", "accidents 2022-02 8"),
    Case("holds", "green 2022-02 20?", "area 2022-02 100"),
    Case("computed", "green 2022-02 20?", "area 2022-02 100"),
    Case("beside", "东街 rate 2022-02 90", "西街 rate 2022-02 80?"),
    Case("place", "东街 rate 2022-02 90", "西街 rate 2022-02 80?"),
    Case(
      "together", "东街 built 2022-01 5", "东街 built 2022-02 5", "西街 built 2022-01 5?", "西街 built 2022-02 5"),
    Case("mean", "rate 2022-01 90?", "rate 2022-02 91"),
  ]

  private static func finding(_ test: Case, estimated: Bool) throws -> Finding {
    let rows = test.figures.map { figure -> String in
      var parts = figure.split(separator: " ").map(String.init)
      if parts.count == 3 { parts.insert("全区", at: 0) }
      let isEstimate = parts[3].hasSuffix("?")
      return parts[0...2].joined(separator: ",")
        + ",\(parts[3].replacing("?", with: "")),\(isEstimate && estimated ? "estimate" : "")"
    }
    let text = "area,indicator,period,value,status\n" + rows.joined(separator: "\n") + "\n"
    let (plan, drop, submission) = try filed(rules, text)
    let evaluator = try #require(
      Evaluator(plan: plan, drop: drop, submission: submission, asOf: CalendarDate("2022-03-10")))
    let standards = plan.standards.filter { $0.id == test.standard }
    return try #require(evaluator.report(on: standards).findings.first)
  }

  @Test(arguments: cases)
  func isNamed(_ test: Case) throws {
    let finding = try Self.finding(test, estimated: true)
    #expect(finding.verdict != .noData && finding.verdict != .error, "\(finding.message)")
    #expect(finding.vintage == .estimate, "\(finding.message)")
    #expect(finding.message.zh.contains("预计数") && finding.message.en.contains("estimate"), "\(finding.message)")
    let firm = try Self.finding(test, estimated: false)
    #expect(firm.vintage == .final)
    #expect(firm.verdict == finding.verdict && firm.value == finding.value)
  }
}
