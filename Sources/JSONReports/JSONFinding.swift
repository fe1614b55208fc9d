package import Diagnostics
package import Findings
package import Plans
import Quantities
import Sentences

/// A finding beside the standard that it points at: what both say is left to the standard.
package struct JSONFinding: JSONStated {
  let finding: Finding
  let stated: ReportedStandard

  package static let jsonName = "finding"
  package static let jsonAbout = Phrase(zh: "一条结论", en: "a finding")
  package static let jsonMembers = members { list in
    list.add(standard)
    list.add(area)
    list.add(severity)
    list.add(verdict)
    list.add(light)
    list.add(reason)
    list.ifAny(Self.trend) { $0.finding.trend }
    list.add(value)
    judged(&list)
    ownTerms(&list)
    list.add(messages)
    list.ifAny("parts", "各组成部分的结论", "the findings of its parts") { $0.finding.parts.isEmpty ? nil : $0.finding.parts }
    list.ifAny("waiver", "生效中的豁免", "the waiver in force") { $0.finding.waiver }
    list.ifAny("withdrawn", "已撤销的依据", "when and by whom it was withdrawn") { $0.finding.withdrawal }
    list.ifAny("underlying", "不豁免时的结论", "the verdict beneath a waiver or a withdrawal") { $0.finding.underlying }
    list.ifAny(Self.baseline) { $0.finding.baseline }
  }

  package typealias Field<Value: JSONWritable> = JSONField<JSONFinding, Value>

  package static let standard = Field<String>(
    "standard", "标准编号，见 standards", "the standard's id, to be found in `standards`"
  ) {
    $0.finding.standard
  }
  package static let area = Field<String>("area", "地区", "the area") { $0.finding.area }
  package static let severity = Field<Standard.Severity>(Term.severity) { $0.finding.severity }
  package static let verdict = Field<Verdict>("verdict", "结论", "the verdict") { $0.finding.verdict }
  package static let light = Field<Light>("light", "灯色", "the light") { $0.finding.light }
  package static let reason = Field<Reason>("reason", "原因", "the reason") { $0.finding.reason }
  package static let value = Field<JudgedValue>(
    orNull: JSONLabel("value", "被评判的数值或阶段", "the figure or the words judged")
  ) { JudgedValue($0.finding) }
  package static let period = Field<String>(
    orNull: JSONLabel("period", "被评判的期间", "the period of the figure judged")
  ) { $0.finding.period?.description }
  package static let location = Field<Diagnostic.Place>(
    orNull: JSONLabel("location", "数据的位置", "where the figure stands")
  ) { $0.finding.location }
  package static let messages = Field<Phrase>("messages", "一句话说明", "one sentence") { $0.finding.message }

  static let trend = JSONLabel("trend", "趋势", "the gap against that of the report before")
  static let baseline = JSONLabel("baseline", "与基线相比", "how it stands to a baseline, where one was given")
  package static let plan = JSONLabel("plan", "计划数", "the plan to date")
  static let gap = JSONLabel("gap", "差距；负数为超前", "how far behind; negative is ahead")
  static let forecast = JSONLabel("forecast", "预计期末值", "the value at the deadline if things go on as they do")
  static let needed = JSONLabel("needed", "每期所需", "what each report left must bring")
  static let best = JSONLabel("best", "最好一期", "the best pace yet")
  static let age = JSONLabel("age_days", "该期末距截至日的天数", "days from that period's end to the as-of")
  static let vintage = JSONLabel("vintage", "数据状态", "how firm the figure is")
  static let basis = JSONLabel("basis", "口径", "the basis of the figure")

  private static func judged(_ list: inout JSONMembers<JSONFinding>) {
    list.ifAny(plan) { JSONAmount($0.finding.plan, of: $0.finding) }
    list.ifAny(gap) { JSONAmount($0.finding.gap, of: $0.finding) }
    list.ifAny(forecast) { JSONAmount($0.finding.forecast, of: $0.finding) }
    list.ifAny(needed) { JSONAmount($0.finding.needed, of: $0.finding) }
    list.ifAny(best) { JSONAmount($0.finding.best, of: $0.finding) }
    list.add(period)
    list.ifAny(age) { $0.finding.age }
    list.add(location)
    list.ifAny(vintage) { $0.finding.vintage }
    list.ifAny(basis) { $0.finding.basis }
  }
}

/// Terms that a finding has otherwise than its standard: a target by area or date, one area of many.
extension JSONFinding {
  package static let title = Field<Phrase>(ifOwn: Term.title, { $0.finding.title }, insteadOf: { $0.stated.title })
  package static let target = Field<Finding.Target>(
    ifOwn: Term.target, { $0.finding.target }, insteadOf: { $0.stated.target })
  package static let lead = Field<[String]>(ifOwn: Term.lead, { $0.finding.lead }, insteadOf: { $0.stated.lead })

  private static func ownTerms(_ list: inout JSONMembers<JSONFinding>) {
    list.add(title)
    list.ifOwn(Term.quote, { $0.finding.quote }, insteadOf: { $0.stated.quote })
    list.ifOwn(Term.source, { $0.finding.source }, insteadOf: { $0.stated.source })
    list.add(target)
    list.ifOwn(Term.deadline, { $0.finding.deadline }, insteadOf: { $0.stated.deadline })
    list.ifOwn(Term.leaders, { $0.finding.leaders }, insteadOf: { $0.stated.leaders })
    list.add(lead)
    list.ifOwn(Term.support, { $0.finding.support }, insteadOf: { $0.stated.support })
    list.ifOwn(Term.conflicts, { $0.finding.conflicts }, insteadOf: { $0.stated.conflicts })
  }
}

extension Finding.Part: JSONStated {
  package static let jsonName = "part"
  package static let jsonAbout = Phrase(zh: "组成部分的结论", en: "the finding of a part")
  package static let jsonMembers = members { list in
    list.always("name", "名称", "its name") { $0.name }
    list.always("verdict", "结论", "its verdict") { $0.verdict }
    list.always("light", "灯色", "its light") { $0.light }
    list.always("reason", "原因", "its reason") { $0.reason }
    list.always("messages", "一句话说明", "one sentence") { $0.message }
    list.ifAny("location", "所据数据的位置", "where the figure stands") { $0.location }
  }
}

extension Finding.Underlying: JSONStated {
  package static let jsonName = "underlying"
  package static let jsonAbout = Phrase(zh: "不豁免时的结论", en: "the verdict underneath")
  package static let jsonMembers = members { list in
    list.always("verdict", "结论", "the verdict") { $0.verdict }
    list.always("light", "灯色", "the light") { $0.light }
    list.always("reason", "原因", "the reason") { $0.reason }
  }
}

extension Waiver: JSONStated {
  package static let jsonName = "waiver"
  package static let jsonAbout = Phrase(zh: "豁免", en: "a waiver")
  package static let jsonMembers = members { list in
    list.orNull("area", "地区；空为全部地区", "the area; null in every area") { $0.area }
    list.always("owner", "责任人", "who answers for it") { $0.owner }
    list.always("approver", "批准人", "who approved it") { $0.approver }
    list.always("reason", "理由", "why") { $0.reason }
    list.always("from", "起始日", "its first day") { $0.from }
    list.always("until", "截止日，含当日", "its last day") { $0.until }
    list.always("location", "豁免文件中的位置", "where the waiver stands") { $0.place }
  }
}
