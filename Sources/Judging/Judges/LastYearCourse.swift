import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Last year's course of what accumulates: the planned share of a count, and the weight of a growth to date.
struct LastYearCourse {
  private let bench: Bench
  private let series: Series
  private let start: CalendarDate
  private let deadline: CalendarDate

  /// Start and deadline are this year's.
  init(_ bench: Bench, _ series: Series, from start: CalendarDate, to deadline: CalendarDate) {
    (self.bench, self.series, self.start, self.deadline) = (bench, series, start, deadline)
  }

  /// Last year's cumulative share by the same period, of what came up to the month of the deadline.
  ///
  /// A period that is not on file is missing: the one before it says nothing of it.
  func share(through day: CalendarDate) -> Result<Rational, FormulaUnknown> {
    let calendar = series.indicator.value.calendar
    let closing = calendar.closing(deadline).sameLastYear()
    let then = calendar.period(endingWith: .day(day)).sameLastYear()
    let sum = Accumulation(series, from: start.adding(months: -12), through: closing.end)
    func total(_ period: Period) -> Result<Rational, FormulaUnknown> {
      if let total = sum.total(through: period) { return .success(total) }
      return .failure(Absence(sum.gap.map { min($0, period) } ?? period, of: series, bench).ofBase)
    }
    switch (total(then), total(closing)) {
    case (.failure(let unknown), _), (_, .failure(let unknown)): return .failure(unknown)
    case (.success(let part), .success(let whole)):
      return part.divided(by: whole).map { .success($0) } ?? .failure(noCourse(closing))
    }
  }

  private func noCourse(_ closing: Period) -> FormulaUnknown {
    let row = Absence(closing, of: series, bench).row
    return FormulaUnknown(reason: .baseNotPositive, message: VerdictSentences.noCourse(row))
  }
}
