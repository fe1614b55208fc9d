import FoundationEssentials
import Quantities

/// The only place that looks at a clock, and only when `today` is asked for.
enum Clock {
  static func today(in zone: PlanTimeZone) -> CalendarDate {
    Timestamp(secondsSinceEpoch: Int(Date().timeIntervalSince1970.rounded(.down))).date(in: zone)
  }
}
