import Diagnostics

extension UnitTable {
  /// This table with one unit more.
  ///
  /// Without a base it is a counter of its own; with one, so many of it (`factor`, one if left out).
  public func declaring(symbol: String, aliases: [String] = [], of base: String? = nil, factor: ExactDecimal? = nil)
    -> Result<UnitTable, QuantityError>
  {
    if let factor, factor.isNegative || factor.isZero || base == nil {
      return .failure(
        QuantityError(
          .unitFactorInvalid,
          base == nil
            ? Phrase(zh: "单位“\(symbol)”有换算系数却没有基准单位", en: "unit '\(symbol)' has a factor but no base")
            : Phrase(zh: "单位“\(symbol)”的换算系数必须大于零", en: "the factor of unit '\(symbol)' is not above zero"),
          help: Phrase(zh: "写明“1 \(symbol) 等于多少基准单位”", en: "say how many of the base one '\(symbol)' is")))
    }
    return entry(symbol, of: base, factor ?? ExactDecimal(1)).flatMap { adding([symbol] + aliases, $0) }
  }

  private func entry(_ symbol: String, of base: String?, _ factor: ExactDecimal) -> Result<Entry, QuantityError> {
    guard let base else {
      return .success(
        Entry(base: symbol, baseBelow: symbol, dimension: "count:" + symbol, factor: ExactDecimal(1), ratio: 1))
    }
    guard case .success(let found) = resolve(FoldedText.scalars(base)[...]), !found.unit.dimension.isNone,
      found.unit.dimension.denominators.isEmpty
    else {
      return .failure(
        QuantityError(
          .unitBaseUnknown,
          Phrase(zh: "单位“\(symbol)”的基准单位“\(base)”未知", en: "unit '\(symbol)' rests on the unknown unit '\(base)'"),
          help: Phrase(zh: "先声明“\(base)”", en: "declare '\(base)' first")))
    }
    guard let product = found.factor.multiplied(by: factor) else {
      return .failure(
        QuantityError(
          .unitFactorInvalid, Phrase(zh: "单位“\(symbol)”的换算系数位数过多", en: "the factor of unit '\(symbol)' is too long"),
          help: Phrase(zh: "最多 38 位", en: "at most 38 digits")))
    }
    return .success(
      Entry(
        base: found.unit.symbol, baseBelow: found.unit.symbol, dimension: found.unit.dimension.numerator,
        factor: product.normalized, ratio: found.unit.ratio))
  }

  private func adding(_ names: [String], _ entry: Entry) -> Result<UnitTable, QuantityError> {
    var table = entries
    for name in names {
      let key = Self.key(name)
      guard Self.isSymbol(key) else {
        return .failure(
          QuantityError(
            .unitSymbolInvalid, Phrase(zh: "“\(name)”不能作单位名称", en: "'\(name)' cannot name a unit"),
            help: Phrase(zh: "单位名称不含数字、斜线和符号", en: "a unit has no leading digit, slash, colon or sign in its name")))
      }
      guard table[key] == nil else {
        return .failure(
          QuantityError(
            .unitDeclaredTwice, Phrase(zh: "单位“\(name)”已有定义", en: "unit '\(name)' is already there"),
            help: Phrase(zh: "删去这条声明，或换一个名称", en: "remove the declaration or choose another name")))
      }
      table[key] = entry
    }
    return .success(UnitTable(entries: table))
  }

  private static func isSymbol(_ key: String) -> Bool {
    guard let first = key.unicodeScalars.first, !FoldedText.isDigit(first) else { return false }
    return !key.unicodeScalars.contains { "/:+-.,".unicodeScalars.contains($0) || $0.value < 0x21 }
      && Scale.factor(Array(key.unicodeScalars)[...]) == nil
  }
}
