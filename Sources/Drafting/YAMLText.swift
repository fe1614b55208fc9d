/// Texts as YAML scalars, quoted only where they must be.
enum YAMLText {
  /// In a list or mapping between brackets.
  static func inline(_ text: String) -> String { isPlain(text, inline: true) ? text : quoted(text) }

  /// On a line of its own.
  static func block(_ text: String) -> String { isPlain(text, inline: false) ? text : quoted(text) }

  /// One text, or several between brackets.
  static func list(_ texts: [String], always: Bool = false) -> String {
    if !always, texts.count == 1, let only = texts.first { return inline(only) }
    return "[" + texts.map(inline).joined(separator: ", ") + "]"
  }

  private static func quoted(_ text: String) -> String {
    let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "'" + flat.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private static let words: Set<String> = ["yes", "no", "true", "false", "null", "on", "off", "y", "n", "~", "unset"]

  private static func isPlain(_ text: String, inline: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    if words.contains(text.lowercased()) || first == " " || last == " " { return false }
    if first.isASCII, !isLetterOrDigit(first) { return false }
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar == "\u{FEFF}" || scalar == "\u{2028}" { return false }
      if scalar == ":" || (scalar == "#" && before == " ") { return false }
      if inline, [",", "[", "]", "{", "}", "?"].contains(scalar) { return false }
      before = scalar
    }
    return true
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}

/// Ids that nothing else in the folder has.
struct DraftIds {
  private var taken: Set<String>
  private let isChinese: Bool

  init(taken: Set<String>, isChinese: Bool) {
    (self.taken, self.isChinese) = (taken, isChinese)
  }

  /// By the title where that is Latin, else by section and place.
  mutating func next(section: Int, place: Int, title: String) -> String {
    let slug = isChinese ? "" : Self.slug(title)
    let base = slug.count >= 3 && slug.first?.isLetter == true ? slug : "s\(Self.digits(section))-\(Self.digits(place))"
    var id = base
    var count = 1
    while !taken.insert(id).inserted {
      count += 1
      id = "\(base)-\(count)"
    }
    return id
  }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let small: Set<String> = [
    "the", "a", "an", "of", "to", "and", "in", "for", "will", "be", "by", "we", "at", "on", "with",
  ]

  /// Small letters, digits and hyphens: the first words that say something.
  static func slug(_ title: String) -> String {
    guard title.unicodeScalars.count(where: \.isASCII) * 10 >= title.unicodeScalars.count * 8 else { return "" }
    var words: [String] = []
    for word in title.lowercased().split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) }) {
      if small.contains(String(word)) { continue }
      words.append(String(word))
      if words.count == 5 { break }
    }
    return words.joined(separator: "-")
  }
}
