import Diagnostics

extension Period {
  /// Reads a period as offices write it: `2022年6月`, `202206`, `2022/6`, `22.6`, `1–6月 2022`, `2022年上半年`, `Q3 2022`,
  /// `Jun-22`, `2022-W10`, `截至9月底`, `2022-06-30 00:00:00`.
  ///
  /// Spellings without a year need the `year` that is understood.
  ///
  /// Parts of years that are counted from another month in `fiscalYear` than in the calendar name both readings. A day
  /// with a time in another zone is the day in `timeZone`.
  public static func read(
    _ text: String, year: Int? = nil, fiscalYear: FiscalYear = .calendar, timeZone: PlanTimeZone = .utc
  ) -> Result<PeriodReading, PeriodError> {
    if let canonical = Period(text) { return .success(PeriodReading(period: canonical, isNormalised: false)) }
    if let (day, clock) = WrittenClock.split(text) {
      return CalendarDate.read(day, year: year, fiscalYear: fiscalYear).map { date in
        PeriodReading(period: .day(clock.date(on: date, in: timeZone)), isNormalised: true)
      }
    }
    let spelling = PeriodSpelling(text)
    switch PeriodGrammar.meaning(of: spelling, understood: year, fiscalYear: fiscalYear) {
    case .period(let period):
      return .success(PeriodReading(period: period, isNormalised: true, span: spelling.span))
    case .impossible(let fault): return .failure(.impossible(text, fault))
    case .yearMissing: return .failure(.yearMissing(text))
    case .ambiguous(let readings): return .failure(.ambiguous(text, readings))
    case .unreadable: return .failure(.unreadable(text))
    }
  }

  /// As people say it: `2022年6月7日`, `7 June 2022`; in the canonical text where that says it best.
  var spoken: Phrase {
    switch cadence {
    case .day:
      Phrase(
        zh: "\(start.year)年\(start.month)月\(start.day)日",
        en: "\(start.day) \(PeriodWords.name(ofMonth: start.month)) \(start.year)")
    case .month:
      Phrase(zh: "\(start.year)年\(start.month)月", en: "\(PeriodWords.name(ofMonth: start.month)) \(start.year)")
    case .week: Phrase(verbatim: description)
    case .quarter, .half, .year, .span:
      months > 0
        ? Phrase(
          zh: start.year == end.year
            ? "\(start.year)年\(start.month)—\(end.month)月" : "\(start.year)年\(start.month)月—\(end.year)年\(end.month)月",
          en:
            "\(PeriodWords.name(ofMonth: start.month)) \(start.year) to \(PeriodWords.name(ofMonth: end.month)) \(end.year)"
        )
        : Phrase(verbatim: description)
    }
  }
}

extension CalendarDate {
  /// Reads a day as people write it: `2022-06-30`, `20220630`, `2022/6/30`, `2022年6月30日`, `30/6/2022`, `30 June 2022`.
  public static func read(
    _ text: String, year: Int? = nil, fiscalYear: FiscalYear = .calendar
  ) -> Result<CalendarDate, PeriodError> {
    if let date = CalendarDate(text) { return .success(date) }
    switch PeriodGrammar.meaning(of: PeriodSpelling(text), understood: year, fiscalYear: fiscalYear) {
    case .period(let period): return period.cadence == .day ? .success(period.start) : .failure(.unreadable(text))
    case .impossible(let fault): return .failure(.impossible(text, fault))
    case .yearMissing: return .failure(.yearMissing(text))
    case .ambiguous(let readings): return .failure(.ambiguous(text, readings))
    case .unreadable: return .failure(.unreadable(text))
    }
  }
}

extension PeriodError {
  static func unreadable(_ text: String) -> PeriodError {
    PeriodError(
      .periodUnreadable, Phrase(zh: "读不懂期间“\(text)”", en: "'\(text)' is no period"),
      help: Phrase(zh: "写成 2022-06、2022-Q3 或“2022年6月”", en: "write 2022-06, 2022-Q3 or 2022年6月"))
  }

  static func impossible(_ text: String, _ fault: PeriodNumbers.Fault) -> PeriodError {
    let (why, help): (Phrase, Phrase)
    switch fault {
    case .reversed:
      why = Phrase(zh: "“\(text)”起止颠倒", en: "'\(text)' ends before it begins")
      help = Phrase(zh: "先写起、后写止", en: "write the beginning first")
    case .day(let month, let last):
      why = Phrase(
        zh: "没有“\(text)”这一天：\(month)月只有\(last)天",
        en: "there is no '\(text)': \(PeriodWords.name(ofMonth: month)) has \(last) days")
      help = Phrase(zh: "核对日期", en: "check the day")
    case .month(let month):
      why = Phrase(zh: "没有“\(text)”这个期间：没有\(month)月", en: "there is no period '\(text)': months go from 1 to 12")
      help = Phrase(zh: "核对月份", en: "check the month")
    case .week(let year, let last):
      why = Phrase(zh: "没有“\(text)”这一周：\(year)年只有\(last)周", en: "there is no week '\(text)': \(year) has \(last) weeks")
      help = Phrase(zh: "核对周次", en: "check the week")
    case .twoYears:
      why = Phrase(
        zh: "没有“\(text)”这个期间：方案的年度从1月算起，不跨年", en: "there is no period '\(text)': the plan's year is the calendar year")
      help = Phrase(zh: "写一个年份，或写月份", en: "write one year, or the month")
    case .other:
      why = Phrase(zh: "没有“\(text)”这个期间", en: "there is no period '\(text)'")
      help = Phrase(zh: "核对年、月、日和起止顺序", en: "check year, month, day and the order of the two ends")
    }
    return PeriodError(.periodImpossible, why, help: help)
  }

  static func ambiguous(_ text: String, _ readings: [Period]) -> PeriodError {
    let spoken = readings.map(\.spoken)
    return PeriodError(
      .periodAmbiguous,
      Phrase(
        zh: "“\(text)”可能是" + spoken.map(\.zh).joined(separator: "，也可能是"),
        en: "'\(text)' may be " + spoken.map(\.en).joined(separator: " or ")),
      help: Phrase(
        zh: "写成 " + readings.map(\.description).joined(separator: " 或 "),
        en: "write " + readings.map(\.description).joined(separator: " or ")), readings: readings)
  }

  static func yearMissing(_ text: String) -> PeriodError {
    PeriodError(
      .periodYearMissing, Phrase(zh: "期间“\(text)”没有年份", en: "the period '\(text)' names no year"),
      help: Phrase(zh: "写上年份，如“2022年\(text)”", en: "add the year, as in '2022年\(text)'"))
  }
}
