package import Diagnostics
import Findings
import Layout
import Quantities
import Sentences

/// A finding as a line of its own (`ndjson`): flat, complete without the rest, every line with the same keys, so that a
/// database takes it for a row.
///
/// A member of a member is named by both: `value_unit`, `title_zh`.
package struct JSONFindingLine: JSONStated {
  let finding: Finding
  let head: Head
  /// Looked for once: four members tell it.
  private let place: Diagnostic.Place?

  init(_ finding: Finding, _ head: Head) {
    (self.finding, self.head, place) = (finding, head, finding.location)
  }

  /// What all lines share.
  final class Head: Sendable {
    let plan: String
    let asOf: CalendarDate
    let languages: TextLanguages

    init(_ report: Report, _ languages: TextLanguages) {
      (plan, asOf, self.languages) = (report.plan, report.asOf, languages)
    }

    func text(_ phrase: Phrase, _ language: Language) -> String? {
      languages.all.contains(language) ? phrase[language] : nil
    }
  }

  package static let jsonName = "finding_line"
  package static let jsonAbout = Phrase(zh: "一条结论，自成一行", en: "a finding as a line of its own")
  package static let jsonMembers = members { list in
    list.always("plan_id", "方案编号", "the plan's id") { $0.head.plan }
    list.always("as_of", "数据截至日", "the date at which the figures are judged") { $0.head.asOf }
    list.always("standard", "标准编号", "the standard's id") { $0.finding.standard }
    text(&list, "title", "标准标题", "the standard's title") { $0.finding.title }
    list.always("area", "地区", "the area") { $0.finding.area }
    list.always(Term.severity) { $0.finding.severity }
    list.always("verdict", "结论", "the verdict") { $0.finding.verdict }
    list.always("light", "灯色", "the light") { $0.finding.light }
    list.always("reason", "原因", "the reason") { $0.finding.reason }
    list.orNull(JSONFinding.trend) { $0.finding.trend }
    figures(&list)
    list.orNull("period", "被评判的期间", "the period of the figure judged") { $0.finding.period?.description }
    list.orNull(JSONFinding.age) { $0.finding.age }
    list.orNull(JSONFinding.vintage) { $0.finding.vintage }
    list.orNull(JSONFinding.basis) { $0.finding.basis }
    list.always(Term.deadline) { $0.finding.deadline }
    list.always(Term.leaders) { $0.finding.leaders }
    list.always(Term.lead) { $0.finding.lead }
    list.always(Term.support) { $0.finding.support }
    text(&list, "message", "一句话说明", "one sentence") { $0.finding.message }
    origin(&list)
  }

  private static func text(
    _ list: inout JSONMembers<JSONFindingLine>, _ name: String, _ zh: String, _ en: String,
    _ phrase: @escaping @Sendable (JSONFindingLine) -> Phrase
  ) {
    for language in Language.allCases {
      list.ifAny("\(name)_\(language.rawValue)", zh, en) { $0.head.text(phrase($0), language) }
    }
  }

  private static func figures(_ list: inout JSONMembers<JSONFindingLine>) {
    amount(&list, "value", "被评判的数值", "the figure judged") { $0.finding.value }
    list.orNull("value_text", "被评判的阶段或日期", "the words of a state that was judged") { $0.finding.valueText }
    list.orNull("target", "目标值，以规则所写的单位计", "the target, in the unit of the rule") {
      $0.finding.target?.value?.normalized
    }
    list.orNull("target_upper", "目标上限", "the upper end of the target") { $0.finding.target?.upper?.normalized }
    list.orNull("target_unit", "规则所写的单位", "the unit in which the rule writes it") {
      $0.finding.target.map { UnitText($0.unit) }
    }
    list.orNull("target_operator", "比较方式", "how a value is held against it") {
      $0.finding.target.map { TargetOperator(word: $0.operator) }
    }
    list.orNull("target_text", "规则中的写法", "the words of the rule") { $0.finding.target?.text }
    amount(&list, JSONFinding.plan) { $0.finding.plan }
    amount(&list, JSONFinding.gap) { $0.finding.gap }
    amount(&list, JSONFinding.forecast) { $0.finding.forecast }
    amount(&list, JSONFinding.needed) { $0.finding.needed }
    amount(&list, JSONFinding.best) { $0.finding.best }
    list.always("approximate", "除不尽而只取若干位小数的键", "the keys whose digits never end and are cut") { $0.finding.cutAmounts }
  }

  private static func amount(
    _ list: inout JSONMembers<JSONFindingLine>, _ name: String, _ zh: String, _ en: String,
    _ value: @escaping @Sendable (JSONFindingLine) -> Finding.Amount?
  ) { amount(&list, JSONLabel(name, zh, en), value) }

  private static func amount(
    _ list: inout JSONMembers<JSONFindingLine>, _ label: JSONLabel,
    _ value: @escaping @Sendable (JSONFindingLine) -> Finding.Amount?
  ) {
    list.orNull(label) { line in
      JSONAmount(value(line), of: line.finding).map { DecimalDigits(digits: $0.digits) }
    }
    list.orNull(
      JSONLabel(
        label.name.stringValue + "_unit", String(label.about.zh.prefix { $0 != "；" }) + "的单位", "its unit")
    ) { value($0).map { UnitText($0.unit) } }
  }

  private static func origin(_ list: inout JSONMembers<JSONFindingLine>) {
    list.orNull("underlying_verdict", "不豁免时的结论", "the verdict beneath a waiver or a withdrawal") {
      $0.finding.underlying?.verdict
    }
    list.orNull("waiver_until", "豁免截止日", "the last day of the waiver in force") { $0.finding.waiver?.until }
    list.orNull(JSONFinding.baseline) { $0.finding.baseline }
    list.orNull("file", "数据所在的文件", "the file in which the figure stands") { $0.place?.file }
    list.orNull("line", "行，自 1 起", "the line, from 1") { $0.place?.range?.start.line }
    list.orNull("column", "列，自 1 起", "the column, from 1") { $0.place?.range?.start.column }
    list.orNull("address", "没有行的文件中的位置", "the address in a file that has no lines") { $0.place?.address }
  }
}

extension Finding {
  /// The keys of amounts that have no exact decimal.
  fileprivate var cutAmounts: [String] {
    let amounts: [(String, Amount?)] = [
      ("value", value), ("plan", plan), ("gap", gap), ("forecast", forecast), ("needed", needed), ("best", best),
    ]
    return amounts.compactMap { name, amount in amount.map { $0.value.exactDecimalText == nil } == true ? name : nil }
  }
}
