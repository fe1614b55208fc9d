import Diagnostics

extension Period {
  /// Reads a period as offices write it: `2022年6月`, `202206`, `2022/6`, `22.6`, `2022/6/30`, `1–6月 2022`, `2022年上半年`,
  /// `2022年第三季度`, `2022-W10`. Spellings without a year need the `year` that is understood.
  public static func read(_ text: String, year: Int? = nil) -> Result<PeriodReading, PeriodError> {
    if let canonical = Period(text) { return .success(PeriodReading(period: canonical, isNormalised: false)) }
    let spelling = PeriodSpelling(text)
    switch spelling.meaning(year) {
    case .period(let period): return .success(PeriodReading(period: period, isNormalised: true))
    case .impossible: return .failure(impossible(text))
    case .yearMissing: return .failure(yearMissing(text))
    case .ambiguous(let year): return .failure(ambiguous(text, year))
    case .unreadable: return .failure(unreadable(text))
    }
  }

  private static func unreadable(_ text: String) -> PeriodError {
    PeriodError(
      .periodUnreadable, Phrase(zh: "读不懂期间“\(text)”", en: "'\(text)' is no period"),
      help: Phrase(zh: "写成 2022-06、2022-Q3 或“2022年6月”", en: "write 2022-06, 2022-Q3 or 2022年6月"))
  }

  private static func impossible(_ text: String) -> PeriodError {
    PeriodError(
      .periodImpossible, Phrase(zh: "没有“\(text)”这个期间", en: "there is no period '\(text)'"),
      help: Phrase(zh: "核对年、月、日和起止顺序", en: "check year, month, day and the order of the two ends"))
  }

  private static func ambiguous(_ text: String, _ year: Int) -> PeriodError {
    PeriodError(
      .periodAmbiguous, Phrase(zh: "“\(text)”可能是 1 月，也可能是 10 月", en: "'\(text)' may be January or October"),
      help: Phrase(zh: "写成 \(year)-01 或 \(year)-10", en: "write \(year)-01 or \(year)-10"))
  }

  private static func yearMissing(_ text: String) -> PeriodError {
    PeriodError(
      .periodYearMissing, Phrase(zh: "期间“\(text)”没有年份", en: "the period '\(text)' names no year"),
      help: Phrase(zh: "写上年份，如“2022年\(text)”", en: "add the year, as in '2022年\(text)'"))
  }
}
