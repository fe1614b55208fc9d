import Quantities

/// What is written in a value cell, by its form alone: nothing here knows the indicator.
enum WrittenText {
  /// 未统计, 暂无: a reason for there being no figure.
  case unavailable
  /// —, 无: nothing, or nothing known.
  case dash
  case spreadsheetError
  case formula
  case logical
  /// ▲2.1 is a rise in one office and a fall in another.
  case triangle
  /// 下降2.1, 增长6.5%, 持平: the number's text, and whether it is a fall.
  case change(String, isFall: Bool)
  /// `(2.1)`, `2.1-`: the number's text without its marks.
  case accounting(String)
  /// 约38, 100余家: the text without the words.
  case approximate(String)
  /// 30-40, 30至40家.
  case range
  case date
  /// 59/63.
  case fraction(ExactDecimal, ExactDecimal)
  case scientific(ExactDecimal)
  case other

  /// `text` trimmed and folded (`WrittenText.folded`).
  static func read(_ text: String, measures: UnitTable) -> WrittenText {
    if noFigure.contains(text.uppercased()) { return .unavailable }
    if dashes.contains(text) { return .dash }
    if text.hasPrefix("#"), errors.contains(where: { text.uppercased().hasPrefix($0) }) { return .spreadsheetError }
    if isFormula(text) { return .formula }
    if ["TRUE", "FALSE", "是", "否"].contains(text.uppercased()) { return .logical }
    if let first = text.first, "▲△▼▽".contains(first) { return .triangle }
    if let change = change(text) { return change }
    if let inner = accounting(text) { return .accounting(inner) }
    if isDate(text) { return .date }
    if let fraction = fraction(text) { return fraction }
    if let value = scientific(text) { return .scientific(value) }
    if case .success = measures.parse(text) { return .other }
    if isRange(text, measures) { return .range }
    if let rest = withoutApproximation(text), case .success = measures.parse(rest) { return .approximate(rest) }
    return .other
  }

  /// Whether the words stand for no figure, of whatever kind of indicator.
  static func isMissing(_ text: String) -> Bool {
    noFigure.contains(text.uppercased()) || dashes.contains(text)
  }

  /// Full-width forms, odd spaces and typographic signs as plain ones; what spreadsheets put in front is gone.
  static func folded(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: view.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2212, 0xFE63, 0x2010, 0x2011, 0x2012: view.append("-")
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: view.append(" ")
      case 0x200B...0x200D, 0x2060, 0xFEFF: continue
      default: view.append(scalar)
      }
    }
    var result = Substring(String(view))
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    if let first = result.first, first == "'" || first == "’" { result.removeFirst() }
    return unbracketed(ungrouped(result))
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

  private static let noFigure: Set<String> = [
    "未统计", "暂无", "暂无数据", "待核", "待核实", "待定", "待报", "未报", "缺", "N/A", "NA", "NULL", "NONE",
  ]
  private static let dashes: Set<String> = ["无", "—", "——", "-", "--", "–", "/", "..", "…", "……", "*"]
  private static let errors = ["#REF", "#N/A", "#VALUE", "#DIV/0", "#NAME", "#NUM", "#NULL", "#SPILL", "#CALC", "##"]

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.first, text.count > 1 else { return false }
    if first == "=" || first == "@" { return true }
    guard first == "+" || first == "-", let next = text.dropFirst().first else { return false }
    return next.isASCII && next.isLetter || next == "(" || next == "@" || next == "="
  }

  private static let falls = ["同比下降", "环比下降", "下降", "减少", "降低", "回落", "下滑", "负增长", "↓"]
  private static let rises = ["同比增长", "环比增长", "同比上升", "增长", "上升", "提高", "增加", "上涨", "↑"]

  private static func change(_ text: String) -> WrittenText? {
    if ["持平", "同比持平", "与上年持平", "与去年持平", "与上年同期持平", "与去年同期持平", "零增长"].contains(text) {
      return .change("0", isFall: false)
    }
    for word in falls where text.hasPrefix(word) { return .change(rest(of: text, after: word), isFall: true) }
    for word in rises where text.hasPrefix(word) { return .change(rest(of: text, after: word), isFall: false) }
    return nil
  }

  private static func rest(of text: String, after word: String) -> String {
    String(text.dropFirst(word.count).drop { $0 == " " || $0 == "了" || $0 == ":" })
  }

  private static func accounting(_ text: String) -> String? {
    if text.hasPrefix("("), text.hasSuffix(")"), text.count > 2 {
      let inner = String(text.dropFirst().dropLast())
      return inner.first?.isDigit == true ? inner : nil
    }
    if text.hasSuffix("-"), text.first?.isDigit == true { return String(text.dropLast()) }
    return nil
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func isDate(_ text: String) -> Bool {
    guard text.first?.isDigit == true || text.first?.isLetter == true else { return false }
    let isNumeric = text.allSatisfy { $0.isDigit || $0 == "." || $0 == "," || $0 == "%" }
    if isNumeric { return false }
    if text.contains("月") || text.contains("日") || text.contains("/") || text.contains("-") {
      if case .success(let reading) = Period.read(text, year: 2000) {
        // 6个月 is no date, 2022/1/2 and 3月1日 are.
        return reading.period.cadence == .day || text.contains("月") && text.contains("年")
          || text.contains("/") && text.prefix(4).allSatisfy(\.isNumber) || text.contains { $0.isASCII && $0.isLetter }
      }
      if text.hasSuffix("日"), case .success = Period.read("2000年" + text) { return true }
      let parts = text.lowercased().split(separator: "-")
      return parts.count >= 2 && parts.contains { months.contains(String($0)) }
        && parts.allSatisfy { months.contains(String($0)) || Int($0) != nil }
    }
    return false
  }

  private static func fraction(_ text: String) -> WrittenText? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let top = ExactDecimal(parts[0]), let bottom = ExactDecimal(parts[1]), !bottom.isZero,
      !top.isNegative, !bottom.isNegative
    else { return nil }
    return .fraction(top, bottom)
  }

  private static func scientific(_ text: String) -> ExactDecimal? {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let mantissa = ExactDecimal(parts[0]),
      let exponent = Int(parts[1].first == "+" ? parts[1].dropFirst() : parts[1]), (-18...18).contains(exponent)
    else { return nil }
    let power =
      exponent < 0
      ? ExactDecimal("0." + String(repeating: "0", count: -exponent - 1) + "1")
      : ExactDecimal("1" + String(repeating: "0", count: exponent))
    return power.flatMap { mantissa.multiplied(by: $0) }?.normalized
  }

  private static func isRange(_ text: String, _ measures: UnitTable) -> Bool {
    for separator in ["-", "–", "—", "~", "至", "到"] {
      guard let range = text.dropFirst().firstRange(of: separator) else { continue }
      let left = String(text[..<range.lowerBound])
      let right = String(text[range.upperBound...])
      if case .success = measures.parse(left), case .success = measures.parse(right) { return true }
    }
    return false
  }

  private static let before = ["大约", "将近", "接近", "约", "近"]
  private static let behind = ["左右", "上下", "余", "多"]

  private static func withoutApproximation(_ text: String) -> String? {
    var rest = text
    for word in before where rest.hasPrefix(word) {
      rest = String(rest.dropFirst(word.count))
      break
    }
    for word in behind {
      if let range = rest.firstRange(of: word) {
        rest.removeSubrange(range)
        break
      }
    }
    return rest == text ? nil : rest
  }
}

extension Character {
  /// 0 to 9 alone: to Unicode 万 is a number too.
  var isDigit: Bool { isASCII && isNumber }
}
