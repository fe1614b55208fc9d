import Diagnostics

extension UnitTable {
  /// Reads a number with its unit: `1.17 万人`, `2.7 亿美元`, `6.5 %`, `1.5 批次/千人`, `12,000`, `3万5千人`, `一万三千人`, `百分之八十`,
  /// `12:30` (minutes and seconds).
  ///
  /// A bare number has the unit `.none`.
  public func parse(_ text: String) -> Result<Quantity, QuantityError> {
    let scalars = FoldedText.scalars(text)
    guard let first = scalars.firstIndex(where: { $0 != " " }), let last = scalars.lastIndex(where: { $0 != " " })
    else {
      return .failure(
        QuantityError(
          .quantityEmpty, Phrase(zh: "没有数值", en: "there is no number"),
          help: Phrase(zh: "写数值和单位，如“1.17 万人”", en: "write a number and a unit, such as '1.17 万人'")))
    }
    let body = scalars[first...last]
    let result: Read
    if let spelled = numeral(body) {
      result = spelled
    } else {
      result = digits(body)
    }
    return result.map { Quantity(value: $0.value, unit: $0.unit, text: text, written: $0.written) }
  }

  private typealias Read = Result<(value: ExactDecimal, unit: MeasureUnit, written: WrittenUnit), QuantityError>

  private func digits(_ body: ArraySlice<Unicode.Scalar>) -> Read {
    let currency = body.first.flatMap(Self.currency)
    let start = currency == nil ? body : body.dropFirst().drop { $0 == " " }
    var reader = NumberReader(start)
    switch reader.read() {
    case .failure(let error): return .failure(error)
    case .success(.duration(let seconds)):
      return Self.second.map { .success((ExactDecimal(seconds), $0, .clock)) } ?? .failure(reader.malformedDuration)
    case .success(.decimal(let number)):
      if let (total, found) = compound(number, reader.rest) {
        return amount(total, found, in: currency, at: start.startIndex)
      }
      return resolve(reader.rest).mapError { $0.moved(by: reader.rest.startIndex) }
        .flatMap { amount(number, $0, in: currency, at: start.startIndex) }
    }
  }

  private func amount(_ number: ExactDecimal, _ found: Resolved, in currency: String?, at offset: Int) -> Read {
    guard let currency else { return scaled(number, by: found, at: offset) }
    return priced(found, in: currency).flatMap { scaled(number, by: $0, at: offset) }
  }

  /// `¥5 万`: the sign in front is the unit, unless one stands behind, which then must be the same.
  private func priced(_ found: Resolved, in symbol: String) -> Result<Resolved, QuantityError> {
    guard let money = unit(symbol)?.unit else { return .success(found) }
    if found.unit.dimension.isNone {
      return .success(Resolved(unit: money, factor: found.factor, symbol: found.symbol + money.symbol))
    }
    if found.unit.dimension.numerator == money.dimension.numerator { return .success(found) }
    return .failure(
      QuantityError(
        .unitsUnlike,
        Phrase(
          zh: "前面的货币符号是“\(symbol)”，后面的单位是“\(found.unit.symbol)”",
          en: "the sign in front means '\(symbol)', the unit behind is '\(found.unit.symbol)'"),
        help: Phrase(zh: "只保留一个单位", en: "keep one of the two")))
  }

  private func scaled(_ number: ExactDecimal, by found: Resolved, at offset: Int) -> Read {
    guard let value = number.multiplied(by: found.factor) else {
      return .failure(NumberReader.tooLong(at: offset))
    }
    // A factor of one keeps the places as written; others leave places behind that nobody wrote.
    return .success((found.factor == ExactDecimal(1) ? number : value.normalized, found.unit, found.written))
  }

  private static func currency(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "¥": "元"
    case "$": "美元"
    default: nil
    }
  }

  private static let second = UnitTable.standard.unit("秒")?.unit

  /// Chinese numerals: the longest numeral behind which a known unit stands (两百分点 is two 百分点).
  ///
  /// Nil when the text does not begin with one.
  private func numeral(_ body: ArraySlice<Unicode.Scalar>) -> Read? {
    if let share = share(body) { return share }
    let run = body.prefix(while: ChineseNumeral.isPart)
    guard !run.isEmpty else { return nil }
    var known: QuantityError?
    for count in stride(from: run.count, through: 1, by: -1) {
      guard let value = ChineseNumeral.parse(Array(run.prefix(count))) else { continue }
      let rest = body.dropFirst(count)
      // What is left of the run may be a unit's own beginning and no second scale: 两百分点, but not 三百百.
      switch resolve(rest) {
      case .success(let found) where count == run.count || isNamed(rest):
        return scaled(value, by: found, at: body.startIndex)
      case .failure(let error) where count == run.count: known = error.moved(by: rest.startIndex)
      case .success, .failure: continue
      }
    }
    return .failure(known ?? NumberReader.malformedNumeral(FoldedText.string(run), at: body.startIndex))
  }

  /// 百分之八十, 百分之80, 千分之五, 负百分之三.
  private func share(_ body: ArraySlice<Unicode.Scalar>) -> Read? {
    if body.first == "负" || body.first == "負" {
      return share(body.dropFirst())?.map { ($0.value.negated, $0.unit, $0.written) }
    }
    guard body.dropFirst().starts(with: ["分", "之"] as [Unicode.Scalar]), let per = body.first else { return nil }
    guard let name = per == "百" ? "%" : per == "千" ? "‰" : nil, let found = unit(name) else { return nil }
    let rest = Array(body.dropFirst(3))
    guard let value = ChineseNumeral.parse(rest) ?? ExactDecimal(FoldedText.string(rest)) else {
      return .failure(NumberReader.malformedNumeral(FoldedText.string(rest), at: body.startIndex + 3))
    }
    return scaled(value, by: Resolved(unit: found.unit, factor: found.factor, symbol: name), at: body.startIndex)
  }
}
