public import Plans
public import Quantities

/// Which rows a run needs of a source that can be asked for some of them: decided here, by the names and periods that
/// stand in it, so that what is left there is exactly what would not have counted.
///
/// A row stays wanted where its indicator or its period cannot be told: it is refused by name, as in any drop.
public struct SourceScope: Sendable {
  /// Why a row is left where it lies.
  package enum Left: Sendable, Hashable {
    /// An indicator of the plan that nothing reads.
    case unused
    /// No indicator of the plan.
    case unknown
    /// A period that begins after the as-of.
    case later
    /// A year before the plan that no rule reads.
    case history
  }

  private let plan: Plan
  private let asOf: CalendarDate?
  private let names: NameIndex
  private let read: Set<Indicator.Index>

  /// Without an as-of every period from the plan's first on is wanted.
  public init(plan: Plan, asOf: CalendarDate?) {
    self.plan = plan
    self.asOf = asOf
    names = NameIndex(plan: plan)
    read = plan.indicatorsWithRelated
  }

  /// Why rows of an indicator's name are left; nil where they are wanted.
  package func left(indicator name: String) -> Left? {
    guard let found = names.indicator(name) else { return .unknown }
    return read.contains(found.index) ? nil : .unused
  }

  /// Why rows of a period are left; nil where they are wanted.
  package func left(period text: String) -> Left? {
    guard case .success(let reading) = plan.readPeriod(text) else { return nil }
    let period = reading.period
    if let asOf, period.start > asOf { return .later }
    guard let first = names.years.max() else { return nil }
    let isHistory = plan.indicators.allSatisfy { indicator in
      // Deliverables may be done late, and a period may be one of the year after.
      let year = indicator.calendar.fiscalYear.number(holding: period.end)
      return year < first && !names.years.contains(year) && !names.years.contains(year - 1)
        && !names.years.contains(year + 1)
    }
    return isHistory ? .history : nil
  }
}

extension Plan {
  /// The place in `areas` of whatever a text calls an area, as rows may; nil where it is none.
  public func areaNames() -> @Sendable (String) -> Int? {
    let names = NameIndex(plan: self)
    return { names.area($0)?.index }
  }

  /// The indicator of whatever a text calls one, as rows may; nil where it is none.
  public func indicatorNames() -> @Sendable (String) -> Indicator.Index? {
    let names = NameIndex(plan: self)
    return { names.indicator($0)?.index }
  }
}
