extension Span where Element == UInt8 {
  /// `range` without the spaces at its ends: space, tab, line ends, no-break space and ideographic space.
  @inline(__always)
  func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    if start == end { return start..<end }
    // Spaces above ASCII are C2 A0 and E3 80 80.
    let (first, last) = (self[start], self[end &- 1])
    if first > 0x20, first != 0xC2, first != 0xE3, last > 0x20, last != 0xA0,
      last != 0x80 || end &- start > 1 && self[end &- 2] != 0x80
    {
      return start..<end
    }
    return trimmedSlowly(start, end)
  }

  private func trimmedSlowly(_ start: Int, _ end: Int) -> Range<Int> {
    var start = start
    var end = end
    while start < end {
      let length = spaceLength(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let last = self[end - 1]
      if last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D {
        end -= 1
      } else if last == 0xA0, end - start >= 2, spaceLength(at: end - 2, before: end) == 2 {
        end -= 2
      } else if last == 0x80, end - start >= 3, spaceLength(at: end - 3, before: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// The bytes of the space character at `index`; 0 if there is none.
  private func spaceLength(at index: Int, before end: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2 where index + 1 < end && self[index + 1] == 0xA0: 2
    case 0xE3 where index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0x80: 3
    default: 0
    }
  }
}
