import Diagnostics
import Plans

/// What several readers find wrong, said one way.
extension RuleLog {
  func reportUnknown(
    _ code: RuleCode, _ value: Value, _ text: String, _ what: Phrase, among known: [String], otherwise: Phrase,
    severity: Diagnostic.Severity = .error
  ) {
    report(
      code, severity, at: value.place, Phrase(zh: "没有名为“\(text)”的\(what.zh)", en: "there is no \(what.en) '\(text)'"),
      help: NearestName.to(text, among: known).map { Phrase(zh: "是否想写“\($0)”？", en: "did you mean '\($0)'?") }
        ?? otherwise)
  }

  func reportUnknownWord(
    _ value: Value, _ text: String, of key: String, words: [String], code: RuleCode = .unknownWord
  ) {
    report(
      code, at: value.place, Phrase(zh: "`\(key)` 不能是“\(text)”", en: "`\(key)` cannot be '\(text)'"),
      help: NearestName.to(text, among: words).map { Phrase(zh: "是否想写 `\($0)`？", en: "did you mean `\($0)`?") }
        ?? Phrase(zh: "可选：" + words.joined(separator: "、"), en: "it is one of " + words.joined(separator: ", ")))
  }

  func reportTooDeep(_ place: Diagnostic.Place, _ what: Phrase, _ limit: Int) {
    report(
      .tooDeep, at: place, Phrase(zh: "\(what.zh)嵌套超过 \(limit) 层", en: "\(what.en) are nested more than \(limit) deep"),
      help: Phrase(zh: "请减少嵌套", en: "nest less"))
  }

  func reportReversedRange(_ value: Value) {
    report(
      .rangeReversed, at: value.place, Phrase(zh: "上限低于下限", en: "the upper end lies below the lower end"),
      help: Phrase(zh: "请由低到高写", en: "give the lower value first"))
  }

  func reportNegative(_ value: Value, _ key: String) {
    report(
      .negativeMargin, at: value.place, Phrase(zh: "`\(key)` 为负", en: "`\(key)` is below zero"),
      help: Phrase(zh: "请写不小于零的值", en: "write zero or more"))
  }

  /// The `plan` of a file of tests or waivers must be the id of the plan that it is read for.
  func checkOwner(_ fields: Fields, is plan: Plan) {
    guard let id = fields["plan"], let text = id.text, text != plan.id else { return }
    report(
      .otherPlan, at: id.place, Phrase(zh: "此文件属于方案“\(text)”", en: "this file belongs to the plan '\(text)'"),
      help: Phrase(zh: "请改为“\(plan.id)”", en: "write '\(plan.id)'"))
  }
}
