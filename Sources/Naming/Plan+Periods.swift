import Plans
package import Quantities

extension Plan {
  /// A period as offices write it, in the plan's year and zone.
  package func readPeriod(_ text: String, year: Int? = nil) -> Result<PeriodReading, PeriodError> {
    Period.read(text, year: year, fiscalYear: calendar.fiscalYear, timeZone: timeZone)
  }
}
