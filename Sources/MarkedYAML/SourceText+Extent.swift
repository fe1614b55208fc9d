import Diagnostics

/// libyaml counts anchors and tags into a node, and the blank lines after a block scalar too; this finds the node's
/// own extent.
extension SourceText {
  /// Where an anchored or tagged node itself begins, and where its tag is written.
  ///
  /// Looks no further than `end`.
  func body(of event: Event, before end: Int) -> (start: Int, tag: Range<Int>?) {
    guard event.anchor != nil || event.tag != nil else { return (event.start, nil) }
    var index = event.start
    var offset = byte(ofScalar: index)
    var tag: Range<Int>?
    var left = (event.anchor == nil ? 0 : 1) + (event.tag == nil ? 0 : 1)

    func current() -> UInt8? { index < end && offset < bytes.count ? bytes[offset] : nil }
    func advance(while condition: (UInt8) -> Bool) {
      while let byte = current(), condition(byte) {
        repeat { offset += 1 } while offset < bytes.count && bytes[offset] & 0xC0 == 0x80
        index += 1
      }
    }
    func skipBlanks() {
      advance { Self.isBlank($0) || Self.isLineEnd($0) }
      while current() == UInt8(ascii: "#") {
        advance { !Self.isLineEnd($0) }
        advance { Self.isBlank($0) || Self.isLineEnd($0) }
      }
    }

    while left > 0, let byte = current(), byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
      let start = index
      var verbatim = false
      var last = byte
      advance { next in
        if Self.isBlank(next) || Self.isLineEnd(next) || last == UInt8(ascii: ">") && verbatim { return false }
        if last == UInt8(ascii: "!"), next == UInt8(ascii: "<") { verbatim = true }
        last = next
        return verbatim || !Self.flowIndicators.contains(next)
      }
      if byte == UInt8(ascii: "!") { tag = start..<index }
      left -= 1
      skipBlanks()
    }
    return (min(index, end), tag)
  }

  /// The end of a block scalar's last line that is not blank; `end` itself when it lies within such a line.
  func blockEnd(start: Int, end: Int) -> Int {
    let first = line(ofScalar: start)
    var line = line(ofScalar: end)
    var limit = end
    while line > first {
      let scalars = scalars(ofLine: line)
      let text = string(scalars.lowerBound..<max(scalars.lowerBound, min(limit, scalars.upperBound)))
      if text.utf8.contains(where: { !Self.isBlank($0) && !Self.isLineEnd($0) }) { break }
      line -= 1
      limit = scalars.lowerBound
    }
    let scalars = scalars(ofLine: line)
    var last = min(limit, scalars.upperBound)
    while last > start, let before = character(atScalar: last - 1), before == "\n" || before == "\r" { last -= 1 }
    return last
  }

  private static let flowIndicators: Set<UInt8> = Set(",[]{}".utf8)

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
