import Figures
import Plans
import Quantities

/// What becomes of figures that were filed by a day where periods are filed.
///
/// The last day of a period is the period, and so is its first day where the period has no other figure. A day inside
/// is a dated figure of a total to date; of anything else it stands for its period if nothing else does, and else is
/// not used, unless a standard asks how things stood on that very day.
struct FiledDays {
  /// A figure that is not used, because another one stands for its period.
  struct Unused {
    let figure: Observation
    let period: Period
    /// The row of the other one.
    let other: Int
  }

  private(set) var figures: [Observation] = []
  private(set) var unused: [Unused] = []
  /// Figures that were dated inside the period for which they are used.
  private(set) var inside: [Observation] = []

  /// Whether some of the figures were filed by a day.
  static func areIn(_ figures: [Observation]) -> Bool { figures.contains { $0.filedDay != nil } }

  /// `deadlines` are the days on which standards close that read the indicator.
  init(_ filed: [Observation], of indicator: Indicator, deadlines: Set<CalendarDate> = []) {
    struct Slot: Hashable {
      let period: Period
      let basis: String?
    }
    func slot(_ figure: Observation) -> Slot {
      Slot(period: figure.filedDay.map(indicator.calendar.period(holding:)) ?? figure.period, basis: figure.basis)
    }
    let isToDate = indicator.kind.accumulates && indicator.span == .yearToDate
    let slots = Dictionary(grouping: filed, by: slot)
    for figure in filed {
      let own = slot(figure)
      guard let day = figure.filedDay, day != own.period.end else {
        figures.append(figure)
        continue
      }
      let others = (slots[own] ?? []).filter { $0.filedDay != day }
      let isFirst = day == own.period.start
      if isToDate {
        figures.append(isFirst && others.isEmpty ? figure : figure.of(.day(day)))
        continue
      }
      // A period's own text and its last day go before; of days inside a stock's period the latest, of a flow's none.
      let other = others.last { other in
        guard let otherDay = other.filedDay, otherDay != own.period.end else { return true }
        return indicator.kind == .flow || otherDay > day
      }
      if let other, !isFirst || other.value != figure.value {
        if deadlines.contains(day), indicator.kind.isStanding {
          figures.append(figure.of(.day(day)))
        } else {
          unused.append(Unused(figure: figure, period: own.period, other: other.row))
        }
      } else {
        let standing = figure.of(own.period)
        figures.append(standing)
        if !isFirst, other == nil { inside.append(standing) }
      }
    }
  }
}

extension Plan {
  /// The days on which standards close, by the indicators that they read.
  var closingDays: [Indicator.Index: Set<CalendarDate>] {
    var days: [Indicator.Index: Set<CalendarDate>] = [:]
    for standard in standards {
      let own = [standard.deadline] + standard.requirement.quantityTests.compactMap { $0.period?.end }
      for indicator in standard.requirement.indicators { days[indicator, default: []].formUnion(own) }
    }
    return days
  }
}
