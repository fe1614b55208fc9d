import BigInt

// The library's own conversions lose a word of negative numbers beyond 64 bits (version 6.0.1), so signs and
// magnitudes travel apart here.

extension BigUInt {
  init(exact value: UInt128) {
    self.init(words: [UInt(truncatingIfNeeded: value), UInt(truncatingIfNeeded: value >> 64)])
  }

  /// Nil beyond 128 bits.
  var exactUInt128: UInt128? {
    guard bitWidth <= 128 else { return nil }
    return words.reversed().reduce(UInt128(0)) { $0 << 64 | UInt128($1) }
  }
}

extension BigInt {
  init(exact value: Int128) {
    self.init(sign: value < 0 ? .minus : .plus, magnitude: BigUInt(exact: value.magnitude))
  }

  /// Nil when the magnitude is 2^127 or more.
  var exactInt128: Int128? {
    guard let value = magnitude.exactUInt128.flatMap({ Int128(exactly: $0) }) else { return nil }
    return sign == .minus ? -value : value
  }

  /// Nil when the magnitude is 2^63 or more.
  var exactInt64: Int64? {
    guard magnitude.bitWidth <= 63 else { return nil }
    let value = Int64(magnitude.words.first ?? 0)
    return sign == .minus ? -value : value
  }
}
