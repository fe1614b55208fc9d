import Diagnostics
import Findings
import JSONReports
import Layout
import Pages
import Plans
import Quantities
import Sentences

/// One standard in words, and how its verdict came about, step by step.
struct Explanation {
  let finding: Finding
  let standard: Standard
  let plan: Plan
  let options: ReportOptions
  let say: Wording

  init(_ finding: Finding, _ standard: Standard, _ plan: Plan, _ options: ReportOptions) {
    self.finding = finding
    self.standard = standard
    self.plan = plan
    self.options = options
    say = Wording(options.language, units: plan.units, leaders: plan.leaders)
  }

  var text: String {
    var page = Page(options)
    let id = HarmlessText.line(standard.id)
    page.paragraph(say(zh: "\(say(standard.title))（\(id)）", en: "\(say(standard.title)) (\(id))"), .bold)
    page.blank()
    write(promise, on: &page)
    page.blank()
    verdict(on: &page)
    write(figures, on: &page)
    list(finding.parts.map(part), title: say(zh: "分项", en: "parts"), on: &page)
    list(finding.steps.map { say($0) }, title: say(zh: "评判过程", en: "step by step"), on: &page)
    page.blank()
    conclusion(on: &page)
    return page.text
  }

  private typealias Field = (label: String, text: String)

  private var judging: JudgingWording { JudgingWording(plan: plan, standard: standard) }

  /// The bands in numbers, where the requirement has a pace that they are held against: here and nowhere else on the
  /// page.
  private var profile: String {
    guard judging.pace(standard.requirement) != nil else { return "" }
    let profile = standard.profile ?? plan.profile
    return say(profile.words) + say(zh: "：", en: ": ") + say(profile.numbers)
  }

  /// What was promised and who answers for it.
  private var promise: [Field] {
    let source = SourceWording(sources: plan.sources, say: say).sentence(standard.source)
    return [
      (say(zh: "原文", en: "quote"), HarmlessText.line(standard.quote)),
      (say(zh: "出处", en: "source"), source),
      (say(zh: "目标", en: "target"), TargetWording(plan: plan, say: say).sentence(standard.requirement)),
      (say(zh: "评判", en: "judged"), say(judging.sentence(standard.requirement))),
      (say(zh: "进度", en: "pace"), judging.pace(standard.requirement).map { say($0) } ?? ""),
      (say(zh: "容差方案", en: "profile"), profile),
      (say(zh: "撤销", en: "withdrawn"), standard.withdrawal.map { say($0.words) } ?? ""),
      (say(zh: "性质", en: "severity"), say(standard.severity.label)),
      (
        say(zh: "起止时间", en: "dates"),
        say(
          zh: "\(say.day(standard.start))至\(say.day(standard.deadline))",
          en: "\(standard.start) to \(standard.deadline)")
      ),
      (say(zh: "报送", en: "filed"), say(CalendarWording(plan: plan).sentence(standard))),
      (say(zh: "牵头领导", en: "leader"), say.leaders(standard.leaders)),
      (say(zh: "牵头单位", en: "lead"), say.units(standard.lead)),
      (say(zh: "配合单位", en: "support"), say.units(standard.support)),
      (say(zh: "说明", en: "note"), standard.note.map { say($0) } ?? ""),
      (say(zh: "原文不一致", en: "conflict"), say.conflicts(finding) ?? ""),
      (say(zh: "规则位置", en: "rule"), Wording.place(standard.place)),
    ]
  }

  /// The numbers that were used.
  private var figures: [Field] {
    let finding = finding.shown(in: options.language)
    func amount(_ amount: Finding.Amount?) -> String { say.amount(amount, of: finding) ?? "" }
    var value = say.value(finding) ?? say(zh: "无", en: "none")
    var remarks: [String] = []
    if let period = finding.period { remarks.append(say.period(period)) }
    if let age = finding.age { remarks.append(say(zh: "距截至日 \(age) 天", en: "\(say.count(age, "day")) old")) }
    if let basis = finding.basis { remarks.append(say(zh: "口径 \(basis)", en: "basis \(basis)")) }
    if !remarks.isEmpty {
      let list = remarks.joined(separator: say(zh: "，", en: ", "))
      value += say(zh: "（\(list)）", en: " (\(list))")
    }
    var fields: [Field] = [
      (say(zh: "数据", en: "figure"), value),
      (say(zh: "数据位置", en: "cell"), finding.location.map { Wording.place($0) } ?? ""),
      (say(zh: "序时应达", en: "plan to date"), amount(finding.plan)),
      (say(zh: "落后", en: "behind by"), amount(finding.gap)),
      (say(zh: "到期预计", en: "forecast"), amount(finding.forecast)),
      (say(zh: "余下每期需", en: "needed"), amount(finding.needed)),
      (say(zh: "最好水平", en: "best yet"), amount(finding.best)),
      (say(zh: "走势", en: "trend"), finding.trend.map { say($0.label) } ?? ""),
    ]
    if let gap = finding.gap, gap.value.isNegative {
      fields[3] = (say(zh: "超前", en: "ahead by"), amount(Finding.Amount(gap.value.magnitude, gap.unit)))
    }
    return fields
  }

  private func write(_ fields: [Field], on page: inout Page) {
    let filled = fields.filter { !$0.text.isEmpty }
    let width = options.language == .zh ? 10 : 12
    for field in filled { page.field(field.label, field.text, labelWidth: width) }
  }

  private func verdict(on page: inout Page) {
    var words = say(finding.isMet ? Reason.met.label : finding.verdict.label)
    if finding.verdict == .atRisk { words += say(zh: "（\(finding.light.label.zh)）", en: ", \(finding.light.label.en)") }
    if !finding.isMet { words += say(zh: "：", en: ": ") + say(finding.reason.label) }
    page.paragraph(finding.verdict.mark(finding.light) + " " + words, finding.verdict.style(finding.light))
  }

  private func list(_ entries: [String], title: String, on page: inout Page) {
    guard !entries.isEmpty else { return }
    page.blank()
    page.paragraph(title, .bold)
    let digits = String(entries.count).utf8.count
    for (index, entry) in entries.enumerated() {
      let number = DisplayWidth.padded(String(index + 1), to: digits, leading: true)
      page.paragraph("\(number). \(entry)", indent: 1, hanging: digits + 3)
    }
  }

  private func part(_ part: Finding.Part) -> String {
    let mark = part.verdict.mark(part.light)
    let place = part.location.map { "  ← " + Wording.place($0) } ?? ""
    return "\(mark) \(say(part.name))" + say(zh: "：", en: ": ") + say(part.message) + place
  }

  private func conclusion(on page: inout Page) {
    let message = say(finding.message)
    guard !message.isEmpty else { return }
    page.paragraph(say(zh: "结论：", en: "so: ") + message, .bold)
    if finding.area == AreaScope.all, case .each = standard.areas {
      page.blank()
      page.paragraph(say(zh: "某个地区的逐步评判：加 --area 地区", en: "one area's evaluation, step by step: add --area AREA"))
    }
  }
}
