/// The time zone of a plan: in which its days begin and end.
public struct PlanTimeZone: Sendable, Hashable, CustomStringConvertible {
  /// As written.
  public let name: String
  private let clock: Clock

  private enum Clock: Sendable, Hashable {
    /// Seconds east of UTC, all the year.
    case fixed(Int)
    case table(ZoneTable)
  }

  /// `UTC`, `+08:00`, or one of `names`, which need no zone file; nil for any other.
  public init?(_ text: some StringProtocol) {
    let name = String(text)
    guard let offset = Self.fixed[name] ?? Self.offset(Array(name.utf8)[...]) else { return nil }
    self.name = name
    clock = .fixed(offset * 60)
  }

  /// A zone by its file (TZif, version 2 or later, as in `/usr/share/zoneinfo`); nil where the file is none.
  public init?(_ name: String, file: [UInt8]) {
    guard let table = ZoneTable(file: file) else { return nil }
    self.name = name
    clock = .table(table)
  }

  /// Coordinated universal time.
  public static let utc = PlanTimeZone(name: "UTC", offsetMinutes: 0)

  private init(name: String, offsetMinutes: Int) {
    self.name = name
    clock = .fixed(offsetMinutes * 60)
  }

  /// The name, as written.
  public var description: String { name }

  /// Seconds east of UTC at a moment.
  public func offset(at secondsSinceEpoch: Int) -> Int {
    switch clock {
    case .fixed(let offset): offset
    case .table(let table): table.offset(at: secondsSinceEpoch)
    }
  }

  /// The moment of a local time, given as seconds since 1970-01-01T00:00:00 on the clock of the zone.
  ///
  /// A time that comes twice is its first one; one that is leapt over is as much later.
  func moment(ofLocal seconds: Int) -> Int {
    let before = offset(at: seconds - 86_400)
    let after = offset(at: seconds + 86_400)
    if before == after || offset(at: seconds - before) == before { return seconds - before }
    return offset(at: seconds - after) == after ? seconds - after : seconds - before
  }

  /// The zone names that are known without a zone file, sorted.
  public static var names: [String] { fixed.keys.sorted() }

  /// Whether a text may name a zone file: words of letters, digits and `_+-`, parted by single slashes.
  public static func isFileName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 100
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
              || "_+-".utf8.contains(byte)
          }
      }
  }

  /// `Z`, `+08:00`, `+0800` or `+08`, in minutes.
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

  /// Zones that have had one offset all through this century, in minutes: with them a plan needs no zone files.
  private static let fixed: [String: Int] = [
    "UTC": 0, "GMT": 0, "Etc/UTC": 0, "Asia/Shanghai": 480, "Asia/Chongqing": 480, "Asia/Harbin": 480,
    "Asia/Urumqi": 360, "PRC": 480, "Asia/Hong_Kong": 480, "Asia/Macau": 480, "Asia/Taipei": 480,
    "Asia/Singapore": 480, "Asia/Kuala_Lumpur": 480, "Asia/Manila": 480, "Asia/Tokyo": 540, "Asia/Seoul": 540,
    "Asia/Bangkok": 420, "Asia/Ho_Chi_Minh": 420, "Asia/Jakarta": 420, "Asia/Kolkata": 330,
    "Asia/Kathmandu": 345, "Asia/Dubai": 240, "Africa/Nairobi": 180, "Africa/Johannesburg": 120, "Africa/Lagos": 60,
  ]
}
