public import Quantities

/// A formula that must be true.
public struct Condition: Sendable {
  /// Without a unit: a condition.
  public var formula: Formula
  /// `end`, `every` or `latest`.
  public var judging: QuantityTest.Judging
  /// The periods in which it is asked.
  public var calendar: ReportingCalendar
  /// The one period that decides (`in:`).
  public var period: Period?
  /// Judged from this day on, where later than the standard's start.
  public var from: CalendarDate?

  /// The calendar is that of the formula's own figures.
  public init(
    formula: Formula, in plan: Plan, judging: QuantityTest.Judging = .end, period: Period? = nil,
    from: CalendarDate? = nil
  ) {
    self.formula = formula
    self.judging = judging
    self.calendar = ReportingCalendar(of: formula, in: plan)
    self.period = period
    self.from = from
  }
}
