/// A moment: when something was submitted. Ordered in time, to the nanosecond.
public struct Timestamp: Sendable, Hashable {
  /// Whole seconds since 1970-01-01T00:00:00Z.
  public let secondsSinceEpoch: Int
  /// 0 ..< 1,000,000,000.
  public let nanoseconds: Int

  public init(secondsSinceEpoch: Int, nanoseconds: Int = 0) {
    self.secondsSinceEpoch = secondsSinceEpoch
    self.nanoseconds = min(max(nanoseconds, 0), 999_999_999)
  }

  /// Reads `2022-11-08`, `2022-11-08 09:30[:15[.25]]`, the same with `T`, and with `Z` or `+08:00` behind.
  /// A bare date stands for 00:00 of its day; what names no zone is in the plan's, `offsetMinutes` east of UTC.
  public init?(_ text: some StringProtocol, offsetMinutes: Int) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let date = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
    var clock = Clock()
    var offset = offsetMinutes
    if bytes.count > 10 {
      guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return nil }
      guard let read = Clock(bytes[11...]) else { return nil }
      clock = read
      if !read.rest.isEmpty {
        guard let zone = PlanTimeZone.offset(read.rest) else { return nil }
        offset = zone
      }
    }
    self.init(
      secondsSinceEpoch: date.daysSinceEpoch * 86_400 + clock.seconds - offset * 60, nanoseconds: clock.nanoseconds)
  }

  /// A moment as a limit: the same texts, but a bare date stands for the last second of its day.
  public init?(through text: some StringProtocol, offsetMinutes: Int) {
    if let date = CalendarDate(text), let next = Timestamp("\(date.adding(days: 1))", offsetMinutes: offsetMinutes) {
      self.init(secondsSinceEpoch: next.secondsSinceEpoch - 1)
    } else {
      self.init(text, offsetMinutes: offsetMinutes)
    }
  }

  /// The day on which it falls, `offsetMinutes` east of UTC.
  public func date(offsetMinutes: Int) -> CalendarDate {
    let local = secondsSinceEpoch + offsetMinutes * 60
    return CalendarDate(daysSinceEpoch: local >= 0 ? local / 86_400 : (local + 1) / 86_400 - 1)
  }

  /// `HH:MM[:SS[.fraction]]` and the bytes behind it.
  private struct Clock {
    var seconds = 0
    var nanoseconds = 0
    var rest: ArraySlice<UInt8> = []

    init() {}

    init?(_ bytes: ArraySlice<UInt8>) {
      rest = bytes
      guard let hour = pair(), hour < 24, take(":"), let minute = pair(), minute < 60 else { return nil }
      seconds = hour * 3600 + minute * 60
      guard take(":") else { return }
      guard let second = pair(), second < 60 else { return nil }
      seconds += second
      guard take(".") else { return }
      var unit = 100_000_000
      guard let first = rest.first, (0x30...0x39).contains(first) else { return nil }
      while let byte = rest.first, (0x30...0x39).contains(byte) {
        guard unit > 0 else { return nil }
        nanoseconds += Int(byte - 0x30) * unit
        unit /= 10
        rest.removeFirst()
      }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: scalar) else { return false }
      rest.removeFirst()
      return true
    }

    private mutating func pair() -> Int? {
      guard rest.count >= 2 else { return nil }
      let (tens, ones) = (rest.removeFirst(), rest.removeFirst())
      guard (0x30...0x39).contains(tens), (0x30...0x39).contains(ones) else { return nil }
      return Int(tens - 0x30) * 10 + Int(ones - 0x30)
    }
  }
}

extension Timestamp: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    (left.secondsSinceEpoch, left.nanoseconds) < (right.secondsSinceEpoch, right.nanoseconds)
  }
}
