import Diagnostics
import Findings
import JSONReports
import Judging
import Layout
import Plans

/// Results of rule tests as JSON, version 1.
///
/// Keys are always there; what is absent is null.
struct JSONRuleTests: JSONStated {
  let report: RuleTestReport

  static let jsonName = "rule_tests"
  static let jsonAbout = Phrase(zh: "规则测试的结果", en: "results of rule tests")
  static let jsonMembers = members { list in
    list.always(FormatVersion.label) { _ in FormatVersion(1) }
    list.always("summary", "合计", "the summary") { Summary(report: $0.report) }
    list.always("plans", "各方案", "the plans") { $0.report.plans }
  }

  struct Summary: JSONStated {
    let report: RuleTestReport

    static let jsonName = "summary"
    static let jsonAbout = Phrase(zh: "合计", en: "a summary")
    static let jsonMembers = members { list in
      list.always("tests", "测试数", "tests") { $0.report.cases.count }
      list.always("failed", "未通过", "failed") { $0.report.failedCount }
      list.always("verdicts_possible", "可能的结论数", "verdicts that standards can have") {
        $0.report.plans.reduce(0) { $0 + $1.coverage.possibleCount }
      }
      list.always("verdicts_covered", "有测试的结论数", "of those, shown by a test") {
        $0.report.plans.reduce(0) { $0 + $1.coverage.coveredCount }
      }
      list.always("least_coverage_percent", "最低覆盖率", "the coverage of the plan covered least") {
        $0.report.leastPercent
      }
    }
  }
}

extension RuleTestReport.PlanTests: JSONStated {
  static let jsonName = "plan"
  static let jsonAbout = Phrase(zh: "一个方案的测试", en: "the tests of a plan")
  static let jsonMembers = members { list in
    list.always("plan", "方案编号", "the plan's id") { $0.plan }
    list.always("coverage_percent", "覆盖率", "its coverage") { $0.coverage.percent }
    list.always("tests", "各测试", "the tests") { $0.cases }
    list.always("standards", "各标准的覆盖", "the coverage of its standards") { $0.coverage.entries }
  }
}

extension RuleTestReport.Case: JSONStated {
  static let jsonName = "test"
  static let jsonAbout = Phrase(zh: "一项测试", en: "a test")
  static let jsonMembers = members { list in
    list.always("name", "名称", "its name") { $0.name }
    list.always("standard", "标准编号", "the standard's id") { $0.standard.id }
    list.always("passed", "是否通过", "whether it passed") { $0.passed }
    list.always("location", "位置", "where it stands") { $0.place }
    list.always("mismatches", "不符之处", "what differed") { $0.mismatches }
    list.always("message", "一句话说明", "one sentence") { SpokenText($0.message) }
    list.always("steps", "未通过时的算式", "the sum of what failed") { test in
      test.passed ? [] : test.steps.map { SpokenText($0) }
    }
    list.always("figures_refused", "拒收的数据", "figures that were refused") { $0.refused.map { SpokenText($0.message) } }
  }
}

extension RuleTestReport.Mismatch: JSONStated {
  static let jsonName = "mismatch"
  static let jsonAbout = Phrase(zh: "一处不符", en: "a difference")
  static let jsonMembers = members { list in
    list.always("field", "所比的键", "the key") { $0.field }
    list.always("expected", "应为", "what was expected") { $0.expected }
    list.always("got", "实为", "what there was") { $0.got }
    list.always("location", "位置", "where it stands") { $0.place }
  }
}

extension VerdictCoverage.Entry: JSONStated {
  static let jsonName = "coverage"
  static let jsonAbout = Phrase(zh: "一项标准的覆盖", en: "the coverage of a standard")
  static let jsonMembers = members { list in
    list.always("standard", "标准编号", "the standard's id") { $0.standard }
    list.always("possible", "可能的结论", "verdicts that it can have") { $0.possible }
    list.always("covered", "有测试的结论", "of those, shown by a test") { $0.covered }
    list.always("missing", "没有测试的结论", "of those, shown by none") { $0.missing }
  }
}
