package import Diagnostics
package import Layout
import Sentences

/// JSON as bytes, written straight out in one pass: no tree of values stands between.
package struct JSONOutput {
  package enum Layout {
    /// Not one blank.
    case minified
    /// A member a line, two spaces a level.
    case indented
  }

  let layout: Layout
  /// The languages of texts that stand as `{zh, en}`.
  package let languages: TextLanguages
  /// The language of what stands in one alone: units, the message of a diagnostic.
  package let language: Language
  /// What was written, behind what was inserted.
  package private(set) var bytes: [UInt8] = []
  /// Pieces before `bytes`.
  private var done: [[UInt8]] = []
  private var depth = 0
  private var isFirst = true

  package init(_ layout: Layout, languages: TextLanguages, language: Language) {
    (self.layout, self.languages, self.language) = (layout, languages, language)
  }

  package init(_ options: ReportOptions) {
    self.init(options.isPretty ? .indented : .minified, languages: options.texts, language: options.language)
  }

  /// Elements of an array that lies so many levels deep, to be put there by `insert`.
  init(_ options: ReportOptions, within depth: Int) {
    self.init(options)
    self.depth = depth
  }

  /// Puts elements that were written apart into the array that is open, without copying them.
  mutating func insert(_ elements: [UInt8]) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    done += [bytes, elements]
    bytes = []
  }

  /// All that was written, one piece behind the other.
  var pieces: [[UInt8]] { done + [bytes] }

  /// A value as a text of its own, with a line end.
  package static func text(of value: some JSONWritable, _ options: ReportOptions) -> String {
    var json = JSONOutput(options)
    value.write(into: &json)
    json.endLine()
    return json.text
  }

  /// The same, for a person to read whatever the options say.
  package static func indented(_ value: some JSONWritable, _ options: ReportOptions) -> String {
    var options = options
    options.isPretty = true
    return text(of: value, options)
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  // MARK: Containers

  package mutating func openObject() { open(UInt8(ascii: "{")) }
  package mutating func closeObject() { close(UInt8(ascii: "}")) }
  mutating func openArray() { open(UInt8(ascii: "[")) }
  mutating func closeArray() { close(UInt8(ascii: "]")) }

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(bracket)
  }

  /// Begins an element of the array that is open.
  package mutating func element() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  /// Begins a member of the object that is open.
  package mutating func member(_ name: JSONName) {
    element()
    bytes.append(contentsOf: name.encoded)
    if layout == .indented { bytes.append(UInt8(ascii: " ")) }
  }

  /// Begins a member whose name is no word of ours.
  package mutating func member(free name: String) {
    element()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .indented { bytes.append(UInt8(ascii: " ")) }
  }

  /// Ends a text, or a line of many.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }

  // MARK: Values

  mutating func null() { bytes.append(contentsOf: Self.nullBytes) }
  package mutating func flag(_ value: Bool) { bytes.append(contentsOf: value ? Self.trueBytes : Self.falseBytes) }
  package mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  private static let nullBytes = Array("null".utf8)
  private static let trueBytes = Array("true".utf8)
  private static let falseBytes = Array("false".utf8)

  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(Self.isPlain) {
      bytes.append(contentsOf: text.utf8)
    } else {
      appendEscaping(text)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Bytes that only stand in characters written as they are: printable ASCII but for `"` and `\`, the later bytes of a
  /// character, and first bytes of U+3000 to U+9FFF (CJK), among which nothing is harmful.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    if byte < 0x7F { return byte >= 0x20 && byte != 0x22 && byte != 0x5C }
    return byte &- 0x80 < 0x40 || byte &- 0xE3 < 7
  }

  private mutating func appendEscaping(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      default:
        if HarmlessText.isHarmful(scalar) {
          // Every harmful character lies in the basic plane or among the tags of plane 14.
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
          }
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
  }
}
