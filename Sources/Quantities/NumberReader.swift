import Diagnostics

/// Takes a number written in digits off the front of a text: signs, groups of three, a point; or minutes and seconds.
struct NumberReader {
  enum Number {
    case decimal(ExactDecimal)
    case duration(Int)
  }

  /// What has not been read; its indices are offsets into the whole text.
  private(set) var rest: ArraySlice<Unicode.Scalar>
  private let start: Int

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    rest = scalars
    start = scalars.startIndex
  }

  mutating func read() -> Result<Number, QuantityError> {
    var text = ""
    if let sign = rest.first, sign == "-" || sign == "+" {
      text.unicodeScalars.append(sign)
      rest = rest.dropFirst().drop { $0 == " " }
    }
    let run = rest.prefix { FoldedText.isDigit($0) || $0 == "." || $0 == "," || $0 == ":" }
    guard run.contains(where: FoldedText.isDigit) else {
      return .failure(
        QuantityError(
          .numberMissing, Phrase(zh: "开头不是数字", en: "it does not begin with a number"),
          help: Phrase(zh: "先写数值再写单位，如“100 家”", en: "write the number first, then the unit, as in '100 家'"),
          offset: rest.startIndex))
    }
    rest = rest[run.endIndex...]
    if run.contains(":") {
      guard let seconds = Self.seconds(run), text != "-" else { return .failure(malformedDuration) }
      guard rest.isEmpty else { return .failure(malformedDuration) }
      return .success(.duration(seconds))
    }
    if let letter = rest.first, letter == "e" || letter == "E", let next = rest.dropFirst().first,
      FoldedText.isDigit(next) || next == "-" || next == "+"
    {
      return .failure(
        QuantityError(
          .numberExponent, Phrase(zh: "不接受科学记数法", en: "scientific notation is not read"),
          help: Phrase(zh: "写出全部数字，或用“万”“亿”", en: "write all digits, or use 万 and 亿"), offset: rest.startIndex))
    }
    return ungrouped(run).flatMap { digits in
      if let value = ExactDecimal(text + FoldedText.string(digits)) { return .success(.decimal(value)) }
      let count = digits.count { FoldedText.isDigit($0) }
      return .failure(count > DecimalScanner.digitLimit ? Self.tooLong(at: start) : malformed(run))
    }
  }

  /// Without commas, which must cut the whole part into threes.
  private func ungrouped(_ run: ArraySlice<Unicode.Scalar>) -> Result<[Unicode.Scalar], QuantityError> {
    guard run.contains(",") else { return .success(Array(run)) }
    let point = run.firstIndex(of: ".") ?? run.endIndex
    let groups = run[..<point].split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups.first?.count ?? 0)
      && !run[point...].contains(",")
    if isGrouped { return .success(run.filter { $0 != "," }) }
    let plain = FoldedText.string(run.filter { $0 != "," })
    return .failure(
      QuantityError(
        .numberGrouping, Phrase(zh: "逗号没有按三位分节", en: "the commas do not cut the digits into threes"),
        help: Phrase(
          zh: "去掉逗号，如“\(plain)”，小数点用“.”", en: "leave the commas out, as in '\(plain)'; the decimal point is '.'"),
        offset: run.firstIndex(of: ",") ?? run.startIndex))
  }

  private func malformed(_ run: ArraySlice<Unicode.Scalar>) -> QuantityError {
    QuantityError(
      .numberMalformed, Phrase(zh: "数字“\(FoldedText.string(run))”写法有误", en: "'\(FoldedText.string(run))' is no number"),
      help: Phrase(zh: "小数点前后都要有数字，且只有一个小数点", en: "one decimal point at most, with digits on both sides"),
      offset: run.startIndex)
  }

  /// `mm:ss` or `h:mm:ss`.
  private static func seconds(_ run: ArraySlice<Unicode.Scalar>) -> Int? {
    let parts = run.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let head = parts.first, (1...6).contains(head.count) else { return nil }
    var total = 0
    for (index, part) in parts.enumerated() {
      guard part.allSatisfy(FoldedText.isDigit), let value = Int(FoldedText.string(part)) else { return nil }
      if index > 0 { guard part.count == 2, value < 60 else { return nil } }
      total = total * 60 + value
    }
    return total
  }

  var malformedDuration: QuantityError {
    QuantityError(
      .durationMalformed, Phrase(zh: "时长写法有误", en: "this is no duration"),
      help: Phrase(
        zh: "写“分:秒”，秒用两位且小于 60，后面不加单位", en: "write mm:ss, two digits of seconds below 60, and no unit behind"),
      offset: start)
  }

  static func tooLong(at offset: Int) -> QuantityError {
    QuantityError(
      .numberTooLong, Phrase(zh: "数字超过 38 位", en: "the number has more than 38 digits"),
      help: Phrase(zh: "检查是否多写了数字或单位", en: "look for digits or scales too many"), offset: offset)
  }

  static func malformedNumeral(_ text: String, at offset: Int) -> QuantityError {
    QuantityError(
      .numberMalformed,
      Phrase(zh: "中文数字“\(text)”写法有误或有歧义", en: "the numeral '\(text)' is malformed or has two readings"),
      help: Phrase(zh: "改用阿拉伯数字", en: "use digits"), offset: offset)
  }
}
