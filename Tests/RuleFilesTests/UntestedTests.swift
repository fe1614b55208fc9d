import Diagnostics
import RuleFiles
import Testing

@Suite("Standards without a test")
struct UntestedTests {
  private static let rules = """
    plan: demo
    title: 示例
    year: 2022
    indicators: [{id: firms, name: 企业, unit: 家, kind: cumulative}]
    standards:
      - {id: one, title: 一, quote: 一, indicator: firms, at_least: 1 家}
      - {id: two, title: 二, quote: 二, indicator: firms, at_least: 2 家, severity: striving}
      - {id: judged, title: 三, quote: 三, manual: true}
    """

  @Test(
    "named once there are tests, people's own judgements left out",
    arguments: [([], nil), (["one"], "`two`"), (["one", "two"], nil), (["judged"], "`one`, `two`")]
      as [([String], String?)])
  func untested(_ tested: [String], _ named: String?) throws {
    let plan = try #require(RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(Self.rules.utf8))]).plan)
    let tests = tested.map { "  - {standard: \($0), as_of: 2022-06-30, expect: {verdict: not-due}}\n" }.joined()
    let text = "plan: demo\ntests:\n" + tests
    let files =
      tested.isEmpty
      ? [] : [RuleTestFile.load(SourceFile(name: "a.tests.yaml", bytes: Array(text.utf8)), for: plan).tests]
    let note = RuleFolder.untested(plan, files)
    #expect(note?.code == named.map { _ in RuleCode.untestedStandard.code })
    if let named { #expect(note?.message.en.hasSuffix(": " + named) == true) }
  }
}
