import Quantities

extension QuoteScan {
  /// The number with the longest known unit behind it.
  func measured(_ number: ExactDecimal, _ digits: Range<Int>, currency: String?) -> QuoteAmount {
    if let currency { return priced(number, digits, currency) }
    if let tenths = tenths(number, digits) { return tenths }
    if let found = unit(at: digits.upperBound) {
      return amount(digits: digits, number, unit: found.unit, factor: found.factor, end: found.end, plain: true)
    }
    // 1.2万, 3 million: a scale and nothing that is known.
    if let scale = scale(at: digits.upperBound) {
      return amount(digits: digits, number, unit: nil, factor: scale.factor, end: scale.end, plain: true)
    }
    return amount(digits: digits, number, unit: nil, factor: ExactDecimal(1), end: digits.upperBound, plain: true)
  }

  func amount(
    digits: Range<Int>, _ number: ExactDecimal, unit: MeasureUnit?, factor: ExactDecimal, end: Int, plain: Bool
  ) -> QuoteAmount {
    QuoteAmount(
      range: digits.lowerBound..<end, digits: digits, coefficient: number, value: number.rational * factor.rational,
      unit: unit, isPlain: plain, isSpelled: !plain)
  }

  func name(_ range: Range<Int>) -> QuoteAmount {
    QuoteAmount(
      range: range, digits: range, coefficient: .zero, value: .zero, unit: nil, isPlain: false, isSpelled: false,
      isName: true)
  }

  /// 六成以上: tenths of all, unless 成 begins another word.
  private func tenths(_ number: ExactDecimal, _ digits: Range<Int>) -> QuoteAmount? {
    guard text[digits.upperBound] == "成", number.rational <= Rational(10), Rational.zero < number.rational else {
      return nil
    }
    if let next = text[digits.upperBound + 1], Self.afterTenths.contains(next) { return nil }
    return QuoteAmount(
      range: digits.lowerBound..<(digits.upperBound + 1), digits: digits, coefficient: number,
      value: number.rational * Rational(10), unit: UnitTable.standard.unit("%")?.unit, isPlain: true, isSpelled: false)
  }

  /// 成立, 成员, 成果: what is no tenth.
  private static let afterTenths = Set("立员果功本为品型效人熟交绩分长都家片网".unicodeScalars)

  // MARK: Units

  private static let longestUnit = 8

  /// The longest unit that begins behind a number: 人次 and not 人.
  ///
  /// A Latin unit is a whole word.
  private func unit(at start: Int) -> (unit: MeasureUnit, factor: ExactDecimal, end: Int)? {
    // 1200余套: what is left over stands before the unit, too.
    var first = start
    while let scalar = text[first], scalar == "余" || scalar == "多" || scalar == " " { first += 1 }
    // 1.2万余人次: or between its scale and the unit.
    if let scale = scale(at: first), text[scale.end - 1].map({ !$0.isASCII }) == true,
      let rest = text[scale.end], rest == "余" || rest == "多", let found = unit(at: scale.end + 1),
      let factor = found.factor.multiplied(by: scale.factor)
    {
      return (found.unit, factor, found.end)
    }
    let english = scale(at: first).flatMap { text[$0.end - 1].map(QuoteText.isLetter) == true ? $0 : nil }
    if let english { first = english.end + (text[english.end] == " " ? 1 : 0) }
    for length in stride(from: min(Self.longestUnit * 3, text.scalars.count - first), through: 1, by: -1) {
      let end = first + length
      // The blank behind a sign is none of it.
      guard text[end - 1] != " " else { continue }
      guard !text.isWithinWord(end), length <= Self.longestUnit || text.scalars[first..<end].allSatisfy({ $0.isASCII })
      else { continue }
      let spelled = text.text(first..<end)
      // 5G is no weight: letters of units are small.
      guard length > 1 || !text.written[first].properties.isUppercase else { continue }
      let symbol = Self.spellings[spelled.lowercased()] ?? spelled
      guard let found = measures.unit(symbol), !found.unit.dimension.isNone else { continue }
      let factor = english.flatMap { found.factor.multiplied(by: $0.factor) } ?? found.factor
      return (found.unit, factor, end)
    }
    return nil
  }

  /// Spellings of the running text that the table of units does not have.
  private static let spellings = ["per cent": "%", "percentage point": "百分点", "points": "百分点"]

