import Diagnostics
import Figures
import Naming
import Plans
import Quantities
import Sentences

// What a row's period is: a text, the year and the span that it does not say, and a day that stands for a period.

extension RowReader {
  /// The period of a row, and the day by which it was filed where it was filed by one.
  struct FiledPeriod {
    /// The indicator's own period, or a day inside one.
    let period: Period
    var day: CalendarDate?
  }

  enum PeriodOutcome {
    case filed(FiledPeriod)
    /// Of a year before the plan that no rule reads.
    case history
    case refused
  }

  mutating func period(_ row: Int, _ indicator: Indicator, _ submittedAt: Timestamp?) -> PeriodOutcome {
    let symbol = drop.period[row]
    guard let text = drop.text(symbol) else {
      log.report(.periodMissing, row, .period, CheckSentences.periodMissing)
      return .refused
    }
    let reading: Result<PeriodReading, PeriodError>
    if let known = periodCache[symbol] {
      reading = known
    } else {
      reading = plan.readPeriod(text)
      periodCache[symbol] = reading
    }
    let filed: FiledPeriod
    switch reading {
    case .success(let reading):
      guard let fitting = fitting(reading, text, indicator, row) else { return .refused }
      filed = fitting
    case .failure(let error):
      guard let understood = understood(error, text, row, indicator, submittedAt) else { return .refused }
      filed = understood
    }
    // Deliverables may be done late, and the date is wanted.
    let isLate = indicator.kind == .state || indicator.kind == .date
    let year = indicator.calendar.year(of: filed.period)
    if names.years.contains(year) || isLate && names.years.contains(year - 1) { return .filed(filed) }
    if let first = names.years.max(), year < first { return .history }
    // A list may name what was signed after the plan's term: it does not count, and is no error.
    if indicator.kind == .record { return .filed(filed) }
    log.report(.periodOutsidePlan, row, .period, CheckSentences.outsidePlan(text, years: names.years))
    return .refused
  }

  // MARK: - What the text leaves open

  /// A text that is no period by itself: without a year, with several readings, or a day number.
  private mutating func understood(
    _ error: PeriodError, _ text: String, _ row: Int, _ indicator: Indicator, _ submittedAt: Timestamp?
  ) -> FiledPeriod? {
    if error.code == .periodYearMissing {
      if let submittedAt, let reading = lastBegun(submittedAt, text, indicator) {
        guard let filed = fitting(reading, text, indicator, row) else { return nil }
        log.report(.periodYearUnderstood, row, .period, CheckSentences.yearUnderstood(text, filed.period))
        return filed
      }
      return reportYearMissing(text, row, indicator, submittedAt)
    }
    let accepted = error.readings.filter { period in
      guard let own = fit(PeriodReading(period: period, isNormalised: true), indicator).period else { return false }
      return names.years.contains(indicator.calendar.year(of: own))
    }
    if accepted.count == 1, let only = accepted.first {
      let reading = PeriodReading(period: only, isNormalised: true)
      guard let filed = fitting(reading, text, indicator, row) else { return nil }
      log.report(.periodUnderstood, row, .period, CheckSentences.onlyReading(text, filed.period))
      return filed
    }
    if let moment = serial(text) {
      let date = moment.date(in: plan.timeZone)
      log.report(.periodSerialDate, row, .period, CheckSentences.serialDate(text, date))
      let fit = dayFit(.day(date), indicator)
      return fit.period.map { FiledPeriod(period: $0, day: fit.day) }
    }
    log.report(SubmissionCode(error.code), row, .period, (error.message, error.help))
    return nil
  }

  /// `6月` filed in July 2022 is June 2022: the last one that had ended by then, else the one that had begun, where no
  /// other year of the plan comes near.
  private func lastBegun(_ moment: Timestamp, _ text: String, _ indicator: Indicator) -> PeriodReading? {
    let day = moment.date(in: plan.timeZone)
    let readings = calendarYears.compactMap { year -> PeriodReading? in
      guard case .success(let reading) = plan.readPeriod(text, year: year), reading.period.start <= day,
        CalendarDate.days(from: reading.period.end, to: day) < 300, fit(reading, indicator).period != nil
      else { return nil }
      return reading
    }
    let ended = readings.filter { $0.period.end <= day }
    let near = ended.isEmpty ? readings : ended
    return near.count == 1 ? near.first : nil
  }

