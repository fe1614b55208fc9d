/// A number as machines write it, `-?digits[.digits]` with at most 18 digits: the value and its scale.
struct PlainNumber: Equatable {
  var digits: Int64
  var scale: Int8

  /// Nil where the bytes from `start` up to `end` are anything else; such cells stay texts.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard start < end else { return nil }
    let isNegative = bytes[start] == UInt8(ascii: "-")
    var index = isNegative ? start &+ 1 : start
    // Eighteen digits and a point; longer cells could overflow.
    guard index < end, end &- index <= 19 else { return nil }
    var value: Int64 = 0
    var point = -1
    let first = index
    while index < end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        value = value &* 10 &+ Int64(digit)
      } else if bytes[index] == UInt8(ascii: "."), point < 0, index > first, index &+ 1 < end {
        point = index
      } else {
        return nil
      }
      index &+= 1
    }
    guard end &- first &- (point < 0 ? 0 : 1) <= 18 else { return nil }
    digits = isNegative ? 0 &- value : value
    scale = point < 0 ? 0 : Int8(truncatingIfNeeded: end &- point &- 1)
  }
}
