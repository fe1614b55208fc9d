import PlanDocuments
import Quantities

/// The words of a clause that say what is measured, without its number, its comparison and its day.
struct MatterWords {
  let passage: Passage
  let isChinese: Bool

  /// What stands around a number in its part of a clause.
  func words(around number: Range<Int>, in part: Range<Int>, without phrases: [String]) -> String {
    let before = stripped(passage.words(part.lowerBound..<max(part.lowerBound, number.lowerBound)), phrases)
    var after = passage.words(min(number.upperBound, part.upperBound)..<part.upperBound)
    after = remove(phrases, from: after)
    for _ in 0..<3 { after = dropped(Self.behind, fromStartOf: after) }
    let joined = isChinese ? before + after : [before, after].filter { !$0.isEmpty }.joined(separator: " ")
    return capitalised(cleaned(joined))
  }

  /// A clause without its day and its openings.
  func words(of part: Range<Int>, without phrases: [String]) -> String {
    capitalised(cleaned(opened(remove(phrases, from: passage.words(part)))))
  }

  private func stripped(_ words: String, _ phrases: [String]) -> String {
    var words = opened(remove(phrases, from: words))
    for _ in 0..<6 {
      let shorter = dropped(Self.before + DraftWords.links, fromEndOf: words)
      if shorter == words { break }
      words = shorter
    }
    return words
  }

  func opened(_ words: String) -> String {
    var words = words.trimmed
    for _ in 0..<5 {
      var shorter = dropped(isChinese ? DraftWords.fillers : DraftWords.openings, fromStartOf: words)
      while let first = shorter.first, "，、,；;：:的".contains(first) { shorter.removeFirst() }
      // 2024年再完成25个: the year is the plan's.
      let digits = shorter.prefix { $0.isASCII && $0.isNumber }
      if digits.count == 4, shorter.dropFirst(4).hasPrefix("年") { shorter = String(shorter.dropFirst(5)) }
      shorter = shorter.trimmed
      if shorter == words || shorter.isEmpty { break }
      words = shorter
    }
    return words
  }

  private static let before: [String] = QuoteWords.before.compactMap { word in
    switch word.meaning {
    case .sense, .change(.upTo), .change(.downTo): word.text
    default: nil
    }
  }

  private static let behind: [String] = QuoteWords.behind.map(\.text) + ["的", "of"]

  private func remove(_ phrases: [String], from words: String) -> String {
    var words = words
    for phrase in phrases.sorted(by: { $0.count > $1.count }) {
      if let range = words.range(ofWords: phrase) { words.replaceSubrange(range, with: isChinese ? "" : " ") }
    }
    return words.trimmed
  }

  private func dropped(_ endings: [String], fromEndOf words: String) -> String {
    let small = words.lowercased()
    var best = 0
    for ending in endings where small.hasSuffix(ending) && ending.count > best {
      let rest = small.dropLast(ending.count)
      let isWhole =
        ending.first?.isASCII != true || rest.isEmpty || rest.last?.isLetter != true || rest.last?.isASCII != true
      if isWhole { best = ending.count }
    }
    return best == 0 ? words : String(words.dropLast(best)).trimmed
  }

  private func dropped(_ openings: [String], fromStartOf words: String) -> String {
    let small = words.lowercased()
    var best = 0
    for opening in openings where small.hasPrefix(opening) && opening.count > best {
      let rest = small.dropFirst(opening.count)
      let isWhole = opening.last?.isASCII != true || rest.isEmpty || rest.first?.isLetter != true
      if isWhole { best = opening.count }
    }
    return best == 0 ? words : String(words.dropFirst(best)).trimmed
  }

  private func cleaned(_ words: String) -> String {
    var words = words.trimmed
    while let first = words.first, "，、,；;：:-–—•·的".contains(first) || first.isWhitespace { words.removeFirst() }
    while let last = words.last, "，、,；;：:。.（(".contains(last) || last.isWhitespace { words.removeLast() }
    if let open = words.lastIndex(where: { "（(".contains($0) }), !words[open...].contains(where: { "）)".contains($0) })
    {
      words = String(words[..<open]).trimmed
    }
    return words
  }

  private func capitalised(_ words: String) -> String {
    guard !isChinese, let first = words.first, first.isLowercase else { return words }
    return first.uppercased() + words.dropFirst()
  }
}

extension String {
  /// Where words stand first, apart from the case of letters.
  func range(ofWords words: String) -> Range<String.Index>? {
    let (own, other) = (Array(self), Array(words.lowercased()))
    guard !other.isEmpty, own.count >= other.count else { return nil }
    for start in 0...(own.count - other.count) {
      let part = own[start..<(start + other.count)]
      if zip(part, other).allSatisfy({ $0.lowercased() == String($1) }) {
        return index(startIndex, offsetBy: start)..<index(startIndex, offsetBy: start + other.count)
      }
    }
    return nil
  }
}
