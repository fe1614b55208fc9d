import Synchronization

/// The bytes of one input and the name by which people know it.
public struct SourceFile: Sendable {
  /// The path as the user wrote it, or `<stdin>`.
  public let name: String
  private let content: Content

  /// A file that is held in memory whole.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    content = Content(bytes)
  }

  /// A file of `count` bytes of which nothing is read before somebody asks for it: `reading` gives a part of it.
  ///
  /// `isUnchanged` says whether it is still the file that was opened.
  public init(
    name: String, count: Int, reading: @escaping @Sendable (Range<Int>) -> [UInt8],
    isUnchanged: @escaping @Sendable () -> Bool
  ) {
    self.name = name
    content = Content(count: count, reading: reading, isUnchanged: isUnchanged)
  }

  /// The whole content, as it was read; of any encoding.
  ///
  /// Read again each time once it was let go.
  public var bytes: [UInt8] { content.whole() }

  /// Whether nothing of it is in memory: `part` then reads no more than it is asked for.
  public var isUnread: Bool { content.isUnread }

  /// Whether every part that was asked for was there, and the file is still the same.
  public var isIntact: Bool { content.isIntact }

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

/// What a file holds, or how to get at it.
private final class Content: Sendable {
  private struct State {
    var bytes: [UInt8]?
    var wasLetGo = false
    var wasShort = false
  }

  let count: Int
  private let state: Mutex<State>
  private let reading: (@Sendable (Range<Int>) -> [UInt8])?
  private let isUnchanged: @Sendable () -> Bool

  init(_ bytes: [UInt8]) {
    count = bytes.count
    state = Mutex(State(bytes: bytes))
    reading = nil
    isUnchanged = { true }
  }

  init(
    count: Int, reading: @escaping @Sendable (Range<Int>) -> [UInt8], isUnchanged: @escaping @Sendable () -> Bool
  ) {
    self.count = count
    state = Mutex(State())
    self.reading = reading
    self.isUnchanged = isUnchanged
  }

  var isUnread: Bool { state.withLock { $0.bytes == nil && !$0.wasLetGo } }

  var isIntact: Bool { state.withLock { !$0.wasShort } && isUnchanged() }

  func whole() -> [UInt8] {
    if let bytes = state.withLock({ $0.bytes }) { return bytes }
    let bytes = part(0..<count).bytes
    state.withLock { if !$0.wasLetGo { $0.bytes = bytes } }
    return bytes
  }

  func part(_ range: Range<Int>) -> (bytes: [UInt8], offset: Int) {
    if let bytes = state.withLock({ $0.bytes }) { return (bytes, 0) }
    let bytes = reading?(range) ?? []
    if bytes.count < range.count { state.withLock { $0.wasShort = true } }
    return (bytes, range.lowerBound)
  }

  func letGo() {
    guard reading != nil else { return }
    state.withLock { state in
      state.bytes = nil
      state.wasLetGo = true
    }
  }
}
