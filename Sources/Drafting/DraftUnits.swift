package import Quantities

/// Units of running text that are not in the standard table, as a drafted plan declares them.
package enum DraftUnits {
  /// Counters of Chinese that the standard table leaves to the plans; each a unit of its own.
  package static let counters = DraftWords.chinese(
    "年一遇 台次 剂次 剂 颗 枚 具 杆 桶 袋 箱 瓶 窗口 个窗口 名次 课时 学时 人份 份次 枪 把 面 幅 封 则 档 圈 层 格 碗 餐 床次 头次 车 艘次 回 趟 个班 个点 校 镇 街道 园 馆 "
      + "场馆 厅 店 户次 岁 周岁")

  package static let table: UnitTable = {
    var table = UnitTable.standard
    for counter in counters {
      if case .success(let more) = table.declaring(symbol: counter) { table = more }
    }
    return table
  }()

  /// Whether a unit has to be declared in the plan's `measures`.
  static func isOwn(_ unit: String) -> Bool {
    !unit.isEmpty && UnitTable.standard.unit(unit) == nil
  }

  // MARK: What is counted, in English

  static let stops: Set<String> = [
    "in", "of", "to", "for", "by", "at", "on", "per", "with", "within", "from", "and", "or", "will", "be", "is", "are",
    "that",
    "which", "who", "back", "into", "across", "every", "each", "a", "the", "completed", "complete", "created",
    "delivered",
    "built", "taking", "open", "by", "before", "during", "through", "under", "over", "this", "not", "than", "as",
    "must", "shall",
    "should", "can", "may", "have", "has", "meeting", "answered", "collected", "paid", "held", "carried", "planted",
    "installed",
    "provided", "supported", "trained", "recruited", "against", "between", "until", "while", "where", "when", "it",
    "we", "our",
  ]
  static let others: Set<String> = [
    "people", "children", "men", "women", "staff", "volunteers", "trainees", "apprentices", "businesses", "data",
    "feet",
  ]

  /// The noun that a number counts: homes of `240 affordable homes`; nil where none stands there.
  static func noun(in words: some Sequence<Substring>) -> String? {
    var found: String?
    let words = Array(words)
    // 2.4 GWh of solar power: what stands before `of` is what is counted.
    if words.count > 1, words[1] == "of", words[0].count > 1, words[0].allSatisfy({ $0.isASCII && $0.isLetter }),
      !stops.contains(words[0].lowercased()), words[0].contains(where: \.isUppercase)
    {
      return String(words[0])
    }
    for word in words {
      let plain = word.lowercased().filter { $0.isLetter || $0 == "-" }
      if plain.isEmpty || stops.contains(plain) || word.contains(where: { $0.isNumber }) { break }
      let isPlural = plain.hasSuffix("s") && !plain.hasSuffix("ss") && !plain.hasSuffix("us") && plain.count > 3
      if isPlural || others.contains(plain) { found = plain.filter(\.isLetter) == plain ? plain : nil }
      if word.contains(where: { ",;:.()".contains($0) }) { break }
    }
    return found
  }
}
