import Diagnostics
import Findings
import Judging
import Plans
import RuleFiles
import Testing

@testable import Judging

@Suite("Which verdicts a standard can have")
struct PossibleVerdictsTests {
  /// What was found of any figures must have been possible.
  @Test(arguments: ConformanceSuite.all)
  func nothingElseIsEverFound(_ suite: ConformanceSuite) throws {
    let plan = try #require(suite.plan)
    for test in suite.tests {
      let outcome = try #require(test.outcome(in: plan))
      let verdict = outcome.finding.verdict
      if verdict == .waived || verdict == .error { continue }
      #expect(outcome.standard.possibleVerdicts(in: plan).contains(verdict), "\(test.name)")
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let verdicts: Set<Verdict>
    var testDescription: String { rule }

    init(_ rule: String, _ verdicts: Set<Verdict>) {
      self.rule = rule
      self.verdicts = verdicts
    }
  }

  private static let all: Set<Verdict> = [.pass, .atRisk, .fail, .noData, .notDue]
  private static let settled: Set<Verdict> = [.pass, .fail, .noData, .notDue]

  static let cases: [Case] = [
    Case("manual: true", [.review]),
    Case("target_set_by: 常州市\nindicator: count", [.notDue, .noData]),
    Case("filing: {of: count, every: month}", [.pass, .fail, .notDue]),
    Case("milestone: {ladder: works, stage: 完工, items: [一]}", all),
    // what accumulates
    Case("indicator: count\nat_least: 100 家", all),
    Case("indicator: count\nat_least: 1 家", all),
    Case("indicator: count\nat_least: 1 家\nprofile: strict", settled),
    Case("indicator: count\nat_least: 100 家\npace: step", settled),
    Case("indicator: count\nat_least: 100 家\npace: step\nstaged: {2022-06: 40 家}", all),
    Case("indicator: count\nat_least: 100 家\nin: 2022-01", settled),
    Case("indicator: yearly\nat_least: 100 家", settled),
    Case("indicator: count\nat_most: 12 家", all),
    Case("indicator: count\nat_most: 0 家", settled),
    Case("indicator: count\nat_most: 1 家", settled),
    Case("indicator: count\nexactly: 12 家", all),
    // levels and rates
    Case("indicator: rate\nat_least: 95 %", all),
    Case("indicator: rate\nat_least: 95 %\njudge: latest", settled),
    Case("indicator: rate\nat_least: 95 %\njudge: every", all),
    Case("indicator: rate\nat_least: 100 %\njudge: every", settled),
    Case("indicator: rate\nat_least: 100 %\njudge: every\nallowed_misses: 1", all),
    Case("indicator: rate\nat_least: 95 %\njudge: every\nmargin: 0 百分点", settled),
    Case("indicator: rate\nat_most: 0 %\njudge: every", settled),
    Case("indicator: rate\nat_most: 3 %", all),
    Case("indicator: rate\nbetween: [20 %, 30 %]\njudge: every", settled),
    Case("indicator: rate\nbetween: [20 %, 30 %]", all),
    Case("indicator: growth\nat_least: 6.5 %", all),
    // several
    Case("frequency: {of: times, times: 1, every: quarter}", settled),
    Case("frequency: {of: times, times: 2, every: quarter}", all),
    Case("frequency: {of: times, times: 2, every: month}", settled),
    Case("frequency: {of: times, times: 1, every: quarter, make_up_days: 10}", all),
    Case("reduction: {of: count, by: 10 %}", all),
    Case("reduction: {of: yearly, by: 10 %}", settled),
    Case("all_of: [{indicator: yearly, at_least: 1 家}, {indicator: count, at_least: 9 家}]", all),
    Case("all_of: [{manual: true}, {indicator: yearly, at_least: 1 家}]", [.fail, .noData, .review, .notDue]),
    Case("any_of: [{manual: true}, {indicator: yearly, at_least: 1 家}]", [.pass, .review, .notDue]),
    Case(
      "k_of: {k: 2, parts: [{manual: true}, {indicator: yearly, at_least: 1 家}, {target_set_by: 常州市, indicator: count}]}",
      [.review, .notDue, .noData]),
  ]

  @Test(arguments: cases)
  func ofEachKind(_ wanted: Case) throws {
    let text = """
      plan: kinds
      title: kinds
      year: 2022
      start: 2022-01-01
      deadline: 2022-12-31
      time_zone: Asia/Shanghai
      profile: standard
      reporting: {cadence: month, due_day: 10}
      units: [{id: 某局, en: A Bureau}]
      lead: 某局
      stages: {works: [未启动, 开工, 完工]}
      indicators:
        - {id: count, name: count, unit: 家, kind: cumulative, better: lower}
        - {id: yearly, name: yearly, unit: 家, kind: cumulative, cadence: year}
        - {id: rate, name: rate, unit: '%', kind: rate, range: {min: 0 %, max: 100 %}}
        - {id: growth, name: growth, unit: '%', kind: growth}
        - {id: times, name: times, unit: 次, kind: flow, whole: true}
      standards:
        - id: it
          title: it
          quote: it
          \(wanted.rule.split(separator: "\n").joined(separator: "\n    "))
      """
    let (plan, diagnostics) = RuleFolder.load([SourceFile(name: "kinds.yaml", bytes: Array(text.utf8))])
    let loaded = try #require(plan, "\(diagnostics.filter { $0.severity == .error }.map { $0.message.en })")
    #expect(try #require(loaded.standards.first).possibleVerdicts(in: loaded) == wanted.verdicts)
  }

  @Test func coverageIsRoundedDown() throws {
    let suite = try #require(ConformanceSuite.all.first { $0.name == "a-floor-count" })
    let plan = try #require(suite.plan)
    let none = VerdictCoverage(of: plan.standards, in: plan, tested: [:])
    #expect(none.percent == 0 && none.coveredCount == 0)
    var tested = Dictionary(uniqueKeysWithValues: plan.standards.map { ($0.id, $0.possibleVerdicts(in: plan)) })
    #expect(VerdictCoverage(of: plan.standards, in: plan, tested: tested).percent == 100)
    let first = try #require(plan.standards.first)
    tested[first.id]?.remove(.fail)
    let almost = VerdictCoverage(of: plan.standards, in: plan, tested: tested)
    #expect(almost.percent == (almost.possibleCount - 1) * 100 / almost.possibleCount && almost.percent < 100)
    #expect(almost.entries.first?.missing == [.fail])
    // A verdict that the standard cannot have counts for nothing.
    #expect(VerdictCoverage(of: [first], in: plan, tested: [first.id: [.review]]).coveredCount == 0)
  }
}
