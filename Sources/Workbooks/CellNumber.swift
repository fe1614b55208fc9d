/// A number as a workbook writes it, read digit by digit: `120`, `0.065`, `6.5000000000000002E-2`.
public struct CellNumber {
  private var isNegative = false
  /// Significant digits, without zeros at either end.
  private var digits: [UInt8] = []
  /// How many digits stand before the point.
  private var point = 0
  /// Whether digits were dropped that only arithmetic in binary fractions made: 12.299999999999999 was never typed, and
  /// 0.20999999999999999 is how a spreadsheet stores a typed 0.21.
  public private(set) var wasNoisy = false

  /// Digits that a binary fraction of 64 bits holds for sure.
  private static let sureDigits = 15
  /// The most places before and after the point that are written out.
  private static let longest = 60

  /// Nil where the bytes are no number, or one too long to write out.
  public init?(_ bytes: some Collection<UInt8>) {
    var rest = bytes[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var all: [UInt8] = []
    var places: Int?
    var exponent = 0
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        all.append(byte)
        if let count = places { places = count + 1 }
      case UInt8(ascii: ".") where places == nil: places = 0
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        guard rest.count <= 5, let power = Int(String(decoding: rest, as: UTF8.self)) else { return nil }
        exponent = power
        rest = rest[rest.endIndex...]
      default: return nil
      }
    }
    guard !all.isEmpty, all.count <= 400 else { return nil }
    point = all.count - (places ?? 0) + exponent
    let leading = all.prefix { $0 == UInt8(ascii: "0") }.count
    digits = Array(all[leading...])
    point -= leading
    trim()
    guard point <= Self.longest, digits.count - point <= Self.longest else { return nil }
  }

  /// Takes from a number of more digits than a binary fraction holds what lies beyond them, where that leaves a short
  /// number: 12.299999999999999 becomes 12.3, a third stays as it is.
  public mutating func removeNoise() {
    guard digits.count > Self.sureDigits else { return }
    var rounded = self
    let next = digits[Self.sureDigits]
    rounded.digits.removeLast(digits.count - Self.sureDigits)
    if next >= UInt8(ascii: "5") { rounded.increment() }
    rounded.trim()
    guard rounded.digits.count <= Self.sureDigits - 2 else { return }
    wasNoisy = !isStored(as: rounded)
    (digits, point) = (rounded.digits, rounded.point)
  }

  /// Whether a number of nearly the same size is kept as the same binary fraction of 53 bits; false where that is too
  /// long to work out.
  private func isStored(as other: CellNumber) -> Bool {
    let places = max(digits.count - point, other.digits.count - other.point, 0)
    guard places <= 32, let mine = coefficient(places), let others = other.coefficient(places), mine > 0, others > 0
    else { return false }
    // The number is a whole one by 10^places; 2^exponent is the power of two below it.
    let unit = Self.power(10, places)
    var exponent = 0
    while others >> UInt128(exponent + 1) >= unit { exponent += 1 }
    while exponent <= 0, others << UInt128(-exponent) < unit { exponent -= 1 }
    let shift = 52 - exponent - places
    let fives = Self.power(5, places)
    func steps(_ number: UInt128) -> UInt128? {
      if shift < 0 { return ((number >> UInt128(-shift)) + fives / 2) / fives }
      let (scaled, overflow) = number.multipliedReportingOverflow(by: 1 << UInt128(shift))
      return overflow ? nil : (scaled + fives / 2) / fives
    }
    guard let one = steps(mine), let two = steps(others) else { return false }
    return one == two
  }

  /// The number by 10^places as a whole one; nil where it is too long.
  private func coefficient(_ places: Int) -> UInt128? {
    let zeros = places - (digits.count - point)
    guard zeros >= 0, digits.count + zeros <= 37 else { return nil }
    return digits.reduce(UInt128(0)) { $0 * 10 + UInt128($1 - UInt8(ascii: "0")) } * Self.power(10, zeros)
  }

  private static func power(_ base: UInt128, _ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(1) { power, _ in power * base }
  }

  /// Moves the point: the value in per cent.
  mutating func timesHundred() {
    if !digits.isEmpty { point += 2 }
  }

  /// Plain notation, without an exponent.
  public var plainText: [UInt8] {
    let zero = UInt8(ascii: "0")
    var text: [UInt8] = isNegative && !digits.isEmpty ? [UInt8(ascii: "-")] : []
    if point <= 0 {
      text.append(zero)
    } else {
      text.append(contentsOf: digits.prefix(point))
      text.append(contentsOf: repeatElement(zero, count: max(0, point - digits.count)))
    }
    if digits.count > point {
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: repeatElement(zero, count: max(0, -point)))
      text.append(contentsOf: digits.dropFirst(max(0, point)))
    }
    return text
  }

  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == UInt8(ascii: "9") {
      digits[index] = UInt8(ascii: "0")
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(UInt8(ascii: "1"), at: 0)
      point += 1
    }
  }

  private mutating func trim() {
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }
}
