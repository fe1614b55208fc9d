/// Exact numbers as people read them: as few decimals as will do, and as many as keep every number on its side.
public enum NumberText {
  /// `number` in plain notation, on its own side of zero and of every one of `lines`, as those are shown beside it.
  public static func plain(_ number: Rational, places: Int? = nil, against lines: [Rational] = []) -> String {
    let least = places ?? usual(number)
    return number.decimalText(maxPlaces: self.places(least, apart: [number] + lines))
  }

  /// The fewest places, at least so many, with which the numbers compare with each other and with zero, once rounded,
  /// as they do exactly.
  public static func places(_ least: Int, apart numbers: [Rational]) -> Int {
    // Whole numbers are written as they are with any places.
    if numbers.allSatisfy(\.isInteger) { return least }
    var once = [Rational.zero]
    var twice: [Rational] = []
    for number in numbers {
      if once.contains(number) { twice.append(number) } else { once.append(number) }
    }
    var places = least
    while true {
      let rounded = once.map { $0.rounded(places: places) }
      let isApart = rounded.indices.dropFirst().allSatisfy { index in
        (0..<index).allSatisfy { rounded[index] != rounded[$0] }
      }
      // Equal numbers are written out, since one of them may stand beside the other with all its digits.
      let isWhole = twice.allSatisfy { $0 == $0.rounded(places: places) || $0.exactDecimal == nil }
      if isApart, isWhole { return places }
      places += 1
    }
  }

  /// Four where that is exact, else two; of what is smaller than a hundredth, four digits.
  private static func usual(_ number: Rational) -> Int {
    if number.rounded(places: 4) == number { return 4 }
    var places = 2
    var scaled = number.magnitude * 100
    while scaled < 1, !scaled.isZero, places < 12 {
      scaled = scaled * 10
      places += 1
    }
    return places == 2 ? 2 : places + 3
  }

  /// With commas between thousands.
  public static func grouped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
    let first = bytes.first == UInt8(ascii: "-") ? 1 : 0
    guard point - first > 3 else { return text }
    var grouped: [UInt8] = []
    grouped.reserveCapacity(bytes.count + (point - first) / 3)
    for (index, byte) in bytes.enumerated() {
      if index > first, index < point, (point - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(byte)
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}
