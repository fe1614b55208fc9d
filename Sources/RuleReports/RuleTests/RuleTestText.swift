import Diagnostics
import Judging
import Layout
import Plans
import Sentences

/// Results of rule tests for people: each failure with its sum, then what no test shows, then one line in all.
struct RuleTestText {
  private static let listed = 20

  private let report: RuleTestReport
  private let options: ReportOptions
  private let ink: Ink

  init(_ report: RuleTestReport, _ options: ReportOptions) {
    self.report = report
    self.options = options
    ink = Ink(isOn: options.color)
  }

  var text: String {
    var blocks: [String] = []
    for test in report.cases where options.showAll || !test.passed { blocks.append(block(test)) }
    blocks += report.plans.compactMap(gaps)
    blocks.append(report.plans.map(summary).joined())
    return blocks.joined(separator: "\n")
  }

  private func say(_ zh: String, _ en: String) -> String { HarmlessText.line(options.language == .zh ? zh : en) }

  private func block(_ test: RuleTestReport.Case) -> String {
    let state =
      test.passed ? ink("✓ " + say("通过", "passed"), .green) : ink("✗ " + say("未通过", "failed"), .red)
    let id = HarmlessText.line(test.standard.id)
    var lines = ["\(Wording.place(test.place)): \(state) [\(id)] \(HarmlessText.line(test.name))"]
    if test.passed { return lines[0] + "\n" }
    let width = test.mismatches.map(\.field.count).max() ?? 0
    for mismatch in test.mismatches {
      let field = mismatch.field + String(repeating: " ", count: width - mismatch.field.count)
      lines.append(
        "    \(field)  "
          + say("应为 \(mismatch.expected)，实为 \(mismatch.got)", "expected \(mismatch.expected), got \(mismatch.got)"))
    }
    lines.append("    " + HarmlessText.line(test.message[options.language]))
    for step in test.steps { lines.append("      " + HarmlessText.line(step[options.language])) }
    for diagnostic in test.refused {
      lines.append(
        "    " + say("未采用的数据：", "figures refused: ") + HarmlessText.line(diagnostic.message[options.language]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Standards with a verdict that no test shows.
  private func gaps(_ plan: RuleTestReport.PlanTests) -> String? {
    let open = plan.coverage.entries.filter { options.showAll || !$0.missing.isEmpty }
    guard !open.isEmpty else { return nil }
    let limit = options.showAll ? open.count : Self.listed
    var lines = [
      ink(say("\(plan.plan)：尚无测试的结论", "\(plan.plan): verdicts that no test shows"), .bold)
    ]
    for entry in open.prefix(limit) {
      let covered = say(
        "\(entry.covered.count)/\(entry.possible.count)", "\(entry.covered.count) of \(entry.possible.count)")
      let missing = entry.missing.map(\.rawValue).joined(separator: options.language == .zh ? "、" : ", ")
      let rest = missing.isEmpty ? "" : say("，缺 \(missing)", ", without \(missing)")
      lines.append("    \(HarmlessText.line(entry.standard)): \(covered)\(rest)")
    }
    if open.count > limit {
      let more = open.count - limit
      lines.append("    " + say("……另有 \(more) 条，--all 全部列出", "… and \(more) more; --all lists them"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(_ plan: RuleTestReport.PlanTests) -> String {
    let failed = plan.cases.count { !$0.passed }
    let coverage = plan.coverage
    func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    let line = say(
      "\(plan.plan)：\(plan.cases.count)个测试，未通过\(failed)个；\(coverage.entries.count)条标准可有\(coverage.possibleCount)种结论，已测\(coverage.coveredCount)种，覆盖率\(coverage.percent)%",
      "\(plan.plan): \(counted(plan.cases.count, "test")), \(failed) failed; \(coverage.coveredCount) of \(counted(coverage.possibleCount, "verdict")) of \(counted(coverage.entries.count, "standard")) covered: \(coverage.percent)%"
    )
    return ink(line, failed > 0 ? .red : .green) + "\n"
  }
}
