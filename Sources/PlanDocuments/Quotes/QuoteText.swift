import Quantities

/// The words of a quote, folded for reading: full-width forms plain, letters small, blanks only between letters and
/// digits.
package struct QuoteText {
  package let scalars: [Unicode.Scalar]
  /// The same with its letters as written.
  package let written: [Unicode.Scalar]

  package init(_ text: String) {
    var written: [Unicode.Scalar] = []
    var blank = false
    for scalar in text.unicodeScalars {
      if DocumentText.isBlank(scalar) {
        blank = true
        continue
      }
      let plain = Self.plain(scalar)
      // Blanks between Chinese characters mean nothing: they are line ends and the layout of tables.
      if blank, let last = written.last, Self.parts(last, plain) { written.append(" ") }
      blank = false
      written.append(plain)
    }
    self.written = written
    scalars = written.map { $0.properties.isUppercase ? Unicode.Scalar($0.value + 32) ?? $0 : $0 }
  }

  /// Whether a blank between two characters parts words: of Latin letters, digits and signs of money.
  package static func parts(_ last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    last.isASCII && (next.isASCII || next == "£" || next == "€" || next == "¥")
  }

  package static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2212, 0xFE63: "-"
    default: scalar
    }
  }

  package subscript(position: Int) -> Unicode.Scalar? {
    scalars.indices.contains(position) ? scalars[position] : nil
  }

  package func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: written[range])
    return String(view)
  }

  /// Whether the words begin at a position, as whole words where they are Latin.
  package func stands(_ words: [Unicode.Scalar], at position: Int) -> Bool {
    let end = position + words.count
    guard position >= 0, end <= scalars.count, scalars[position..<end].elementsEqual(words) else { return false }
    return !isWithinWord(position) && !isWithinWord(end)
  }

  /// Whether a position lies between two letters, or digits, of one Latin word.
  package func isWithinWord(_ position: Int) -> Bool {
    guard position > 0, let left = self[position - 1], let right = self[position] else { return false }
    return Self.isLetter(left) && Self.isLetter(right)
  }

  package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "μ" || scalar == "µ"
  }

  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Where a clause ends.
  ///
  /// A comma or a point inside a number ends nothing.
  package static let ends: Set<Unicode.Scalar> = ["。", "，", "；", "：", "！", "？", ",", ";", ":", "!", "?", "\n"]

  package func endsClause(_ position: Int) -> Bool {
    guard let scalar = self[position] else { return true }
    if scalar == "." { return self[position + 1].map { $0 == " " } ?? true }
    guard Self.ends.contains(scalar) else { return false }
    let isInside =
      (scalar == "," || scalar == ":") && self[position - 1].map(Self.isDigit) == true
      && self[position + 1].map(Self.isDigit) == true
    return !isInside
  }
}

/// Words to be found in a text, the longest first.
package struct WordIndex<Meaning: Sendable>: Sendable {
  private let byFirst: [Unicode.Scalar: [(words: [Unicode.Scalar], meaning: Meaning)]]

  package init(_ entries: [(text: String, meaning: Meaning)]) {
    var index: [Unicode.Scalar: [(words: [Unicode.Scalar], meaning: Meaning)]] = [:]
    for entry in entries {
      let words = Array(entry.text.unicodeScalars)
      if let first = words.first { index[first, default: []].append((words, entry.meaning)) }
    }
    byFirst = index.mapValues { entries in entries.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest word that begins at a position, and where it ends.
  package func longest(in text: QuoteText, at position: Int) -> (end: Int, meaning: Meaning)? {
    guard let first = text[position], let entries = byFirst[first] else { return nil }
    for entry in entries where text.stands(entry.words, at: position) {
      return (position + entry.words.count, entry.meaning)
    }
    return nil
  }
}
