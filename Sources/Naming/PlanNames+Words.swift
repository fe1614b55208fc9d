import Diagnostics
import Plans
import Quantities

extension PlanNames {
  /// The names of no plan: what is left are the words of tables, periods and units of measurement.
  public static var ofNoPlan: PlanNames {
    // A day that stands for any: periods without a year are compared with one another, and never shown by it.
    let day = CalendarDate(daysSinceEpoch: 10_957)
    return PlanNames(
      Plan(
        id: "", title: Phrase(verbatim: ""), year: day.year, start: day, deadline: day, timeZone: .utc,
        calendar: ReportingCalendar(cadence: .month, dueDay: 1)))
  }
}
