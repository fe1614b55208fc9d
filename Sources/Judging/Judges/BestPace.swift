import Diagnostics
import Figures
import Plans
import Quantities

/// The best pace yet of a count, to hold the pace still needed against.
struct BestPace {
  /// The best mean, for one report, of the reports that make up three months; of one report where that covers more.
  ///
  /// Nil until there are so many: a single good week is no pace. The count at the start of the first period is 0; a
  /// report missing inside the three months is spanned, since the count to date rose all the same.
  let best: Rational?

  /// Of the first `length` points.
  init(_ calendar: ReportingCalendar, _ points: Accumulation.Points, upTo length: Int, from start: CalendarDate) {
    let cadence = calendar.cadence
    // A start inside a period takes the whole period in.
    let origin = calendar.opening(start).start.adding(days: -1)
    var rise: Rational?
    for index in 0..<length {
      let (end, reached) = (points.end(of: index), points.total(of: index))
      func look(_ left: CalendarDate, _ total: Rational) -> Bool {
        let distance = cadence.distance(from: left, to: end)
        if distance == cadence.threeMonths { rise = max(rise ?? reached - total, reached - total) }
        return distance <= cadence.threeMonths
      }
      var isNear = true
      for left in (0..<index).reversed() where isNear {
        isNear = look(points.end(of: left), points.total(of: left))
      }
      if isNear { _ = look(origin, .zero) }
    }
    best = rise?.divided(by: Rational(cadence.reportsInThreeMonths))
  }
}

extension Period.Cadence {
  /// How many reports three months are: 13 weeks, 91 days; never less than one.
  fileprivate var reportsInThreeMonths: Int {
    switch self {
    case .day: 91
    case .week: 13
    case .month, .span: 3
    case .quarter, .half, .year: 1
    }
  }

  /// How far apart the ends of the first and the last of them lie, as `distance` measures it.
  fileprivate var threeMonths: Int {
    switch self {
    case .day, .week: 91
    case .month, .span, .quarter: 3
    case .half: 6
    case .year: 12
    }
  }

  /// Days under days and weeks, else months.
  fileprivate func distance(from left: CalendarDate, to right: CalendarDate) -> Int {
    switch self {
    case .day, .week: CalendarDate.days(from: left, to: right)
    case .month, .span, .quarter, .half, .year: (right.year - left.year) * 12 + right.month - left.month
    }
  }
}
