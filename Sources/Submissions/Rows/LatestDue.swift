import Plans
import Quantities

/// Of what was filed, the period that falls due last; of several the one that was met first.
struct LatestDue: Sendable {
  private(set) var found: (period: Period, due: CalendarDate)?

  /// Takes one more period into account.
  mutating func note(_ period: Period, due: CalendarDate) {
    if due > found?.due ?? .first { found = (period, due) }
  }

  /// The same of an indicator's period, where it does not reach beyond the plan.
  mutating func note(_ period: Period, of indicator: Indicator, in plan: Plan) {
    let calendar = indicator.calendar
    if period.end <= calendar.closing(plan.deadline).end { note(period, due: calendar.due(period)) }
  }
}
