import Plans
import Quantities

/// The numbers of an indicator about which nothing is doubtful, as scaled integers in the unit of their row.
struct PlainRange {
  private let factor: Int64
  private let isWhole: Bool
  private let low: Limit?
  private let high: Limit?

  private struct Limit {
    let numerator: Int128
    let denominator: Int128

    init?(_ limit: Rational) {
      guard let (numerator, denominator) = limit.narrow else { return nil }
      self.numerator = Int128(numerator)
      self.denominator = Int128(denominator)
    }
  }

  /// Nil where a limit is no fraction of two machine integers.
  init?(of indicator: Indicator, factor: Int64) {
    self.factor = factor
    isWhole = indicator.isWhole
    var least = indicator.isNeverNegative ? Rational.zero : nil
    if let minimum = indicator.minimum { least = max(least ?? minimum, minimum) }
    var most = indicator.maximum
    if indicator.kind == .rate, most == nil, indicator.unit.dimension == .percent { most = 100 }
    low = least.flatMap(Limit.init)
    high = most.flatMap(Limit.init)
    if low == nil && least != nil || high == nil && most != nil { return nil }
  }

  /// Whether a number lies inside, and is none of the numbers that fields of 16, 32 and 64 bits end with.
  func holds(_ digits: Int64, scale: Int) -> Bool {
    let (number, overflow) = digits.multipliedReportingOverflow(by: factor)
    if overflow { return false }
    let one = Self.powers[scale]
    if isWhole, scale > 0, number % one != 0 { return false }
    if let low {
      if low.numerator == 0 {
        if number < 0 { return false }
      } else if Int128(number) * low.denominator < low.numerator * Int128(one) {
        return false
      }
    }
    if let high, Int128(number) * high.denominator > high.numerator * Int128(one) { return false }
    if number.magnitude < 32_767 { return true }
    return !Self.isStorageLimit(digits, one) && (factor == 1 || !Self.isStorageLimit(number, one))
  }

  private static func isStorageLimit(_ digits: Int64, _ one: Int64) -> Bool {
    let (whole, rest) = one == 1 ? (digits, 0) : digits.quotientAndRemainder(dividingBy: one)
    guard rest == 0 else { return false }
    switch whole {
    case 32_767, -32_768, 65_535, 2_147_483_647, -2_147_483_648, 4_294_967_295, .max, .min: return true
    default: return false
    }
  }

  static let powers: [Int64] = (0..<19).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
}
