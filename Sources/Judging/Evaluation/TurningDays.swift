import Figures
import Plans
import Quantities
import Synchronization

/// The days on which findings may turn though nothing new was handed in: figures end, fall due, terms begin and end.
///
/// A verdict is worked out from figures up to the as-of and from what was due by it, never from the as-of's distance to
/// them, so between two such days it stays. Kinds of requirement that look at the day itself may turn on any.
final class TurningDays: Sendable {
  /// What the findings of a standard hang on.
  private struct Watched {
    /// Its own days, and the ends of periods that were filed.
    var days: Set<CalendarDate>
    var calendars: Set<ReportingCalendar>
  }

  private struct Stretch: Hashable {
    let calendar: ReportingCalendar
    let first: CalendarDate
    let last: CalendarDate
  }

  private let plan: Plan
  /// By indicator, the ends of all periods for which figures were filed, used or refused, in any area.
  private let ends: [Indicator.Index: Set<CalendarDate>]
  private let families: [Set<Indicator.Index>]
  private let due = Mutex<[Stretch: Bool]>([:])
  /// By standard; nil for one that may turn on any day.
  private let watched = Mutex<[String: Watched?]>([:])

  /// One pass over the series of a book.
  init(of figures: FigureBook, in plan: Plan) {
    self.plan = plan
    families = plan.families
    var ends: [Indicator.Index: Set<CalendarDate>] = [:]
    figures.forEachSeriesOfPeriods { key, _, periods in
      ends[key.indicator, default: []].formUnion(periods().lazy.map(\.end))
    }
    for (key, periods) in figures.refused {
      ends[key.indicator, default: []].formUnion(periods.keys.lazy.map(\.end))
    }
    self.ends = ends
  }

  /// Whether a standard's findings are the same on every day from `first` through `last`, their ages apart.
  ///
  /// It may doubt some that are, never pass some that are not. What a standard hangs on is worked out once.
  func isSettled(_ standard: Standard, from first: CalendarDate, through last: CalendarDate) -> Bool {
    if first >= last { return first == last }
    guard let watched = keptWatched(standard) else { return false }
    return !watched.days.contains { $0 > first && $0 <= last }
      && watched.calendars.allSatisfy { !isDue($0, from: first, through: last) }
  }

  private func keptWatched(_ standard: Standard) -> Watched? {
    if let known = watched.withLock({ $0[standard.id] }) { return known }
    let made = newlyWatched(standard)
    watched.withLock { $0[standard.id] = .some(made) }
    return made
  }

  private func newlyWatched(_ standard: Standard) -> Watched? {
    let requirements = [standard.requirement] + (standard.earlier.map { [$0.requirement] } ?? [])
    guard requirements.allSatisfy(\.goesByFiguresAlone) else { return nil }
    let read = plan.related(to: Set(requirements.flatMap(\.indicators)), families: families)
    var watched = Watched(days: Set(terms(of: standard)), calendars: [])
    for index in read {
      guard let indicator = plan.indicator(index), indicator.formula == nil else { return nil }
      watched.days.formUnion(ends[index] ?? [])
      watched.calendars.insert(indicator.calendar)
    }
    return watched
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
  ///
  /// The answer is kept: standards share their calendars, and reports their dates.
  private func isDue(_ calendar: ReportingCalendar, from first: CalendarDate, through last: CalendarDate) -> Bool {
    let stretch = Stretch(calendar: calendar, first: first, last: last)
    if let known = due.withLock({ $0[stretch] }) { return known }
    let answer = isNewlyDue(calendar, from: first, through: last)
    due.withLock { $0[stretch] = answer }
    return answer
  }

  private func isNewlyDue(_ calendar: ReportingCalendar, from first: CalendarDate, through last: CalendarDate) -> Bool {
    func turns(_ day: CalendarDate) -> Bool { day > first && day <= last }
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
