import Diagnostics

/// The text of a file as libyaml counts it, and the way from its counts back to lines and columns.
///
/// libyaml also breaks lines at U+0085, U+2028 and U+2029, which no editor does; so lines come from here, by the same
/// rule as in `SourceFile`, and only the count of scalars comes from libyaml.
struct SourceText: Sendable {
  let name: String
  /// UTF-8 without a byte order mark.
  let bytes: [UInt8]
  private let hasByteOrderMark: Bool
  private let scalarCount: Int
  /// The first scalar of every line.
  private let lineStarts: [Int]
  /// The byte of every `stride`-th scalar.
  private let checkpoints: [Int]
  private static let stride = 128

  /// `bytes` are valid UTF-8 without a byte order mark; `hasByteOrderMark` tells whether the file had one.
  init(name: String, bytes: [UInt8], hasByteOrderMark: Bool) {
    self.name = name
    self.bytes = bytes
    self.hasByteOrderMark = hasByteOrderMark
    var lineStarts = [0]
    var checkpoints: [Int] = []
    var scalars = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if scalars % Self.stride == 0 { checkpoints.append(offset) }
      scalars += 1
      let beforeLineFeed = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !beforeLineFeed) { lineStarts.append(scalars) }
    }
    scalarCount = scalars
    self.lineStarts = lineStarts
    self.checkpoints = checkpoints
  }

  // MARK: From counts to places

  func location(ofScalar index: Int) -> SourceLocation {
    let index = min(max(index, 0), scalarCount)
    let line = line(ofScalar: index)
    let mark = hasByteOrderMark && line == 1 ? 1 : 0
    return SourceLocation(line: line, column: index - lineStarts[line - 1] + 1 + mark)
  }

  func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(start: location(ofScalar: start), end: location(ofScalar: max(start, end)))
  }

  func place(_ start: Int, _ end: Int) -> Diagnostic.Place {
    Diagnostic.Place(file: name, range: range(start, end))
  }

  /// The number of the line, from 1.
  func line(ofScalar index: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= index { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The scalars of a line with its line end; empty, at the end of the text, for a line beyond it.
  func scalars(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return scalarCount..<scalarCount }
    return lineStarts[line - 1]..<(line < lineStarts.count ? lineStarts[line] : scalarCount)
  }

  // MARK: From counts to bytes

  /// The byte at which a scalar begins; the end of the text for a scalar beyond it.
  func byte(ofScalar index: Int) -> Int {
    guard index >= 0, index < scalarCount else { return index < 0 ? 0 : bytes.count }
    var offset = checkpoints[index / Self.stride]
    for _ in 0..<index % Self.stride { offset += Self.width(of: bytes[offset]) }
    return offset
  }

  /// How many scalars begin before a byte.
  func scalar(atByte offset: Int) -> Int {
    bytes.prefix(offset).reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  func character(atScalar index: Int) -> Unicode.Scalar? {
    index < scalarCount ? string(index..<index + 1).unicodeScalars.first : nil
  }

  func string(_ scalars: Range<Int>) -> String {
    String(decoding: bytes[byte(ofScalar: scalars.lowerBound)..<byte(ofScalar: scalars.upperBound)], as: UTF8.self)
  }

  /// How many bytes the scalar takes that begins with this byte.
  private static func width(of lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
