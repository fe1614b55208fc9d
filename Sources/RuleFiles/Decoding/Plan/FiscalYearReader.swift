import Diagnostics
import Plans
import Quantities

/// The year over which totals to date are counted.
struct FiscalYearReader {
  let context: ReadingContext

  /// As `year_starts` says, else from the start of a plan of twelve months, else from 1 January.
  ///
  /// Twelve months that end in the plan's year and begin in the one before are called after their end.
  func read(_ fields: Fields) -> FiscalYear {
    let isTwelveMonths = context.plan.deadline == context.plan.start.adding(months: 12) + -1
    var year = FiscalYear.calendar
    if let value = fields["year_starts"], let text = value.text {
      guard let written = FiscalYear(text) else {
        context.log.report(
          .badYearStart, at: value.place,
          Phrase(zh: "“\(text)”不是每年都有的一天", en: "'\(text)' is no day of every year"),
          help: Phrase(zh: "写月和日，如 04-01", en: "write month and day, as in 04-01"))
        return year
      }
      year = written
    } else if isTwelveMonths, context.plan.start.month > 1,
      let own = FiscalYear(month: context.plan.start.month, day: context.plan.start.day)
    {
      year = own
    }
    let isCalledByEnd =
      isTwelveMonths && year.isFirstDay(context.plan.start) && context.plan.year > context.plan.start.year
    return FiscalYear(month: year.month, day: year.day, isNamedByEnd: isCalledByEnd) ?? year
  }
}
