import Diagnostics
import Figures
import Plans
import Quantities

// Last year's course: the planned share of a count, and the weight of a growth to date.

extension Judge {
  /// P(t) of a count; nil where last year's course is wanted and not known.
  func plannedShare(_ count: CountCase, through day: CalendarDate) -> Rational? {
    try? plannedCourse(count, through: day).get()
  }

  /// P(t) of a count, or which figure of last year its course lacks.
  func plannedCourse(_ count: CountCase, through day: CalendarDate) -> Result<Rational, FormulaUnknown> {
    plannedCourse(count.test, count.series, from: count.start, through: day)
  }

  func plannedCourse(
    _ test: QuantityTest, _ series: Series, from start: CalendarDate, through day: CalendarDate
  ) -> Result<Rational, FormulaUnknown> {
    let end = deadline(test)
    if let share = Timeline(start: start, deadline: end).share(test.pace, through: day) { return .success(share) }
    return lastYearShare(series, from: start, to: end, through: day)
  }

  /// Last year's cumulative share by the same period, of what came up to the month of the deadline. A period that is not
  /// on file is missing: the one before it says nothing of it.
  func lastYearShare(
    _ series: Series, from start: CalendarDate, to deadline: CalendarDate, through day: CalendarDate
  ) -> Result<Rational, FormulaUnknown> {
    let calendar = series.indicator.calendar
    let closing = calendar.closing(deadline).sameLastYear()
    let then = calendar.period(endingWith: .day(day)).sameLastYear()
    let sum = Accumulation(series, from: start.adding(months: -12), through: closing.end)
    func total(_ period: Period) -> Result<Rational, FormulaUnknown> {
      guard let total = sum.total(through: period) else {
        return .failure(baseMissing(sum.gap.map { min($0, period) } ?? period, in: series))
      }
      return .success(total)
    }
    switch (total(then), total(closing)) {
    case (.failure(let unknown), _), (_, .failure(let unknown)): return .failure(unknown)
    case (.success(let part), .success(let whole)):
      guard let share = part.divided(by: whole) else {
        let row = absent(closing, in: series).words
        return .failure(
          FormulaUnknown(
            reason: .baseNotPositive,
            message: Phrase(
              zh: "\(row.zh)累计为0，没有上年进度可依", en: "\(row.en) is 0 to date: last year has no course to follow")))
      }
      return .success(share)
    }
  }
}
