public import Quantities

extension ReportingCalendar {
  /// The calendar in which a formula is judged: the longest of what adds up or grows, else the shortest of its levels
  /// and rates; due when the last of its figures is.
  public init(of formula: Formula, in plan: Plan) {
    let indicators = formula.references.map { plan.indicators[$0.indicator] }
    let adding = indicators.filter { $0.kind.accumulates || $0.kind == .growth }.map(\.calendar)
    let longest = adding.max { $0.cadence < $1.cadence }
    let shortest = indicators.map(\.calendar).min { $0.cadence < $1.cadence }
    let lead = longest ?? shortest ?? plan.calendar
    let all = indicators.map(\.calendar).filter { ($0.cadence > .week) == (lead.cadence > .week) }
    // Which of them is due last is seen at one period.
    let probe = lead.period(holding: plan.start)
    let latest = all.max { $0.due(probe) < $1.due(probe) } ?? lead
    self.init(
      cadence: lead.cadence, dueDay: latest.dueDay, dueMonthOffset: latest.dueMonthOffset, dueAfter: latest.dueAfter,
      weekends: latest.weekends, holidays: latest.holidays,
      mergedMonths: indicators.contains { $0.calendar.mergedMonths }, fiscalYear: plan.calendar.fiscalYear,
      weekEnds: lead.weekEnds)
  }
}
