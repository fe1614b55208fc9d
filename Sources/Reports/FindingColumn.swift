import Diagnostics
import Figures
import Findings
import JSONReports
import Layout
import Pages
import Plans
import Quantities
import Sentences

/// A column of the tables with one row a finding: the order of the cases is the order of the columns.
enum FindingColumn: CaseIterable {
  case standard, title, verdict, light, reason
  case value, unit, vintage, target, plan, gap, forecast, needed, period, deadline
  case leader, lead, support, area, severity, message, quote, source, location, conflicts

  /// What stands in a cell.
  enum Value {
    case text(String)
    /// In plain notation. `isExact` is false where digits that never end were cut to six places.
    case decimal(String, isExact: Bool)
    case date(CalendarDate)
    case none
  }

  var heading: Phrase {
    switch self {
    case .standard: Phrase(zh: "标准编号", en: "standard")
    case .title: Phrase(zh: "名称", en: "title")
    case .verdict: Phrase(zh: "结论", en: "verdict")
    case .light: Phrase(zh: "亮灯", en: "light")
    case .reason: Phrase(zh: "原因", en: "reason")
    case .value: Phrase(zh: "完成值", en: "value")
    case .unit: Phrase(zh: "单位", en: "unit")
    case .vintage: Phrase(zh: "数据性质", en: "status")
    case .target: Phrase(zh: "目标", en: "target")
    case .plan: Phrase(zh: "序时应达", en: "plan")
    case .gap: Phrase(zh: "差距", en: "gap")
    case .forecast: Phrase(zh: "到期预计", en: "forecast")
    case .needed: Phrase(zh: "余下每期需", en: "needed")
    case .period: Phrase(zh: "数据期", en: "period")
    case .deadline: Phrase(zh: "时限", en: "deadline")
    case .leader: Phrase(zh: "牵头领导", en: "leader")
    case .lead: Phrase(zh: "牵头单位", en: "lead")
    case .support: Phrase(zh: "配合单位", en: "support")
    case .area: Phrase(zh: "地区", en: "area")
    case .severity: Phrase(zh: "性质", en: "severity")
    case .message: Phrase(zh: "说明", en: "message")
    case .quote: Phrase(zh: "原文", en: "quote")
    case .source: Phrase(zh: "出处", en: "source")
    case .location: Phrase(zh: "数据位置", en: "location")
    case .conflicts: Phrase(zh: "原文不一致", en: "conflicts")
    }
  }

  /// In Chinese the words of an office; in English the stable codes, which are words too.
  func value(of finding: Finding, _ say: Wording, _ sources: [SourceDocument]) -> Value {
    switch self {
    case .standard: return Self.text(finding.standard)
    case .title: return .text(say(finding.title))
    case .verdict: return .text(say(zh: finding.verdict.label.zh, en: finding.verdict.rawValue))
    case .light: return .text(say(zh: finding.light.label.zh, en: finding.light.rawValue))
    case .reason: return .text(say(zh: finding.reason.label.zh, en: finding.reason.rawValue))
    case .value: return finding.value.map { Self.decimal($0, of: finding) } ?? Self.text(finding.valueText)
    case .unit: return Self.text(Self.unit(finding).map { $0.token(say.language) })
    case .vintage: return finding.vintage.map { .text(say(zh: $0.label.zh, en: $0.rawValue)) } ?? .none
    case .target: return finding.target.map { .text(say.target($0)) } ?? .none
    case .plan: return Self.amount(finding.plan, finding, say)
    case .gap: return Self.amount(finding.gap, finding, say)
    case .forecast: return Self.amount(finding.forecast, finding, say)
    case .needed: return Self.amount(finding.needed, finding, say)
    case .period: return finding.period.map { .text(say.period($0)) } ?? .none
    case .deadline: return .date(finding.deadline)
    case .leader: return .text(say.leaders(finding.leaders))
    case .lead: return .text(say.units(finding.lead))
    case .support: return .text(say.units(finding.support))
    case .area: return Self.text(finding.area)
    case .severity: return .text(say(finding.severity.label))
    case .message:
      return .text(
        ([say.sentence(finding, severalAreas: false)] + [say.waiver(finding)].compactMap { $0 }).joined(
          separator: say(zh: "；", en: "; ")))
    case .quote: return Self.text(finding.quote)
    case .source: return .text(SourceWording(sources: sources, say: say).sentence(finding.source))
    case .location: return .text(Wording.place(finding.location ?? finding.rule))
    case .conflicts: return say.conflicts(finding).map { .text($0) } ?? .none
    }
  }

  private static func text(_ text: String?) -> Value { text.map { .text(HarmlessText.line($0)) } ?? .none }

  static func decimal(_ amount: Finding.Amount, of finding: Finding) -> Value {
    if let exact = amount.value.exactDecimalText { return .decimal(exact, isExact: true) }
    let text = NumberText.plain(amount.value, places: 6, against: finding.lines(beside: amount))
    return .decimal(text, isExact: false)
  }

  private static func unit(_ finding: Finding) -> WrittenUnit? { finding.value?.unit ?? finding.target?.unit }

  /// A bare number in the unit of the row; with its own unit where that is another.
  private static func amount(_ amount: Finding.Amount?, _ finding: Finding, _ say: Wording) -> Value {
    guard let amount else { return .none }
    return amount.unit == unit(finding) ? decimal(amount, of: finding) : .text(say.amount(amount, of: finding) ?? "")
  }
}
