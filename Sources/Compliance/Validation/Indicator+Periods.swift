import Quantities

extension Indicator {
  /// The period of the indicator's own calendar that a filed period stands for; a single day is a dated figure.
  ///
  /// A year-to-date figure may be filed as `2022-06`, `1–6月` or `上半年`: all end in the same place. A figure of
  /// another span than the declared one (a quarter's own value of a monthly flow) is nil: spans are never mixed.
  func period(for filed: Period) -> Period? {
    if filed.cadence == calendar.cadence || filed.cadence == .day { return filed }
    guard filed.months > 0 else { return nil }
    guard let own = Period.containing(filed.end, calendar.cadence), own.end == filed.end else { return nil }
    switch span {
    case .yearToDate:
      return filed.start.month == 1 && filed.start.year == own.end.year ? own : filed.months <= own.months ? own : nil
    case .own:
      if kind.accumulates { return isMergedStart(filed) || filed.start == own.start ? own : nil }
      return filed.months <= own.months ? own : nil
    case .rolling12: return filed.months == 12 ? own : nil
    }
  }

  /// January and February filed as one figure.
  private func isMergedStart(_ filed: Period) -> Bool {
    calendar.mergedMonths && filed.start.month == 1 && filed.end.month == 2 && filed.start.year == filed.end.year
  }
}
