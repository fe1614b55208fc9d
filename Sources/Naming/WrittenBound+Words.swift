package import Figures

extension WrittenBound {
  private static let before: [(words: String, sense: Sense)] = [
    ("不少于", .atLeast), ("不低于", .atLeast), ("不超过", .atMost), ("不高于", .atMost), ("不多于", .atMost), ("至少", .atLeast),
    ("至多", .atMost), ("超过", .moreThan), ("超出", .moreThan), ("多于", .moreThan), ("高于", .moreThan), ("少于", .lessThan),
    ("大于", .moreThan), ("小于", .lessThan), ("低于", .lessThan), ("不足", .lessThan), ("超", .moreThan), ("逾", .moreThan),
    (">=", .atLeast), ("<=", .atMost),
    ("≥", .atLeast), ("≤", .atMost), (">", .moreThan), ("<", .lessThan), ("＞", .moreThan), ("＜", .lessThan),
    ("未进前", .moreThan), ("more than ", .moreThan), ("over ", .moreThan), ("at least ", .atLeast),
    ("less than ", .lessThan), ("under ", .lessThan), ("at most ", .atMost),
  ]

  /// Among the first so many of a ranking.
  private static let places = ["进入前", "进前", "前"]

  private static let after: [(words: String, sense: Sense)] = [
    ("以上", .atLeast), ("以内", .atMost), ("以下", .atMost),
  ]

  /// The sense and what is left of the text; nil where it is no bound.
  ///
  /// `isRank`: 前十 is a place, 十 at most.
  package static func split(_ text: String, isRank: Bool = false) -> (Sense, String)? {
    if isRank, let words = places.first(where: text.hasPrefix) {
      return (.atMost, WrittenText.withoutPlaceWord(String(text.dropFirst(words.count))))
    }
    for (words, sense) in before where text.hasPrefix(words) {
      return (sense, String(text.dropFirst(words.count)))
    }
    for (words, sense) in after where text.hasSuffix(words) {
      return (sense, String(text.dropLast(words.count)))
    }
    return nil
  }
}
