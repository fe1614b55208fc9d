import Quantities

extension DocumentOutline {
  /// The number at the beginning of a line.
  ///
  /// `1.2` is one only under a `1.`, else it is a figure.
  package static func entry(at start: Int, in text: DocumentText, under parents: Set<Int>) -> Entry {
    let scalars = text.scalars
    var position = start
    while position < scalars.count, scalars[position] == "#" { position += 1 }
    let level = position - start
    func scalar(_ position: Int) -> Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
    func entry(_ number: Int?, _ form: Form, _ words: Int) -> Entry {
      Entry(start: start, number: number, form: form, words: words, level: level)
    }
    let opens = scalar(position) == "（" || scalar(position) == "("
    let ordinal = scalar(position) == "第"
    let from = opens || ordinal ? position + 1 : position
    if let (number, end) = chinese(from, scalars) {
      switch scalar(end) {
      case "）", ")": if opens { return entry(number, .bracketed, end + 1) }
      case "章", "节", "条", "篇": if ordinal { return entry(number, .chapter, end + 1) }
      case "部" where scalar(end + 1) == "分": if ordinal { return entry(number, .chapter, end + 2) }
      case "、", "．", ".": if !opens, !ordinal { return entry(number, .chinese, end + 1) }
      default: break
      }
    }
    if let (number, end) = decimal(from, scalars) {
      let isPoint = scalar(end) == "." || scalar(end) == "．"
      if isPoint, let next = scalar(end + 1), NumberMention.isDigit(next), !text.isSpaced[end + 1] {
        guard !opens, !ordinal, parents.contains(number), let dotted = dotted(end, text) else {
          return entry(nil, .none, position)
        }
        return entry(dotted.number, .dotted, dotted.end)
      }
      switch scalar(end) {
      case "）", ")": if !ordinal { return entry(number, .clause, end + 1) }
      case "章", "节", "条", "篇": if ordinal { return entry(number, .chapter, end + 1) }
      case "、", "．", ".", ":", "：": if !opens, !ordinal { return entry(number, .decimal, end + 1) }
      default:
        if !opens, !ordinal, end >= scalars.count || text.beginsLine[end] { return entry(number, .cell, end) }
        if !opens, !ordinal, text.isSpaced[end] { return entry(number, .plain, end) }
      }
    }
    return entry(nil, .none, position)
  }

  /// `附件1`, `附件一`, `Annex 2` at the beginning of a line.
  package static func annex(at start: Int, in text: DocumentText) -> Int? {
    for word in ["附件", "附录", "Annex", "ANNEX", "Appendix"] {
      let end = start + word.unicodeScalars.count
      guard end < text.scalars.count, text.scalars[start..<end].elementsEqual(word.unicodeScalars) else { continue }
      guard let (number, after) = decimal(end, text.scalars) ?? chinese(end, text.scalars) else { return nil }
      let isAlone =
        after >= text.scalars.count || text.isSpaced[after] || ["：", ":", "（", "("].contains(text.scalars[after])
      return isAlone ? number : nil
    }
    return nil
  }

  /// The rest of `2.1.3` from its first point on, where a blank and words follow.
  private static func dotted(_ start: Int, _ text: DocumentText) -> (number: Int, end: Int)? {
    var (number, end) = (0, start)
    while end < text.scalars.count, text.scalars[end] == "." || text.scalars[end] == "．",
      let part = decimal(end + 1, text.scalars)
    {
      (number, end) = part
    }
    guard end > start, end < text.scalars.count, text.isSpaced[end], !text.beginsLine[end] else { return nil }
    return NumberMention.isMeasure(text.scalars[end]) ? nil : (number, end)
  }

  static func decimal(_ start: Int, _ scalars: [Unicode.Scalar]) -> (number: Int, end: Int)? {
    var end = start
    var number = 0
    while end < scalars.count, end - start < 4, ("0"..."9").contains(scalars[end]) {
      number = number * 10 + Int(scalars[end].value - 0x30)
      end += 1
    }
    return end > start && end - start < 4 ? (number, end) : nil
  }

  static func chinese(_ start: Int, _ scalars: [Unicode.Scalar]) -> (number: Int, end: Int)? {
    var end = start
    while end < scalars.count, end - start < 4, NumberMention.isNumeral(scalars[end]) { end += 1 }
    guard end > start else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return ChineseNumeral.parse(String(text)).flatMap { Int($0.description) }.map { ($0, end) }
  }
}
