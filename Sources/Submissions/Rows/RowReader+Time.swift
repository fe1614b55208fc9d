import Diagnostics
import Figures
import Naming
import Plans
import Quantities
import Sentences

extension RowReader {
  /// The moment at which a row was handed in; nil where it cannot be read, once that has been said.
  mutating func submittedAt(_ row: Int, _ text: String) -> Timestamp? {
    let reading: Result<Timestamp, PeriodError>
    let cell = drop.submittedAt[row]
    if let plain = cell.plain {
      reading = .success(plain.moment(in: plan.timeZone))
    } else if let symbol = cell.symbol, let known = timeCache[symbol] {
      reading = known
    } else {
      reading = Timestamp.read(text, in: plan.timeZone)
      if let symbol = cell.symbol { timeCache[symbol] = reading }
    }
    switch reading {
    case .success(let moment): return moment
    case .failure(let error):
      if let moment = serial(text) {
        log.report(
          .submittedAtSerialDate, row, .submittedAt, CheckSentences.serialDate(text, moment.date(in: plan.timeZone)))
        return moment
      }
      log.report(.submittedAtUnreadable, row, .submittedAt, CheckSentences.submittedAt(text, error, plan.year))
      return nil
    }
  }

  /// A spreadsheet's day number (44866 is 1 November 2022), perhaps with a part of the day, in the years of the plan.
  func serial(_ text: String) -> Timestamp? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 5, let number = ExactDecimal(text), let days = Int(parts[0]),
      let origin = CalendarDate(year: 1899, month: 12, day: 30)
    else { return nil }
    let date = origin + days
    let year = plan.calendar.fiscalYear.number(holding: date)
    guard names.years.contains(year) || names.years.contains(year - 1) else { return nil }
    let seconds = ((number.rational - Rational(days)) * 86_400).rounded(places: 0, .halfEven).intValue ?? 0
    let midnight = Timestamp(date, in: plan.timeZone).secondsSinceEpoch
    return Timestamp(secondsSinceEpoch: midnight + seconds)
  }

  /// A period that had not begun when it was filed is refused; one that had not ended is doubted.
  mutating func isTooEarly(_ row: Int, _ period: Period, _ vintage: Vintage, _ submittedAt: Timestamp?) -> Bool {
    guard let submittedAt, vintage != .estimate else { return false }
    let day = submittedAt.date(in: plan.timeZone)
    if day >= period.end { return false }
    if day < period.start { return log.report(.periodInFuture, row, .period, CheckSentences.future(period, day)) }
    return log.report(.filedBeforePeriodEnd, row, .submittedAt, CheckSentences.early(period))
  }

  /// A day as the value of an indicator of days.
  ///
  /// One without a year is of the year of its period.
  mutating func date(_ row: Int, _ text: String, _ period: Period) -> CalendarDate? {
    let reading = Period.read(text, year: period.end.year, timeZone: plan.timeZone)
    switch reading {
    case .success(let reading) where reading.period.cadence == .day || reading.period.cadence == .month:
      if case .failure(let error) = Period.read(text), error.code == .periodYearMissing {
        log.report(
          .dateYearUnderstood, row, .value, CheckSentences.dateYearUnderstood(text, reading.period.end, period))
      }
      return reading.period.end
    case .success, .failure:
      if let moment = serial(text) {
        let date = moment.date(in: plan.timeZone)
        log.report(.valueSerialDate, row, .value, CheckSentences.serialDate(text, date))
        return date
      }
      let error: PeriodError? = if case .failure(let error) = reading { error } else { nil }
      log.report(.valueNotADate, row, .value, CheckSentences.notADate(text, error, period))
      return nil
    }
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
