/// The words in which periods are spelt, in both languages.
enum PeriodWords {
  enum Meaning: Sendable, Hashable {
    case nothing
    /// Stands so in the shape.
    case shape(String)
    case number(Int)
    /// From … to.
    case through
    /// The figure of the period alone.
    case own
    /// The figure since the year's beginning.
    case toDate
    /// How it stands at the period's end.
    case asAt
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// `jun`, `june`, `sept`.
  static func month(_ word: String) -> Int? {
    if word == "sept" { return 9 }
    return monthNames.firstIndex { $0 == word || word.utf8.count == 3 && $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// `June`.
  static func name(ofMonth month: Int) -> String {
    let name = monthNames[(month + 11) % 12]
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  static let english: [String: Meaning] = [
    "q": .shape("Q"), "qtr": .shape("Q"), "quarter": .shape("Q"), "h": .shape("H"), "half": .shape("H"),
    "w": .shape("W"), "wk": .shape("W"), "week": .shape("W"), "m": .shape("M"), "s": .shape("S"), "fy": .shape("F"),
    "fiscal": .shape("F"), "financial": .shape("F"), "first": .number(1), "second": .number(2), "third": .number(3),
    "fourth": .number(4), "to": .through, "through": .through, "thru": .through, "until": .through, "till": .through,
    "of": .nothing, "the": .nothing, "in": .nothing, "for": .nothing, "on": .nothing, "year": .nothing,
    "month": .own, "only": .own, "alone": .own, "ytd": .toDate, "cumulative": .toDate, "end": .nothing,
    "ended": .nothing, "ending": .nothing, "as": .asAt, "at": .asAt, "by": .asAt, "up": .asAt,
  ]

  /// The longest word at the beginning of a text.
  static func chinese(_ text: ArraySlice<Unicode.Scalar>) -> (length: Int, meaning: Meaning)? {
    for length in stride(from: min(longest, text.count), to: 0, by: -1) {
      if let meaning = chinese[FoldedText.string(text.prefix(length))] { return (length, meaning) }
    }
    return nil
  }

  private static let longest = chinese.keys.map(\.unicodeScalars.count).max() ?? 0

  private static let chinese: [String: Meaning] = [
    "第": .nothing, "份": .nothing, "自": .nothing, "从": .nothing, "今年": .nothing, "本年": .nothing, "末": .nothing,
    "底": .nothing, "全年": .shape("全年"), "年全年": .shape("年"), "年度": .shape("年"), "个月": .shape("月"), "号": .shape("日"),
    "季度": .shape("季"), "上半年度": .shape("上半年"), "下半年度": .shape("下半年"), "周": .shape("W"), "财年": .shape("F"),
    "财政年度": .shape("F"), "至": .through, "到": .through, "累计": .toDate, "累积": .toDate, "本月止累计": .toDate,
    "当月": .own, "本月": .own, "单月": .own, "当季度": .own, "当季": .own, "本季度": .own, "本季": .own, "单季度": .own, "单季": .own,
    "当周": .own, "本周": .own, "当日": .own, "当期": .own, "本期": .own, "截至": .asAt, "截止": .asAt, "截至到": .asAt, "截止到": .asAt,
    "截止至": .asAt, "止": .asAt,
  ]
}
