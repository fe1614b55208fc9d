/// Chinese numerals: `十二`, `一百零五`, `一万三千`, `两亿`, `一点五`, `二〇二二`.
public struct ChineseNumeral {
  /// The number that the whole text spells; nil for anything else, and for colloquial short forms that have two
  /// readings (`一百五`, `一万三`).
  public static func parse(_ text: some StringProtocol) -> ExactDecimal? {
    parse(Array(text.unicodeScalars))
  }

  /// Whether a numeral can hold this scalar.
  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || place(scalar) != nil || scalar == "点" || scalar == "點" || scalar == "负" || scalar == "負"
  }

  static func parse(_ scalars: [Unicode.Scalar]) -> ExactDecimal? {
    var rest = scalars[...]
    let negative = rest.first == "负" || rest.first == "負"
    if negative { rest.removeFirst() }
    guard let value = unsigned(rest) else { return nil }
    return negative ? value.negated : value
  }

  private static func unsigned(_ scalars: ArraySlice<Unicode.Scalar>) -> ExactDecimal? {
    guard let point = scalars.firstIndex(where: { $0 == "点" || $0 == "點" }) else {
      return whole(scalars).map { ExactDecimal(coefficient: $0) }
    }
    // Behind the point stand digits, and then perhaps a scale for the whole: 一点五万.
    let tail = scalars[(point + 1)...]
    let digits = tail.prefix { digit($0) != nil && $0 != "两" && $0 != "兩" }
    guard !digits.isEmpty, digits.count <= 12, let integer = whole(scalars[..<point]) else { return nil }
    var coefficient = integer
    for scalar in digits {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      coefficient = product + Int128(digit(scalar) ?? 0)
    }
    var scale: Int128 = 1
    if digits.endIndex < tail.endIndex {
      guard let word = Scale.factor(tail[digits.endIndex...]) else { return nil }
      scale = word
    }
    return ExactDecimal(fitting: coefficient, scale: digits.count)?
      .multiplied(by: ExactDecimal(coefficient: scale))?.normalized
  }

  private static func whole(_ scalars: ArraySlice<Unicode.Scalar>) -> Int128? {
    guard !scalars.isEmpty else { return nil }
    if scalars.allSatisfy({ digit($0) != nil }) { return positional(scalars) }
    return myriads(scalars, [("亿", "億", 100_000_000), ("万", "萬", 10_000)])
  }

  /// 二〇二二 read digit by digit.
  private static func positional(_ scalars: ArraySlice<Unicode.Scalar>) -> Int128? {
    guard scalars.count <= 18 else { return nil }
    if scalars.count > 1 {
      let values = scalars.compactMap(digit)
      // 三五 is "three to five" in speech, and 两 never stands among digits.
      guard values.first != 0, values.count > 2 || values.contains(0) else { return nil }
      if scalars.contains(where: { $0 == "两" || $0 == "兩" }) { return nil }
    }
    return scalars.reduce(Int128(0)) { $0 * 10 + Int128(digit($1) ?? 0) }
  }

  private typealias Level = (simple: Unicode.Scalar, traditional: Unicode.Scalar, value: Int128)

  /// What stands before the last 亿 counts it, what stands behind adds to it; then the same with 万.
  private static func myriads(_ scalars: ArraySlice<Unicode.Scalar>, _ levels: [Level]) -> Int128? {
    guard let level = levels.first else { return section(scalars) }
    let lower = Array(levels.dropFirst())
    guard let split = scalars.lastIndex(where: { $0 == level.simple || $0 == level.traditional }) else {
      return myriads(scalars, lower)
    }
    let head = scalars[..<split]
    let tail = scalars[(split + 1)...]
    guard let count = myriads(head, lower), count > 0 else { return nil }
    if tail.isEmpty { return count * level.value }
    guard isPlaced(tail), let rest = myriads(tail, lower), rest > 0 else { return nil }
    return count * level.value + rest
  }

  /// A lone digit behind 万 or 亿 needs a 零 before it.
  private static func isPlaced(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
    tail.count > 1
  }

  /// A number below ten thousand: 三千零五, 一百二十, 十二, 零五.
  private static func section(_ scalars: ArraySlice<Unicode.Scalar>) -> Int128? {
    var total: Int128 = 0
    var last: Int128 = 10_000
    var pending: Int128?
    var zero = false
    for scalar in scalars {
      if let digit = digit(scalar) {
        guard pending == nil, !(digit == 0 && zero) else { return nil }
        if digit == 0 { zero = true } else { pending = Int128(digit) }
      } else if let place = place(scalar), place < 10_000 {
        guard place < last else { return nil }
        // Only ten may do without its digit, and only in front: 十二.
        guard let count = pending ?? (place == 10 && total == 0 ? 1 : nil) else { return nil }
        total += count * place
        (last, pending, zero) = (place, nil, false)
      } else {
        return nil
      }
    }
    if let digit = pending {
      // 一百五 is 150 in speech and 105 to a hasty reader.
      guard last == 10 || last == 10_000 || zero else { return nil }
      return total + digit
    }
    return zero ? nil : total
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零", "○": 0
    case "一", "壹": 1
    case "二", "贰", "貳", "两", "兩": 2
    case "三", "叁", "參": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆", "陸": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  static func place(_ scalar: Unicode.Scalar) -> Int128? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    case "万", "萬": 10_000
    case "亿", "億": 100_000_000
    default: nil
    }
  }
}
