import Diagnostics
import Plans
import RuleFiles
import Testing

@testable import Reports
@testable import Sentences

/// How a standard is judged, as `explain` and `docs` say it.
@Suite struct JudgingWordsTests {
  private static let rules = """
    plan: words
    title: 说法
    year: 2022
    reporting: {cadence: month, due_day: 10}
    units: [甲局]
    lead: 甲局
    indicators:
      - {id: output, name: 产值, unit: 亿元, kind: flow}
      - {id: pace, name: 增速, unit: '%', kind: growth}
      - {id: firms, name: 企业, unit: 家, kind: cumulative}
    standards:
      - {id: growth-floor, title: 增速一, quote: 增速一, indicator: pace, at_least: 5 %}
      - {id: growth-ceiling, title: 增速二, quote: 增速二, indicator: pace, at_most: 9 %}
      - {id: computed-floor, title: 增速三, quote: 增速三, growth: {of: output}, at_least: 5 %}
      - {id: computed-ceiling, title: 增速四, quote: 增速四, growth: {of: output}, at_most: 9 %}
      - {id: count, title: 企业, quote: 企业, indicator: firms, at_least: 100 家}
    """

  private static func plan() throws -> Plan {
    try #require(RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(rules.utf8))]).plan)
  }

  @Test(arguments: [
    ("growth-floor", "the goal itself", "不按月折算"), ("computed-floor", "the goal itself", "不按月折算"),
    ("growth-ceiling", "at or under the limit passes", "不超过界限为达标"),
    ("computed-ceiling", "at or under the limit passes", "不超过界限为达标"),
    ("count", "by the tolerance profile", "按容差方案"),
  ])
  func isJudged(_ id: String, _ en: String, _ zh: String) throws {
    let plan = try Self.plan()
    let standard = try #require(plan.standards.first { $0.id == id })
    let words = JudgingWording(plan: plan, standard: standard).sentence(standard.requirement)
    #expect(words.en.contains(en), "\(words.en)")
    #expect(words.zh.contains(zh), "\(words.zh)")
  }

  /// The numbers of the profile stand once on a page.
  @Test(arguments: Language.allCases) func theProfileIsSaidOnce(_ language: Language) throws {
    let plan = try Self.plan()
    let standard = try #require(plan.standards.first { $0.id == "count" })
    let judged = JudgingWording(plan: plan, standard: standard).sentence(standard.requirement)[language]
    #expect(!judged.contains(plan.profile.numbers[language]))
  }
}
