package import Plans
package import Quantities

/// The figures of one series as they stand at the as-of, on one basis.
package struct Series {
  /// The indicator as it is declared, or as it is shown where the figures were computed; shared, since it is large.
  package private(set) var indicator: Boxed<Indicator>
  package let key: FigureBook.Key
  /// Figures of the indicator's own periods, oldest first.
  package var figures: [Observation]
  /// Figures of single days inside those periods, oldest first.
  package var dated: [Observation]
  package let basis: String?
  /// Periods that were filed and refused, or whose value cannot be had.
  package var refused: [Period: FigureBook.Refusal]
  /// Until when the value of a period is not due although its own figure is in: what it is divided by is to come.
  package var pending: [Period: CalendarDate] = [:]
  /// Periods in which there was nothing to measure: neither figures nor holes.
  package var leaving: Set<Period> = []

  package init(
    _ indicator: Boxed<Indicator>, key: FigureBook.Key, figures: [Observation], dated: [Observation], basis: String?,
    refused: [Period: FigureBook.Refusal]
  ) {
    self.indicator = indicator
    self.key = key
    (self.figures, self.dated, self.basis, self.refused) = (figures, dated, basis, refused)
  }

  /// The same figures, of an indicator that is shown otherwise.
  package mutating func change(_ body: (inout Indicator) -> Void) {
    indicator = indicator.changed(body)
  }

  package enum Trouble: Error {
    /// Figures on several bases, and the rule names none.
    case basisUnclear([String])
  }

  package func figure(of period: Period) -> Observation? {
    figures.first { $0.period == period }
  }

  /// The day by whose end the value of a period must be in.
  package func due(_ period: Period) -> CalendarDate {
    max(indicator.value.calendar.due(period), pending[period] ?? .first)
  }

  /// The latest period whose value is due by an as-of.
  package func latestDue(asOf: CalendarDate) -> Period {
    var period = indicator.value.calendar.latestDue(asOf: asOf)
    while due(period) > asOf {
      let before = indicator.value.calendar.before(period)
      if before >= period { break }
      period = before
    }
    return period
  }

  /// The last change of definition by a day.
  package func lastBreak(through day: CalendarDate) -> CalendarDate? {
    indicator.value.breaks.last { $0 <= day }
  }

  /// The latest figure that ends on or before a day.
  package func latest(through day: CalendarDate) -> Observation? {
    figures.last { $0.period.end <= day }
  }
}

extension FigureBook {
  /// The series of a reference at the as-of; figures of periods that end later are not there.
  package func series(
    _ reference: IndicatorReference, area: Int, item: String? = nil, plan: Plan, asOf: CalendarDate
  ) -> Result<Series, Series.Trouble> {
    let indicator = indicators.isEmpty ? Boxed(plan.indicators[reference.indicator]) : indicators[reference.indicator]
    let cadence = indicator.value.calendar.cadence
    let key = Key(reference.indicator, area: area, item: item)
    var known = counted(key)
    // A figure is looked at where it stands: a copy of each would cost more than all the rest. Only what is computed may
    // be known from a later day on.
    let isComputed = if case .some = indicator.value.formula { true } else { false }
    if isComputed || known.indices.contains(where: { known[$0].period.end > asOf }) {
      known = known.filter { $0.period.end <= asOf && $0.isHeld(on: asOf) }
    }
    var basis = reference.basis
    // Nearly every series is on one basis and of one cadence, and stays as it is.
    if basis != nil || !isOnOneBasis(known, key) {
      if let basis {
        known = known.filter { $0.basis == basis }
      } else {
        let bases = Set(known.filter { $0.period.end >= plan.start }.map(\.basis))
        if bases.count > 1 { return .failure(.basisUnclear(bases.map { $0 ?? "" }.sorted())) }
        if let only = bases.first {
          known = known.filter { $0.basis == only }
          basis = only
        }
      }
    } else if let last = known.last, last.period.end >= plan.start {
      basis = last.basis
    }
    let isOfOneCadence = known.indices.allSatisfy { known[$0].period.cadence == cadence }
    let figures = isOfOneCadence ? known : known.filter { $0.period.cadence == cadence }
    var dated = cadence == .day || isOfOneCadence ? [] : known.filter { $0.period.cadence == .day }
    // What stands for its period was filed by a day inside it, and shows that day too.
    if indicator.value.kind.isStanding, figures.contains(where: \.isOfDayInside) {
      dated = (dated + figures.filter(\.isOfDayInside).compactMap { $0.filedDay.map(Period.day).map($0.of) })
        .sorted { $0.period < $1.period }
    }
    return .success(
      Series(
        indicator, key: key, figures: figures, dated: dated, basis: basis,
        refused: refused.isEmpty ? [:] : refused[key] ?? [:]))
  }

  private func isOnOneBasis(_ figures: [Observation], _ key: Key) -> Bool {
    guard let first = figures.first, mayNameBases(key) else { return true }
    return figures.allSatisfy { $0.isOnBasis(of: first) }
  }
}
