import FoundationEssentials
import Quantities

/// The only place that looks at a clock, and only when `today` is asked for.
enum Clock {
  static var today: CalendarDate {
    CalendarDate(daysSinceEpoch: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
  }
}
