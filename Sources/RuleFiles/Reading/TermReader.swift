import Diagnostics
import Plans
import Quantities

/// Days and periods, held against the terms of the plan and of a standard.
struct TermReader {
  let context: ReadingContext

  func period(_ value: Value) -> Period? {
    guard let text = value.text else { return nil }
    if let period = Period(text) {
      // A year by its number is the plan's, which may begin in another month than January.
      return period.cadence == .year ? context.plan.calendar.fiscalYear.period(period.start.year) : period
    }
    context.log.report(
      .badPeriod, at: value.place, Phrase(zh: "没有“\(text)”这一期", en: "there is no period '\(text)'"),
      help: Phrase(
        zh: "期次写作 2022、2022-H1、2022-Q3、2022-06 或 2022-01/2022-06",
        en: "write a period as 2022, 2022-H1, 2022-Q3, 2022-06 or 2022-01/2022-06"))
    return nil
  }

  /// A day that lies within the plan's term.
  func dateInPlan(_ value: Value?) -> CalendarDate? {
    guard let value, let date = context.scalars.date(value) else { return nil }
    guard context.hasHead, context.plan.start <= context.plan.deadline,
      date < context.plan.start || date > context.plan.deadline
    else { return date }
    context.log.report(
      .dateOutsidePlan, at: value.place,
      Phrase(
        zh: "\(date) 不在方案期限 \(context.plan.start) 至 \(context.plan.deadline) 之内",
        en: "\(date) lies outside the plan's term, \(context.plan.start) to \(context.plan.deadline)"),
      help: Phrase(zh: "请核对日期", en: "check the date"))
    return nil
  }

  /// A period that ends within a standard's term.
  func period(_ value: Value, within scope: StandardScope) -> Period? {
    guard let period = period(value) else { return nil }
    if scope.start <= period.end, period.end <= scope.deadline || period.contains(scope.deadline) {
      return period
    }
    context.log.report(
      .periodOutsideStandard, at: value.place,
      Phrase(
        zh: "\(period) 不在标准期限 \(scope.start) 至 \(scope.deadline) 之内",
        en: "\(period) lies outside the standard's term, \(scope.start) to \(scope.deadline)"),
      help: Phrase(zh: "请核对期次，或改 start、deadline", en: "check the period, or the start and the deadline"))
    return nil
  }

  /// A day within a standard's term.
  func date(_ value: Value, within scope: StandardScope) -> CalendarDate? {
    guard let date = dateInPlan(value) else { return nil }
    if scope.start <= date, date <= scope.deadline { return date }
    context.log.report(
      .periodOutsideStandard, at: value.place,
      Phrase(
        zh: "\(date) 不在标准期限 \(scope.start) 至 \(scope.deadline) 之内",
        en: "\(date) lies outside the standard's term, \(scope.start) to \(scope.deadline)"),
      help: Phrase(zh: "请核对日期，或改 start、deadline", en: "check the date, or the start and the deadline"))
    return nil
  }

  func reportReversed(_ value: Value, _ start: CalendarDate, _ deadline: CalendarDate) {
    context.log.report(
      .deadlineBeforeStart, at: value.place,
      Phrase(zh: "完成时限 \(deadline) 早于起算日 \(start)", en: "the deadline \(deadline) lies before the start \(start)"),
      help: Phrase(zh: "请核对两个日期", en: "check both dates"))
  }
}
