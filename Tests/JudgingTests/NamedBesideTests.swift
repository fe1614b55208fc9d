import DataDrops
import Diagnostics
import Findings
import Judging
import Quantities
import RuleFiles
import Submissions
import Testing

@testable import Plans

/// What a finding names beside its verdict: figures that were refused or are not in, exemptions, periods, areas and
/// records that count or leave.
@Suite struct NamedBesideTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var areas = "[A]"
    let indicators: [String]
    let standard: String
    let asOf: String
    let figures: String
    /// What the sentence must and must not hold, in Chinese and in English.
    let zh: [String]
    let en: [String]
    var never: [String] = []
    var area: String?

    var testDescription: String { name }
  }

  @Test(arguments: cases) func theSentenceNamesIt(_ one: Case) throws {
    let finding = try Self.finding(one)
    for text in one.zh { #expect(finding.message.zh.contains(text), "\(finding.message.zh)") }
    for text in one.en { #expect(finding.message.en.contains(text), "\(finding.message.en)") }
    for text in one.never {
      #expect(!finding.message.zh.contains(text) && !finding.message.en.contains(text), "\(finding.message.en)")
    }
  }

  static let cases: [Case] = [
    Case(
      name: "a fall that is not overdue", indicators: ["{id: n, name: n, unit: 家, kind: cumulative}"],
      standard: "indicator: n, at_least: 12 家", asOf: "2022-07-05",
      figures: "n,2022-05,5\nn,2022-06,3", zh: ["2022年5月", "2022年6月已报的数未通过校验"],
      en: ["`n` for 2022-06 was filed and refused"]),
    Case(
      name: "a word where a level is wanted", indicators: ["{id: n, name: n, unit: 天, kind: level, better: lower}"],
      standard: "indicator: n, at_most: 20 天, judge: latest", asOf: "2022-07-08",
      figures: "n,2022-05,14\nn,2022-06,abc", zh: ["2022年6月已报"], en: ["2022-06 was filed and refused"]),
    Case(
      name: "a refused part of a share",
      indicators: ["{id: a, name: 甲, unit: 户, kind: level}", "{id: b, name: 乙, unit: 户, kind: level}"],
      standard: "share: {of: a, in: b}, at_least: 50 %, judge: latest", asOf: "2022-07-08",
      figures: "a,2022-05,60\nb,2022-05,100\na,2022-06,many\nb,2022-06,100", zh: ["“甲”2022年6月已报"],
      en: ["`甲` for 2022-06 was filed and refused"]),
    Case(
      name: "a conflict in the last quarter that is not overdue",
      indicators: ["{id: n, name: n, unit: 家, kind: cumulative, cadence: quarter}"],
      standard: "indicator: n, at_least: 12 家", asOf: "2022-07-05",
      figures: "n,2022-Q1,5\nn,2022-Q2,6\nn,2022-Q2,7", zh: ["2022年第2季度报有互相矛盾的数"],
      en: ["in conflict were filed, `n` for 2022-Q2"]),
    Case(
      name: "a good figure is no refused one", indicators: ["{id: n, name: n, unit: 家, kind: cumulative}"],
      standard: "indicator: n, at_least: 12 家", asOf: "2022-07-05",
      figures: "n,2022-05,x\nn,2022-06,6", zh: ["2022年6月"], en: ["2022-06"], never: ["已报的数", "refused"]),
    Case(
      name: "a missing month that allowed misses absorb", indicators: ["{id: n, name: n, unit: 分, kind: level}"],
      standard: "indicator: n, at_least: 90 分, judge: every, allowed_misses: 1", asOf: "2022-04-15",
      figures: "n,2022-01,99\nn,2022-03,99", zh: ["2022年2月的数据未报，不影响结论"],
      en: ["2022-02 is not in, and could not change this"]),
    Case(
      name: "a quarter reached without its refused month", indicators: ["{id: n, name: n, unit: 次, kind: flow}"],
      standard: "frequency: {of: n, times: 4, every: quarter}", asOf: "2022-04-15",
      figures: "n,2022-01,2\nn,2022-02,two\nn,2022-03,2", zh: ["2022年2月的数据未采用，不影响结论"],
      en: ["what was filed for 2022-02 is not used, and could not change this"]),
    Case(
      name: "a closing figure that a later one makes needless",
      indicators: ["{id: n, name: n, unit: 家, kind: cumulative}"],
      standard: "indicator: n, at_least: 11 家, deadline: 2022-06-30", asOf: "2022-08-15",
      figures: "n,2022-05,5\nn,2022-07,7", zh: ["差4家", "2022年6月的数据未报"], en: ["2022-06 is not in"]),
    Case(
      name: "what is exempt from a count",
      indicators: [
        "{id: n, name: n, unit: 家, kind: cumulative}", "{id: out, name: 豁免, unit: 家, kind: level}",
      ],
      standard: "indicator: n, at_least: 254 家, exempt: out", asOf: "2022-07-15",
      figures: "n,2022-06,120\nout,2022-06,19", zh: ["254家", "已豁免19家", "按235家计"],
      en: ["exempt on record (2022-06)", "254", "counts as 235"]),
    Case(
      name: "a stale exemption",
      indicators: [
        "{id: n, name: n, unit: 家, kind: cumulative}", "{id: out, name: 豁免, unit: 家, kind: level}",
      ],
      standard: "indicator: n, at_least: 254 家, exempt: out", asOf: "2022-07-15",
      figures: "n,2022-06,120\nout,2022-04,19", zh: ["豁免记录只到2022年4月", "未予扣除"], en: ["takes nothing off"]),
    Case(
      name: "what is exempt from stocks",
      indicators: [
        "{id: a, name: a, unit: 户, kind: level}", "{id: b, name: b, unit: 户, kind: level}",
        "{id: out, name: 豁免, unit: 户, kind: level}",
      ],
      standard: "share: {of: a, in: b}, at_least: 100 %, exempt: out, judge: latest", asOf: "2022-07-15",
      figures: "a,2022-06,95\nb,2022-06,100\nout,2022-06,5", zh: ["已豁免5户", "不豁免为95%"],
      en: ["exempt on record", "95% without that"]),
    Case(
      name: "a period with nothing to measure",
      indicators: [
        "{id: a, name: a, unit: 人次, kind: flow}", "{id: b, name: b, unit: 人次, kind: flow}",
      ],
      standard: "share: {of: a, in: b}, at_least: 95 %, judge: every", asOf: "2022-04-15",
      figures: "a,2022-01,100\nb,2022-01,100\na,2022-02,0\nb,2022-02,0\na,2022-03,100\nb,2022-03,100",
      zh: ["2022年2月无可计量对象，不计"], en: ["2022-02 had nothing to measure and left"], never: ["未报", "not in"]),
    Case(
      name: "the areas that fail and that left", areas: "[甲市, 乙市, 丙市, 丁市]",
      indicators: [
        "{id: a, name: a, unit: 人, kind: level}", "{id: b, name: b, unit: 人, kind: level}",
      ],
      standard: "share: {of: a, in: b}, at_least: 50 %, judge: latest, areas: {each: all}", asOf: "2022-07-15",
      figures:
        "甲市,a,2022-06,9\n甲市,b,2022-06,10\n乙市,a,2022-06,1\n乙市,b,2022-06,10\n丙市,a,2022-06,0\n丙市,b,2022-06,0\n丁市,a,2022-06,9",
      zh: ["4个地区中1个达标", "未达标：乙市", "数据缺失：丁市", "无可计量对象，不计：丙市"],
      en: ["1 of 4 do", "failing: 乙市", "no data: 丁市", "left out: 丙市"], area: "*"),
    Case(
      name: "the records that counted", indicators: ["{id: p, name: p, kind: record}"],
      standard: "records: {of: p, any: [{at_least: 10 亿元}], at_least: 2 个}", asOf: "2022-07-15",
      figures: "p,甲厂,2022-03,12亿元\np,乙厂,2022-05,5亿元", zh: ["计入：甲厂"], en: ["counted: 甲厂"], never: ["乙厂"]),
    Case(
      name: "the unit that has not filed", indicators: ["{id: r, name: r, kind: state, cadence: quarter}"],
      standard: "filing: {of: r, every: quarter, from: [甲局, 乙局], due_day: 20}", asOf: "2022-04-21",
      figures: "r,2022-Q1,已报,甲局,2022-04-19", zh: ["乙局：2022年第1季度", "2022年4月20日（含当日）", "未报"],
      en: ["乙局: 2022-Q1", "2022-04-20, that day included"], never: ["甲局"]),
  ]

  static func finding(_ one: Case) throws -> Finding {
    let rules = """
      plan: t
      title: T
      year: 2022
      time_zone: Asia/Shanghai
      reporting: {cadence: month, due_day: 10}
      areas: \(one.areas)
      units: [U, 甲局, 乙局]
      stages: {w: [未报, 已报]}
      lead: U
      indicators:
      \(one.indicators.map { "  - \($0)" }.joined(separator: "\n"))
      standards:
        - {id: s, title: s, quote: q, \(one.standard)}
      """
    let (plan, problems) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(rules.utf8))])
    let sound = try #require(plan, "\(problems.map(\.message.en))")
    #expect(problems.filter { $0.severity == .error }.map(\.message.en) == [])
    let drop = DropReader().read([SourceFile(name: "drop.csv", bytes: Array((Self.header(one) + one.figures).utf8))])
    let submission = SubmissionValidator(plan: sound, drop: drop).validate()
    let evaluator = try #require(
      Evaluator(plan: sound, drop: drop, submission: submission, asOf: CalendarDate(one.asOf)))
    let findings = evaluator.findings(of: sound.standards[0])
    return try #require(findings.first { one.area == nil || $0.area == one.area })
  }

  /// The columns that the rows of a case have.
  private static func header(_ one: Case) -> String {
    if one.areas != "[A]" { return "area,indicator,period,value\n" }
    if one.indicators.contains(where: { $0.contains("record") }) { return "indicator,item,period,value\n" }
    let cells = one.figures.prefix { $0 != "\n" }.count { $0 == "," } + 1
    return "indicator,period,value\(cells > 3 ? ",reporter,submitted_at" : "")\n"
  }
}
