import Diagnostics
import Quantities

/// Cuts a formula into words and signs.
///
/// An indicator's id is one word, hyphens and all; a minus has a space on at least one side, or a bracket.
struct FormulaLexer {
  static let longest = 4_000

  private let scalars: [Unicode.Scalar]
  private var index = 0

  static func tokens(_ text: String) throws(FormulaError) -> [FormulaToken] {
    var lexer = FormulaLexer(scalars: Array(text.unicodeScalars))
    guard lexer.scalars.count <= longest else {
      throw FormulaError(
        .tooLong, at: longest..<lexer.scalars.count,
        Phrase(zh: "公式超过 \(longest) 个字符", en: "the formula is longer than \(longest) characters"),
        help: Phrase(zh: "请拆成几个计算指标", en: "split it into several computed indicators"))
    }
    var tokens: [FormulaToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    tokens.append(FormulaToken(kind: .end, range: lexer.index..<lexer.index))
    return tokens
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private func scalar(at offset: Int) -> Unicode.Scalar? {
    scalars.indices.contains(offset) ? scalars[offset] : nil
  }

  private mutating func next() throws(FormulaError) -> FormulaToken? {
    while let scalar = scalar(at: index), scalar.properties.isWhitespace { index += 1 }
    guard let first = scalar(at: index) else { return nil }
    let start = index
    let kind: FormulaToken.Kind
    if Self.isDigit(first) {
      kind = try number()
    } else if Self.isLetter(first) {
      kind = try word()
    } else if first == "[" {
      kind = .number(try enclosed(by: "]"))
    } else if first == "\"" || first == "'" {
      kind = .text(try enclosed(by: first))
    } else {
      kind = .symbol(try symbol())
    }
    return FormulaToken(kind: kind, range: start..<index)
  }

  private mutating func symbol() throws(FormulaError) -> FormulaToken.Symbol {
    // Signs of two characters come before their beginnings in the list.
    for symbol in FormulaToken.Symbol.allCases {
      let signs = Array(symbol.rawValue.unicodeScalars)
      guard scalars[index...].starts(with: signs) else { continue }
      index += signs.count
      return symbol
    }
    let found = scalars[index]
    let wanted = Self.likely(found)
    throw FormulaError(
      .syntax, at: index..<index + 1,
      Phrase(zh: "公式中不能有“\(Character(found))”", en: "a formula has no '\(Character(found))'"),
      help: wanted.map { Phrase(zh: "请写 `\($0)`", en: "write `\($0)`") }
        ?? Phrase(
          zh: "可用的符号：+ - * / ( ) , < <= > >= = !=；带单位的数写在方括号中",
          en: "the signs are + - * / ( ) , < <= > >= = !=; a number with its unit stands in brackets"))
  }

  /// What somebody means who types one of these.
  private static func likely(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "×", "＊", "·": "*"
    case "÷", "／": "/"
    case "−", "–", "—", "－": "-"
    case "＋": "+"
    case "≤", "≦": "<="
    case "≥", "≧": ">="
    case "≠": "!="
    case "＝": "="
    case "＜": "<"
    case "＞": ">"
    case "（": "("
    case "）": ")"
    case "，", "、", ";", "；": ","
    case "&": "and"
    case "|": "or"
    case "!": "not"
    case "【", "「": "["
    case "“", "”": "\""
    case "^": "a * a"
    default: nil
    }
  }

  private mutating func enclosed(by close: Unicode.Scalar) throws(FormulaError) -> String {
    let start = index
    index += 1
    var text = String.UnicodeScalarView()
    while let scalar = scalar(at: index), scalar != close {
      text.append(scalar)
      index += 1
    }
    guard index < scalars.count else {
      throw FormulaError(
        .syntax, at: start..<start + 1,
        Phrase(zh: "缺少结尾的“\(Character(close))”", en: "there is no '\(Character(close))' to close this"),
        help: Phrase(zh: "请补写“\(Character(close))”", en: "add the '\(Character(close))'"))
    }
    index += 1
    return String(text)
  }

  /// A number, a period, or an id that begins with a digit.
  private mutating func number() throws(FormulaError) -> FormulaToken.Kind {
    let start = index
    while let scalar = scalar(at: index), Self.isDigit(scalar) { index += 1 }
    let after = scalar(at: index)
    let second = scalar(at: index + 1)
    let isHyphen = after == "-"
    if let after, Self.isLetter(after) || (isHyphen && second.map(Self.isSmall) ?? false) {
      index = start
      return try word()
    }
    if isHyphen, index - start == 4, let second, Self.isDigit(second) || Self.isLetter(second) {
      return try period(from: start)
    }
    while let scalar = scalar(at: index), Self.isDigit(scalar) || scalar == "." { index += 1 }
    return .number(text(start..<index))
  }

  private mutating func period(from start: Int) throws(FormulaError) -> FormulaToken.Kind {
    while let scalar = scalar(at: index), scalar == "-" || Self.isDigit(scalar) || Self.isLetter(scalar) { index += 1 }
    let found = text(start..<index)
    if let period = Period(found) { return .period(period) }
    throw FormulaError(
      .syntax, at: start..<index, Phrase(zh: "没有“\(found)”这一期", en: "there is no period '\(found)'"),
      help: Phrase(
        zh: "期次写作 2022-06、2022-Q2、2022-H1；减号两边请留空格",
        en: "a period is written 2022-06, 2022-Q2 or 2022-H1; a minus has spaces around it"))
  }

  private mutating func word() throws(FormulaError) -> FormulaToken.Kind {
    let word = run()
    guard scalar(at: index) == "@" else { return .word(word, basis: nil) }
    let start = index
    index += 1
    let basis = run()
    guard !basis.isEmpty else {
      throw FormulaError(
        .syntax, at: start..<start + 1, Phrase(zh: "“@”后面没有口径", en: "no basis stands behind the '@'"),
        help: Phrase(zh: "请写作 指标@口径，中间不留空格", en: "write indicator@basis without spaces"))
    }
    return .word(word, basis: basis)
  }

  /// Letters, digits and underscores; a hyphen belongs to the word where a letter or digit follows it.
  private mutating func run() -> String {
    let start = index
    while let scalar = scalar(at: index) {
      let isHyphen = scalar == "-" && index > start
      if Self.isDigit(scalar) || Self.isLetter(scalar) {
        index += 1
      } else if isHyphen, let next = self.scalar(at: index + 1), Self.isDigit(next) || Self.isLetter(next) {
        index += 2
      } else {
        break
      }
    }
    return text(start..<index)
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool { (0x61...0x7A).contains(scalar.value) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || (scalar.properties.isAlphabetic && !isDigit(scalar))
  }
}
