/// The year over which totals to date are counted: the day on which it begins, and the number by which it is called.
public struct FiscalYear: Sendable, Hashable {
  /// The month of its first day, 1 to 12.
  public let month: Int
  /// Its first day within the month; every year has it, so it is never 29 February.
  public let day: Int
  /// Whether it is called after the calendar year in which it ends, not the one in which it begins.
  public let isNamedByEnd: Bool

  /// The year from 1 January.
  public static let calendar = FiscalYear(known: 1, 1)

  /// Nil where there is no such day in every year.
  public init?(month: Int, day: Int, isNamedByEnd: Bool = false) {
    guard CalendarDate(year: 2021, month: month, day: day) != nil else { return nil }
    self.init(known: month, day, isNamedByEnd: isNamedByEnd && (month, day) != (1, 1))
  }

  private init(known month: Int, _ day: Int, isNamedByEnd: Bool = false) {
    self.month = month
    self.day = day
    self.isNamedByEnd = isNamedByEnd
  }

  /// `04-01`.
  public init?(_ text: some StringProtocol) {
    guard let date = CalendarDate("2021-" + text) else { return nil }
    self.init(month: date.month, day: date.day)
  }

  /// Whether it begins on 1 January, and so has the numbers of calendar years.
  public var isCalendarYear: Bool { month == 1 && day == 1 }

  /// The number of the year that holds a day.
  public func number(holding date: CalendarDate) -> Int {
    let begins = (date.month, date.day) >= (month, day) ? date.year : date.year - 1
    return begins + (isNamedByEnd ? 1 : 0)
  }

  /// The day on which the year of that number begins; beyond the calendar, the calendar's own end.
  public func firstDay(of number: Int) -> CalendarDate {
    CalendarDate(year: number - (isNamedByEnd ? 1 : 0), month: month, day: day) ?? (number < 1 ? .first : .last)
  }

  /// The day before the next year begins.
  public func lastDay(of number: Int) -> CalendarDate { firstDay(of: number + 1) + -1 }

  /// Whether a fiscal year begins on the day.
  public func isFirstDay(_ date: CalendarDate) -> Bool { date.month == month && date.day == day }

  /// Whether a fiscal year ends with the day.
  public func isLastDay(_ date: CalendarDate) -> Bool { isFirstDay(date + 1) }

  /// The year of that number as a period of whole months; nil when it leaves the calendar.
  public func period(_ number: Int) -> Period? {
    Period(number - (isNamedByEnd ? 1 : 0), month, count: 12, .year)
  }

  /// Quarter 1 to 4 of the year of that number, its months counted from the year's first.
  public func quarter(_ number: Int, _ quarter: Int) -> Period? {
    (1...4).contains(quarter) ? block(number, quarter - 1, months: 3, .quarter) : nil
  }

  /// Half 1 or 2 of the year of that number.
  public func half(_ number: Int, _ half: Int) -> Period? {
    (1...2).contains(half) ? block(number, half - 1, months: 6, .half) : nil
  }

  private func block(_ number: Int, _ place: Int, months: Int, _ cadence: Period.Cadence) -> Period? {
    let first = (number - (isNamedByEnd ? 1 : 0)) * 12 + month - 1 + place * months
    return Period(first / 12, first % 12 + 1, count: months, cadence)
  }

  /// The quarter, half or year, counted from the year's first month, that holds a day.
  func block(holding date: CalendarDate, _ cadence: Period.Cadence) -> Period? {
    guard let months = cadence.months, months > 0 else { return nil }
    let index = date.year * 12 + date.month - 1
    let first = index - (index - (month - 1)) % months
    return Period(first / 12, first % 12 + 1, count: months, cadence)
  }

  /// Whether a period begins with the month in which the year begins.
  public func isBegun(by period: Period) -> Bool {
    period.start.month == month && (period.start.day == 1 || period.start.day == day)
  }
}
