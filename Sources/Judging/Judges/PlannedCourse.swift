import Figures
import Plans
import Quantities

/// The planned share P(t) of what accumulates: by the rule's pace, or by last year's course.
struct PlannedCourse {
  private let bench: Bench
  private let test: QuantityTest
  private let series: Series
  private let start: CalendarDate

  init(_ bench: Bench, _ test: QuantityTest, _ series: Series, from start: CalendarDate) {
    (self.bench, self.test, self.series, self.start) = (bench, test, series, start)
  }

  /// P(t), or which figure of last year its course lacks.
  func share(through day: CalendarDate) -> Result<Rational, FormulaUnknown> {
    let end = bench.standard.deadline(of: test)
    if let share = Timeline(start: start, deadline: end).share(test.pace, through: day) { return .success(share) }
    return LastYearCourse(bench, series, from: start, to: end).share(through: day)
  }
}
