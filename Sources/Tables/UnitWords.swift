import Naming

/// Units as tables abbreviate them, in the spelling that plans use.
enum UnitWords {
  private static let symbols: [(String, String)] = [
    ("£", "英镑"), ("€", "欧元"), ("us$", "美元"), ("$", "美元"), ("gbp", "英镑"), ("eur", "欧元"), ("usd", "美元"), ("rmb", "元"),
    ("cny", "元"), ("¥", "元"), ("yuan", "元"),
  ]
  private static let scales: [(String, String)] = [
    ("billion", "十亿"), ("bn", "十亿"), ("million", "百万"), ("mn", "百万"), ("m", "百万"), ("inthousands", "千"),
    ("inmillions", "百万"), ("inbillions", "十亿"), ("thousands", "千"), ("millions", "百万"),
    ("billions", "十亿"), ("000's", "千"), ("thousand", "千"), ("'000s", "千"),
    ("'000", "千"), ("000s", "千"), ("000", "千"), ("k", "千"),
  ]

  /// A unit in a spelling that `UnitTable` reads; nil for what is none.
  ///
  /// `'000` is a scale alone, `£m` one before a currency.
  static func canonical(_ text: String, _ names: PlanNames) -> String? {
    if text.isEmpty { return nil }
    if text == "1" || text.allSatisfy({ $0.isNumber }) && !text.hasPrefix("000") { return nil }
    if names.isUnit(text) { return text }
    var rest = text.filter { $0 != " " }
    rest = rest.replacing("’", with: "'").replacing("‘", with: "'")
    var currency: String?
    for (symbol, name) in symbols where rest.hasPrefix(symbol) {
      currency = name
      rest = String(rest.dropFirst(symbol.count))
      break
    }
    if currency == nil {
      for (symbol, name) in symbols where rest.hasSuffix(symbol) && rest.count > symbol.count {
        currency = name
        rest = String(rest.dropLast(symbol.count))
        break
      }
    }
    if let currency {
      if rest.isEmpty { return currency }
      guard let scale = scales.first(where: { $0.0 == rest })?.1 else { return nil }
      return names.isUnit(scale + currency) ? scale + currency : nil
    }
    if rest.count > 1 || rest == "k", let scale = scales.first(where: { $0.0 == rest })?.1 { return scale }
    for (word, scale) in scales where word.count > 1 && rest.hasPrefix(word) {
      let unit = String(rest.dropFirst(word.count))
      if !unit.isEmpty, names.isUnit(scale + unit) { return scale + unit }
    }
    return nil
  }

  /// Units that mean nothing else at the end of a name without a sign before them.
  static func isLone(_ text: String) -> Bool { lone.contains(text) }

  private static let lone: Set<String> = [
    "百分点", "个百分点", "亿元", "万元", "千元", "百万元", "万美元", "亿美元", "千美元", "万吨", "万人", "万千瓦时", "亿千瓦时", "‰", "'000", "'000s",
    "000s", "£m", "£k",
    "£bn", "$m", "$bn", "€m",
  ]
}
