import Diagnostics

/// Words in both languages for a template. Where both are the same they are written once.
struct HTMLPhrase {
  let zh: String
  let en: String
  let same: Bool

  init(zh: String, en: String) {
    (self.zh, self.en) = (HTMLText.plain(zh), HTMLText.plain(en))
    same = self.zh == self.en
  }

  init(_ phrase: Phrase) { self.init(zh: phrase.zh, en: phrase.en) }

  /// Nil for no words at all, so that a template leaves out their label.
  init?(filled zh: String, _ en: String) {
    if zh.isEmpty, en.isEmpty { return nil }
    self.init(zh: zh, en: en)
  }
}

enum HTMLText {
  /// A line in which no character that must be escaped hides in a cluster: the template engine escapes clusters, and
  /// a quotation mark with an accent on it would pass for something else. The accent then gets a circle to stand on.
  static func plain(_ text: String) -> String {
    let line = HarmlessText.line(text)
    guard line.utf8.contains(where: { isSpecial($0) }) else { return line }
    var result = String.UnicodeScalarView()
    for character in line {
      let scalars = character.unicodeScalars
      var rest = scalars[...]
      while let first = rest.popFirst() {
        result.append(first)
        if !rest.isEmpty, first.isASCII, isSpecial(UInt8(truncatingIfNeeded: first.value)) { result.append("\u{25CC}") }
      }
    }
    return String(result)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
