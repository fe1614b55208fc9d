import Diagnostics
import Quantities

extension RowReader {
  mutating func time(_ symbol: Int32, _ text: String) -> Timestamp? {
    if let known = timeCache[symbol] { return known }
    let time = Timestamp(text, offsetMinutes: plan.timeZone.offsetMinutes)
    timeCache[symbol] = time
    return time
  }

  mutating func period(_ row: Int, _ indicator: Indicator, _ submittedAt: Timestamp?) -> Period? {
    let symbol = drop.period[row]
    guard let text = drop.text(symbol) else {
      log.report(.periodMissing, row, .period, SubmissionWords.periodMissing)
      return nil
    }
    let reading = periodCache[symbol] ?? Period.read(text)
    periodCache[symbol] = reading
    let period: Period
    switch reading {
    case .failure(let error):
      if error.code == .periodYearMissing, let submittedAt, let understood = lastBefore(submittedAt, text, indicator) {
        log.report(.periodYearUnderstood, row, .period, SubmissionWords.yearUnderstood(text, understood))
        period = understood
        break
      }
      guard let serial = serial(text, row, .period, .periodSerialDate),
        let containing = Period.containing(serial, indicator.calendar.cadence)
      else {
        log.report(SubmissionCode(error.code), row, .period, (error.message, error.help))
        return nil
      }
      period = containing
    case .success(let reading):
      guard let own = indicator.period(for: reading.period) else {
        reportOtherSpan(row, text, reading.period, indicator)
        return nil
      }
      period = own
    }
    // Deliverables may be done late, and the date is wanted.
    let isLate = indicator.kind == .state || indicator.kind == .date
    guard names.years.contains(period.end.year) || isLate && names.years.contains(period.end.year - 1) else {
      log.report(.periodOutsidePlan, row, .period, SubmissionWords.outsidePlan(text, years: names.years))
      return nil
    }
    return period
  }

  /// `6月` filed in July 2022 is June 2022: the last one that had ended, where no other year of the plan comes near.
  private func lastBefore(_ moment: Timestamp, _ text: String, _ indicator: Indicator) -> Period? {
    let day = moment.date(offsetMinutes: plan.timeZone.offsetMinutes)
    let readings = names.years.sorted().compactMap { year -> Period? in
      guard case .success(let reading) = Period.read(text, year: year), reading.period.end < day,
        CalendarDate.days(from: reading.period.end, to: day) < 300
      else { return nil }
      return indicator.period(for: reading.period)
    }
    return readings.count == 1 ? readings.first : nil
  }

  private mutating func reportOtherSpan(_ row: Int, _ text: String, _ period: Period, _ indicator: Indicator) {
    let isOtherCadence = period.months == 0 || indicator.calendar.cadence == .week || indicator.calendar.cadence == .day
    if isOtherCadence || period.months > 0 && period.months < Self.months(of: indicator.calendar.cadence) {
      log.report(.wrongCadence, row, .period, SubmissionWords.wrongCadence(text, indicator))
    } else {
      log.report(.periodOtherSpan, row, .period, SubmissionWords.otherSpan(text, indicator))
    }
  }

  private static func months(of cadence: Period.Cadence) -> Int {
    switch cadence {
    case .day, .week, .span: 0
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    }
  }

  /// A spreadsheet's day number (44866 is 1 November 2022) in the years of the plan.
  mutating func serial(_ text: String, _ row: Int, _ role: Drop.Role, _ code: SubmissionCode) -> CalendarDate? {
    guard text.utf8.count == 5, let number = Int(text), let origin = CalendarDate(year: 1899, month: 12, day: 30) else {
      return nil
    }
    let date = origin + number
    guard names.years.contains(date.year) || names.years.contains(date.year - 1) else { return nil }
    log.report(code, row, role, SubmissionWords.serialDate(text, date))
    return date
  }

  /// A period that had not begun when it was filed is refused; one that had not ended is doubted.
  mutating func isTooEarly(_ row: Int, _ period: Period, _ vintage: Vintage, _ submittedAt: Timestamp?) -> Bool {
    guard let submittedAt, vintage != .estimate else { return false }
    let day = submittedAt.date(offsetMinutes: plan.timeZone.offsetMinutes)
    if day >= period.end { return false }
    if day < period.start { return log.report(.periodInFuture, row, .period, SubmissionWords.future(period, day)) }
    return log.report(.filedBeforePeriodEnd, row, .submittedAt, SubmissionWords.early(period))
  }
}

extension SubmissionCode {
  /// What a period that cannot be read is called here.
  init(_ code: QuantityCode) {
    switch code {
    case .periodAmbiguous: self = .periodAmbiguous
    case .periodImpossible: self = .periodImpossible
    case .periodYearMissing: self = .periodYearMissing
    default: self = .periodUnreadable
    }
  }
}
