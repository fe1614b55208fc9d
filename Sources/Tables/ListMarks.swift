/// What stands before and behind a name in a list and is no part of it: numbers, 其中, footnote marks.
///
/// Texts as `NameFold` has them.
enum ListMarks {
  static func stripped(_ text: String) -> String {
    var rest = text[...]
    while let shorter = withoutPrefix(rest) { rest = shorter }
    while let shorter = withoutMark(rest) { rest = shorter }
    return String(rest)
  }

  private static let words = [
    "其中:", "其中", "其中：", "#", "★", "☆", "●", "○", "◆", "■", "□", "▪", "•", "·", "※", "△", "▲", "|--", "└", "├",
    "of which:", "of which",
  ]
  private static let numerals = Set("一二三四五六七八九十")

  private static func withoutPrefix(_ text: Substring) -> Substring? {
    guard let first = text.first else { return nil }
    // 附表1, 表一 before a title.
    for word in ["附表", "附件", "表", "图", "table"] where text.hasPrefix(word) {
      let behind = text.dropFirst(word.count).drop { $0 == " " }
      let number = behind.prefix { numerals.contains($0) || $0.isASCII && $0.isNumber || $0 == "-" || $0 == "." }
      let name = behind.dropFirst(number.count).drop { $0 == " " || $0 == ":" || $0 == "、" || $0 == "." }
      if !number.isEmpty, number.count <= 4, !name.isEmpty, !"月年季".contains(name.first ?? " ") { return trimmed(name) }
    }
    for word in words where text.hasPrefix(word) && text.count > word.count {
      return trimmed(text.dropFirst(word.count))
    }
    if first == "-" || first == "—" || first == "–" {
      let behind = text.dropFirst()
      return behind.first?.isNumber == true ? nil : trimmed(behind)
    }
    if circled.contains(first) { return text.count > 1 ? trimmed(text.dropFirst()) : nil }
    if first == "(" {
      let inner = text.dropFirst().prefix { $0 != ")" }
      guard !inner.isEmpty, inner.count <= 3, inner.allSatisfy({ numerals.contains($0) || $0.isASCII && $0.isNumber })
      else {
        return nil
      }
      let behind = text.dropFirst(inner.count + 2)
      return behind.isEmpty ? nil : trimmed(behind)
    }
    let number = text.prefix { numerals.contains($0) || $0.isASCII && $0.isNumber }
    guard !number.isEmpty, number.count <= 3 else { return nil }
    let behind = text.dropFirst(number.count)
    guard let sign = behind.first, "、.)".contains(sign) else { return nil }
    let name = behind.dropFirst()
    return name.first.map { $0.isASCII && $0.isNumber } ?? true ? nil : trimmed(name)
  }

  private static let circled = Set("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺")
  private static let marks = Set("*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰:：").union(circled)

  private static func withoutMark(_ text: Substring) -> Substring? {
    guard let last = text.last, text.count > 1 else { return nil }
    // m² and km³ are units.
    if marks.contains(last), !("²³".contains(last) && text.dropLast().last == "m") { return trimmed(text.dropLast()) }
    guard last == ")", let open = text.lastIndex(of: "("), open > text.startIndex else { return nil }
    let inner = text[text.index(after: open)...].dropLast()
    let isMark =
      !inner.isEmpty && inner.count <= 3
      && inner.allSatisfy { $0.isASCII && $0.isNumber || circled.contains($0) || $0 == "*" || $0 == "注" }
    return isMark ? trimmed(text[..<open]) : nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return text
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "fy", "half", "quarter",
  ]

  static func hasMonth(_ text: String) -> Bool { months.contains { text.contains($0) } }
}
