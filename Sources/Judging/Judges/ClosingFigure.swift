import Figures
import Plans
import Quantities

/// The closing figure of a test, and what shows how it stood on a deadline inside its period.
struct ClosingFigure {
  let figure: Observation
  /// The value of the period before; nil where there is none.
  let before: Rational?
  /// Figures of single days, oldest first.
  let dated: [Observation]
  let deadline: CalendarDate

  /// Whether a goal was met by the deadline.
  ///
  /// Nil where it cannot be told: the goal was reached (or a limit passed) only inside the closing period and no dated
  /// figure shows the day.
  func isMetByDeadline(_ isMet: (Rational) -> Bool) -> Bool? {
    guard let value = figure.number else { return nil }
    let met = isMet(value)
    if figure.period.end <= deadline { return met }
    let metBefore = before.map(isMet) ?? true
    if met == metBefore { return met }
    let inside = dated.filter { figure.period.contains($0.period.end) }
    if let exact = inside.last(where: { $0.period.end == deadline })?.number { return isMet(exact) }
    if let last = inside.last(where: { $0.period.end <= deadline })?.number, isMet(last) == met { return met }
    if let next = inside.first(where: { $0.period.end >= deadline })?.number, isMet(next) == metBefore {
      return metBefore
    }
    return nil
  }
}

extension Standard {
  /// The day by which a test must hold: the end of the one period that decides, else the standard's deadline.
  func deadline(of test: QuantityTest) -> CalendarDate { test.period?.end ?? deadline }

  /// The period that closes a test.
  func closingPeriod(of test: QuantityTest, _ calendar: ReportingCalendar) -> Period {
    test.period.map { calendar.own($0) ?? $0 } ?? calendar.closing(deadline)
  }

  /// The first day of a test: the standard's, or a later one that the test names.
  func start(of test: QuantityTest) -> CalendarDate { max(start, test.from ?? start) }

  /// The last day on which a figure of a series still ends by the deadline.
  func lastDay(of series: Series) -> CalendarDate { series.indicator.value.calendar.lastDay(by: deadline) }
}
