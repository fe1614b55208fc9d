extension QuoteText {
  /// Words that stand before a year.
  private static let yearly: Set<String> = [
    "in", "by", "since", "until", "from", "to", "of", "for", "during", "year", "before", "after", "through", "early",
    "late", "than", "and", "the", "vision", "end", "our", "its", "their", "this", "a", "new", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
  private static let people: Set<String> = ["people", "children", "men", "women", "staff"]

  /// `plant 2,000 trees`, `plant 2000 trees`: four digits that count what follows, and are no year.
  package func countsWord(_ digits: Range<Int>) -> Bool {
    if self[digits.upperBound - 4] == "," { return true }
    guard self[digits.upperBound] == " ", self[digits.lowerBound - 1] == " " else { return false }
    var end = digits.upperBound + 1
    while let letter = self[end], Self.isLetter(letter) { end += 1 }
    var start = digits.lowerBound - 1
    while let letter = self[start - 1], Self.isLetter(letter) { start -= 1 }
    let next = text((digits.upperBound + 1)..<end).lowercased()
    let before = text(start..<(digits.lowerBound - 1)).lowercased()
    guard !before.isEmpty, !Self.yearly.contains(before) else { return false }
    return next.count > 3 && next.hasSuffix("s") || Self.people.contains(next)
  }
}
