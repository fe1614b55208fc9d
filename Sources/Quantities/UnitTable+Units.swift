import Diagnostics

extension UnitTable {
  /// The unit that a text names and how many of it one of the text's is: `万人` is (人, 10000), `亿元` (元, 100000000),
  /// `批次/千人` (批次/人, 0.001), `万` (bare, 10000).
  ///
  /// The empty text and `1` are the unit of a bare number.
  public func unit(_ text: String) -> (unit: MeasureUnit, factor: ExactDecimal)? {
    let scalars = FoldedText.scalars(text)
    if scalars.filter({ $0 != " " }) == ["1"] { return (.none, ExactDecimal(1)) }
    guard case .success(let found) = resolve(scalars[...]) else { return nil }
    return (found.unit, found.factor)
  }

  /// A unit as it is written; nil for one that is not known.
  public func written(_ text: String) -> WrittenUnit? {
    guard case .success(let found) = resolve(FoldedText.scalars(text)[...]) else { return nil }
    return found.written
  }

  struct Resolved {
    let unit: MeasureUnit
    let factor: ExactDecimal
    /// As written.
    let symbol: String

    var written: WrittenUnit { WrittenUnit(symbol, base: unit.symbol, factor: factor.rational) }
  }

  /// Offsets of errors count from the beginning of the slice.
  func resolve(_ scalars: ArraySlice<Unicode.Scalar>) -> Result<Resolved, QuantityError> {
    if scalars.allSatisfy({ $0 == " " }) { return .success(Resolved(unit: .none, factor: ExactDecimal(1), symbol: "")) }
    let symbol = UnitNames.spelled(scalars)
    var result: Resolved?
    var start = scalars.startIndex
    for part in scalars.split(separator: "/", omittingEmptySubsequences: false) {
      defer { start = part.endIndex + 1 }
      guard let found = simple(part) else {
        return .failure(unknown(part, offset: start - scalars.startIndex))
      }
      guard let above = result else {
        result = Resolved(
          unit: MeasureUnit(
            symbol: found.entry.base, dimension: Dimension(found.entry.dimension), ratio: found.entry.ratio),
          factor: found.factor, symbol: symbol)
        continue
      }
      guard !found.entry.base.isEmpty, let next = divided(above, by: found, spelled: part) else {
        return .failure(unknown(part, offset: start - scalars.startIndex))
      }
      result = next
    }
    return result.map { .success($0) } ?? .failure(unknown(scalars, offset: 0))
  }

  private typealias Simple = (entry: Entry, factor: ExactDecimal)

  /// A unit without a line, with or without a scale: the whole text is looked up first (千克 is no thousand 克).
  private func simple(_ scalars: ArraySlice<Unicode.Scalar>) -> Simple? {
    let plain = scalars.filter { $0 != " " }[...]
    guard !plain.isEmpty else { return nil }
    if let entry = entries[Self.key(plain)] { return (entry, entry.factor) }
    for (count, factor) in Scale.prefixes(plain) {
      let rest = plain.dropFirst(count)
      let scale = ExactDecimal(coefficient: factor)
      if rest.isEmpty { return (Self.bare, scale) }
      if let entry = entries[Self.key(rest)], let product = entry.factor.multiplied(by: scale) {
        return (entry, product.normalized)
      }
    }
    return nil
  }

  private static let bare = Entry(base: "", baseBelow: "", dimension: "", factor: ExactDecimal(1), ratio: 1)

  /// Puts one more unit below the line.
  ///
  /// Where the reciprocal of its factor never ends (an hour is 3600 seconds) the unit stays as written and the factor
  /// goes into the ratio, so that values stay exact.
  private func divided(_ above: Resolved, by below: Simple, spelled: ArraySlice<Unicode.Scalar>) -> Resolved? {
    let dimension = Dimension(
      above.unit.dimension.numerator, per: above.unit.dimension.denominators + [below.entry.dimension])
    let one = Rational.one
    if let reciprocal = one.divided(by: below.factor.rational)?.exactDecimal,
      let factor = above.factor.multiplied(by: reciprocal),
      let ratio = above.unit.ratio.divided(by: below.entry.ratio)
    {
      let symbol = above.unit.symbol + "/" + below.entry.baseBelow
      return Resolved(
        unit: MeasureUnit(symbol: symbol, dimension: dimension, ratio: ratio), factor: factor.normalized,
        symbol: above.symbol)
    }
    guard let ratio = above.unit.ratio.divided(by: below.entry.ratio * below.factor.rational) else { return nil }
    let symbol = above.unit.symbol + "/" + Self.key(spelled)
    return Resolved(
      unit: MeasureUnit(symbol: symbol, dimension: dimension, ratio: ratio), factor: above.factor,
      symbol: above.symbol)
  }

  private func unknown(_ scalars: ArraySlice<Unicode.Scalar>, offset: Int) -> QuantityError {
    let spaces = scalars.prefix { $0 == " " }.count
    let name = FoldedText.string(scalars.dropFirst(spaces))
    if name.isEmpty {
      return QuantityError(
        .unitUnknown, Phrase(zh: "“/”的一侧没有单位", en: "there is no unit on one side of '/'"),
        help: Phrase(zh: "写全单位，如“元/月”", en: "write both, as in '元/月'"), offset: offset + spaces)
    }
    let nearest = NearestName.to(name, among: spellings)
    let guess = nearest.map { Phrase(zh: "是否应为“\($0)”？", en: "did you mean '\($0)'? ") } ?? Phrase(verbatim: "")
    return QuantityError(
      .unitUnknown, Phrase(zh: "不认识的单位“\(name)”", en: "unknown unit '\(name)'"),
      help: Phrase(
        zh: "\(guess)方案自有的单位请在 plan.yaml 的 measures 中声明：{symbol: \(name)}；指数一类没有单位的，写 unit: 1，目标值只写数",
        en:
          "\(guess)declare a unit of the plan's own under `measures` in plan.yaml: {symbol: \(name)}; what has no unit, as an index, has `unit: 1` and bare bounds"
      ),
      offset: offset + spaces)
  }
}

extension UnitTable {
  /// The value of `quantity` in `unit`, exactly; a quantity of another dimension is refused.
  public func convert(_ quantity: Quantity, to unit: MeasureUnit) -> Result<Rational, QuantityError> {
    if let value = quantity.converted(to: unit) { return .success(value) }
    return .failure(
      QuantityError(
        .unitsUnlike,
        Phrase(
          zh: "“\(quantity.unit.symbol)”与“\(unit.symbol)”不是同类单位，不能换算",
          en: "'\(quantity.unit.symbol)' and '\(unit.symbol)' do not measure the same thing"),
        help: Phrase(zh: "改用同类单位", en: "use units of one kind")))
  }

  /// The value in the unit that a text names, scale and all: 11700 人 in `万人` is 1.17.
  public func convert(_ quantity: Quantity, to text: String) -> Result<Rational, QuantityError> {
    resolve(FoldedText.scalars(text)[...]).flatMap { target in
      convert(quantity, to: target.unit).map { $0.divided(by: target.factor.rational) ?? $0 }
    }
  }
}
