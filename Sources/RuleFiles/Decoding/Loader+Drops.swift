import Figures
import Plans
import Quantities

extension Loader {
  /// Periods without a year in drops are of the plan's; what else is said of their tables names indicators, and is read
  /// after them.
  mutating func decodeDrops() {
    plan.drops = Drop.Mapping(year: plan.year, fiscalYear: plan.calendar.fiscalYear)
  }
}
