import Diagnostics
import Plans
import RuleFiles
import Testing

/// The plan whose names the tables of these tests use.
enum SamplePlan {
  static let head = """
    plan: tables
    title: 江州市重点指标
    year: 2022
    reporting: {cadence: month, due_day: 10}
    areas: [{id: 江州市, aliases: [全市]}, 东城区, 西城区, {id: 南山镇, aliases: [NS1]}]
    units: [统计局]

    """

  static let indicators = """
    plan: tables
    lead: 统计局
    indicators:
      - {id: output, name: {zh: 工业总产值, en: Industrial output}, aliases: [规上产值], unit: 亿元, kind: cumulative}
      - {id: output-growth, name: {zh: 工业总产值增速, en: Growth of industrial output}, unit: '%', kind: growth, growth_of: output}
      - {id: invest, name: {zh: 固定资产投资, en: Fixed investment}, unit: 亿元, kind: cumulative}
      - {id: jobs, name: {zh: 新增就业, en: New jobs}, unit: 人, kind: cumulative}
      - {id: power, name: {zh: 当月用电量, en: Power used}, aliases: [用电量], unit: 亿千瓦时, kind: flow}
      - {id: deposits, name: {zh: 存款余额, en: Deposits}, unit: 亿元, kind: level}
      - {id: clean, name: {zh: 水质达标率, en: Clean water}, unit: '%', kind: rate}
      - {id: fdi, name: {zh: 实际利用外资, en: Foreign investment}, unit: 万美元, kind: cumulative}
      - {id: homes, name: {zh: 开工户数, en: Homes begun}, unit: 户, kind: cumulative}
    standards:
      - {id: output, title: 产值, quote: 产值达到900亿元, indicator: output, at_least: 900 亿元}
      - {id: clean, title: 水质, quote: 水质达标率95%, indicator: clean, at_least: 95 %}
    """

  static func plan(_ tables: String = "") throws -> Plan {
    let (plan, diagnostics) = RuleFolder.load([
      SourceFile(name: "plan.yaml", bytes: Array((head + tables).utf8)),
      SourceFile(name: "rules.yaml", bytes: Array(indicators.utf8)),
    ])
    return try #require(plan, "\(diagnostics)")
  }
}
