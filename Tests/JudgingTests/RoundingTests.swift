import Diagnostics
import Foundation
import Plans
import Quantities
import RuleFiles
import Testing

@testable import Findings

/// A figure that is rounded by its writing is judged by its own number, and the finding says where that is too rough.
@Suite struct RoundingTests {
  private static let rules = """
    plan: rounding
    title: 约数
    year: 2022
    indicators:
      - {id: people, name: 就业人数, unit: 人, kind: cumulative}
      - {id: thousands, name: 参保人数, unit: 万人, kind: cumulative}
    standards:
      - {id: jobs, title: 就业, quote: 就业1.3万人, indicator: people, at_least: 1.3 万人}
      - {id: insured, title: 参保, quote: 参保1.3万人, indicator: thousands, at_least: 1.3 万人}
    """

  struct Case: Sendable, CustomTestStringConvertible {
    let indicator: String
    let filed: String
    let verdict: Verdict
    let isRough: Bool
    var testDescription: String { "\(indicator) \(filed)" }
  }

  @Test(arguments: [
    Case(indicator: "people", filed: "1.3万", verdict: .pass, isRough: true),
    Case(indicator: "people", filed: "1.30万人", verdict: .pass, isRough: true),
    Case(indicator: "people", filed: "1.34万", verdict: .pass, isRough: false),
    Case(indicator: "people", filed: "1.29万", verdict: .fail, isRough: false),
    Case(indicator: "people", filed: "1.2万", verdict: .fail, isRough: false),
    Case(indicator: "people", filed: "1万", verdict: .fail, isRough: true),
    Case(indicator: "people", filed: "13000", verdict: .pass, isRough: false),
    Case(indicator: "people", filed: "13,000人", verdict: .pass, isRough: false),
    Case(indicator: "thousands", filed: "1.3", verdict: .pass, isRough: false),
    Case(indicator: "thousands", filed: "1.3万人", verdict: .pass, isRough: false),
  ])
  func theFindingSaysSo(_ test: Case) throws {
    let (plan, _) = RuleFolder.load([SourceFile(name: "rules.yaml", bytes: [UInt8](Self.rules.utf8))])
    let rules = try #require(plan)
    let standard = test.indicator == "people" ? "jobs" : "insured"
    let text = """
      plan: rounding
      tests:
        - standard: \(standard)
          as_of: 2023-01-31
          rows: [{indicator: \(test.indicator), period: 2022-12, value: '\(test.filed)'}]
          expect: {verdict: pass}
      """
    let (cases, _) = RuleTestFile.load(SourceFile(name: "cases.yaml", bytes: [UInt8](text.utf8)), for: rules)
    let finding = try #require(cases.tests.first?.finding(in: rules))
    #expect(finding.verdict == test.verdict)
    #expect(finding.message.en.contains("rounded") == test.isRough, "\(finding.message.en)")
    #expect(finding.message.zh.contains("约数") == test.isRough)
  }
}
