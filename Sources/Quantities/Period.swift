/// A span of whole days that a figure speaks of, with its cadence.
public struct Period: Sendable, Hashable {
  /// How long a period is; ordered from the shortest, spans last.
  public enum Cadence: String, Sendable, Hashable, CaseIterable, Comparable {
    case day
    case week
    case month
    case quarter
    case half
    case year
    /// Several whole months (January–February, the year to date), or any other run of days.
    case span

    /// The shorter first, spans last.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .day: 0
      case .week: 1
      case .month: 2
      case .quarter: 3
      case .half: 4
      case .year: 5
      case .span: 6
      }
    }

    /// Whole months that a period of this cadence covers; 0 for days and weeks, nil for spans.
    var months: Int? {
      switch self {
      case .day, .week: 0
      case .month: 1
      case .quarter: 3
      case .half: 6
      case .year: 12
      case .span: nil
      }
    }
  }

  /// The first day, inside the period.
  public let start: CalendarDate
  /// The last day, inside the period.
  public let end: CalendarDate
  /// How long it is; a fiscal year that begins in April is a `.year` too.
  public let cadence: Cadence

  init(start: CalendarDate, end: CalendarDate, cadence: Cadence) {
    self.start = start
    self.end = end
    self.cadence = cadence
  }

  /// `count` whole months from `month`; nil when they leave the calendar.
  init?(_ year: Int, _ month: Int, count: Int, _ cadence: Cadence) {
    guard let start = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let index = year * 12 + month - 1 + count - 1
    guard count >= 1, let last = CalendarDate(year: index / 12, month: index % 12 + 1, day: 1) else { return nil }
    self.init(start: start, end: last.lastDayOfMonth, cadence: cadence)
  }

  /// A calendar year; nil outside 1 to 9999.
  public static func year(_ year: Int) -> Period? { Period(year, 1, count: 12, .year) }

  /// `half` is 1 or 2.
  public static func half(_ year: Int, _ half: Int) -> Period? {
    (1...2).contains(half) ? Period(year, half * 6 - 5, count: 6, .half) : nil
  }

  /// `quarter` is 1 to 4.
  public static func quarter(_ year: Int, _ quarter: Int) -> Period? {
    (1...4).contains(quarter) ? Period(year, quarter * 3 - 2, count: 3, .quarter) : nil
  }

  /// A month, 1 to 12; nil where the calendar has none such.
  public static func month(_ year: Int, _ month: Int) -> Period? { Period(year, month, count: 1, .month) }

  /// A single day.
  public static func day(_ date: CalendarDate) -> Period { Period(start: date, end: date, cadence: .day) }

  /// The months `from` to `to` of one year.
  ///
  /// A span of one month is that month; 1 to 12 stays a span.
  public static func span(_ year: Int, from: Int, to: Int) -> Period? {
    guard (1...12).contains(from), (1...12).contains(to), from <= to else { return nil }
    return Period(year, from, count: to - from + 1, from == to ? .month : .span)
  }

  /// From the first month to the last, which may lie in another year.
  public static func span(from first: Period, through last: Period) -> Period? {
    guard first.cadence == .month, last.cadence == .month, first.start <= last.start else { return nil }
    return first == last ? first : Period(start: first.start, end: last.end, cadence: .span)
  }

  /// From one day to another; where they are the ends of a week, a month, a quarter, a half or a year, that one.
  public static func days(from first: CalendarDate, through last: CalendarDate) -> Period? {
    guard first <= last else { return nil }
    if first == last { return .day(first) }
    for cadence in [Cadence.week, .month, .quarter, .half, .year] {
      if let period = containing(first, cadence), period.start == first, period.end == last { return period }
    }
    return Period(start: first, end: last, cadence: .span)
  }

  /// The seven days that end with day `lastDay` (1 is Monday, 7 Sunday) of week `week` of ISO 8601; nil when the year
  /// has no such week.
  public static func week(_ year: Int, _ week: Int, ends lastDay: Int = 7) -> Period? {
    guard (1...53).contains(week), let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth + (1 - fourth.weekday + (week - 1) * 7)
    // The week belongs to the year that holds its Thursday.
    guard (monday + 3).year == year, (monday + 6).weekday == 7 else { return nil }
    let end = monday + (lastDay - 1)
    return Period(start: end + -6, end: end, cadence: .week)
  }

  /// The seven days up to a day `lastDay` of the week that hold `date`; nil where they leave the calendar.
  public static func week(holding date: CalendarDate, ends lastDay: Int) -> Period? {
    let end = date + (lastDay - date.weekday + 7) % 7
    let start = end + -6
    return end.weekday == lastDay && CalendarDate.days(from: start, to: end) == 6
      ? Period(start: start, end: end, cadence: .week) : nil
  }

  /// The ISO year and week by which a week is called, whichever day it ends on.
  var weekNumber: (year: Int, week: Int) {
    let thursday = thursday
    return (thursday.year, CalendarDate.days(from: CalendarDate(known: thursday.year, 1, 1), to: thursday) / 7 + 1)
  }

  /// The Thursday of the ISO week by which a week is called: a week belongs where its Thursday lies.
  public var thursday: CalendarDate { end + (4 - end.weekday) }

  /// The period of `cadence` that holds `date`; nil for spans, and where a week leaves the calendar.
  public static func containing(_ date: CalendarDate, _ cadence: Cadence) -> Period? {
    switch cadence {
    case .day: return .day(date)
    case .week: return .week(holding: date, ends: 7)
    case .month: return .month(date.year, date.month)
    case .quarter: return .quarter(date.year, (date.month + 2) / 3)
    case .half: return .half(date.year, (date.month + 5) / 6)
    case .year: return .year(date.year)
    case .span: return nil
    }
  }

  /// How many whole months it covers; 0 for days, weeks and other runs of days.
  public var months: Int {
    if let months = cadence.months { return months }
    guard start.day == 1, end == end.lastDayOfMonth else { return 0 }
    return (end.year * 12 + end.month) - (start.year * 12 + start.month) + 1
  }

  /// Whether the day lies inside, the first and the last included.
  public func contains(_ date: CalendarDate) -> Bool { start <= date && date <= end }

  /// Whether all of the other period lies inside; a period contains itself.
  public func contains(_ other: Period) -> Bool { start <= other.start && other.end <= end }

  /// How many days it has.
  public var days: Int { CalendarDate.days(from: start, to: end) + 1 }
}

extension Period: Comparable {
  /// By last day, then the shorter first, then cadence.
  public static func < (left: Self, right: Self) -> Bool {
    if left.end != right.end { return left.end < right.end }
    if left.start != right.start { return left.start > right.start }
    return left.cadence < right.cadence
  }
}