  private static let scales = WordIndex<Int128>([
    ("万亿", 1_000_000_000_000), ("亿", 100_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("十万", 100_000),
    ("万", 10_000),
    ("千", 1000), ("百", 100), ("trillion", 1_000_000_000_000), ("billion", 1_000_000_000), ("bn", 1_000_000_000),
    ("million", 1_000_000), ("m", 1_000_000), ("thousand", 1000), ("k", 1000),
  ])

  private func scale(at start: Int) -> (factor: ExactDecimal, end: Int)? {
    let first = text[start] == " " ? start + 1 : start
    guard let found = Self.scales.longest(in: text, at: first) else { return nil }
    // `m` and `k` are scales of money only; behind a number they are metres and names.
    if found.end - first == 1, text[first].map(QuoteText.isLetter) == true { return nil }
    return (ExactDecimal(coefficient: found.meaning), found.end)
  }

  private static let currencies: [Unicode.Scalar: String] = ["£": "英镑", "$": "美元", "€": "欧元", "¥": "元", "￥": "元"]

  func currency(at position: Int) -> String? { text[position].flatMap { Self.currencies[$0] } }

  /// `£4.2m`, `$3 million`.
  private func priced(_ number: ExactDecimal, _ digits: Range<Int>, _ currency: String) -> QuoteAmount {
    var end = digits.upperBound
    var factor = ExactDecimal(1)
    let first = text[end] == " " ? end + 1 : end
    if let found = Self.scales.longest(in: text, at: first) {
      (factor, end) = (ExactDecimal(coefficient: found.meaning), found.end)
    }
    return amount(digits: digits, number, unit: measures.unit(currency)?.unit, factor: factor, end: end, plain: true)
  }

  // MARK: Dates and ranges

  private static let months = Set([
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ])

  /// 2022年, 6月, 30日, `30 June`, a bare year: parts of a date, no durations.
  func isDate(_ number: ExactDecimal, _ end: Int) -> Bool {
    guard let whole = number.intValue, number.scale == 0 else { return false }
    if text[end] == "年" { return (1900...2100).contains(whole) }
    if text[end] == "季", text[end + 1] == "度" { return (1...4).contains(whole) }
    if text[end] == "月" { return (1...12).contains(whole) }
    if text[end] == "日" || text[end] == "号" { return (1...31).contains(whole) && text[position - 1] == "月" }
    let word = text.scalars[min(end + 1, text.scalars.count)...].prefix { QuoteText.isLetter($0) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word)
    if text[end] == " ", Self.months.contains(String(view)) { return true }
    let isOrdinal = ["st", "nd", "rd", "th"].contains(
      text.text(min(end, text.scalars.count)..<min(end + 2, text.scalars.count)))
    let isYear =
      (1900...2100).contains(whole) && (text[end].map { !QuoteText.isDigit($0) && $0 != "%" } ?? true)
      && !NumberMention.isMeasure(text[end] ?? " ")
    return isOrdinal || (isYear && unit(at: end) == nil && !text.countsWord(end - 4..<end))
  }

  /// The number as the end of a range that another one begins: 15—20个, 5%-7%, 60 to 70.
  func joined(_ amount: QuoteAmount, to last: QuoteAmount?) -> QuoteAmount? {
    guard var first = last, first.upper == nil, !first.isName, !amount.isName, !amount.isSpelled || first.isSpelled
    else {
      return nil
    }
    let gap = text.text(first.range.upperBound..<amount.range.lowerBound)
    let isRange = ["-", "–", "—", "——", "~", "～", "至", "到", " to ", " – ", " - ", "-to-"].contains(gap)
    let isBetween = gap == " and " && text.text(0..<first.range.lowerBound).lowercased().hasSuffix("between ")
    guard isRange || isBetween, first.unit == nil || amount.unit == nil || first.unit == amount.unit else { return nil }
    // From 32 to 40 is a course, no range.
    let before = text.text(0..<first.range.lowerBound).lowercased()
    if before.hasSuffix("from ") || before.hasSuffix("由") || before.hasSuffix("从") || before.hasSuffix("自") {
      return nil
    }
    let factor = amount.coefficient.isZero ? nil : amount.value.divided(by: amount.coefficient.rational)
    if first.unit == nil, let factor { first.value = first.coefficient.rational * factor }
    guard first.value < amount.value else { return nil }
    first.unit = first.unit ?? amount.unit
    first.upper = amount.value
    first.range = first.range.lowerBound..<amount.range.upperBound
    return first
  }
}
