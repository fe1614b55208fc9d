import Diagnostics
import Layout
import PlanDocuments
import Plans
import Sentences

/// What of a document has its rule, and what has not, as a page for people.
struct TextTrace {
  let trace: Trace
  let options: ReportOptions
  let plan: Plan
  let say: Wording

  init(trace: Trace, plan: Plan, options: ReportOptions) {
    self.trace = trace
    self.plan = plan
    self.options = options
    say = Wording(options.language, units: plan.units, leaders: plan.leaders)
  }

  var text: String {
    var page = Page(options)
    page.paragraph(say(plan.title), .bold)
    let isAll = trace.verified == trace.standards
    page.paragraph(
      say(
        zh: "标准 \(trace.standards) 条，原文逐字核对无误 \(trace.verified) 条",
        en: "\(say.count(trace.standards, "standard")); the quotes of \(say.count(trace.verified)) stand where they say"
      ),
      isAll ? .green : .red)
    for part in trace.parts {
      page.blank()
      write(part, on: &page)
    }
    return page.text
  }

  private func write(_ part: Trace.Part, on page: inout Page) {
    page.paragraph(HarmlessText.line(part.file), .bold)
    page.field("SHA-256", part.digest, labelWidth: 9)
    let coverage = part.coverage
    page.field(
      say(zh: "句子", en: "sentences"),
      say(
        zh: "\(coverage.sentences) 句，含数字的 \(coverage.quantified) 句，其中已覆盖 \(coverage.covered) 句",
        en: "\(say.count(coverage.sentences)), of which \(say.count(coverage.quantified)) hold a number, "
          + "\(say.count(coverage.covered)) of them covered"), labelWidth: 9)
    page.field(
      say(zh: "数字", en: "numbers"),
      say(
        zh:
          "\(coverage.numbers) 处：属于标准 \(coverage.byStandard)，记录为非标准 \(coverage.byRecord)，未覆盖 \(coverage.open)；覆盖率 \(coverage.percent)%",
        en:
          "\(say.count(coverage.numbers)): \(say.count(coverage.byStandard)) in standards, \(say.count(coverage.byRecord)) on record "
          + "as none, \(say.count(coverage.open)) open; coverage \(coverage.percent)%"), labelWidth: 9)
    for gap in part.gaps { write(gap, on: &page) }
  }

  private func write(_ gap: Trace.Gap, on page: inout Page) {
    page.blank()
    let reasons = gap.reasons.isEmpty ? gap.numbers.map { _ in nil } : gap.reasons
    let numbers = zip(gap.numbers, reasons).map { number, reason in
      let why = reason.map { say(zh: "（\($0.zh)）", en: " (\($0.en))") } ?? ""
      return say(zh: "“\(number)”", en: "'\(number)'") + why
    }.joined(separator: say(zh: "、", en: ", "))
    let heading = gap.heading.map { say(zh: "（\($0)）", en: " (\($0))") } ?? ""
    page.paragraph(
      say(
        zh: "\(Wording.place(gap.place))：\(numbers)没有规则\(heading)",
        en: "\(Wording.place(gap.place)): no rule for \(numbers)\(heading)"),
      .yellow)
    page.paragraph(HarmlessText.line(gap.sentence), indent: 2)
    guard !gap.draft.isEmpty else { return }
    let isRule = gap.reasons.contains(nil)
    page.paragraph(
      isRule
        ? say(zh: "可从这里写起：", en: "a rule to start from:")
        : say(zh: "不是目标的，可这样记录：", en: "no target; a record to start from:"), indent: 2, .dim)
    // Copied as it stands: never folded.
    for line in gap.draft.split(separator: "\n") { page.line("    " + HarmlessText.line(String(line))) }
  }
}
