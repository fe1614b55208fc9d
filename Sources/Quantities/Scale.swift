/// The words that stand between a number and its unit: 万, 亿, 百万, 万亿 and others.
enum Scale {
  private static let words: [([Unicode.Scalar], Int128)] = [
    (["万", "亿"], 1_000_000_000_000), (["千", "亿"], 100_000_000_000), (["百", "亿"], 10_000_000_000),
    (["十", "亿"], 1_000_000_000), (["千", "万"], 10_000_000), (["百", "万"], 1_000_000), (["十", "万"], 100_000),
    (["亿"], 100_000_000), (["万"], 10_000), (["千"], 1000), (["百"], 100), (["十"], 10),
  ]

  /// The scales with which a text may begin, longest word first: how many scalars they take and what they are.
  static func prefixes(_ text: ArraySlice<Unicode.Scalar>) -> [(count: Int, factor: Int128)] {
    words.compactMap { word, factor in text.starts(with: word) ? (word.count, factor) : nil }
  }

  /// The scale that is exactly this text.
  static func factor(_ text: ArraySlice<Unicode.Scalar>) -> Int128? {
    words.first { $0.0.elementsEqual(text) }?.1
  }
}
