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
  /// How many months after the period's last one it is due; days and weeks do not ask.
  public let dueMonthOffset: Int
  /// How many days after the period's end, in place of `dueDay`.
  public let dueAfter: Int?
  /// What becomes of a due day on a weekend or a holiday.
  public let weekends: WeekendRule
  /// Days that are no working days beside weekends; without `.nextWorkday` they do not matter.
  public let holidays: Set<CalendarDate>
  /// January and February are filed as one figure, due with February; January alone is never due.
  public let mergedMonths: Bool
  /// The year over which totals to date are counted.
  public let fiscalYear: FiscalYear
  /// The last day of a week, 1 for Monday to 7 for Sunday: the week's figure counts from that day.
  public let weekEnds: Int

  /// Refuses nothing: a cadence of spans becomes one of months, `weekEnds` is cut to 1 through 7.
  public init(
    cadence: Period.Cadence, dueDay: Int, dueMonthOffset: Int = 1, dueAfter: Int? = nil, weekends: WeekendRule = .none,
    holidays: Set<CalendarDate> = [], mergedMonths: Bool = false, fiscalYear: FiscalYear = .calendar, weekEnds: Int = 7
  ) {
    self.cadence = cadence == .span ? .month : cadence
    self.dueDay = dueDay
    self.dueMonthOffset = dueMonthOffset
    self.dueAfter = dueAfter
    self.weekends = weekends
    self.holidays = holidays
    self.mergedMonths = mergedMonths
    self.fiscalYear = fiscalYear
    self.weekEnds = min(max(weekEnds, 1), 7)
  }

  /// The same calendar over another year of totals to date.
  public func counting(_ fiscalYear: FiscalYear) -> ReportingCalendar {
    ReportingCalendar(
      cadence: cadence, dueDay: dueDay, dueMonthOffset: dueMonthOffset, dueAfter: dueAfter, weekends: weekends,
      holidays: holidays, mergedMonths: mergedMonths, fiscalYear: fiscalYear, weekEnds: weekEnds)
  }

  /// The day by whose end the figure of `period` must be in.
  ///
  /// Any period may be asked for: a span is due with its end.
  public func due(_ period: Period) -> CalendarDate {
    if let dueAfter { return onWorkday(period.end + dueAfter) }
    if period.months == 0 { return onWorkday(period.end + dueDay) }
    let firstOfMonth = CalendarDate(known: period.end.year, period.end.month, 1).adding(months: dueMonthOffset)
    let day = min(max(dueDay, 1), firstOfMonth.lastDayOfMonth.day)
    return onWorkday(CalendarDate(known: firstOfMonth.year, firstOfMonth.month, day))
  }

  /// The latest period whose due day is not after `asOf`, which stands for the end of its day.
  public func latestDue(asOf: CalendarDate) -> Period {
    var period = period(holding: asOf)
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
    !(mergesMonths && period.cadence == .month && period.start.month == 1)
  }

  /// The months that the figure of `period` covers: January–February for a February filed with its January.
  public func covered(by period: Period) -> Period {
    guard mergesMonths, period.cadence == .month, period.start.month == 2 else { return period }
    return Period.span(period.start.year, from: 1, to: 2) ?? period
  }

  /// January and February are one figure only where they lie in one year.
  private var mergesMonths: Bool { mergedMonths && !(fiscalYear.month == 2 && fiscalYear.day == 1) }

  private func onWorkday(_ date: CalendarDate) -> CalendarDate {
    guard weekends == .nextWorkday else { return date }
    var date = date
    while date.isWeekend || holidays.contains(date), date < .last { date = date + 1 }
    return date
  }
}
