import Synchronization

/// The bytes of one input and the name by which people know it.
public struct SourceFile: Sendable {
  /// The path as the user wrote it, or `<stdin>`.
  public let name: String
  private let content: Content

  /// A file that is held in memory whole.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    content = Content(bytes, rereading: nil)
  }

  /// A file that need not be held once it was gone through: `rereading` gives a part of it again, of what is not there
  /// any more as much as is left.
  public init(name: String, bytes: [UInt8], rereading: @escaping @Sendable (Range<Int>) -> [UInt8]) {
    self.name = name
    content = Content(bytes, rereading: rereading)
  }

  /// The whole content, as it was read; of any encoding.
  ///
  /// Read again each time once it was let go.
  public var bytes: [UInt8] { content.part(0..<count).bytes }

  /// How many bytes it has.
  public var count: Int { content.count }

  /// Bytes among which those of `range` are, as far as it has them, with the offset of the first.
  public func part(_ range: Range<Int>) -> (bytes: [UInt8], offset: Int) {
    content.part(range.clamped(to: 0..<count))
  }

  /// Lets the bytes go where they can be read again: what is left to ask is where a few of them stand.
  public func letGo() { content.letGo() }

  /// The place of a byte.
  ///
  /// Scans from the start of the file, so it is for messages, not for loops.
  public func location(atByte offset: Int) -> SourceLocation {
    let bytes = bytes
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
    let bytes = bytes
    return Self.range(ofLine: number, from: LineStart(line: 1, offset: 0), in: bytes).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  /// Where a line begins.
  struct LineStart {
    let line: Int
    let offset: Int
  }

  /// The bytes of a line that is none before `known`, without its line end; nil when there is no such line.
  static func range(ofLine number: Int, from known: LineStart, in bytes: [UInt8]) -> Range<Int>? {
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

/// What a file holds, or how to get at it again.
private final class Content: Sendable {
  let count: Int
  private let held: Mutex<[UInt8]?>
  private let rereading: (@Sendable (Range<Int>) -> [UInt8])?

  init(_ bytes: [UInt8], rereading: (@Sendable (Range<Int>) -> [UInt8])?) {
    count = bytes.count
    held = Mutex(bytes)
    self.rereading = rereading
  }

  func part(_ range: Range<Int>) -> (bytes: [UInt8], offset: Int) {
    if let bytes = held.withLock({ $0 }) { return (bytes, 0) }
    return (rereading?(range) ?? [], range.lowerBound)
  }

  func letGo() {
    if rereading != nil { held.withLock { $0 = nil } }
  }
}
