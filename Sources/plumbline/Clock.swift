import FoundationEssentials
import Quantities

/// The only place that looks at a clock: where `today` is asked for, and for the line that tells who waits at a
/// terminal how long it will take.
///
/// Nothing that is written to a report depends on it.
enum Clock {
  /// Seconds since some moment in the past.
  static var uptime: Double {
    let moment = ContinuousClock.now - start
    return Double(moment.components.seconds) + Double(moment.components.attoseconds) / 1e18
  }

  private static let start = ContinuousClock.now

  static func today(in zone: PlanTimeZone) -> CalendarDate {
    Timestamp(secondsSinceEpoch: Int(Date().timeIntervalSince1970.rounded(.down))).date(in: zone)
  }
}
