import Figures
public import Plans
public import Quantities

/// A figure that came in after its day.
public struct LateFiling: Sendable, Hashable {
  /// Its place in `Plan.indicators`.
  public let indicator: Indicator.Index
  /// The period of the figure.
  public let period: Period
  /// The unit that filed it; nil where the row names none and the indicator has not exactly one reporter.
  public let reporter: String?
  /// The last day on which it would have been in time.
  public let due: CalendarDate
  /// The day on which it was first handed in, in the plan's time zone.
  public let filed: CalendarDate

  /// How many days late it came: at least 1.
  public var days: Int { CalendarDate.days(from: due, to: filed) }
}

extension Submission {
  /// Figures of periods that end within `span` whose first submission came after the due day, by indicator and period.
  ///
  /// Rows without a submission time are not known to be late.
  public func lateFilings(of plan: Plan, within span: Period) -> [LateFiling] {
    struct Key: Hashable {
      let period: Period
      let reporter: String?
    }
    return plan.indicators.indices.flatMap { index -> [LateFiling] in
      let indicator = plan.indicators[index]
      var first: [Key: CalendarDate] = [:]
      for observation in figures.submissions(of: index) where span.contains(observation.period.end) {
        guard let moment = observation.submittedAt else { continue }
        let only = indicator.reporters.count == 1 ? indicator.reporters.first : nil
        let key = Key(period: observation.period, reporter: observation.reporter ?? only)
        let day = moment.date(in: plan.timeZone)
        first[key] = min(first[key] ?? day, day)
      }
      return first.compactMap { key, day in
        let due = indicator.calendar.due(key.period)
        guard day > due else { return nil }
        return LateFiling(indicator: index, period: key.period, reporter: key.reporter, due: due, filed: day)
      }.sorted { ($0.period, $0.reporter ?? "") < ($1.period, $1.reporter ?? "") }
    }
  }
}
