/// Reads JSON (RFC 8259) token by token from bytes; numbers stay text, and no value is built.
struct JSONScanner {
  let bytes: [UInt8]
  private let depthLimit: Int
  private(set) var index: Int
  /// The line of `index` and where it starts; line ends stand only between tokens.
  private(set) var line = LineIndex.Start()

  init(_ bytes: [UInt8], from index: Int = 0, depthLimit: Int) {
    self.bytes = bytes
    self.index = index
    self.depthLimit = depthLimit
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// The next byte that is no space; nil at the end.
  mutating func peek() -> UInt8? {
    let bytes = bytes
    let span = bytes.span
    while index < span.count {
      switch span[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        let isPair =
          span[index] == UInt8(ascii: "\r") && index + 1 < span.count && span[index + 1] == UInt8(ascii: "\n")
        index += isPair ? 2 : 1
        line = LineIndex.Start(offset: index, line: line.line + 1)
      default: return span[index]
      }
    }
    return nil
  }

  /// Takes one sign if it comes next.
  mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  mutating func expect(_ sign: Unicode.Scalar) throws(JSONFault) {
    if !takes(sign) { throw fault("`\(sign)`") }
  }

  func fault(_ wanted: String) -> JSONFault {
    JSONFault(kind: .syntax(wanted), range: min(index, bytes.count)..<min(index + 1, bytes.count))
  }

  /// Goes to the start of the next line.
  mutating func skipLine() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
  }

  /// The text of a string, unescaped, appended to `text`.
  mutating func string(into text: inout [UInt8], limit: Int) throws(JSONFault) {
    try expect("\"")
    let start = index - 1
    let bytes = bytes
    let span = bytes.span
    while index < span.count {
      let byte = span[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        if index - start > limit { throw JSONFault(kind: .tooLong, range: start..<start + 1) }
        return
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw fault("\\u00\(String(byte, radix: 16))")
      default:
        text.append(byte)
        index += 1
      }
    }
    throw JSONFault(kind: .syntax("`\"`"), range: start..<start + 1)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    guard index + 1 < bytes.count else { throw fault("`\"`") }
    let sign = bytes[index + 1]
    let plain: UInt8
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = sign
    case UInt8(ascii: "b"): plain = 8
    case UInt8(ascii: "f"): plain = 12
    case UInt8(ascii: "n"): plain = 10
    case UInt8(ascii: "r"): plain = 13
    case UInt8(ascii: "t"): plain = 9
    case UInt8(ascii: "u"):
      guard let scalar = try escapedScalar() else { throw fault("\\uXXXX") }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return
    default: throw fault("\\n, \\t, \\\\, \\\"")
    }
    text.append(plain)
    index += 2
  }

  private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar? {
    guard let high = unit(at: index) else { return nil }
    if high & 0xFC00 == 0xD800 {
      guard let low = unit(at: index + 6), low & 0xFC00 == 0xDC00 else { return nil }
      index += 12
      return Unicode.Scalar(0x1_0000 + ((high & 0x3FF) << 10) + (low & 0x3FF))
    }
    index += 6
    return Unicode.Scalar(high)
  }

  private func unit(at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var value: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// The bytes of a number, whose form is checked.
  mutating func number() throws(JSONFault) -> Range<Int> {
    let bytes = bytes
    let span = bytes.span
    let start = index
    if index < span.count, span[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    skipDigits()
    if index == first { throw fault("0–9") }
    if span[first] == UInt8(ascii: "0"), index > first + 1 {
      index = first + 1
      throw fault("`,`")
    }
    if index < span.count, span[index] == UInt8(ascii: ".") {
      index += 1
      let places = index
      skipDigits()
      if index == places { throw fault("0–9") }
    }
    if index < span.count, span[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < span.count, span[index] == UInt8(ascii: "+") || span[index] == UInt8(ascii: "-") { index += 1 }
      let power = index
      skipDigits()
      if index == power { throw fault("0–9") }
    }
    return start..<index
  }

  private mutating func skipDigits() {
    while index < bytes.count, bytes[index] &- 0x30 <= 9 { index += 1 }
  }

  /// `true`, `false` or `null`.
  mutating func word() throws(JSONFault) -> String {
    for word in ["true", "false", "null"] where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return word
    }
    throw fault("`\"`, 0–9, `{`, `[`, true, false, null")
  }

  /// Steps over a value whatever it is, without recursion.
  mutating func skipValue(limit: Int) throws(JSONFault) {
    var open: [UInt8] = []
    var scratch: [UInt8] = []
    repeat {
      guard let byte = peek() else { throw fault("`}`, `]`") }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append(byte)
        if open.count >= depthLimit { throw JSONFault(kind: .tooDeep, range: index..<index + 1) }
        index += 1
        let isObject = byte == UInt8(ascii: "{")
        if takes(isObject ? "}" : "]") {
          open.removeLast()
        } else {
          if isObject { try skipKey(&scratch, limit: limit) }
          continue
        }
      case UInt8(ascii: "\""):
        scratch.removeAll(keepingCapacity: true)
        try string(into: &scratch, limit: limit)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try number()
      default: _ = try word()
      }
      while let last = open.last {
        if takes(",") {
          if last == UInt8(ascii: "{") { try skipKey(&scratch, limit: limit) }
          break
        }
        try expect(last == UInt8(ascii: "{") ? "}" : "]")
        open.removeLast()
      }
    } while !open.isEmpty
  }

  private mutating func skipKey(_ scratch: inout [UInt8], limit: Int) throws(JSONFault) {
    scratch.removeAll(keepingCapacity: true)
    _ = peek()
    try string(into: &scratch, limit: limit)
    try expect(":")
  }
}
