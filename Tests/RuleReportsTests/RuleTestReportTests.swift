import Diagnostics
import Foundation
import Judging
import Quantities
import Testing

@testable import Findings
@testable import Layout
@testable import Plans
@testable import RuleReports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Results of rule tests")
struct RuleTestReportTests {
  private static func standard(_ id: String, section: Int) throws -> Standard {
    let day = try #require(CalendarDate("2022-12-31"))
    return Standard(
      id: id, title: Phrase(verbatim: id), quote: id,
      source: Standard.Source(annex: 1, section: section, sectionTitle: "创新“驱动”"), start: day, deadline: day,
      requirement: .manual(statement: nil), place: Diagnostic.Place(file: "rules.yaml"))
  }

  private static func place(_ line: Int) -> Diagnostic.Place {
    Diagnostic.Place(file: "a/b.tests.yaml", at: SourceLocation(line: line, column: 5))
  }

  static func report() throws -> RuleTestReport {
    let first = try standard("firms", section: 2)
    let second = try standard("parks", section: 3)
    let failed = RuleTestReport.Case(
      name: "六月 <60家> & \"更多\"", standard: first, place: place(3),
      mismatches: [
        .init(field: "verdict", expected: "pass", got: "at-risk", place: place(7)),
        .init(field: "gap", expected: "5", got: "6", place: place(7)),
      ],
      message: Phrase(zh: "目标120家", en: "target 120"),
      steps: [Phrase(zh: "计划数：120 × 50% = 60", en: "plan: 120 × 50% = 60")],
      refused: [Diagnostic(.init(rawValue: "x"), at: nil, Phrase(zh: "不是数\u{7}", en: "no number\u{7}"))])
    let passed = RuleTestReport.Case(
      name: "由专人评议", standard: second, place: place(9), mismatches: [], message: Phrase(zh: "无", en: "none"), steps: [],
      refused: [])
    var plan = Plan(
      id: "small", title: Phrase(verbatim: "small"), year: 2022, start: first.start, deadline: first.deadline,
      timeZone: .utc, calendar: ReportingCalendar(cadence: .month, dueDay: 10))
    plan.standards = [first, second]
    return RuleTestReport(plans: [
      .init(
        plan: "small", cases: [failed, passed],
        coverage: VerdictCoverage(of: plan.standards, in: plan, tested: ["parks": [.review]]))
    ])
  }

  @Test func textSaysWhatAndWhy() throws {
    let report = try Self.report()
    #expect(
      try report.rendered(as: .text, options: ReportOptions(language: .en)) == """
        a/b.tests.yaml:3:5: ✗ failed [firms] 六月 <60家> & "更多"
            verdict  expected pass, got at-risk
            gap      expected 5, got 6
            target 120
              plan: 120 × 50% = 60
            figures refused: no number␇

        small: verdicts that no test shows
            firms: 0 of 1, without review

        small: 2 tests, 1 failed; 1 of 2 verdicts of 2 standards covered: 50%

        """)
    #expect(
      try report.rendered(as: .text, options: ReportOptions(language: .zh)) == """
        a/b.tests.yaml:3:5: ✗ 未通过 [firms] 六月 <60家> & "更多"
            verdict  应为 pass，实为 at-risk
            gap      应为 5，实为 6
            目标120家
              计划数：120 × 50% = 60
            未采用的数据：不是数␇

        small：尚无测试的结论
            firms: 0/1，缺 review

        small：2个测试，未通过1个；2条标准可有2种结论，已测1种，覆盖率50%

        """)
    let all = try report.rendered(as: .text, options: ReportOptions(language: .en, showAll: true))
    #expect(all.contains("a/b.tests.yaml:9:5: ✓ passed [parks] 由专人评议\n"))
    #expect(all.contains("    parks: 1 of 1\n"))
    #expect(report.failedCount == 1 && report.leastPercent == 50)
  }

  @Test func jsonHoldsTheSame() throws {
    let text = try Self.report().rendered(as: .json, options: ReportOptions(language: .en))
    let value = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let summary = try #require(value["summary"] as? [String: Int])
    #expect(
      summary == [
        "tests": 2, "failed": 1, "verdicts_possible": 2, "verdicts_covered": 1, "least_coverage_percent": 50,
      ])
    let plan = try #require((value["plans"] as? [[String: Any]])?.first)
    let tests = try #require(plan["tests"] as? [[String: Any]])
    #expect(tests.map { $0["passed"] as? Bool } == [false, true])
    let mismatch = try #require((tests[0]["mismatches"] as? [[String: Any]])?.last)
    #expect(mismatch["expected"] as? String == "5" && mismatch["got"] as? String == "6")
    let standards = try #require(plan["standards"] as? [[String: Any]])
    #expect(standards.map { $0["missing"] as? [String] } == [["review"], []])
  }

  @Test(arguments: Language.allCases)
  func junitIsXMLWithASuiteForEachSection(_ language: Language) throws {
    let text = try Self.report().rendered(as: .junit, options: ReportOptions(language: language))
    let document = try XMLDocument(data: Data(text.utf8))
    let suites = try document.nodes(forXPath: "/testsuites/testsuite").compactMap { $0 as? XMLElement }
    #expect(suites.map { $0.attribute(forName: "name")?.stringValue } == ["small 1.2 创新“驱动”", "small 1.3 创新“驱动”"])
    #expect(suites.map { $0.attribute(forName: "failures")?.stringValue } == ["1", "0"])
    let cases = try document.nodes(forXPath: "//testcase").compactMap { $0 as? XMLElement }
    #expect(cases.map { $0.attribute(forName: "name")?.stringValue } == ["六月 <60家> & \"更多\"", "由专人评议"])
    #expect(cases.map { $0.attribute(forName: "classname")?.stringValue } == ["small.firms", "small.parks"])
    #expect(cases.map { $0.attribute(forName: "line")?.stringValue } == ["3", "9"])
    let failure = try #require(try document.nodes(forXPath: "//failure").first as? XMLElement)
    #expect(failure.stringValue?.hasPrefix("a/b.tests.yaml:3:5\n") ?? false)
  }
}