  /// The calendar years in which the plan's figures lie.
  private var calendarYears: ClosedRange<Int> {
    let years = names.years
    guard let first = years.min(), let last = years.max() else { return plan.year...plan.year }
    let fiscal = plan.calendar.fiscalYear
    return fiscal.firstDay(of: first).year...max(fiscal.firstDay(of: first).year, fiscal.lastDay(of: last).year)
  }

  /// Says that the year is missing, unless with any year it would be no period of the indicator.
  private mutating func reportYearMissing(
    _ text: String, _ row: Int, _ indicator: Indicator, _ submittedAt: Timestamp?
  ) -> FiledPeriod? {
    let year = submittedAt?.date(in: plan.timeZone).year ?? plan.year
    switch plan.readPeriod(text, year: year) {
    case .failure(let error):
      let code = error.code == .periodYearMissing ? .periodYearMissing : SubmissionCode(error.code)
      log.report(code, row, .period, (error.message, error.help))
    case .success(let reading):
      guard fitting(reading, text, indicator, row) != nil else { return nil }
      log.report(.periodYearMissing, row, .period, CheckSentences.yearMissing(text, reading))
    }
    return nil
  }

  // MARK: - What the indicator is filed for

  /// How a reading suits an indicator.
  private struct Fit {
    var period: Period?
    var day: CalendarDate?
    var trouble: (code: SubmissionCode, words: CheckSentences.Words)?
  }

  private mutating func fitting(_ reading: PeriodReading, _ text: String, _ indicator: Indicator, _ row: Int)
    -> FiledPeriod?
  {
    let fit = fit(reading, indicator, text)
    if let period = fit.period { return FiledPeriod(period: period, day: fit.day) }
    if let trouble = fit.trouble { log.report(trouble.code, row, .period, trouble.words) }
    return nil
  }

  private func fit(_ reading: PeriodReading, _ indicator: Indicator, _ text: String = "") -> Fit {
    let calendar = indicator.calendar
    let period = reading.period
    let accumulates = indicator.kind.accumulates || indicator.kind == .growth
    if period.cadence == .day, calendar.cadence != .day { return dayFit(period, indicator) }
    let isFirst = calendar.fiscalYear.isBegun(by: period)
    switch reading.span {
    case .own where indicator.span != .own:
      return Fit(trouble: (.periodOtherSpan, CheckSentences.ownForToDate(text, indicator)))
    case .toDate where indicator.span == .own && !isFirst,
      .asAt where indicator.span == .own && accumulates && !isFirst:
      return Fit(trouble: (.periodOtherSpan, CheckSentences.toDateForOwn(text, indicator)))
    case .own, .toDate, .asAt, nil: break
    }
    if let own = indicator.period(for: period) { return Fit(period: own) }
    if accumulates, indicator.span == .yearToDate, period.months == 0, isFirst, period.cadence == .span,
      calendar.isOneYear(period, .day(period.end))
    {
      return dayFit(.day(period.end), indicator)
    }
    return Fit(trouble: trouble(period, indicator, text, isFirst: isFirst))
  }

  /// Why a period is none of an indicator's.
  private func trouble(_ period: Period, _ indicator: Indicator, _ text: String, isFirst: Bool)
    -> (SubmissionCode, CheckSentences.Words)
  {
    let own = indicator.calendar.period(holding: period.end)
    if period.cadence == .span, period.days > own.days || period.months == 0 {
      if !isFirst { return (.intervalInsideYear, CheckSentences.interval(text, period, indicator)) }
      if indicator.span == .own, period.months > 0 {
        return (.periodOtherSpan, CheckSentences.toDateForOwn(text, indicator))
      }
    }
    if period.months == 0 || period.days < own.days || own.months == 0 {
      return (.wrongCadence, CheckSentences.wrongCadence(text, indicator))
    }
    return (.periodOtherSpan, CheckSentences.otherSpan(text, indicator))
  }

  /// A day where periods are filed: the first or last day of a period is that period; one inside waits until the other
  /// figures of the period are known.
  ///
  /// Works, days and records keep their day.
  private func dayFit(_ day: Period, _ indicator: Indicator) -> Fit {
    switch indicator.kind {
    case .state, .date, .record: return Fit(period: day)
    case .cumulative, .net, .flow, .level, .rate, .growth: break
    }
    let own = indicator.calendar.period(holding: day.end)
    let isBound = own.end == day.end || own.start == day.end
    return Fit(period: isBound ? own : day, day: day.end)
  }
}
