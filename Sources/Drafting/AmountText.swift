import PlanDocuments
import Quantities

/// How a number of the document is written in a rule: `1.35 万人`, `5.5 %`, `240 homes`.
struct AmountText {
  let values: [String]
  let unit: String

  /// `counted` is the unit where the words of the number name none.
  init?(_ number: QuotedNumber, counted: String?, per: String? = nil) {
    let folded = QuoteText(number.text)
    let text = folded.text(0..<folded.scalars.count)
    if number.unit?.symbol == "%" {
      guard let values = Self.shares(number, text) else { return nil }
      (self.values, unit) = (values, "%")
      return
    }
    let (numbers, rest, symbol) = Self.split(text)
    guard let last = numbers.last else { return nil }
    var unit = Self.withoutRest(rest)
    var values = numbers
    if let factor = Self.scale(&unit), let scaled = Self.times(values, factor) { values = scaled }
    if let symbol { unit = Self.money(symbol, &values, &unit) }
    unit = Self.symbols[unit.lowercased()] ?? unit
    if unit.isEmpty || (DraftUnits.table.unit(unit) == nil && number.unit == nil) {
      let scales = String(unit.prefix { "十百千万亿".contains($0) })
      unit = scales + (counted ?? "")
    }
    if let per, DraftUnits.table.unit(unit + "/" + per) != nil { unit += "/" + per }
    guard ExactDecimal(last) != nil else { return nil }
    self.unit = unit
    self.values = values.map { unit.isEmpty ? $0 : "\($0) \(unit)" }
  }

  /// 1.2万余人次: what is left over stands before, or behind, the scale.
  private static func withoutRest(_ unit: String) -> String {
    let scales = unit.prefix { "十百千万亿余多".contains($0) }
    return scales.filter { $0 != "余" && $0 != "多" } + unit.dropFirst(scales.count)
  }

  static let symbols = [
    "per cent": "%", "percentage points": "百分点", "percentage point": "百分点", "points": "百分点", "pp": "百分点",
  ]

  private static func shares(_ number: QuotedNumber, _ text: String) -> [String]? {
    func percent(_ value: Rational) -> String? {
      if let exact = value.exactDecimal { return exact.normalized.description + " %" }
      // A third has no end as a decimal: the nearest ten-thousandth that is not below it.
      return value.rounded(places: 4, .up).exactDecimal.map { $0.description + " %" }
    }
    guard let first = percent(number.value) else { return nil }
    if let upper = number.upper { return percent(upper).map { [first, $0] } }
    // Decimals as they are written.
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    if !digits.isEmpty, !text.contains("分之"), let written = ExactDecimal(digits), written.rational == number.value {
      return ["\(digits) %"]
    }
    return [first]
  }

  /// The numbers, what stands behind them, and a sign of money before them.
  private static func split(_ text: String) -> (numbers: [String], rest: String, symbol: Character?) {
    var rest = text[...]
    var symbol: Character?
    if let first = rest.first, "£$€¥￥".contains(first) {
      symbol = first
      rest = rest.dropFirst()
    }
    var numbers: [String] = []
    while true {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
      if !digits.isEmpty {
        numbers.append(digits.filter { $0 != "," })
        rest = rest.dropFirst(digits.count)
      } else if let spelled = Self.numeral(rest) ?? Self.word(rest) {
        numbers.append(spelled.value)
        rest = rest.dropFirst(spelled.count)
      } else {
        break
      }
      // A range: what stands before its mark has the unit of what follows.
      let marks = ["-", "–", "—", "~", "～", "至", "到", " to ", " – ", " - ", " and ", "-to-"]
      let behind = rest.drop { !$0.isNumber && !"-–—~～至到".contains($0) && $0 != " " }
      let head = rest.count - behind.count <= 4 ? behind : rest
      guard numbers.count == 1, let mark = marks.first(where: { head.hasPrefix($0) }),
        head.dropFirst(mark.count).first?.isNumber == true
      else { break }
      rest = head.dropFirst(mark.count)
    }
    return (numbers, String(rest).trimmed, symbol)
  }

  private static func numeral(_ text: Substring) -> (value: String, count: Int)? {
    let run = text.prefix { $0.unicodeScalars.allSatisfy(NumberMention.isNumeral) || $0 == "点" }
    for count in stride(from: run.count, to: 0, by: -1) {
      if let number = ChineseNumeral.parse(String(run.prefix(count))) { return (number.description, count) }
    }
    return nil
  }

  private static let words: [(String, String)] = [
    ("twenty", "20"), ("nineteen", "19"), ("eighteen", "18"), ("seventeen", "17"), ("sixteen", "16"), ("fifteen", "15"),
    ("fourteen", "14"), ("thirteen", "13"), ("twelve", "12"), ("eleven", "11"), ("ten", "10"), ("nine", "9"),
    ("eight", "8"),
    ("seven", "7"), ("six", "6"), ("five", "5"), ("four", "4"), ("three", "3"), ("two", "2"), ("one", "1"),
    ("zero", "0"),
    ("twice", "2"), ("once", "1"), ("a dozen", "12"), ("thirty", "30"), ("forty", "40"), ("fifty", "50"),
    ("sixty", "60"),
    ("seventy", "70"), ("eighty", "80"), ("ninety", "90"),
  ]

  /// Twenty-one and its like, too.
  private static let numberWords: [(String, String)] = {
    let tens = words.filter { $0.1.count == 2 && $0.1.hasSuffix("0") && $0.1 != "10" }
    let ones = words.filter { $0.1.count == 1 && $0.1 != "0" && $0.0 != "once" && $0.0 != "twice" }
    return words
      + tens.flatMap { ten in
        ones.flatMap { one in
          ["-", " "].map { (ten.0 + $0 + one.0, String(ten.1.dropLast()) + one.1) }
        }
      }
  }()

  private static func word(_ text: Substring) -> (value: String, count: Int)? {
    let small = text.lowercased()
    return numberWords.filter { small.hasPrefix($0.0) }.max { $0.0.count < $1.0.count }.map { ($0.1, $0.0.count) }
  }

  private static func scale(_ unit: inout String) -> Int128? {
    for (word, factor) in [
      ("trillion", 1_000_000_000_000 as Int128), ("billion", 1_000_000_000), ("million", 1_000_000), ("thousand", 1000),
    ] where unit.lowercased().hasPrefix(word) {
      unit = String(unit.dropFirst(word.count)).trimmed
      return factor
    }
    return nil
  }

  private static func times(_ values: [String], _ factor: Int128) -> [String]? {
    let scaled = values.compactMap {
      ExactDecimal($0)?.multiplied(by: ExactDecimal(coefficient: factor))?.normalized.description
    }
    return scaled.count == values.count ? scaled : nil
  }

  /// £4.2m is 4.2 百万英镑: the scales that the rule language has are those of Chinese.
  private static func money(_ symbol: Character, _ values: inout [String], _ rest: inout String) -> String {
    let name = ["£": "英镑", "$": "美元", "€": "欧元"][symbol] ?? "元"
    let small = rest.lowercased()
    for (word, scale) in [("bn", "十亿"), ("m", "百万"), ("k", "千")] where small == word || small.hasPrefix(word + " ") {
      return scale + name
    }
    return rest.isEmpty || rest.contains(where: \.isASCII) ? name : rest.hasSuffix(name) ? rest : rest + name
  }
}
