import Diagnostics
import JSONReports
import Layout
import Plans
import Sentences

/// Results of rule tests as JUnit's XML: a suite for each section of a plan, a class for each standard.
struct RuleTestJUnit {
  private let report: RuleTestReport
  private let options: ReportOptions

  init(_ report: RuleTestReport, _ options: ReportOptions) {
    self.report = report
    self.options = options
  }

  var text: String {
    var page = MarkupPage()
    page.open(
      "testsuites",
      [
        ("name", "plumbline test"), ("tests", "\(report.cases.count)"), ("failures", "\(report.failedCount)"),
        ("errors", "0"), ("time", "0"),
      ])
    for plan in report.plans {
      for suite in suites(plan) { write(suite, of: plan.plan, to: &page) }
    }
    page.close("testsuites")
    return page.text
  }

  private struct Suite {
    let name: String
    var cases: [RuleTestReport.Case]
  }

  /// Sections in the order in which tests first name them.
  private func suites(_ plan: RuleTestReport.PlanTests) -> [Suite] {
    var suites: [Suite] = []
    var places: [String: Int] = [:]
    for test in plan.cases {
      let name = section(test.standard.source)
      if let place = places[name] {
        suites[place].cases.append(test)
      } else {
        places[name] = suites.count
        suites.append(Suite(name: name, cases: [test]))
      }
    }
    return suites
  }

  private func section(_ source: Standard.Source) -> String {
    let numbers = [source.annex, source.section].compactMap { $0.map(String.init) }.joined(separator: ".")
    return [numbers, source.sectionTitle ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func write(_ suite: Suite, of plan: String, to page: inout MarkupPage) {
    page.open(
      "testsuite",
      [
        ("name", suite.name.isEmpty ? plan : "\(plan) \(suite.name)"), ("tests", "\(suite.cases.count)"),
        ("failures", "\(suite.cases.count { !$0.passed })"), ("errors", "0"), ("skipped", "0"), ("time", "0"),
      ])
    for test in suite.cases {
      var attributes = [
        ("classname", "\(plan).\(test.standard.id)"), ("name", test.name), ("time", "0"),
        ("file", PortablePath.of(test.place.file)),
      ]
      if let start = test.place.range?.start { attributes.append(("line", "\(start.line)")) }
      if test.passed {
        page.leaf("testcase", attributes)
      } else {
        page.open("testcase", attributes)
        page.leaf("failure", [("message", short(test)), ("type", "mismatch")], long(test))
        page.close("testcase")
      }
    }
    page.close("testsuite")
  }

  private func short(_ test: RuleTestReport.Case) -> String {
    test.mismatches.map { mismatch in
      options.language == .zh
        ? "\(mismatch.field) 应为 \(mismatch.expected)，实为 \(mismatch.got)"
        : "\(mismatch.field) expected \(mismatch.expected), got \(mismatch.got)"
    }.joined(separator: options.language == .zh ? "；" : "; ")
  }

  private func long(_ test: RuleTestReport.Case) -> String {
    ([Wording.place(test.place), test.message[options.language]] + test.steps.map { $0[options.language] })
      .joined(separator: "\n")
  }
}
