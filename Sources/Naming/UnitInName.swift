public import Quantities

/// A unit in brackets behind a name: `产值（千万元）`, `数值(万元)`, `GDP [亿元]`.
public enum UnitInName {
  private static let brackets: [Character: Character] = ["）": "（", ")": "(", "］": "［", "]": "[", "〕": "〔", "】": "【"]

  /// The name and what stands in its last brackets; nil where there are none.
  public static func split(_ name: String) -> (name: String, unit: String)? {
    guard let last = name.last, let opening = brackets[last], let open = name.lastIndex(of: opening),
      open > name.startIndex
    else { return nil }
    var unit = name[name.index(after: open)...].dropLast()
    for word in ["单位：", "单位:", "单位"] where unit.hasPrefix(word) {
      unit = unit.dropFirst(word.count)
      break
    }
    let base = name[..<open]
    return unit.isEmpty ? nil : (String(base).trimmingSpaces, String(unit).trimmingSpaces)
  }

  /// The unit that the name of an indicator states for its figures: 千万元 of `产值（千万元）`; nil where it states none.
  ///
  /// 引资（美元） says in what currency, and not how many of it are counted.
  public static func stated(in name: String, measures: UnitTable) -> (name: String, unit: String)? {
    guard let (base, text) = split(name), let (unit, factor) = measures.unit(text) else { return nil }
    let isCurrency = unit.dimension.isMoney && factor == ExactDecimal(1) && text != "元"
    return isCurrency ? nil : (base, text)
  }

  /// `单位：万元` in a line above a table: what stands behind the colon.
  public static func ofTable(_ text: String) -> String? {
    for word in ["单位", "Units", "units", "Unit", "unit"] {
      guard let range = text.ranges(of: word).last else { continue }
      let rest = text[range.upperBound...].drop(while: \.isWhitespace)
      guard let sign = rest.first, sign == "：" || sign == ":" else { continue }
      let unit = rest.dropFirst().drop(while: \.isWhitespace).prefix { !"，,；;、）)】".contains($0) && !$0.isWhitespace }
      return unit.isEmpty ? nil : String(unit)
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
