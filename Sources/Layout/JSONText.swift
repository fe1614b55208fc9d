/// JSON as we write it: keys in the order in which they are encoded, two spaces a level.
///
/// It streams: what an `Encodable` encodes is written at once. So a container must be finished before its parent
/// is written to again, which is how synthesised and ordinary hand-written `encode(to:)` work.
package struct JSONText {
  /// How keys are spelled and what becomes of absent values.
  package enum Style {
    /// Keys in snake_case, absent values as null: our own.
    case plumbline
    /// Keys as the properties are named, absent values left out: the standards of others.
    case verbatim
  }

  /// `value` as JSON text with a line end.
  package static func text(of value: some Encodable, _ style: Style = .plumbline) throws(RenderingError) -> String {
    let writer = JSONWriter(style)
    do {
      try writer.write(value)
    } catch {
      // A binary floating-point number, of which no report holds one.
      throw RenderingError(reason: "JSON: \(error)")
    }
    writer.close(to: 0)
    return writer.text + "\n"
  }
}

/// The text so far and the containers that are open.
final class JSONWriter {
  private struct Level {
    let end: UInt8
    var isEmpty = true
  }

  let style: JSONText.Style
  private var bytes: [UInt8] = []
  private var levels: [Level] = []
  /// A line end and the spaces after it, by depth.
  private var indents: [[UInt8]] = [Array("\n".utf8)]

  init(_ style: JSONText.Style) {
    self.style = style
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var depth: Int { levels.count }

  func open(_ kind: Kind) {
    bytes.append(kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
    levels.append(Level(end: kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")))
  }

  enum Kind {
    case object
    case array
  }

  func close(to depth: Int) {
    while levels.count > depth {
      let level = levels.removeLast()
      if !level.isEmpty { breakLine() }
      bytes.append(level.end)
    }
  }

  /// Begins an element of the container at `depth`, which closes what is open inside it.
  func begin(at depth: Int, key: String? = nil) {
    close(to: depth)
    guard let last = levels.indices.last else { return }
    if !levels[last].isEmpty { bytes.append(UInt8(ascii: ",")) }
    levels[last].isEmpty = false
    breakLine()
    if let key {
      bytes.append(UInt8(ascii: "\""))
      if style == .plumbline { append(snakeCase: key) } else { append(escaping: key) }
      bytes.append(contentsOf: Self.afterKey)
    }
  }

  private static let afterKey = Array("\": ".utf8)

  func literal(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    append(escaping: text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends the bytes that need no look in runs; the others one character after another.
  private func append(escaping text: String) {
    let plain = plain
    if text.utf8.allSatisfy({ plain[Int($0)] }) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    let span = text.utf8.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      if plain[Int(byte)] {
        bytes.append(byte)
        index += 1
        continue
      }
      let (scalar, length) = Self.scalar(in: span, at: index)
      switch scalar {
      case "\"": literal("\\\"")
      case "\\": literal("\\\\")
      case "\n": literal("\\n")
      case "\r": literal("\\r")
      case "\t": literal("\\t")
      default:
        if HarmlessText.isHarmful(scalar) {
          escape(scalar)
        } else {
          for offset in index..<index + length { bytes.append(span[offset]) }
        }
      }
      index += length
    }
  }

  /// The character that begins at a byte of a string, and how many bytes it has.
  private static func scalar(in bytes: Span<UInt8>, at index: Int) -> (Unicode.Scalar, length: Int) {
    let first = UInt32(bytes[index])
    let (length, bits): (Int, UInt32) =
      switch first {
      case 0..<0x80: (1, first)
      case 0..<0xE0: (2, first & 0x1F)
      case 0..<0xF0: (3, first & 0x0F)
      default: (4, first & 0x07)
      }
    var value = bits
    for offset in index + 1..<max(index + length, index + 1) { value = value << 6 | UInt32(bytes[offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Bytes that only stand in characters written as they are: printable ASCII but for `"` and `\`, the later bytes of a
  /// character, and first bytes of U+3000 to U+9FFF (CJK), among which nothing is harmful.
  private let plain: [Bool] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x22, 0x5C: false
    case 0x20..<0x7F, 0x80...0xBF, 0xE3...0xE9: true
    default: false
    }
  }

  /// Writes a value and closes what it leaves open.
  func write(_ value: some Encodable) throws {
    let outside = depth
    let length = bytes.count
    try value.encode(to: JSONEncoding(writer: self))
    close(to: outside)
    if bytes.count == length { literal("{}") }
  }

  /// The name of a property as a key: `ageDays` is `age_days`.
  private func append(snakeCase name: String) {
    for byte in name.utf8 {
      if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte {
        bytes.append(UInt8(ascii: "_"))
        bytes.append(byte | 0x20)
      } else {
        bytes.append(byte)
      }
    }
  }

  private func breakLine() {
    let depth = levels.count
    while indents.count <= depth { indents.append(indents[indents.count - 1] + Array("  ".utf8)) }
    bytes.append(contentsOf: indents[depth])
  }

  /// Every harmful character lies in the basic plane or among the tags of plane 14.
  private func escape(_ scalar: Unicode.Scalar) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      literal("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }
}
