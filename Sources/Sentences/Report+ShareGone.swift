import Findings
package import Quantities

extension Report {
  /// Whole per cent of the days from start through deadline that are over at the end of a day, rounded down.
  package static func shareGone(from start: CalendarDate, through deadline: CalendarDate, at day: CalendarDate) -> Int {
    let all = CalendarDate.days(from: start, to: deadline) + 1
    let gone = CalendarDate.days(from: start, to: day) + 1
    return all <= 0 ? 100 : min(max(gone, 0), all) * 100 / all
  }
}
