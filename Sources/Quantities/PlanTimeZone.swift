/// The time zone of a plan: a fixed offset, because deadlines must not depend on a time zone data base.
public struct PlanTimeZone: Sendable, Hashable, CustomStringConvertible {
  /// As written.
  public let name: String
  /// East of UTC.
  public let offsetMinutes: Int

  /// `UTC`, `+08:00`, or one of `names`; nil for zones with summer time.
  public init?(_ text: some StringProtocol) {
    let name = String(text)
    guard let offset = Self.fixed[name] ?? Self.offset(Array(name.utf8)[...]) else { return nil }
    self.name = name
    self.offsetMinutes = offset
  }

  /// Coordinated universal time.
  public static let utc = PlanTimeZone(name: "UTC", offsetMinutes: 0)

  private init(name: String, offsetMinutes: Int) {
    self.name = name
    self.offsetMinutes = offsetMinutes
  }

  public var description: String { name }

  /// The zone names known, sorted.
  public static var names: [String] { fixed.keys.sorted() }

  /// `Z`, `+08:00`, `+0800` or `+08`.
  static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.elementsEqual("Z".utf8) { return 0 }
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    var digits: [Int] = []
    for (place, byte) in bytes.dropFirst().enumerated() {
      if place == 2, byte == UInt8(ascii: ":"), bytes.count == 6 { continue }
      guard (0x30...0x39).contains(byte) else { return nil }
      digits.append(Int(byte - 0x30))
    }
    guard digits.count == 2 || digits.count == 4 else { return nil }
    let minutes = digits.count == 4 ? digits[2] * 10 + digits[3] : 0
    let total = (digits[0] * 10 + digits[1]) * 60 + minutes
    guard minutes < 60, total <= 14 * 60 else { return nil }
    return sign == UInt8(ascii: "-") ? -total : total
  }

  /// Zones without summer time in this century.
  private static let fixed: [String: Int] = [
    "UTC": 0, "GMT": 0, "Etc/UTC": 0, "Asia/Shanghai": 480, "Asia/Chongqing": 480, "Asia/Harbin": 480,
    "Asia/Urumqi": 360, "PRC": 480, "Asia/Hong_Kong": 480, "Asia/Macau": 480, "Asia/Taipei": 480,
    "Asia/Singapore": 480, "Asia/Kuala_Lumpur": 480, "Asia/Manila": 480, "Asia/Tokyo": 540, "Asia/Seoul": 540,
    "Asia/Bangkok": 420, "Asia/Ho_Chi_Minh": 420, "Asia/Jakarta": 420, "Asia/Kolkata": 330,
    "Asia/Kathmandu": 345, "Asia/Dubai": 240, "Africa/Nairobi": 180, "Africa/Johannesburg": 120, "Africa/Lagos": 60,
  ]
}
