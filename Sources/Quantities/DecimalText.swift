/// Puts the point and the sign into a string of digits.
enum DecimalText {
  static func plain(digits: String, negative: Bool, places: Int) -> String {
    let sign = negative ? "-" : ""
    if places <= 0 { return sign + digits }
    let missing = places + 1 - digits.utf8.count
    let padded = missing > 0 ? String(repeating: "0", count: missing) + digits : digits
    let point = padded.utf8.index(padded.endIndex, offsetBy: -places)
    return sign + padded[..<point] + "." + padded[point...]
  }

  static func withoutTrailingZeros(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    var bytes = text[...]
    while bytes.utf8.last == UInt8(ascii: "0") { bytes.removeLast() }
    if bytes.utf8.last == UInt8(ascii: ".") { bytes.removeLast() }
    return String(bytes)
  }
}
