package import Quantities

extension Indicator {
  /// The period of the indicator's own calendar that a filed period stands for; a single day is a dated figure.
  ///
  /// A year-to-date figure may be filed as `2022-06`, `1–6月` or `上半年`: all end in the same place. A figure of
  /// another span than the declared one (a quarter's own value of a monthly flow) is nil: spans are never mixed.
  package func period(for filed: Period) -> Period? {
    if filed.cadence == .day { return filed }
    if let own = calendar.own(filed) { return own }
    guard filed.months > 0 else { return nil }
    let own = calendar.period(holding: filed.end)
    guard own.end == filed.end else { return nil }
    switch span {
    case .yearToDate:
      let isToDate = calendar.fiscalYear.isBegun(by: filed) && calendar.isOneYear(filed, own)
      return isToDate || filed.months <= own.months ? own : nil
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
