import Quantities

/// Finds the numbers of a text and reads what stands directly behind them.
struct QuoteScan {
  let text: QuoteText
  let measures: UnitTable
  var position = 0
  /// Within “…” or 《…》, where numbers belong to names.
  private var quoteDepth = 0

  init(text: QuoteText, measures: UnitTable) {
    (self.text, self.measures) = (text, measures)
  }

  mutating func all() -> [QuoteAmount] {
    var amounts: [QuoteAmount] = []
    while let scalar = text[position] {
      switch scalar {
      case "“", "《", "「", "『": quoteDepth += 1
      case "”", "》", "」", "』": quoteDepth = max(0, quoteDepth - 1)
      default: break
      }
      if let end = Self.phrases.longest(in: text, at: position)?.end {
        position = end
        continue
      }
      guard var amount = share() ?? digits() ?? numeral() ?? word() else {
        position += 1
        continue
      }
      if quoteDepth > 0 { amount.isName = true }
      if let range = joined(amount, to: amounts.last) {
        amounts[amounts.count - 1] = range
      } else {
        amounts.append(amount)
      }
      position = max(amount.range.upperBound, position + 1)
    }
    return amounts
  }

  private static let phrases = WordIndex((QuoteWords.phrases + QuoteWords.phrasesInEnglish).map { ($0, true) })

  // MARK: Ways to write a number

  private static let shares = WordIndex(
    (QuoteWords.all + QuoteWords.allInEnglish).map { ($0, 100) } + QuoteWords.shares.map { ($0.text, $0.percent) })

  /// 全覆盖, 应保尽保, 过半, 零发生.
  private func share() -> QuoteAmount? {
    var found = Self.shares.longest(in: text, at: position)
    if found == nil, text[position] == "应" {
      for length in 1...2 {
        let middle = position + 1 + length
        let end = middle + 1 + length
        guard text[middle] == "尽", end <= text.scalars.count,
          text.scalars[(position + 1)..<middle].elementsEqual(text.scalars[(middle + 1)..<end])
        else { continue }
        found = (end, 100)
      }
    }
    if found == nil, text[position] == "零", let next = text[position + 1],
      ["发", "事", "死", "上", "增", "新", "差", "容", "就", "积", "投", "欠", "伤", "违", "拖", "延"].contains(next)
    {
      return amount(
        digits: position..<(position + 1), .zero, unit: nil, factor: ExactDecimal(1), end: position + 1, plain: true)
    }
    let isWhole = found == nil
    if isWhole { found = Self.wholes.longest(in: text, at: position) }
    guard let found else { return nil }
    var all = amount(
      digits: position..<found.end, ExactDecimal(found.meaning), unit: Self.percent, factor: ExactDecimal(1),
      end: found.end,
      plain: true)
    all.isAll = true
    all.isWhole = isWhole
    return all
  }

  private static let wholes = WordIndex(QuoteWords.wholes.map { ($0, 100) })

  private static let percent = UnitTable.standard.unit("%")?.unit

  private func digits() -> QuoteAmount? {
    guard let first = text[position], QuoteText.isDigit(first) || currency(at: position) != nil else { return nil }
    let sign = currency(at: position)
    var start = position
    if sign != nil { start += 1 }
    guard let lead = text[start], QuoteText.isDigit(lead) else { return nil }
    var end = start
    while let scalar = text[end] {
      let isInner =
        (scalar == "," || scalar == "." || scalar == ":") && text[end + 1].map(QuoteText.isDigit) == true
      guard QuoteText.isDigit(scalar) || isInner else { break }
      end += 1
    }
    let run = text.scalars[start..<end]
    let written = text.text(start..<end)
    if run.contains(":") {
      guard case .success(let time) = measures.parse(written) else { return name(position..<end) }
      return amount(digits: start..<end, time.value, unit: time.unit, factor: ExactDecimal(1), end: end, plain: true)
    }
    let isGrouped = !run.contains(",") || measures.parse(written).isSuccess
    guard isGrouped, let number = ExactDecimal(written.filter { $0 != "," }) else { return name(position..<end) }
    // PM2.5, G312: the letters are the name's. 5G is one too, 5kg is not.
    let isLettered = position > 0 && text[position - 1].map(QuoteText.isLetter) == true
    var found = measured(number, start..<end, currency: sign)
    if sign != nil { found.range = position..<found.range.upperBound }
    let runsOn = found.unit == nil && text[end].map { QuoteText.isLetter($0) || $0 == "+" } == true
    found.isName = found.isName || isLettered || runsOn || isDate(number, end)
    return found
  }

