import Diagnostics
import Quantities

/// Texts and days that stand by themselves, in lists and as keys; those of known keys are read by `Fields`.
struct ScalarReader {
  let log: RuleLog

  /// A text that is not empty; `key` is what it is called in a message.
  func text(_ value: Value, of key: String) -> String? {
    guard let text = value.text else { return nil }
    guard text.isEmpty else { return text }
    log.report(
      .blankValue, at: value.place, Phrase(zh: "`\(key)` 是空文字", en: "`\(key)` is an empty text"),
      help: Phrase(zh: "请写上内容", en: "write the text"))
    return nil
  }

  func date(_ value: Value) -> CalendarDate? {
    guard let text = value.text else { return nil }
    if let date = CalendarDate(text) { return date }
    log.report(
      .badDate, at: value.place, Phrase(zh: "没有“\(text)”这一天", en: "there is no day '\(text)'"),
      help: Phrase(zh: "日期写作 2022-12-31", en: "write a day as 2022-12-31"))
    return nil
  }
}
