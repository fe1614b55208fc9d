import Diagnostics

/// The lines of some rows of a file, so that a place deep inside a large one is found without reading from the top.
struct LineIndex: Sendable {
  /// The start of a line.
  struct Start: Sendable {
    var offset = 0
    var line = 1
  }

  private var offsets: [Int] = [0]
  private var lines: [Int] = [1]

  /// Remembers that a line starts at `offset`; offsets must come in order.
  mutating func note(offset: Int, line: Int) {
    offsets.append(offset)
    lines.append(line)
  }

  /// Remembers starts whose lines are counted from the one after `line`.
  mutating func note(_ starts: [Start], below line: Int) {
    offsets.append(contentsOf: starts.lazy.map(\.offset))
    lines.append(contentsOf: starts.lazy.map { line + $0.line })
  }

  /// The last remembered start at or before `offset`.
  func start(before offset: Int) -> Start {
    var low = 0
    var high = offsets.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle } else { high = middle }
    }
    return Start(offset: offsets[low], line: lines[low])
  }

  /// The location of byte `offset`, counted from the start of a line before it.
  static func walk(to offset: Int, in bytes: [UInt8], from start: Start) -> SourceLocation {
    walk(from: SourceLocation(line: start.line, column: 1), at: start.offset, to: offset, in: bytes)
  }

  /// The location of byte `offset`, counted on from that of an earlier byte.
  static func walk(from location: SourceLocation, at start: Int, to offset: Int, in bytes: [UInt8]) -> SourceLocation {
    let end = min(offset, bytes.count)
    guard start < end else { return location }
    var line = location.line
    var column = location.column
    let span = bytes.span
    var lineStart = start
    // Lines first: their characters count only on the last of them.
    for index in start..<end {
      let byte = span[index]
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      if byte == UInt8(ascii: "\r"), index + 1 < span.count, span[index + 1] == UInt8(ascii: "\n") { continue }
      line += 1
      column = 1
      lineStart = index + 1
    }
    for index in lineStart..<end where span[index] & 0xC0 != 0x80 { column += 1 }
    return SourceLocation(line: line, column: column)
  }
}
