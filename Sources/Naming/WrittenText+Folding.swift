import Quantities

extension WrittenText {
  /// Full-width forms, odd spaces and typographic signs as plain ones; what spreadsheets put in front is gone, and so
  /// is a full stop behind.
  package static func folded(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: view.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2212, 0xFE63, 0x2010, 0x2011, 0x2012: view.append("-")
      case 0xFE62: view.append("+")
      case 0x842C: view.append("万")
      case 0x5104: view.append("亿")
      case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: view.append(" ")
      case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: continue
      default: view.append(scalar)
      }
    }
    var result = trimmed(Substring(String(view)))
    if let first = result.first, first == "'" || first == "’" { result = trimmed(result.dropFirst()) }
    while result.count > 1, let last = result.last, "。,;、".contains(last) { result.removeLast() }
    return pointed(unbracketed(ungrouped(signed(result))))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// `–0.8` as -0.8: word processors make dashes of minus signs.
  private static func signed(_ text: Substring) -> Substring {
    guard let first = text.first, "–—―─".contains(first) else { return text }
    let rest = text.dropFirst().drop { $0 == " " }
    guard let next = rest.first, next.isDigit || next == "." else { return text }
    return "-" + rest
  }

  /// `1 234 567` as 1234567: digits in threes, apart by single spaces.
  private static func ungrouped(_ text: Substring) -> String {
    guard text.contains(" ") else { return String(text) }
    let groups = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = groups.first, let last = groups.last, (1...3).contains(first.count),
      first.allSatisfy(\.isDigit),
      groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 && $0.allSatisfy(\.isDigit) })
    else { return String(text) }
    let whole = last.prefix { $0.isDigit }
    guard whole.count == 3,
      last.count == 3 || !last.dropFirst(3).contains(where: \.isDigit) || last.dropFirst(3).first == "."
    else { return String(text) }
    return groups.joined()
  }

  /// `120(家)` as 120家.
  private static func unbracketed(_ text: String) -> String {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), open > text.startIndex else { return text }
    let number = text[..<open]
    let unit = text[text.index(after: open)...].dropLast()
    let isNumber = number.allSatisfy { $0.isDigit || $0 == "." || $0 == "," || $0 == "-" || $0 == " " }
    guard isNumber, !unit.isEmpty, !unit.contains(where: { $0.isDigit || $0 == "(" || $0 == ")" }) else { return text }
    return String(number + unit)
  }

  /// `.85` as 0.85 and `85.` as 85: the one point of a number with digits on one side only.
  private static func pointed(_ text: String) -> String {
    guard let point = text.firstIndex(of: "."), text.lastIndex(of: ".") == point else { return text }
    let (before, behind) = (text[..<point], text[text.index(after: point)...])
    let hasDigitBehind = behind.first?.isDigit ?? false
    if hasDigitBehind, before.isEmpty || "+-(".contains(before.last ?? " ") { return before + "0." + behind }
    if !hasDigitBehind, before.last?.isDigit ?? false { return String(before + behind) }
    return text
  }
}
