import Figures
import Plans
import Quantities

/// The numbers of a level that must be at its goal in the end, at one report: the line up to the goal and the trend.
///
/// `sign` -1 is the row turned round: down from a base. Numbers other than shares are in the row's own sign.
struct LevelPace {
  let value: Rational
  /// The planned share.
  let q: Rational
  /// Where it came from: named by the rule, else the last value before the start.
  let base: Rational?
  /// The straight line from the base to the target.
  let plan: Rational?
  /// The same less the slack.
  let line: Rational?
  /// The median of the slopes of all pairs of at least four reports.
  let slope: Rational?
  /// Where that trend ends, drawn on from the value.
  let end: Rational?

  /// At the report that is the last of `length`.
  init(_ measured: MeasureCase, upTo length: Int, sign: Int) {
    let sign = Rational(sign)
    let points = measured.points.prefix(length)
    let value = (points.last?.number ?? .zero) * sign
    let target = measured.goal.line * sign
    let end = points.last?.period.end ?? measured.start
    let timeline = Timeline(start: measured.start, deadline: measured.deadline)
    let q = timeline.share(measured.test.pace, through: end) ?? timeline.linear(through: end)
    let base = (measured.base ?? Self.earlier(measured, comparableAt: end)).map { $0 * sign }
    let plan = base.map { $0 + (target - $0) * q }
    self.value = value
    self.q = q
    self.base = base
    self.plan = plan
    line = base.flatMap { base in
      plan.map { $0 - measured.bench.limits.slack(q) * (target - base).magnitude }
    }
    let slope = Self.slope(measured, points, sign)
    self.slope = slope
    self.end =
      if let slope, let now = points.last {
        value + slope * (Self.position(measured.due.closing, measured) - Self.position(now.period, measured))
      } else {
        nil
      }
  }

  /// The last value before the start that no change of definition parts from those after it.
  private static func earlier(_ measured: MeasureCase, comparableAt end: CalendarDate) -> Rational? {
    let comparable = measured.series.lastBreak(through: end)
    return measured.series.figures.last {
      $0.period.end < measured.start && $0.period.start >= comparable ?? $0.period.start
    }?.number
  }

  private static func slope(_ measured: MeasureCase, _ points: ArraySlice<Observation>, _ sign: Rational) -> Rational? {
    guard points.count >= 4 else { return nil }
    let course = points.compactMap { point in
      point.number.map { (x: position(point.period, measured), y: $0 * sign) }
    }
    return course.count == points.count ? Statistics.slope(course) : nil
  }

  /// Months where periods are months or longer, else days.
  private static func position(_ period: Period, _ measured: MeasureCase) -> Rational {
    switch measured.series.indicator.value.calendar.cadence {
    case .day, .week: Rational(period.end.daysSinceEpoch)
    case .month, .quarter, .half, .year, .span: Rational(period.end.year * 12 + period.end.month)
    }
  }
}
