/// The bytes of one input and the name by which people know it.
public struct SourceFile: Sendable {
  /// The path as the user wrote it, or `<stdin>`.
  public let name: String
  /// The whole content, as it was read; of any encoding.
  public let bytes: [UInt8]

  /// A file that is held in memory whole.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The place of a byte.
  ///
  /// Scans from the start of the file, so it is for messages, not for loops.
  public func location(atByte offset: Int) -> SourceLocation {
    var line = 1
    var lineStart = 0
    var index = 0
    let end = min(offset, bytes.count)
    while index < end {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      } else if bytes[index] == UInt8(ascii: "\r"), index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    return SourceLocation(line: line, column: 1 + Self.scalarCount(bytes[lineStart..<max(lineStart, end)]))
  }

  /// The text of a line without its line end; nil when the file has no such line.
  ///
  /// Scans from the start of the file; whoever asks for many lines has `SourceLines`.
  public func text(ofLine number: Int) -> String? {
    range(ofLine: number, from: LineStart(line: 1, offset: 0)).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Where a line begins.
  struct LineStart {
    let line: Int
    let offset: Int
  }

  /// The bytes of a line that is none before `known`, without its line end; nil when the file has no such line.
  func range(ofLine number: Int, from known: LineStart) -> Range<Int>? {
    guard number >= known.line else { return nil }
    var line = known.line
    var start = known.offset
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if line == number { return start..<index }
        if byte == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
        line += 1
        start = index + 1
      }
      index += 1
    }
    return line == number ? start..<index : nil
  }

  /// UTF-8 continuation bytes do not begin a scalar.
  private static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
