import Figures
import Plans
import Quantities

/// The days on which findings may turn though nothing new was handed in: figures end, fall due, terms begin and end.
///
/// A verdict is worked out from figures up to the as-of and from what was due by it, never from the as-of's distance to
/// them, so between two such days it stays. Kinds of requirement that look at the day itself may turn on any.
struct TurningDays {
  private let plan: Plan
  /// By indicator, the ends of all periods for which figures were filed, used or refused, in any area.
  private let ends: [Indicator.Index: Set<CalendarDate>]

  /// One pass over the series of a book.
  init(of figures: FigureBook, in plan: Plan) {
    self.plan = plan
    var ends: [Indicator.Index: Set<CalendarDate>] = [:]
    figures.forEachSeriesOfPeriods { key, periods in
      ends[key.indicator, default: []].formUnion(periods.lazy.map(\.end))
    }
    for (key, periods) in figures.refused {
      ends[key.indicator, default: []].formUnion(periods.keys.lazy.map(\.end))
    }
    self.ends = ends
  }

  /// Whether a standard's findings are the same on every day from `first` through `last`, their ages apart.
  ///
  /// It may doubt one that is, never pass one that is not. Costs the periods between the days.
  func isSettled(_ standard: Standard, from first: CalendarDate, through last: CalendarDate) -> Bool {
    if first >= last { return first == last }
    let requirements = [standard.requirement] + (standard.earlier.map { [$0.requirement] } ?? [])
    guard requirements.allSatisfy(\.goesByFiguresAlone) else { return false }
    func turns(_ day: CalendarDate) -> Bool { day > first && day <= last }
    if terms(of: standard).contains(where: turns) { return false }
    let read = plan.related(to: Set(requirements.flatMap(\.indicators)))
    return read.allSatisfy { index in
      guard let indicator = plan.indicator(index), indicator.formula == nil else { return false }
      return !(ends[index]?.contains(where: turns) ?? false) && !isDue(indicator.calendar, turns, first, last)
    }
  }

  /// The days on which a standard itself begins, ends or changes.
  private func terms(of standard: Standard) -> [CalendarDate] {
    var days = [standard.start, standard.deadline, standard.deadline + 1]
    days += standard.quantityDeadlines.flatMap { [$0, $0 + 1] }
    if let earlier = standard.earlier { days += [earlier.until + 1, earlier.deadline, earlier.deadline + 1] }
    if let withdrawal = standard.withdrawal { days.append(withdrawal.from) }
    for exemption in standard.exemptions {
      days += [exemption.from, exemption.until.map { $0 + 1 }].compactMap(\.self)
    }
    return days
  }

  /// Whether a period of a calendar ends or falls due between two days.
  private func isDue(
    _ calendar: ReportingCalendar, _ turns: (CalendarDate) -> Bool, _ first: CalendarDate, _ last: CalendarDate
  ) -> Bool {
    let now = calendar.period(holding: last)
    let lag = max(CalendarDate.days(from: now.end, to: calendar.due(now)), 0)
    // A year more on both sides: the longest period, and due days before the end of one.
    return calendar.periods(from: first + -(lag + 400), through: last + 400)
      .contains { turns($0.end) || turns(calendar.due($0)) }
  }
}

extension Standard {
  /// The ends of the times for which parts of it count.
  fileprivate var quantityDeadlines: [CalendarDate] {
    requirement.quantityTests.flatMap { test in [deadline(of: test), start(of: test)] }
  }
}

extension Requirement {
  /// Whether it is judged by figures and due days, and never by the day itself.
  fileprivate var goesByFiguresAlone: Bool {
    if case .combination(let combination) = self {
      return combination.parts.allSatisfy(\.requirement.goesByFiguresAlone)
    }
    return switch self {
    case .quantity, .reduction: true
    case .milestone, .frequency, .filing, .combination, .holds, .score, .levels, .records, .since, .manual,
      .unsetThreshold:
      false
    }
  }
}
