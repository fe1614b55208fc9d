import Diagnostics
import Plans
import Quantities

extension Loader {
  /// A text that is not empty.
  mutating func text(_ fields: Fields, _ key: String) -> String? {
    fields[key].flatMap { text($0, of: key) }
  }

  mutating func text(_ value: Value, of key: String) -> String? {
    guard let text = value.text else { return nil }
    guard text.isEmpty else { return text }
    report(
      .blankValue, at: value.place, Phrase(zh: "`\(key)` 是空文字", en: "`\(key)` is an empty text"),
      help: Phrase(zh: "请写上内容", en: "write the text"))
    return nil
  }

  mutating func texts(_ fields: Fields, _ key: String) -> [String] {
    uniqueTexts(fields[key], of: key).compactMap(\.text)
  }

  /// The values of a list, or the one value, each once; says which is repeated.
  mutating func uniqueTexts(_ list: Value?, of key: String) -> [Value] {
    guard let list else { return [] }
    var first: [String: Value] = [:]
    var kept: [Value] = []
    for value in list.oneOrMore {
      guard let text = text(value, of: key) else { continue }
      if let earlier = first[text] {
        report(
          .repeatedEntry, at: value.place,
          Phrase(zh: "`\(key)` 中“\(text)”重复", en: "'\(text)' stands twice in `\(key)`"),
          help: Phrase(zh: "请只保留一处", en: "keep only one of them"),
          related: [Diagnostic.Related(message: Phrase(zh: "第一次出现在这里", en: "first given here"), place: earlier.place)])
      } else {
        first[text] = value
        kept.append(value)
      }
    }
    return kept
  }

  mutating func phrase(_ fields: Fields, _ key: String) -> Phrase? {
    guard let value = fields[key] else { return nil }
    if value.text != nil { return text(value, of: key).map(Phrase.init(verbatim:)) }
    guard let both = self.fields(value, .phrase), let zh = text(both, "zh"), let en = text(both, "en") else {
      return nil
    }
    return Phrase(chinese: zh, english: en)
  }

  /// Lower-case letters, digits and single hyphens between them.
  mutating func identifier(_ fields: Fields, _ key: String) -> String? {
    guard let value = fields[key], let text = text(value, of: key) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isKebab = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    if isKebab { return text }
    report(
      .badID, at: value.place, Phrase(zh: "编号“\(text)”不合规", en: "'\(text)' is no id"),
      help: Phrase(
        zh: "编号用小写字母、数字，词间用一个连字符，如 high-tech-enterprises",
        en: "an id has lower-case letters, digits and single hyphens, as in high-tech-enterprises"))
    return nil
  }

  mutating func date(_ fields: Fields, _ key: String) -> CalendarDate? {
    fields[key].flatMap { date($0) }
  }

  mutating func date(_ value: Value) -> CalendarDate? {
    guard let text = value.text else { return nil }
    if let date = CalendarDate(text) { return date }
    report(
      .badDate, at: value.place, Phrase(zh: "没有“\(text)”这一天", en: "there is no day '\(text)'"),
      help: Phrase(zh: "日期写作 2022-12-31", en: "write a day as 2022-12-31"))
    return nil
  }

  mutating func period(_ value: Value) -> Period? {
    guard let text = value.text else { return nil }
    if let period = Period(text) {
      // A year by its number is the plan's, which may begin in another month than January.
      return period.cadence == .year ? plan.calendar.fiscalYear.period(period.start.year) : period
    }
    report(
      .badPeriod, at: value.place, Phrase(zh: "没有“\(text)”这一期", en: "there is no period '\(text)'"),
      help: Phrase(
        zh: "期次写作 2022、2022-H1、2022-Q3、2022-06 或 2022-01/2022-06",
        en: "write a period as 2022, 2022-H1, 2022-Q3, 2022-06 or 2022-01/2022-06"))
    return nil
  }

  /// A whole number within bounds.
  mutating func whole(_ fields: Fields, _ key: String, in range: ClosedRange<Int>, code: RuleCode = .numberOutOfRange)
    -> Int?
  {
    guard let value = fields[key], let text = value.text else { return nil }
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    guard isPlain, let number = Int(text) else {
      report(
        .badNumber, at: value.place, Phrase(zh: "“\(text)”不是整数", en: "'\(text)' is no whole number"),
        help: Phrase(zh: "请用阿拉伯数字写整数", en: "write a whole number in digits"))
      return nil
    }
    if range.contains(number) { return number }
    let upper = range.upperBound == Int.max ? nil : range.upperBound
    report(
      code, at: value.place, Phrase(zh: "`\(key)` 不能是 \(number)", en: "`\(key)` cannot be \(number)"),
      help: upper.map {
        Phrase(
          zh: "可取 \(range.lowerBound) 至 \($0)", en: "it lies between \(range.lowerBound) and \($0)")
      } ?? Phrase(zh: "至少为 \(range.lowerBound)", en: "it is at least \(range.lowerBound)"))
    return nil
  }

  mutating func boolean(_ fields: Fields, _ key: String) -> Bool? {
    guard let value = fields[key], let text = value.text else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      report(
        .badSwitch, at: value.place, Phrase(zh: "`\(key)` 不能是“\(text)”", en: "`\(key)` cannot be '\(text)'"),
        help: Phrase(zh: "请写 true 或 false", en: "write true or false"))
      return nil
    }
  }

  /// One of a fixed set of words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ fields: Fields, _ key: String, _ type: Choice.Type, code: RuleCode = .unknownWord
  ) -> Choice? where Choice.RawValue == String {
    guard let value = fields[key], let text = value.text else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    reportUnknownWord(value, text, of: key, words: type.allCases.map(\.rawValue), code: code)
    return nil
  }

  mutating func reportUnknownWord(
    _ value: Value, _ text: String, of key: String, words: [String], code: RuleCode = .unknownWord
  ) {
    report(
      code, at: value.place, Phrase(zh: "`\(key)` 不能是“\(text)”", en: "`\(key)` cannot be '\(text)'"),
      help: NearestName.to(text, among: words).map { Phrase(zh: "是否想写 `\($0)`？", en: "did you mean `\($0)`?") }
        ?? Phrase(zh: "可选：" + words.joined(separator: "、"), en: "it is one of " + words.joined(separator: ", ")))
  }
}
