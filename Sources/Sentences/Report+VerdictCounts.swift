package import Diagnostics
package import Findings
package import Plans

extension Report {
  /// How many findings a line of the summary counts.
  package struct VerdictCount {
    package let verdict: Verdict
    package let light: Light
    package let name: Phrase
    package let mark: String
    package let count: Int
  }

  /// How many findings have each verdict, what is in trouble first.
  ///
  /// `met` stands apart from merely on pace, red apart from yellow; the lines add up to all findings.
  package var verdictCounts: [VerdictCount] {
    let tally = Tally(findings)
    func line(_ verdict: Verdict, _ light: Light, zh: String, en: String, _ count: Int) -> VerdictCount {
      VerdictCount(
        verdict: verdict, light: light, name: Phrase(chinese: zh, english: en), mark: verdict.mark(light), count: count)
    }
    return [
      line(.fail, .red, zh: "未达标", en: "failed", tally.fail),
      line(.error, .none, zh: "无法评判", en: "error", tally.error),
      line(.atRisk, .red, zh: "有风险（红）", en: "at risk, red", tally.red),
      line(.atRisk, .yellow, zh: "有风险（黄）", en: "at risk, yellow", tally.yellow),
      line(.noData, .none, zh: "缺数据", en: "without data", tally.noData),
      line(.pass, .green, zh: "进展正常", en: "on pace", tally.pass - tally.met),
      line(.pass, .green, zh: "已达标", en: "met", tally.met),
      line(.notDue, .none, zh: "未到期", en: "not due", tally.notDue),
      line(.review, .none, zh: "定性评议", en: "for review", tally.review),
      line(.waived, .none, zh: "已豁免", en: "waived", tally.waived - tally.withdrawn),
      line(.waived, .none, zh: "已撤销", en: "withdrawn", tally.withdrawn),
    ]
  }

  /// Why a page lists no finding: nothing was judged, or nothing that was judged is of the verdicts asked for.
  package var nothingShown: Phrase {
    let count = ledger.rulesEvaluated
    return count == 0
      ? Phrase(
        zh: "没有评判任何标准：没有载入规则，或者没有一条规则与所报数据对应",
        en: "no standard was judged: no rule was loaded, or no rule matched the figures")
      : Phrase(
        zh: "评判了 \(count) 项标准，没有一项是所选的结论",
        en:
          "\(count == 1 ? "the one standard judged does not have" : "none of the \(count) standards judged has") the verdict asked for"
      )
  }
}
