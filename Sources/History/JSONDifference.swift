package import Diagnostics
package import JSONReports
package import Layout
import Plans

/// What changed between two reports as JSON, version 2.
package struct JSONDifference: JSONStated {
  let difference: ReportDifference
  let languages: TextLanguages

  package init(_ difference: ReportDifference, _ options: ReportOptions) {
    (self.difference, languages) = (difference, options.texts)
  }

  package static let jsonName = "difference"
  package static let jsonAbout = Phrase(zh: "两份报告的变化", en: "what changed between two reports")
  package static let jsonMembers = members { list in
    list.always(FormatVersion.label) { _ in FormatVersion.current }
    list.always("languages", "文字的语言", "the languages of its texts") { $0.languages.all }
    list.always("plan", "方案编号", "the plan's id") { $0.difference.new.plan }
    list.always("title", "方案名称", "the plan's title") { $0.difference.new.title }
    list.always("from", "前一份报告", "the older report") { ReportMoment(snapshot: $0.difference.old) }
    list.always("to", "后一份报告", "the newer report") { ReportMoment(snapshot: $0.difference.new) }
    list.always("summary", "各类变化的条数", "how many changes there are of each kind") { json in
      ReportDifference.Kind.allCases.map { ChangeCount(kind: $0, count: json.difference.changes($0).count) }
    }
    list.always("changes", "逐条变化，最坏的在前", "the changes, worst kind first") { json in
      ReportDifference.Kind.allCases.flatMap { json.difference.changes($0) }.compactMap { StatedChange($0) }
    }
  }

  fileprivate static let kind = JSONLabel("kind", "变化的种类", "the kind")
}

private struct ReportMoment: JSONStated {
  let snapshot: ReportSnapshot

  static let jsonName = "moment"
  static let jsonAbout = Phrase(zh: "报告的时点", en: "when a report was made")
  static let jsonMembers = members { list in
    list.always(JSONReport.asOf.label) { $0.snapshot.asOf }
    list.orNull(JSONReport.knownBy.label) { $0.snapshot.knownBy }
  }
}

private struct ChangeCount: JSONStated {
  let kind: ReportDifference.Kind
  let count: Int

  static let jsonName = "change_count"
  static let jsonAbout = Phrase(zh: "一类变化的条数", en: "the count of a kind of change")
  static let jsonMembers = members { list in
    list.always(JSONDifference.kind) { $0.kind }
    list.always("count", "条数", "how many there are") { $0.count }
  }
}

private struct StatedChange: JSONStated {
  let change: ReportDifference.Change
  let shown: ReportSnapshot.Entry

  init?(_ change: ReportDifference.Change) {
    guard let shown = change.shown else { return nil }
    (self.change, self.shown) = (change, shown)
  }

  static let jsonName = "change"
  static let jsonAbout = Phrase(zh: "一项变化", en: "a change")
  static let jsonMembers = members { list in
    list.always(JSONDifference.kind) { $0.change.kind }
    list.always("standard", "标准编号", "the standard's id") { $0.shown.standard }
    list.always(Term.title) { $0.shown.title }
    list.always("area", "地区", "the area") { $0.shown.area }
    list.always(Term.severity) { $0.shown.severity }
    list.always(Term.lead) { $0.shown.lead }
    list.orNull("from", "原来的结论", "what it was") { $0.change.old }
    list.orNull("to", "现在的结论", "what it is") { $0.change.new }
    list.always("revisions", "修订的数据", "the figures that were revised") { $0.change.revisions }
  }
}

extension ReportDifference.Revision: JSONStated {
  package static let jsonName = "revision"
  package static let jsonAbout = Phrase(zh: "一条修订", en: "a revision")
  package static let jsonMembers = members { list in
    list.always("period", "期间", "the period") { $0.period }
    list.always("from", "原报", "as it was") { $0.old }
    list.always("to", "现报", "as it is") { $0.new }
  }
}

extension ReportSnapshot.Value: JSONStated {
  package static let jsonName = "revised_figure"
  package static let jsonAbout = Phrase(zh: "一个数据", en: "a figure")
  package static let jsonMembers = members { $0.figure { $0 } }
}

extension ReportSnapshot.Entry: JSONStated {
  package static let jsonName = "change_state"
  package static let jsonAbout = Phrase(zh: "一份报告中的结论", en: "a finding in one of the reports")
  package static let jsonMembers = members { list in
    list.always(JSONFinding.verdict.label) { $0.verdict }
    list.always(JSONFinding.light.label) { $0.light }
    list.always(JSONFinding.reason.label) { $0.reason }
    list.figure { $0.value }
    list.orNull(JSONFinding.period.label) { $0.period }
    list.always(JSONFinding.messages.label) { $0.message }
    list.orNull(JSONFinding.location.label) { $0.location }
  }
}

extension JSONMembers {
  /// A figure as members of its object.
  fileprivate mutating func figure(_ value: @escaping @Sendable (Subject) -> ReportSnapshot.Value?) {
    orNull("value", "数值", "the number") { value($0)?.number }
    orNull("unit", "单位", "its unit") { value($0)?.unit }
    orNull("text", "阶段或日期", "the words of a state") { value($0)?.words }
  }
}

extension ReportSnapshot.Value {
  fileprivate var number: DecimalDigits? {
    if case .number(let digits, _) = self { DecimalDigits(digits: digits) } else { nil }
  }

  fileprivate var unit: String? {
    if case .number(_, let unit) = self { unit } else { nil }
  }

  fileprivate var words: String? {
    if case .words(let words) = self { words } else { nil }
  }
}

extension ReportDifference.Kind: JSONWord {}
