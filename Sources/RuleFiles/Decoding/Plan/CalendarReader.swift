import Diagnostics
import Plans
import Quantities

/// When figures are filed: of a plan, of an indicator, of a duty to file.
struct CalendarReader {
  let context: ReadingContext

  /// A reporting calendar whose absent keys are those of another.
  func read(_ fields: Fields, over other: ReportingCalendar, cadenceKey: String = "cadence")
    -> ReportingCalendar
  {
    let cadence = fields.choice(cadenceKey, Period.Cadence.self) ?? other.cadence
    let days = cadence == .day || cadence == .week ? 0...366 : 1...31
    let dueDay = fields.whole("due_day", in: days, code: .badDueDay)
    let dueAfter = dueAfter(fields)
    if dueDay != nil, fields.has("due_after") {
      fields.reportIdle("due_day", Phrase(zh: "已写 `due_after` 的日历", en: "a calendar that has `due_after`"))
    }
    let weekEnds = fields.choice("week_ends", Weekday.self)
    if weekEnds != nil, cadence != .week, cadenceKey == "cadence", fields.shape != .reporting {
      fields.reportIdle("week_ends", Phrase(zh: "不按周报送的指标", en: "an indicator that is not filed by the week"))
    }
    var weekends = other.weekends
    if let value = fields["weekends"], let text = value.text {
      switch text {
      case "none": weekends = .none
      case "next-workday": weekends = .nextWorkday
      default: context.log.reportUnknownWord(value, text, of: "weekends", words: ["none", "next-workday"])
      }
    }
    let holidays = fields.uniqueTexts("holidays").compactMap { context.scalars.date($0) }
    return ReportingCalendar(
      cadence: cadence, dueDay: dueDay ?? other.dueDay, dueMonthOffset: other.dueMonthOffset,
      dueAfter: dueDay == nil ? dueAfter ?? other.dueAfter : dueAfter, weekends: weekends,
      holidays: fields.has("holidays") ? Set(holidays) : other.holidays,
      mergedMonths: fields.boolean("months_merged") ?? other.mergedMonths, fiscalYear: other.fiscalYear,
      weekEnds: weekEnds?.number ?? other.weekEnds)
  }

  /// So many days after a period's end.
  private func dueAfter(_ fields: Fields) -> Int? {
    guard let value = fields["due_after"], let quantity = context.quantities.quantity(value) else { return nil }
    let days = context.plan.measures.unit("天").flatMap { quantity.converted(to: $0.unit) }?.intValue
    if let days, (0...3660).contains(days) { return days }
    context.log.report(
      .badDueDay, at: value.place,
      Phrase(zh: "“\(value.text ?? "")”不是整日数", en: "'\(value.text ?? "")' is no whole number of days"),
      help: Phrase(zh: "写期末后多少天，如 45 天", en: "write how many days after the period's end, as in 45 days"))
    return nil
  }
}
