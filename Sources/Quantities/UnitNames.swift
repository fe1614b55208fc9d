import Diagnostics

/// What units are called in each language.
///
/// A unit stays as the plan writes it where it is read in both languages (%, km²), where the other language has no word
/// for it (家), and where a Chinese scale is part of it (亿元, 批次/千人).
enum UnitNames {
  /// `one` and `many` differ in English only.
  typealias Words = (one: Phrase, many: Phrase)

  private struct Entry {
    let zh: String
    /// The Chinese word behind a line: 月 for 个月.
    var zhBelow: String?
    let one: String
    let many: String

    init(_ zh: String, below: String? = nil, _ one: String, _ many: String? = nil) {
      (self.zh, zhBelow) = (zh, below)
      (self.one, self.many) = (one, many ?? one)
    }
  }

  static func words(_ symbol: String) -> Words {
    if let entry = entries[UnitTable.key(symbol)] {
      if isChinese(symbol) {
        let zh = renamed.contains(symbol) ? entry.zh : symbol
        return (Phrase(chinese: zh, english: entry.one), Phrase(chinese: zh, english: entry.many))
      }
      let isNamed = [entry.one, entry.many].contains(symbol) || rewritten.contains(UnitTable.key(symbol))
      return (
        Phrase(chinese: entry.zh, english: isNamed ? entry.one : symbol),
        Phrase(chinese: entry.zh, english: isNamed ? entry.many : symbol)
      )
    }
    let parts = symbol.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return (Phrase(verbatim: symbol), Phrase(verbatim: symbol)) }
    func quotient(_ part: (String, Bool) -> String?) -> String {
      let named = parts.enumerated().map { part($1, $0 > 0) }
      return named.contains { $0 == nil } ? symbol : named.compactMap(\.self).joined(separator: "/")
    }
    func chinese(_ part: String, _ isBelow: Bool) -> String? {
      if isChinese(part) { return part }
      return entries[UnitTable.key(part)].map { isBelow ? $0.zhBelow ?? $0.zh : $0.zh }
    }
    func english(_ part: String, _ isBelow: Bool) -> String? {
      if !isChinese(part) { return part }
      return entries[UnitTable.key(part)].map { isBelow ? $0.one : $0.many }
    }
    let name = Phrase(
      chinese: isChinese(symbol) ? symbol : quotient(chinese), english: quotient(english))
    return (name, name)
  }

  /// A unit as it stands in a text: without spaces around, and in Chinese none inside.
  static func spelled(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let text = FoldedText.string(scalars)
    if isChinese(text) { return text.filter { $0 != " " } }
    let words = text.split(separator: " ").joined(separator: " ")
    return perCent.contains(UnitTable.key(words)) ? "%" : words
  }

  static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) || (0xF900...0xFAFF).contains($0.value) }
  }

  private static let perCent: Set<String> = ["percent", "pct"]

  /// Chinese spellings that cannot stand behind a number: 3月 is March.
  private static let renamed: Set<String> = ["百分点", "月", "日", "季", "季度"]

  /// Latin abbreviations that are written out.
  private static let rewritten: Set<String> = ["pp", "cny", "rmb"]

  private static let entries: [String: Entry] = {
    let table: [([String], Entry)] = [
      (["个", "unit", "units"], Entry("个", "unit", "units")),
      (["户", "household", "households"], Entry("户", "household", "households")),
      (["人", "名", "person", "persons", "people"], Entry("人", "person", "people")),
      (["次", "times"], Entry("次", "time", "times")),
      (["项"], Entry("项", "item", "items")),
      (["个位次"], Entry("个位次", "place", "places")),
      (["个地区"], Entry("个地区", "area", "areas")),
      (["工作日", "个工作日", "workdays"], Entry("个工作日", below: "工作日", "workday", "workdays")),
      (["标箱", "teu"], Entry("标箱", "TEU")),
      (["元", "人民币", "元人民币", "yuan", "cny", "rmb"], Entry("元", "yuan")),
      (["美元", "美金", "usd"], Entry("美元", "US dollar", "US dollars")),
      (["欧元", "eur"], Entry("欧元", "euro", "euros")),
      (["港元", "港币", "hkd"], Entry("港元", "HK dollar", "HK dollars")),
      (["日元", "jpy"], Entry("日元", "yen")),
      (["英镑", "gbp"], Entry("英镑", "pound", "pounds")),
      (["平方米", "平米"], Entry("平方米", "m²")),
      (["公顷"], Entry("公顷", "ha")),
      (["平方公里", "平方千米"], Entry("平方公里", "km²")),
      (["亩"], Entry("亩", "mu")),
      (["米", "延米"], Entry("米", "m")),
      (["公里", "千米"], Entry("公里", "km")),
      (["厘米"], Entry("厘米", "cm")),
      (["毫米"], Entry("毫米", "mm")),
      (["公斤", "千克"], Entry("公斤", "kg")),
      (["吨"], Entry("吨", "t")),
      (["克"], Entry("克", "g")),
      (["毫克"], Entry("毫克", "mg")),
      (["微克"], Entry("微克", "μg")),
      (["立方米", "立方", "方"], Entry("立方米", "m³")),
      (["升"], Entry("升", "l")),
      (["毫升"], Entry("毫升", "ml")),
      (["秒", "秒钟", "s", "seconds"], Entry("秒", "s")),
      (["分钟", "min", "minutes"], Entry("分钟", "min")),
      (["小时", "个小时", "h", "hours"], Entry("小时", "hour", "hours")),
      (["天", "日", "day", "days"], Entry("天", below: "日", "day", "days")),
      (["周", "星期", "weeks"], Entry("周", "week", "weeks")),
      (["月", "个月", "month", "months"], Entry("个月", below: "月", "month", "months")),
      (["季", "季度", "个季度"], Entry("个季度", below: "季", "quarter", "quarters")),
      (["年", "年度", "year", "years"], Entry("年", "year", "years")),
      (["‰", "permille"], Entry("‰", "‰")),
      (
        ["百分点", "个百分点", "pp", "percentage points", "points"],
        Entry("个百分点", below: "百分点", "point", "points")
      ),
      (["千瓦时", "度"], Entry("千瓦时", "kWh")),
      (["兆瓦时"], Entry("兆瓦时", "MWh")),
      (["千瓦"], Entry("千瓦", "kW")),
      (["兆瓦"], Entry("兆瓦", "MW")),
      (["吉瓦"], Entry("吉瓦", "GW")),
      (["吨标准煤", "吨标煤"], Entry("吨标准煤", "tce")),
      (["分贝"], Entry("分贝", "dB")),
      (["摄氏度"], Entry("摄氏度", "℃")),
    ]
    var entries: [String: Entry] = [:]
    for (spellings, entry) in table {
      for spelling in spellings { entries[UnitTable.key(spelling)] = entry }
    }
    return entries
  }()
}
