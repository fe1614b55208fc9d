import Diagnostics
import Quantities

/// The values of keys, read: each nil where the key is not given, or where what is given is wrong and was reported.
extension Fields {
  private var scalars: ScalarReader { ScalarReader(log: log) }

  /// A text that is not empty.
  func text(_ key: String) -> String? {
    self[key].flatMap { scalars.text($0, of: key) }
  }

  func texts(_ key: String) -> [String] {
    uniqueTexts(key).compactMap(\.text)
  }

  /// The values of a list, or the one value, each once; says which is repeated.
  func uniqueTexts(_ key: String) -> [Value] {
    guard let list = self[key] else { return [] }
    var first: [String: Value] = [:]
    var kept: [Value] = []
    for value in list.oneOrMore {
      guard let text = scalars.text(value, of: key) else { continue }
      if let earlier = first[text] {
        log.report(
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

  func phrase(_ key: String) -> Phrase? {
    guard let value = self[key] else { return nil }
    if value.text != nil { return scalars.text(value, of: key).map(Phrase.init(verbatim:)) }
    guard let both = ShapeReader(log: log).read(value, .phrase), let zh = both.text("zh"), let en = both.text("en")
    else {
      return nil
    }
    return Phrase(chinese: zh, english: en)
  }

  /// What a thing is called by its `zh` and `en`; its id in a language that is not given.
  func name(orID id: String) -> Phrase {
    Phrase(chinese: text("zh") ?? id, english: text("en") ?? id)
  }

  /// Lower-case letters, digits and single hyphens between them.
  func identifier(_ key: String) -> String? {
    guard let value = self[key], let text = scalars.text(value, of: key) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isKebab = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    if isKebab { return text }
    log.report(
      .badID, at: value.place, Phrase(zh: "编号“\(text)”不合规", en: "'\(text)' is no id"),
      help: Phrase(
        zh: "编号用小写字母、数字，词间用一个连字符，如 high-tech-enterprises",
        en: "an id has lower-case letters, digits and single hyphens, as in high-tech-enterprises"))
    return nil
  }

  func date(_ key: String) -> CalendarDate? {
    self[key].flatMap { scalars.date($0) }
  }

  /// A whole number within bounds.
  func whole(_ key: String, in range: ClosedRange<Int>, code: RuleCode = .numberOutOfRange)
    -> Int?
  {
    guard let value = self[key], let text = value.text else { return nil }
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    guard isPlain, let number = Int(text) else {
      log.report(
        .badNumber, at: value.place, Phrase(zh: "“\(text)”不是整数", en: "'\(text)' is no whole number"),
        help: Phrase(zh: "请用阿拉伯数字写整数", en: "write a whole number in digits"))
      return nil
    }
    if range.contains(number) { return number }
    let upper = range.upperBound == Int.max ? nil : range.upperBound
    log.report(
      code, at: value.place, Phrase(zh: "`\(key)` 不能是 \(number)", en: "`\(key)` cannot be \(number)"),
      help: upper.map {
        Phrase(
          zh: "可取 \(range.lowerBound) 至 \($0)", en: "it lies between \(range.lowerBound) and \($0)")
      } ?? Phrase(zh: "至少为 \(range.lowerBound)", en: "it is at least \(range.lowerBound)"))
    return nil
  }

  func boolean(_ key: String) -> Bool? {
    guard let value = self[key], let text = value.text else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      log.report(
        .badSwitch, at: value.place, Phrase(zh: "`\(key)` 不能是“\(text)”", en: "`\(key)` cannot be '\(text)'"),
        help: Phrase(zh: "请写 true 或 false", en: "write true or false"))
      return nil
    }
  }

  /// One of a fixed set of words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type, code: RuleCode = .unknownWord
  ) -> Choice? where Choice.RawValue == String {
    guard let value = self[key], let text = value.text else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    log.reportUnknownWord(value, text, of: key, words: type.allCases.map(\.rawValue), code: code)
    return nil
  }
}
