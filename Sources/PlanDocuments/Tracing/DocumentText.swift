package import Diagnostics

/// The text of a document with its blanks gone and every character's place kept, so that words are found across line
/// ends and table cells.
public struct DocumentText: Sendable {
  /// The name of the file, which places carry.
  public let name: String
  /// Every character that is no blank.
  package let scalars: [Unicode.Scalar]
  package let places: [SourceLocation]
  /// Whether a character is the first of its line; whether a blank stands before it.
  package let beginsLine: [Bool]
  package let isSpaced: [Bool]
  /// Where sentences begin; a heading, a table cell and a line of a list are sentences too.
  package let sentenceStarts: [Int]
  /// The ends of lines and the tabs, in their order: how tables are laid out.
  package let breaks: [Break]
  /// Where each character stands, for search.
  private let index: [Unicode.Scalar: [Int]]

  /// Lines are counted as in the text; a document without lines of its own gives one a paragraph.
  public init(name: String, text: String) {
    var reader = Reader()
    for scalar in text.unicodeScalars { reader.take(scalar) }
    self.name = name
    scalars = reader.scalars
    places = reader.places
    beginsLine = reader.beginsLine
    isSpaced = reader.isSpaced
    sentenceStarts = reader.sentenceStarts
    breaks = reader.breaks
    var index: [Unicode.Scalar: [Int]] = [:]
    for (position, scalar) in reader.scalars.enumerated() { index[scalar, default: []].append(position) }
    self.index = index
  }

  /// A line's end or a tab: behind so many characters.
  package struct Break: Sendable {
    package let position: Int
    package let isTab: Bool

    package init(position: Int, isTab: Bool) {
      self.position = position
      self.isTab = isTab
    }
  }

  /// The text without its blanks.
  package static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !isBlank($0) }
  }

  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }

  /// Where the words stand, from first to last.
  ///
  /// Words never stop in the middle of a number: `10` is not in `100`.
  package func occurrences(of words: [Unicode.Scalar]) -> [Range<Int>] {
    guard let first = words.first else { return [] }
    return (index[first] ?? []).compactMap { start in
      let end = start + words.count
      guard end <= scalars.count, scalars[start..<end].elementsEqual(words) else { return nil }
      return cutsNumber(at: start) || cutsNumber(at: end) ? nil : start..<end
    }
  }

  /// How many of the words stand in the text at the place where most do, and where that is.
  func longestStart(of words: [Unicode.Scalar]) -> Range<Int>? {
    guard let first = words.first else { return nil }
    var best: Range<Int>?
    for start in index[first] ?? [] {
      var length = 0
      while length < words.count, start + length < scalars.count, scalars[start + length] == words[length] {
        length += 1
      }
      if length > best?.count ?? 0 { best = start..<(start + length) }
    }
    return best
  }

  private func cutsNumber(at position: Int) -> Bool {
    guard position > 0, position < scalars.count, !isSpaced[position] else { return false }
    let (left, right) = (scalars[position - 1], scalars[position])
    if NumberMention.isDigit(right) {
      return NumberMention.isDigit(left)
        || (NumberMention.isPoint(left) && position > 1 && NumberMention.isDigit(scalars[position - 2]))
    }
    return NumberMention.isPoint(right) && NumberMention.isDigit(left) && position + 1 < scalars.count
      && NumberMention.isDigit(scalars[position + 1]) && !isSpaced[position + 1]
  }

  /// The text of a range on one line; blanks stand only where letters or digits would run together.
  package func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for position in range {
      if isSpaced[position], let last = text.last, last.isASCII || scalars[position].isASCII,
        position > range.lowerBound
      {
        text.append(" ")
      }
      text.append(scalars[position])
    }
    return String(text)
  }

  package func place(_ range: Range<Int>) -> Diagnostic.Place {
    guard let first = range.first, let last = range.last else { return Diagnostic.Place(file: name) }
    let end = SourceLocation(line: places[last].line, column: places[last].column + 1)
    return Diagnostic.Place(file: name, range: SourceRange(start: places[first], end: end))
  }

  /// The sentences, as ranges that follow each other.
  package var sentences: [Range<Int>] {
    sentenceStarts.indices.map { number in
      let next = number + 1
      return sentenceStarts[number]..<(next < sentenceStarts.count ? sentenceStarts[next] : scalars.count)
    }
  }
}
