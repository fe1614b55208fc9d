/// When the figures of an indicator are due.
public struct ReportingCalendar: Sendable, Hashable {
  /// What becomes of a due day that is no working day.
  public enum WeekendRule: Sendable, Hashable, CaseIterable {
    /// It stays; holidays do not matter either.
    case none
    /// It moves to the next day that is neither a weekend nor a holiday.
    case nextWorkday
  }

  /// How often figures are filed; a calendar of spans is one of months.
  public let cadence: Period.Cadence
  /// The day of the month `dueMonthOffset` after the period's last (cut to the month's length); for days and weeks,
  /// how many days after the period's end.
  public let dueDay: Int
  public let dueMonthOffset: Int
  public let weekends: WeekendRule
  public let holidays: Set<CalendarDate>
  /// January and February are filed as one figure, due with February; January alone is never due.
  public let mergedMonths: Bool

  public init(
    cadence: Period.Cadence, dueDay: Int, dueMonthOffset: Int = 1, weekends: WeekendRule = .none,
    holidays: Set<CalendarDate> = [], mergedMonths: Bool = false
  ) {
    self.cadence = cadence == .span ? .month : cadence
    self.dueDay = dueDay
    self.dueMonthOffset = dueMonthOffset
    self.weekends = weekends
    self.holidays = holidays
    self.mergedMonths = mergedMonths
  }

  /// The day by whose end the figure of `period` must be in. Any period may be asked for: a span is due with its end.
  public func due(_ period: Period) -> CalendarDate {
    switch period.cadence {
    case .day, .week: return onWorkday(period.end + dueDay)
    case .month, .quarter, .half, .year, .span:
      let firstOfMonth = CalendarDate(known: period.end.year, period.end.month, 1).adding(months: dueMonthOffset)
      let day = min(max(dueDay, 1), firstOfMonth.lastDayOfMonth.day)
      return onWorkday(CalendarDate(known: firstOfMonth.year, firstOfMonth.month, day))
    }
  }

  /// The periods that end within the two days, both included, oldest first. With merged months January is absent.
  public func periods(from first: CalendarDate, through last: CalendarDate) -> [Period] {
    guard first <= last, var period = Period.containing(first, cadence) else { return [] }
    var periods: [Period] = []
    while period.end <= last {
      if isFiled(period) { periods.append(period) }
      let next = period.next
      if next <= period { break }
      period = next
    }
    return periods
  }

  /// The latest period whose due day is not after `asOf`, which stands for the end of its day.
  public func latestDue(asOf: CalendarDate) -> Period {
    var period = Period.containing(asOf, cadence) ?? .day(asOf)
    // An early due day may already have come for a period that has not ended.
    while due(period.next) <= asOf, period < period.next { period = period.next }
    while due(period) > asOf || !isFiled(period) {
      let previous = period.previous
      if previous >= period { break }
      period = previous
    }
    return period
  }

  /// Whether a figure of this very period is asked for: false for a January that is filed with February.
  public func isFiled(_ period: Period) -> Bool {
    !(mergedMonths && period.cadence == .month && period.start.month == 1)
  }

  /// The months that the figure of `period` covers: January–February for a February filed with its January.
  public func covered(by period: Period) -> Period {
    guard mergedMonths, period.cadence == .month, period.start.month == 2 else { return period }
    return Period.span(period.start.year, from: 1, to: 2) ?? period
  }

  private func onWorkday(_ date: CalendarDate) -> CalendarDate {
    guard weekends == .nextWorkday else { return date }
    var date = date
    while date.isWeekend || holidays.contains(date), date < .last { date = date + 1 }
    return date
  }
}
