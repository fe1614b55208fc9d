import Layout

/// Markup of a page.
///
/// Literal text is ours and stands as it is; what is put into it is escaped by its type: a `String` always, a phrase in
/// both languages, other markup not again.
struct Markup: ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral value: String) { text = value }
  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Text that is known to be markup, style or script already.
  init(verbatim text: String) { self.text = text }

  static func += (left: inout Markup, right: Markup) { left.text += right.text }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ words: String) { HTMLText.append(words, to: &text) }
    mutating func appendInterpolation(_ number: Int) { text += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }

    /// Words that are the same in both languages are written once.
    mutating func appendInterpolation(_ phrase: HTMLPhrase) {
      if phrase.same {
        HTMLText.append(phrase.zh, to: &text)
      } else {
        text += "<i lang=zh>"
        HTMLText.append(phrase.zh, to: &text)
        text += "</i><i lang=en>"
        HTMLText.append(phrase.en, to: &text)
        text += "</i>"
      }
    }

    /// Nothing where there is no value.
    mutating func appendInterpolation<Value>(with value: Value?, _ body: (Value) -> Markup) {
      if let value { text += body(value).text }
    }

    mutating func appendInterpolation<Value>(each values: [Value], _ body: (Value) -> Markup) {
      for value in values { text += body(value).text }
    }

    mutating func appendInterpolation(if condition: Bool, _ body: @autoclosure () -> Markup) {
      if condition { text += body().text }
    }
  }
}

enum HTMLText {
  /// A line without control characters, for a text that no escaping may lengthen yet.
  static func plain(_ text: String) -> String { HarmlessText.line(text) }

  /// Escaped for a text or a quoted attribute.
  static func append(_ words: String, to text: inout String) {
    guard words.utf8.contains(where: isSpecial) else {
      text += words
      return
    }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
