/// Reads the bytes of a plain decimal number one after another, so that strings, spans and slices share one reader.
struct DecimalScanner {
  static let digitLimit = 38

  private var narrow: UInt64 = 0
  private var wide: UInt128 = 0
  private var significant = 0
  private var fractionDigits = 0
  private var negative = false
  private var started = false
  private var inFraction = false
  private var digitSeen = false

  /// False when the byte cannot continue a number; the scan is then over.
  mutating func take(_ byte: UInt8) -> Bool {
    let digit = byte &- 0x30
    if digit < 10 {
      started = true
      digitSeen = true
      if inFraction { fractionDigits += 1 }
      if significant == 0 && digit == 0 { return true }
      significant += 1
      if significant <= 18 {
        narrow = narrow &* 10 &+ UInt64(digit)
        return true
      }
      if significant == 19 { wide = UInt128(narrow) }
      guard significant <= Self.digitLimit else { return false }
      wide = wide * 10 + UInt128(digit)
      return true
    }
    switch byte {
    case UInt8(ascii: "."):
      guard digitSeen, !inFraction else { return false }
      inFraction = true
      digitSeen = false
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      guard !started else { return false }
      started = true
      negative = byte == UInt8(ascii: "-")
      return true
    default:
      return false
    }
  }

  /// The number, if the bytes taken so far are one.
  var value: ExactDecimal? {
    guard digitSeen, fractionDigits <= Self.digitLimit else { return nil }
    let magnitude = significant <= 18 ? Int128(narrow) : Int128(wide)
    return ExactDecimal(coefficient: negative ? -magnitude : magnitude, scale: fractionDigits)
  }
}
