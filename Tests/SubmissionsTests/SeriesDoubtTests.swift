import Given
import DataDrops
import Diagnostics
import Plans
import Quantities
import RuleFiles
import Submissions
import Testing

/// Figures beside the others of their series, their target, their levels and the areas: what is asked, what is refused,
/// and what is left in peace.
@Suite struct SeriesDoubtTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let indicator: String
    let target: String
    let values: String
    /// Codes of warnings and errors; `!` marks a refused figure's.
    let codes: [String]

    init(_ indicator: String, _ target: String, _ values: String, _ codes: String...) {
      self.indicator = indicator
      self.target = target
      self.values = values
      self.codes = codes
    }

    var testDescription: String { "\(indicator) \(target): \(values)" }
  }

  private static let growth = "unit: '%', kind: growth"
  private static let rate = "unit: '%', kind: rate"
  private static let index = "unit: 上年=100, kind: level"
  private static let falls = "unit: '%', kind: growth, sign: minus, better: lower"

  static let cases: [Case] = [
    // A ratio for a percentage, by the series' own size.
    Case(rate, "at_most: 3 %", "2.80 2.79 2.83 0.0281", "ratio-for-percentage"),
    Case(rate, "at_most: 2 %", "0.018", "ratio-for-percentage"),
    Case(growth, "at_least: -3 %", "-3.1 -3.3 -0.034", "ratio-for-percentage"),
    Case(growth, "at_least: 6.5 %", "0.065", "ratio-for-percentage"),
    Case(rate, "at_least: 90 %", "91 93 0.92", "ratio-for-percentage"),
    Case(rate, "at_least: 90 %", "91 93 95 1", "ratio-for-percentage"),
    Case("unit: ‰, kind: rate", "at_most: 3 ‰", "2.8 2.7 2.9 0.0028", "ratio-for-percentage"),
    Case(growth, "at_least: 3 %", "2.8 2.5 0.3"), Case(growth, "at_least: 3 %", "2.8 -0.1 0.2"),
    Case(growth, "at_least: 3 %", "2.81 2.52 0.03"), Case(rate, "at_least: 90 %", "0.9 12 30 55"),
    Case(rate, "at_most: 0.3 %", "0.21 0.22 0.19"),
    // An index for a change, a change for an index.
    Case(growth, "at_least: 2 %", "1.8 1.9 2.1 102.3", "index-for-change!"),
    Case(index, "at_least: 100 上年=100", "101.5 101.9 101.6 1.8", "change-for-index"),
    Case(index, "at_least: 100 上年=100", "1.8", "change-for-index"),
    Case(index, "at_least: 100 上年=100", "-0.4", "value-out-of-range!"),
    Case("unit: '%', kind: rate, range: {max: 200 %}", "at_most: 102 %", "101.5 101.9 101.6 1.8", "change-for-index"),
    Case(index, "at_least: 99 上年=100", "101.5 101.9 101.6 99.8"),
    Case(rate, "at_least: 98 %", "5 95 97 99"), Case("unit: 家, kind: level", "at_least: 100 家", "101 102 103 2"),
    // Another scale: refused only where nothing known speaks for the figure.
    Case("unit: 万人, kind: level", "at_least: 14 万人", "13 13 13 130000", "scale-slip!"),
    Case("unit: 件, kind: level, better: lower", "at_most: 15000 件", "7 7 7 18944", "scale-doubtful"),
    Case("unit: 件, kind: cumulative", "at_least: 3000 件", "1 2 2 2500", "scale-doubtful"),
    Case("unit: 万人, kind: level", "at_least: 14 万人", "13000000", "scale-slip!"),
    Case("unit: 元, kind: level", "manual", "5000 5200 5100 52000000", "scale-slip!"),
    Case("unit: 万元, kind: flow", "manual", "5200 4800 5100 0.49", "scale-doubtful"),
    Case("unit: 亿元, kind: level", "at_least: 12000 亿元", "1.2万", "scale-doubtful"),
    Case("unit: 件, kind: cumulative", "at_least: 3000 件", "10 40 300 900"),
    // A rise is asked about once, where it is news.
    Case(falls, "at_most: -1 %", "-0.4 0.3 0.5 0.7", "sign-doubtful"),
    Case(falls, "at_most: -1 %", "-4.1 -3.9 -4.0 4.2", "sign-doubtful"),
    Case(falls, "at_most: -1 %", "10", "sign-doubtful"), Case(falls, "at_most: -1 %", "3.1 3.3 3.2", "sign-doubtful"),
    Case("unit: '%', kind: growth, sign: plus", "at_least: 1 %", "2.1 -1.6 -1.9 1.4", "sign-doubtful"),
    Case(falls, "at_most: -1 %", "-0.4 -0.3"),
  ]

  @Test(arguments: cases)
  func isAsked(_ sample: Case) throws {
    let bound = sample.target == "manual" ? "manual: true, statement: n" : "indicator: n, \(sample.target), judge: end"
    let rules = """
      plan: doubt
      title: 疑
      year: 2022
      reporting: {cadence: month, due_day: 10}
      units: [甲局]
      lead: 甲局
      measures: [{symbol: 上年=100}]
      indicators:
        - {id: n, name: 数, whole: false, \(sample.indicator)}
      standards:
        - {id: s, title: 数, quote: 数, \(bound)}
      """.replacing("whole: false, unit: '%'", with: "unit: '%'").replacing("whole: false, unit: ‰", with: "unit: ‰")
      .replacing(", judge: end", with: "")
    let values = sample.values.split(separator: " ").enumerated()
    let rows = values.map { "n,2022-0\($0.offset + 1),\($0.element)\n" }.joined()
    let (submission, _) = try Self.found(rules, "指标,期间,数值\n" + rows)
    let said = submission.diagnostics.filter { $0.severity != .information }
    #expect(
      said.map { $0.code.rawValue + ($0.severity == .error ? "!" : "") } == sample.codes,
      "\(said.map(\.message.zh))")
    let used = submission.figureCount.values.reduce(0, +)
    #expect(used == sample.values.split(separator: " ").count - sample.codes.count { $0.hasSuffix("!") })
  }

  /// Levels on file have the word about a sign.
  @Test(arguments: [
    ("1200", "20", [String]()), ("1200", "-20", ["sign-contradicted"]), ("1000", "0.05", ["sign-doubtful"]),
  ])
  func levelsSettleTheSign(_ level: String, _ rate: String, _ codes: [String]) throws {
    let rules = """
      plan: doubt
      title: 疑
      year: 2022
      reporting: {cadence: month, due_day: 10}
      units: [甲局]
      lead: 甲局
      indicators:
        - {id: use, name: 能耗, unit: 吨, kind: flow}
        - {id: fall, name: 能耗增速, unit: '%', kind: growth, sign: minus, growth_of: use, better: lower}
      standards:
        - {id: s, title: 能耗, quote: 能耗, indicator: fall, at_most: -1 %}
        - {id: u, title: 用量, quote: 用量, manual: true, statement: use}
      """
    let rows = "指标,期间,数值\nuse,2021-06,1000\nuse,2022-06,\(level)\nfall,2022-06,\(rate)\n"
    let (submission, _) = try Self.found(rules, rows)
    let said = submission.diagnostics.filter { $0.severity != .information }.map(\.code.rawValue)
    #expect(said == codes)
  }

  /// What parts of an area have adds up for amounts and counts alone.
  @Test(arguments: [
    ("家, kind: cumulative", "企业数", true), ("人, kind: level", "常住人口", true), ("万元, kind: flow", "税收", true),
    ("亩, kind: level", "耕地面积", true), ("吨标准煤, kind: flow", "能耗", true), ("个学位, kind: level", "学位", true),
    ("微克/立方米, kind: level", "PM2.5", false), ("上年=100, kind: level", "物价", false), ("秒, kind: level", "接通时间", false),
    ("元/月, kind: level", "养老金", false), ("元, kind: cumulative", "居民人均可支配收入", false), ("元, kind: level", "平均工资", false),
    ("位, kind: level", "排名", false), ("分, kind: level", "得分", false), ("'%', kind: rate", "合格率", false),
    ("件, kind: level", "每万人发明专利拥有量", false), ("℃, kind: level", "气温", false), ("分贝, kind: level", "噪声", false),
  ])
  func areasAddUp(_ declared: String, _ name: String, _ adds: Bool) throws {
    let rules = """
      plan: doubt
      title: 疑
      year: 2022
      reporting: {cadence: month, due_day: 10}
      areas: [全市, 甲区, 乙区]
      units: [甲局]
      lead: 甲局
      measures: [{symbol: 上年=100}]
      submissions: {whole_area: 全市}
      indicators:
        - {id: n, name: \(name), unit: \(declared)}
      standards:
        - {id: s, title: 数, quote: 数, manual: true, statement: n}
      """
    let rows = "地区,指标,期间,数值\n全市,n,2022-06,31\n甲区,n,2022-06,30\n乙区,n,2022-06,32\n"
    let (submission, _) = try Self.found(rules, rows)
    #expect(submission.diagnostics.map(\.code.rawValue) == (adds ? ["areas-and-whole"] : []))
  }

  private static func found(_ rules: String, _ rows: String) throws -> (Submission, Plan) {
    let (plan, _, submission) = try filed(rules, rows)
    return (submission, plan)
  }
}
