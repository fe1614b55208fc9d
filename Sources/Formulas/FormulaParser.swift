import Diagnostics
import Plans
import Quantities

/// Reads the words of a formula into a tree, within limits of depth and size.
///
/// or ← and ← not ← comparison (never chained) ← sum ← product ← sign ← number, name, call, brackets.
struct FormulaParser {
  static let deepest = 64
  static let largest = 1_000

  private let tokens: [FormulaToken]
  private var index = 0
  private var depth = 0
  private var size = 0

  static func parse(_ text: String) throws(FormulaError) -> FormulaSyntax {
    var parser = FormulaParser(tokens: try FormulaLexer.tokens(text))
    let root = try parser.disjunction()
    guard parser.token.kind == .end else { throw parser.unexpected() }
    return root
  }

  private init(tokens: [FormulaToken]) {
    self.tokens = tokens
  }

  private var token: FormulaToken { tokens[min(index, tokens.count - 1)] }

  private func isWord(_ word: String) -> Bool { token.kind == .word(word, basis: nil) }

  private mutating func take(_ symbol: FormulaToken.Symbol) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    index += 1
    return true
  }

  private mutating func node(_ content: FormulaSyntax.Content, _ range: Range<Int>) throws(FormulaError)
    -> FormulaSyntax
  {
    size += 1
    guard size <= Self.largest else {
      throw FormulaError(
        .tooLong, at: range,
        Phrase(zh: "公式超过 \(Self.largest) 个成分", en: "the formula has more than \(Self.largest) parts"),
        help: Phrase(zh: "请拆成几个计算指标", en: "split it into several computed indicators"))
    }
    return FormulaSyntax(content: content, range: range)
  }

  private mutating func deeper<Result>(
    _ body: (inout FormulaParser) throws(FormulaError) -> Result
  ) throws(FormulaError) -> Result {
    guard depth < Self.deepest else {
      throw FormulaError(
        .tooDeep, at: token.range,
        Phrase(zh: "括号嵌套超过 \(Self.deepest) 层", en: "brackets are nested more than \(Self.deepest) deep"),
        help: Phrase(zh: "请拆成几个计算指标", en: "split it into several computed indicators"))
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  private mutating func disjunction() throws(FormulaError) -> FormulaSyntax {
    var nodes = [try conjunction()]
    while isWord("or") {
      index += 1
      nodes.append(try conjunction())
    }
    return try joined(nodes) { .any($0) }
  }

  private mutating func conjunction() throws(FormulaError) -> FormulaSyntax {
    var nodes = [try negation()]
    while isWord("and") {
      index += 1
      nodes.append(try negation())
    }
    return try joined(nodes) { .all($0) }
  }

  private mutating func joined(
    _ nodes: [FormulaSyntax], _ content: ([FormulaSyntax]) -> FormulaSyntax.Content
  ) throws(FormulaError) -> FormulaSyntax {
    guard nodes.count > 1 else { return nodes[0] }
    return try node(content(nodes), nodes[0].range.lowerBound..<nodes[nodes.count - 1].range.upperBound)
  }

  private mutating func negation() throws(FormulaError) -> FormulaSyntax {
    guard isWord("not") else { return try comparison() }
    let start = token.range.lowerBound
    index += 1
    let inner = try deeper { (parser) throws(FormulaError) in try parser.negation() }
    return try node(.not(inner), start..<inner.range.upperBound)
  }

  private mutating func comparison() throws(FormulaError) -> FormulaSyntax {
    let left = try sum()
    guard let comparison = comparisonSign else { return left }
    index += 1
    let right = try sum()
    if comparisonSign != nil {
      throw FormulaError(
        .syntax, at: token.range, Phrase(zh: "比较不能连写", en: "comparisons are not chained"),
        help: Phrase(zh: "请写 a <= b and b <= c", en: "write a <= b and b <= c"))
    }
    return try node(.comparison(comparison, left, right), left.range.lowerBound..<right.range.upperBound)
  }

  private var comparisonSign: Formula.Comparison? {
    guard case .symbol(let symbol) = token.kind else { return nil }
    return Formula.Comparison(rawValue: symbol.rawValue)
  }

  private mutating func sum() throws(FormulaError) -> FormulaSyntax {
    try chain(.plus, .minus, { (parser) throws(FormulaError) in try parser.product() }, { .sum($0) })
  }

  private mutating func product() throws(FormulaError) -> FormulaSyntax {
    try chain(.times, .over, { (parser) throws(FormulaError) in try parser.signed() }, { .product($0) })
  }

  private mutating func chain(
    _ direct: FormulaToken.Symbol, _ inverse: FormulaToken.Symbol,
    _ operand: (inout FormulaParser) throws(FormulaError) -> FormulaSyntax,
    _ content: ([FormulaSyntax.Operand]) -> FormulaSyntax.Content
  ) throws(FormulaError) -> FormulaSyntax {
    let first = try operand(&self)
    var operands = [FormulaSyntax.Operand(isInverse: false, node: first)]
    var end = first.range.upperBound
    while true {
      let isInverse: Bool
      if take(direct) { isInverse = false } else if take(inverse) { isInverse = true } else { break }
      let next = try operand(&self)
      operands.append(FormulaSyntax.Operand(isInverse: isInverse, node: next))
      end = next.range.upperBound
    }
    return operands.count == 1 ? first : try node(content(operands), first.range.lowerBound..<end)
  }

  private mutating func signed() throws(FormulaError) -> FormulaSyntax {
    let start = token.range.lowerBound
    guard take(.minus) else { return try primary() }
    let inner = try deeper { (parser) throws(FormulaError) in try parser.signed() }
    return try node(.negated(inner), start..<inner.range.upperBound)
  }

  private mutating func primary() throws(FormulaError) -> FormulaSyntax {
    let token = token
    switch token.kind {
    case .number(let text):
      index += 1
      return try node(.number(text), token.range)
    case .period(let period):
      index += 1
      return try node(.period(period), token.range)
    case .text(let text):
      index += 1
      return try node(.text(text), token.range)
    case .word("true", basis: nil), .word("false", basis: nil):
      index += 1
      return try node(.truth(token.kind == .word("true", basis: nil)), token.range)
    case .word("and", basis: nil), .word("or", basis: nil), .word("not", basis: nil): throw unexpected()
    case .word(let name, let basis):
      index += 1
      guard basis == nil, take(.open) else { return try node(.name(name, basis: basis), token.range) }
      return try call(name, token.range)
    case .symbol(.open):
      index += 1
      let inner = try deeper { (parser) throws(FormulaError) in try parser.disjunction() }
      let end = self.token.range.upperBound
      guard take(.close) else { throw unexpected(wanted: ")") }
      return FormulaSyntax(content: inner.content, range: token.range.lowerBound..<end)
    case .symbol, .end: throw unexpected()
    }
  }

  private mutating func call(_ name: String, _ place: Range<Int>) throws(FormulaError) -> FormulaSyntax {
    var arguments: [FormulaSyntax] = []
    if token.kind != .symbol(.close) {
      repeat {
        arguments.append(try deeper { (parser) throws(FormulaError) in try parser.disjunction() })
      } while take(.comma)
    }
    let end = token.range.upperBound
    guard take(.close) else { throw unexpected(wanted: ")") }
    return try node(.call(name, at: place, arguments), place.lowerBound..<end)
  }

  private func unexpected(wanted: String? = nil) -> FormulaError {
    let help =
      wanted.map { Phrase(zh: "此处应为 `\($0)`", en: "a `\($0)` is wanted here") }
      ?? Phrase(
        zh: "此处应为数、[数值 单位]、指标编号、函数或括号",
        en: "a number, a [quantity], an indicator, a function or brackets are wanted here")
    switch token.kind {
    case .end:
      let at = token.range.lowerBound
      return FormulaError(
        .syntax, at: max(0, at - 1)..<max(at, 1), Phrase(zh: "公式没有写完", en: "the formula ends too early"), help: help)
    case .symbol(let symbol):
      return FormulaError(
        .syntax, at: token.range, Phrase(zh: "此处不能是“\(symbol.rawValue)”", en: "'\(symbol.rawValue)' cannot stand here"),
        help: help)
    case .word(let word, _):
      return FormulaError(
        .syntax, at: token.range, Phrase(zh: "此处不能是“\(word)”", en: "'\(word)' cannot stand here"),
        help: index > 0
          ? Phrase(zh: "此处应为运算符、比较符、and 或 or", en: "an operator, a comparison, `and` or `or` is wanted here") : help)
    case .number, .period, .text:
      return FormulaError(
        .syntax, at: token.range, Phrase(zh: "此处不能是数或文字", en: "no number or text can stand here"),
        help: Phrase(zh: "此处应为运算符、比较符、and 或 or", en: "an operator, a comparison, `and` or `or` is wanted here"))
    }
  }
}