  /// 二十, 一万三千, 百分之八十, 三分之一.
  private func numeral() -> QuoteAmount? {
    var end = position
    while let scalar = text[end], NumberMention.isNumeral(scalar) || (scalar == "点" && end > position) { end += 1 }
    guard end > position else { return nil }
    if text[end] == "分", text[end + 1] == "之" { return fraction(below: end) }
    // 两百分点: the longest numeral behind which a unit stands.
    for cut in stride(from: end, to: position, by: -1) {
      guard let number = ChineseNumeral.parse(text.text(position..<cut)) else { continue }
      var found = measured(number, position..<cut, currency: nil)
      guard found.unit != nil || cut == end else { continue }
      found.isSpelled = true
      // 六成 is as plain as 60 %.
      found.isPlain = found.unit?.symbol == "%"
      let symbol = text.text(cut..<found.range.upperBound)
      let counts = found.unit != nil && !QuoteWords.naming.contains(symbol)
      found.isName = !counts || isDate(number, cut)
      return found
    }
    return name(position..<end)
  }

  private func fraction(below end: Int) -> QuoteAmount? {
    let start = end + 2
    var last = start
    while let scalar = text[last],
      NumberMention.isNumeral(scalar) || QuoteText.isDigit(scalar) || scalar == "." || scalar == "点"
    {
      last += 1
    }
    let (below, above) = (text.text(position..<end), text.text(start..<last))
    guard
      let bottom = ChineseNumeral.parse(below)
        ?? (below == "百" ? ExactDecimal(100) : below == "千" ? ExactDecimal(1000) : nil),
      let top = ChineseNumeral.parse(above) ?? ExactDecimal(above),
      let part = (top.rational * 100).divided(by: bottom.rational)
    else { return name(position..<max(last, end)) }
    return QuoteAmount(
      range: position..<last, digits: position..<last, coefficient: part.exactDecimal ?? top, value: part,
      unit: Self.percent,
      isPlain: true, isSpelled: true)
  }

  /// `four contracts`, `half of them`, `twice`.
  private func word() -> QuoteAmount? {
    guard let found = Self.numberWords.longest(in: text, at: position) else { return nil }
    switch found.meaning {
    case .count(let number):
      var amount = measured(ExactDecimal(number), position..<found.end, currency: nil)
      (amount.isSpelled, amount.isPlain) = (true, false)
      return amount
    case .part(let part):
      return QuoteAmount(
        range: position..<found.end, digits: position..<found.end, coefficient: part.exactDecimal ?? .zero, value: part,
        unit: Self.percent, isPlain: false, isSpelled: true)
    case .times(let number):
      return amount(
        digits: position..<found.end, ExactDecimal(number), unit: nil, factor: ExactDecimal(1), end: found.end,
        plain: false)
    }
  }

  private enum NumberWord: Sendable {
    case count(Int)
    case part(Rational)
    case times(Int)
  }

  private static let numberWords: WordIndex<NumberWord> = {
    let counts = [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen",
      "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    let tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    var entries: [(text: String, meaning: NumberWord)] = [
      ("one", .count(1)), ("zero", .count(0)), ("a dozen", .count(12)),
    ]
    entries += counts.enumerated().map { ($1, .count($0 + 2)) }
    entries += tens.enumerated().map { ($1, .count($0 * 10 + 30)) }
    for (ten, tenWord) in tens.enumerated() {
      for (one, oneWord) in (["one"] + counts.prefix(8)).enumerated() {
        for mark in ["-", " "] { entries.append((tenWord + mark + oneWord, .count(ten * 10 + 30 + one + 1))) }
      }
    }
    for (one, oneWord) in (["one"] + counts.prefix(8)).enumerated() {
      entries.append(("twenty-" + oneWord, .count(21 + one)))
    }
    for the in [" the", " our", " its"] {
      entries += [
        ("double" + the, .part(Rational(100))), ("triple" + the, .part(Rational(200))),
        ("treble" + the, .part(Rational(200))), ("halve" + the, .part(Rational(50))),
      ]
    }
    entries += [
      ("once", .times(1)), ("twice", .times(2)), ("half of", .part(Rational(50))), ("a half", .part(Rational(50))),
      ("a third", .part(Rational(100, 3))), ("one third", .part(Rational(100, 3))),
      ("two thirds", .part(Rational(200, 3))),
      ("two-thirds", .part(Rational(200, 3))), ("a quarter of", .part(Rational(25))),
      ("three quarters", .part(Rational(75))),
    ]
    return WordIndex(entries)
  }()
}

extension Result {
  fileprivate var isSuccess: Bool {
    if case .success = self { true } else { false }
  }
}
