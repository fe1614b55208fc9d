package import Quantities

/// What is written in a value cell, by its form alone: nothing here knows the indicator.
package enum WrittenText {
  /// Which way a word of change points.
  package enum Direction {
    case fall
    /// 增长, 增速, 同比: may itself have a sign, 增长-3.3% is a fall.
    case growth
    /// 上升, 提高: a rise, and nothing else.
    case rise
  }

  /// 未统计, 暂无: a reason for there being no figure.
  case unavailable
  /// —, 无: nothing, or nothing known.
  case dash
  case spreadsheetError
  case formula
  case logical
  /// ▲2.1 is a rise in one office and a fall in another.
  case triangle
  /// 下降2.1, 增长6.5%, 持平: the number's text, and which way it went.
  case change(String, Direction)
  /// `(2.1)`, `2.1-`: the number's text without its marks.
  case accounting(String)
  /// 约38, 100余家, 预计3.9: the text without the words.
  case approximate(String)
  /// 第8, 全市第三名: the number's text.
  case ordinal(String)
  /// 30-40, 30至40家.
  case range
  case date
  /// 59/63.
  case fraction(ExactDecimal, ExactDecimal)
  case scientific(ExactDecimal)
  /// A line break inside what would be a number without it.
  case broken
  case other

  /// `text` trimmed and folded (`WrittenText.folded`).
  package static func read(_ text: String, measures: UnitTable) -> WrittenText {
    if isUnavailable(text) { return .unavailable }
    if isDash(text) { return .dash }
    if text.hasPrefix("#"), errors.contains(where: { text.uppercased().hasPrefix($0) }) { return .spreadsheetError }
    if isFormula(text) { return .formula }
    if switches.contains(text.uppercased()) { return .logical }
    if let first = text.first, "▲△▼▽".contains(first) { return .triangle }
    if text.contains(where: \.isNewline) { return isBroken(text, measures) ? .broken : .other }
    if let change = change(text) { return change }
    if let inner = accounting(text) { return .accounting(inner) }
    if let rest = ordinal(text) { return .ordinal(rest) }
    // A spreadsheet makes no date of 5 / 6.
    if text.contains(" /") || text.contains("/ "), let fraction = fraction(text) { return fraction }
    if isDate(text) { return .date }
    if let fraction = fraction(text) { return fraction }
    if let value = scientific(text) { return .scientific(value) }
    if case .success = measures.parse(text) { return .other }
    if isRange(text, measures) { return .range }
    if let rest = withoutApproximation(text), case .success = measures.parse(rest) { return .approximate(rest) }
    return .other
  }

  private static let errors = ["#REF", "#N/A", "#VALUE", "#DIV/0", "#NAME", "#NUM", "#NULL", "#SPILL", "#CALC", "##"]
  private static let switches: Set<String> = ["TRUE", "FALSE", "YES", "NO", "是", "否", "√", "✓", "✔"]

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.first, text.count > 1 else { return false }
    if first == "=" || first == "@" { return true }
    guard first == "+" || first == "-", let next = text.dropFirst().first else { return false }
    return next.isASCII && next.isLetter || next == "(" || next == "@" || next == "="
  }

  private static func isBroken(_ text: String, _ measures: UnitTable) -> Bool {
    if case .success = measures.parse(folded(String(text.filter { !$0.isNewline }))) { true } else { false }
  }

  /// `(2.1)`, `( 2.9 )%`, `2.1-`.
  private static func accounting(_ text: String) -> String? {
    if text.hasPrefix("("), let close = text.firstIndex(of: ")") {
      let inner = folded(String(text[text.index(after: text.startIndex)..<close]))
      let unit = text[text.index(after: close)...]
      return inner.first?.isDigit == true && !unit.contains(where: \.isDigit) ? inner + unit : nil
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
    guard parts.count == 2, let top = ExactDecimal(plain(parts[0])), let bottom = ExactDecimal(plain(parts[1])),
      !bottom.isZero, !top.isNegative, !bottom.isNegative
    else { return nil }
    return .fraction(top, bottom)
  }

  private static func plain(_ part: Substring) -> String { part.filter { $0 != " " } }

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
}

extension Character {
  /// 0 to 9 alone: to Unicode 万 is a number too.
  package var isDigit: Bool { isASCII && isNumber }
}
