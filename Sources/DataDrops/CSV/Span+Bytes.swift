/// Questions about runs of bytes, answered eight bytes at a time. The only unsafety of this room is in here.
extension Span where Element == UInt8 {
  /// The first byte at or after `start` that is `needle`, LF or CR; the byte count if there is none.
  @inline(__always)
  func firstLineEnd(orByte needle: UInt8, from start: Int) -> Int {
    precondition(start >= 0, "a place in the bytes")
    let wanted = UInt64(needle) &* Self.ones
    var index = start
    while index &+ 8 <= count {
      let word = uncheckedWord(at: index)
      // Each mask is exact up to its first hit, so the lowest bit of the two together is the first hit of all. LF and CR
      // are looked for as bytes below 0E, of which a tab and a few that no text has are others.
      let hits = Self.zeroBytes(word ^ wanted) | (word &- 0x0E &* Self.ones) & ~word & 0x8080_8080_8080_8080
      if hits == 0 {
        index &+= 8
        continue
      }
      index &+= hits.trailingZeroBitCount / 8
      let byte = self[index]
      if byte == needle || byte == 0x0A || byte == 0x0D { return index }
      index &+= 1
    }
    while index < count {
      let byte = self[index]
      if byte == needle || byte == 0x0A || byte == 0x0D { return index }
      index &+= 1
    }
    return count
  }

  /// How many bytes `separators` looks at.
  static var block: Int { 32 }

  /// Which of the 32 bytes at `start` are `needle` or below 0E, the first in the lowest bit; nil where there are fewer.
  ///
  /// Below 0E are line ends, and a tab and a few that no text has.
  @inline(__always)
  func separators(at start: Int, orByte needle: UInt8) -> UInt64? {
    precondition(start >= 0, "a place in the bytes")
    guard start &+ Self.block <= count else { return nil }
    let wanted = UInt64(needle) &* Self.ones
    var found: UInt64 = 0
    var done = 0
    while done < Self.block {
      let word = uncheckedWord(at: start &+ done)
      // No byte borrows from the next one, so that each says of itself what it is, in its highest bit.
      let other = word ^ wanted
      let isOther = ((other & Self.low) &+ Self.low) | other
      let isText = ((word | Self.high) &- 0x0E &* Self.ones) | word
      let hits = (~isOther | ~isText) & Self.high
      // Multiplied, the eight bits meet in the highest byte, in the order of their bytes.
      found |= ((hits &>> 7 &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(truncatingIfNeeded: done)
      done &+= 8
    }
    return found
  }

  private static var low: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }
  private static var high: UInt64 { 0x8080_8080_8080_8080 }

  /// Whether the `length` bytes at `left` and at `right` are the same.
  @inline(__always)
  func equal(_ left: Int, _ right: Int, length: Int) -> Bool {
    precondition(left >= 0 && right >= 0 && length >= 0, "places in the bytes")
    if length < 8 {
      if max(left, right) > count &- 8 { return tail(at: left, length: length) == tail(at: right, length: length) }
      let difference = uncheckedWord(at: left) ^ uncheckedWord(at: right)
      return length == 0 || difference &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length) == 0
    }
    precondition(max(left, right) <= count &- length, "places in the bytes")
    // The last eight first, where the names of places differ.
    let last = length &- 8
    if uncheckedWord(at: left &+ last) != uncheckedWord(at: right &+ last) { return false }
    var done = 0
    while done < last {
      if uncheckedWord(at: left &+ done) != uncheckedWord(at: right &+ done) { return false }
      done &+= 8
    }
    return true
  }

  @inline(__always)
  func hash(at start: Int, length: Int, seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: length)
    var done = 0
    while done &+ 8 <= length {
      hash = Self.mixed(hash ^ word(at: start &+ done))
      done &+= 8
    }
    return Self.mixed(hash ^ tail(at: start &+ done, length: length &- done))
  }

  /// Fewer than eight bytes as one word, zeros above them.
  @inline(__always)
  private func tail(at start: Int, length: Int) -> UInt64 {
    if length == 0 { return 0 }
    if start &+ 8 <= count {
      return word(at: start) & (~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length))
    }
    var word: UInt64 = 0
    var index = length
    while index > 0 {
      index &-= 1
      word = word &<< 8 | UInt64(self[start &+ index])
    }
    return word
  }

  /// Eight bytes, the first one lowest.
  @inline(__always)
  private func word(at index: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The same where it is known that there are eight.
  @inline(__always)
  private func uncheckedWord(at index: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let (high, low) = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }

  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & 0x8080_8080_8080_8080
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
}
