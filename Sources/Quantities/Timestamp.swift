/// A moment: when something was submitted.
///
/// Ordered in time, to the nanosecond.
public struct Timestamp: Sendable, Hashable {
  /// Whole seconds since 1970-01-01T00:00:00Z.
  public let secondsSinceEpoch: Int
  /// 0 ..< 1,000,000,000.
  public let nanoseconds: Int

  /// A moment; nanoseconds are cut to 0 through 999,999,999.
  public init(secondsSinceEpoch: Int, nanoseconds: Int = 0) {
    self.secondsSinceEpoch = secondsSinceEpoch
    self.nanoseconds = min(max(nanoseconds, 0), 999_999_999)
  }

  /// The beginning of a day.
  public init(_ day: CalendarDate, in timeZone: PlanTimeZone) {
    self = WrittenClock().moment(on: day, in: timeZone)
  }

  /// Reads a day in any spelling, alone (00:00 of it) or with a time: `2022-11-08`, `2022/11/8 9:30`,
  /// `2022-11-08T09:30:15.25+08:00`.
  ///
  /// What names no zone is in `timeZone`.
  public static func read(_ text: String, in timeZone: PlanTimeZone) -> Result<Timestamp, PeriodError> {
    let bytes = text.utf8.span
    if let plain = PlainMoment(bytes, 0, bytes.count) { return .success(plain.moment(in: timeZone)) }
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
  /// Earlier in time, to the nanosecond.
  public static func < (left: Self, right: Self) -> Bool {
    (left.secondsSinceEpoch, left.nanoseconds) < (right.secondsSinceEpoch, right.nanoseconds)
  }
}
