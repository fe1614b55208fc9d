import Diagnostics
import JSONReports
import PlanDocuments
import Plans

/// A trace as JSON, version 1.
struct JSONTrace: JSONStated {
  let trace: Trace
  let plan: Plan

  init(_ trace: Trace, _ plan: Plan) {
    (self.trace, self.plan) = (trace, plan)
  }

  static let jsonName = "trace"
  static let jsonAbout = Phrase(zh: "规则与原文的对照", en: "a trace of rules to their documents")
  static let jsonMembers = members { list in
    list.always(FormatVersion.label) { _ in FormatVersion(1) }
    list.always("plan", "方案编号", "the plan's id") { $0.plan.id }
    list.always("standards", "标准数", "how many standards there are") { $0.trace.standards }
    list.always("verified", "原文核对无误的标准数", "how many quotes were found in their document") { $0.trace.verified }
    list.always("coverage", "覆盖", "the coverage of all documents") { $0.trace.coverage }
    list.always("documents", "各文件", "the documents") { $0.trace.parts }
    list.always("diagnostics", "问题", "what is wrong") { $0.trace.diagnostics }
  }
}

extension Trace.Coverage: JSONStated {
  static let jsonName = "coverage"
  static let jsonAbout = Phrase(zh: "覆盖", en: "a coverage")
  static let jsonMembers = members { list in
    list.always("sentences", "句数", "sentences") { $0.sentences }
    list.always("quantified_sentences", "含数字的句数", "sentences with a number") { $0.quantified }
    list.always("covered_sentences", "已有规则的句数", "of those, covered") { $0.covered }
    list.always("numbers", "数字个数", "numbers") { $0.numbers }
    list.always("by_standard", "由标准覆盖的", "covered by a standard") { $0.byStandard }
    list.always("by_record", "由记录说明的", "accounted for by a record") { $0.byRecord }
    list.always("open", "尚无规则的", "without either") { $0.open }
    list.always("percent", "覆盖率，百分数", "the coverage in per cent") { $0.percent }
  }
}

extension Trace.Part: JSONStated {
  static let jsonName = "document"
  static let jsonAbout = Phrase(zh: "一份文件", en: "a document")
  static let jsonMembers = members { list in
    list.orNull("source", "来源文件编号", "the document's id") { $0.source }
    list.always("file", "文件", "the file") { $0.file }
    list.always("sha256", "文件的 SHA-256", "the file's SHA-256") { $0.digest }
    list.always("coverage", "覆盖", "its coverage") { $0.coverage }
    list.always("gaps", "没有规则的数字", "numbers without a rule") { $0.gaps }
  }
}

extension Trace.Gap: JSONStated {
  static let jsonName = "gap"
  static let jsonAbout = Phrase(zh: "没有规则的一句", en: "a sentence without a rule")
  static let jsonMembers = members { list in
    list.always("location", "位置", "where it stands") { $0.place }
    list.orNull("heading", "所在标题", "the heading above it") { $0.heading }
    list.always("sentence", "句子", "the sentence") { $0.sentence }
    list.always("numbers", "其中的数字", "its numbers") { $0.numbers }
    list.always("reasons", "不是目标的数字各为什么", "why the numbers that are no targets are none") { $0.stated }
    list.always("draft", "规则草稿", "a draft of its rule") { $0.draft }
  }
}

extension Trace.Gap {
  fileprivate var stated: [NumberReason] {
    zip(numbers, reasons).compactMap { number, reason in reason.map { NumberReason(number: number, reason: $0) } }
  }
}

/// A number of a document that is no target, and why.
struct NumberReason: JSONStated {
  let number: String
  let reason: Phrase

  static let jsonName = "number_reason"
  static let jsonAbout = Phrase(zh: "一个数字的用途", en: "what a number is there for")
  static let jsonMembers = members { list in
    list.always("number", "数字", "the number") { $0.number }
    list.always("reason", "为什么不是目标", "why it is no target") { $0.reason }
  }
}
