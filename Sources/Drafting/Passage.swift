import PlanDocuments

/// A stretch of a document made ready for reading: folded as quotes are, each character with its place in the document.
struct Passage {
  private let document: DocumentText
  let text: QuoteText
  let string: String
  /// Where each character stands in the document; for a blank, where the character behind it stands.
  private let offsets: [Int]

  init(_ document: DocumentText, _ range: Range<Int>) {
    var string = String.UnicodeScalarView()
    var offsets: [Int] = []
    var last: Unicode.Scalar?
    for position in range {
      let scalar = document.scalars[position]
      let plain = QuoteText.plain(scalar)
      if document.isSpaced[position], let last, QuoteText.parts(last, plain) {
        string.append(" ")
        offsets.append(position)
      }
      string.append(scalar)
      offsets.append(position)
      last = plain
    }
    self.document = document
    self.string = String(string)
    self.offsets = offsets
    text = QuoteText(self.string)
  }

  var count: Int { min(text.scalars.count, offsets.count) }

  /// The words of a part without blanks at its ends.
  func words(_ range: Range<Int>) -> String {
    let range = trimmed(range)
    return text.text(range)
  }

  /// The words of a part as the document writes them.
  func quoted(_ range: Range<Int>) -> String { document.text(inDocument(range)) }

  /// A range that does not begin where an entry's number and a day run together, 4.6月底前: from behind the number.
  func quotable(_ range: Range<Int>) -> Range<Int> {
    let trimmed = trimmed(range)
    guard let first = inDocument(trimmed).first, first > 1, !document.beginsLine[first], !document.isSpaced[first],
      NumberMention.isDigit(document.scalars[first]),
      NumberMention.isPoint(document.scalars[first - 1]), NumberMention.isDigit(document.scalars[first - 2])
    else { return trimmed }
    var start = trimmed.lowerBound
    while start < trimmed.upperBound, let scalar = text[start],
      QuoteText.isDigit(scalar) || ["年", "月", "日", "底", "末", "前", "之", "内", "以"].contains(scalar)
    { start += 1 }
    return self.trimmed(start..<trimmed.upperBound)
  }

  /// The part without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (max(0, range.lowerBound), min(count, range.upperBound))
    while start < end, text[start] == " " { start += 1 }
    while end > start, text[end - 1] == " " { end -= 1 }
    return start..<max(start, end)
  }

  /// Where a part stands in the document.
  func inDocument(_ range: Range<Int>) -> Range<Int> {
    let range = trimmed(range)
    guard !range.isEmpty else { return 0..<0 }
    return offsets[range.lowerBound]..<(offsets[range.upperBound - 1] + 1)
  }

  /// Where words begin, first to last; Latin ones are whole words.
  func places(of words: String, in range: Range<Int>) -> [Int] {
    let scalars = Array(words.unicodeScalars)
    return range.filter { text.stands(scalars, at: $0) && $0 + scalars.count <= range.upperBound }
  }

  func holds(_ words: [String], in range: Range<Int>) -> Bool {
    words.contains { !places(of: $0, in: range).isEmpty }
  }

  /// The first of the words that stands in the part.
  func first(of words: [String], in range: Range<Int>) -> String? {
    words.first { !places(of: $0, in: range).isEmpty }
  }

  func begins(_ words: [String], at position: Int) -> String? {
    words.filter { text.stands(Array($0.unicodeScalars), at: position) }
      .max { $0.unicodeScalars.count < $1.unicodeScalars.count }
  }
}
