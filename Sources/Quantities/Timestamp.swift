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

  /// The beginning of a day.
  public init(_ day: CalendarDate, in timeZone: PlanTimeZone) {
    self = WrittenClock().moment(on: day, in: timeZone)
  }

  /// Reads a day in any spelling, alone (00:00 of it) or with a time: `2022-11-08`, `2022/11/8 9:30`,
  /// `2022-11-08T09:30:15.25+08:00`. What names no zone is in `timeZone`.
  public static func read(_ text: String, in timeZone: PlanTimeZone) -> Result<Timestamp, PeriodError> {
    if let plain = Timestamp(plain: text, in: timeZone) { return .success(plain) }
    let (day, clock) = WrittenClock.split(text) ?? (text, WrittenClock())
    return CalendarDate.read(day).map { clock.moment(on: $0, in: timeZone) }
  }

  /// The same; nil for anything else.
  public init?(_ text: String, in timeZone: PlanTimeZone) {
    guard case .success(let moment) = Timestamp.read(text, in: timeZone) else { return nil }
    self = moment
  }

  /// A moment as a limit: the same texts, but a day alone stands for its last second.
  public init?(through text: String, in timeZone: PlanTimeZone) {
    guard WrittenClock.split(text) == nil else {
      self.init(text, in: timeZone)
      return
    }
    guard case .success(let day) = CalendarDate.read(text) else { return nil }
    let next = Timestamp(day + 1, in: timeZone)
    self.init(secondsSinceEpoch: next.secondsSinceEpoch - 1)
  }

  /// The day on which it falls.
  public func date(in timeZone: PlanTimeZone) -> CalendarDate {
    let local = secondsSinceEpoch + timeZone.offset(at: secondsSinceEpoch)
    return CalendarDate(daysSinceEpoch: local.flooredQuotient(86_400))
  }
}

extension Timestamp: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    (left.secondsSinceEpoch, left.nanoseconds) < (right.secondsSinceEpoch, right.nanoseconds)
  }
}

extension Timestamp {
  /// The spellings of machines, which most texts have: `2022-07-05`, `2022-07-05T09:30:00`, the same with `Z` or `+08:00`.
  fileprivate init?(plain text: String, in timeZone: PlanTimeZone) {
    let bytes = text.utf8.span
    guard bytes.count == 10 || bytes.count >= 19, let day = CalendarDate(text.prefix(10)) else { return nil }
    var clock = WrittenClock()
    if bytes.count > 10 {
      guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
        bytes[16] == UInt8(ascii: ":"), let hour = Self.twoDigits(bytes, 11), hour < 24,
        let minute = Self.twoDigits(bytes, 14), minute < 60, let second = Self.twoDigits(bytes, 17), second < 60
      else { return nil }
      clock.seconds = hour * 3600 + minute * 60 + second
      switch bytes.count {
      case 19: break
      case 20 where bytes[19] == UInt8(ascii: "Z"): clock.zone = 0
      case 25 where bytes[19] == UInt8(ascii: "+") && bytes[22] == UInt8(ascii: ":"):
        guard let hours = Self.twoDigits(bytes, 20), hours < 14, let minutes = Self.twoDigits(bytes, 23), minutes < 60
        else { return nil }
        clock.zone = hours * 60 + minutes
      default: return nil
      }
    }
    self = clock.moment(on: day, in: timeZone)
  }

  private static func twoDigits(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    let (tens, ones) = (Int(bytes[index]) - 0x30, Int(bytes[index + 1]) - 0x30)
    return (0...9).contains(tens) && (0...9).contains(ones) ? tens * 10 + ones : nil
  }
}
