/// Words around a number.
extension WrittenText {
  // MARK: - Change

  private static let comparisons = [
    "较上年同期", "较去年同期", "比上年同期", "比去年同期", "较上年", "较去年", "比上年", "比去年", "同比", "环比",
  ]
  private static let directions: [(word: String, direction: Direction)] = [
    ("下降", .fall), ("减少", .fall), ("降低", .fall), ("回落", .fall), ("下滑", .fall), ("下跌", .fall), ("负增长", .fall),
    ("萎缩", .fall),
    ("↓", .fall), ("降", .fall), ("减", .fall), ("正增长", .rise), ("增长", .growth), ("增速", .growth), ("增幅", .growth),
    ("上升", .rise),
    ("提高", .rise), ("提升", .rise), ("增加", .rise), ("上涨", .rise), ("回升", .rise), ("↑", .rise), ("增", .rise), ("升", .rise),
    ("decreased by ", .fall), ("decrease of ", .fall), ("decline of ", .fall), ("down ", .fall), ("fell ", .fall),
    ("increased by ", .rise), ("increase of ", .rise), ("growth of ", .growth), ("up ", .rise), ("rose ", .rise),
  ]
  private static let unchanged: Set<String> = [
    "持平", "同比持平", "环比持平", "与上年持平", "与去年持平", "与上年同期持平", "与去年同期持平", "零增长",
  ]

  static func change(_ text: String) -> WrittenText? {
    if unchanged.contains(text) { return .change("0", .growth) }
    let comparison = comparisons.first(where: text.hasPrefix)
    let rest = text.dropFirst(comparison?.count ?? 0)
    let found = directions.first { rest.lowercased().hasPrefix($0.word) }
    if comparison == nil, found == nil { return nil }
    let number = rest.dropFirst(found?.word.count ?? 0).drop { " 了:为".contains($0) }
    // 提升改造 is no rise of anything.
    guard let first = number.first, first.isDigit || "+-.约近〇零一二三四五六七八九十百".contains(first) else { return nil }
    return .change(String(number), found?.direction ?? .growth)
  }

  // MARK: - About, and expected

  private static let before = [
    "初步测算", "初步统计", "大约", "大概", "将近", "接近", "约为", "约", "近", "预计", "预估", "预测", "估计", "估算", "测算", "about ",
    "approximately ", "approx. ", "approx ", "around ", "circa ", "estimated ", "est. ", "~", "≈",
  ]
  private static let behind = ["左右", "上下", "余", "多", "预计数", "预计", "预估", "估计"]

  package static func withoutApproximation(_ text: String) -> String? {
    var rest = text
    while let word = before.first(where: { rest.lowercased().hasPrefix($0) }) {
      rest = String(rest.dropFirst(word.count).drop { " :为".contains($0) })
    }
    for word in behind {
      if let range = rest.firstRange(of: word) {
        rest.removeSubrange(range)
        break
      }
    }
    return rest == text ? nil : rest
  }

  // MARK: - Places in a ranking

  private static let among = ["全国", "全省", "全市", "全区", "全县", "排名", "位列", "位居", "名列", "并列", "排", "列", "居"]
  private static let places = ["名次", "位次", "名", "位"]

  /// 第8, 全市第三名, 8th: the number's text.
  package static func ordinal(_ text: String) -> String? {
    var rest = text[...]
    while let word = among.first(where: rest.hasPrefix) { rest = rest.dropFirst(word.count) }
    if rest.hasPrefix("第") { return withoutPlaceWord(String(rest.dropFirst())) }
    let digits = rest.prefix { $0.isDigit }
    return !digits.isEmpty && ["st", "nd", "rd", "th"].contains(rest.dropFirst(digits.count).lowercased())
      ? String(digits) : nil
  }

  /// 8名 as 8.
  package static func withoutPlaceWord(_ text: String) -> String {
    guard let word = places.first(where: text.hasSuffix), text.count > word.count else { return text }
    return String(text.dropLast(word.count))
  }
}
