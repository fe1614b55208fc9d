/// A day of the Gregorian calendar, years 1 to 9999; ordered in time.
public struct CalendarDate: Sendable, Hashable {
  /// Year, month and day in one word, in that order, so that comparing words compares days.
  private let packed: Int32

  /// Nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.lastDay(ofMonth: month, year: year) else { return nil }
    self.init(known: year, month, day)
  }

  /// Strict ISO: `2022-11-10`.
  public init?(_ text: some StringProtocol) {
    var fields = [0, 0, 0]
    var field = 0
    var count = 0
    for byte in text.utf8 {
      if count == 4 || count == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        field += 1
      } else {
        let digit = byte &- 0x30
        guard digit < 10, count < 10 else { return nil }
        fields[field] = fields[field] * 10 + Int(digit)
      }
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(year: fields[0], month: fields[1], day: fields[2])
  }

  /// Days since 1970-01-01; days outside the years 1 to 9999 become the nearest day inside.
  public init(daysSinceEpoch: Int) {
    let days = min(max(daysSinceEpoch, Self.first.daysSinceEpoch), Self.last.daysSinceEpoch)
    // Counted in years that begin in March, so that the leap day comes last; 719,468 days from 0000-03-01.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(known: year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  init(known year: Int, _ month: Int, _ day: Int) {
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// The year, 1 to 9999.
  public var year: Int { Int(packed >> 9) }
  /// The month, 1 to 12.
  public var month: Int { Int(packed >> 5 & 15) }
  /// The day of the month, from 1.
  public var day: Int { Int(packed & 31) }

  /// 0001-01-01, at which arithmetic that would leave the calendar stops.
  public static let first = CalendarDate(known: 1, 1, 1)
  /// 9999-12-31, at which arithmetic that would leave the calendar stops.
  public static let last = CalendarDate(known: 9999, 12, 31)

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  /// Earlier in time.
  public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO, which the initializer from text reads back: `2022-11-10`.
  public var description: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension CalendarDate {
  /// Days since 1970-01-01, negative before it.
  public var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 is Monday, 7 Sunday.
  public var weekday: Int {
    // 1970-01-01 was a Thursday; 719,600 is a multiple of seven beyond the first day.
    (daysSinceEpoch + 719_600 + 3) % 7 + 1
  }

  /// Saturday or Sunday; holidays are a matter of `ReportingCalendar`.
  public var isWeekend: Bool { weekday >= 6 }

  /// The last day of this day's month.
  public var lastDayOfMonth: CalendarDate {
    CalendarDate(known: year, month, Self.lastDay(ofMonth: month, year: year))
  }

  /// So many days later, earlier where negative; stops at the first or last day of the calendar.
  public func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return overflow ? (days < 0 ? .first : .last) : CalendarDate(daysSinceEpoch: sum)
  }

  /// The same day of another month, or the last day of that month if it is shorter.
  public func adding(months: Int) -> CalendarDate {
    let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    if overflow { return months < 0 ? .first : .last }
    if index < 12 { return .first }
    if index >= 10_000 * 12 { return .last }
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    return CalendarDate(known: newYear, newMonth, min(day, Self.lastDay(ofMonth: newMonth, year: newYear)))
  }

  /// So many days later, as `adding(days:)` counts.
  public static func + (date: Self, days: Int) -> CalendarDate { date.adding(days: days) }

  /// How many days `end` lies after `start`.
  public static func days(from start: Self, to end: Self) -> Int {
    end.daysSinceEpoch - start.daysSinceEpoch
  }
}
