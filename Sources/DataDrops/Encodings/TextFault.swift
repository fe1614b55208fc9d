/// Bytes that no text of ours may hold: they are not UTF-8, or they are control characters.
enum TextFault: Hashable {
  case invalidUTF8(at: Int)
  case control(UInt32, at: Int)

  /// The first fault in the bytes from `start` up to `end`.
  ///
  /// Tabs and line ends are text.
  static func first(in bytes: Span<UInt8>, from start: Int, to end: Int) -> TextFault? {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F {
          return .control(UInt32(byte), at: index)
        }
        index += 1
        continue
      }
      let length = UTF8Sequence.length(in: bytes, at: index, before: end)
      if length == 0 { return .invalidUTF8(at: index) }
      if byte == 0xC2, bytes[index + 1] < 0xA0 { return .control(UInt32(bytes[index + 1]), at: index) }
      index += length
    }
    return nil
  }
}

/// Well-formed UTF-8 (Unicode Standard, table 3-7).
enum UTF8Sequence {
  /// The length of the well-formed sequence at `index`, 1 to 4; 0 if there is none.
  static func length(in bytes: Span<UInt8>, at index: Int, before end: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard index + length <= end, second.contains(bytes[index + 1]) else { return 0 }
    for next in 2..<max(length, 2) where bytes[index + next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
