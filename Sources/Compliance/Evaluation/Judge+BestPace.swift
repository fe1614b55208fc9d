import Diagnostics
import Figures
import Plans
import Quantities

// The best pace yet, to hold the pace still needed against.

extension Judge {
  /// The best mean, for one report, of the reports that make up three months; of one report where that covers more.
  /// Nil until there are so many: a single good week is no pace. The count at the start of the first period is 0; a
  /// report missing inside the three months is spanned, since the count to date rose all the same.
  func bestPace(_ points: [Accumulation.Point], _ count: CountCase) -> Rational? {
    let cadence = count.series.indicator.calendar.cadence
    // A start inside a period takes the whole period in.
    let first = count.series.indicator.calendar.opening(count.start).start
    var totals: [(end: CalendarDate, total: Rational)] = [(first.adding(days: -1), .zero)]
    totals += points.map { ($0.observation.period.end, $0.total) }
    let reports = Rational(cadence.reportsInThreeMonths)
    var best: Rational?
    for (index, right) in totals.enumerated() {
      for left in totals[..<index].reversed() {
        let distance = cadence.distance(from: left.end, to: right.end)
        if distance > cadence.threeMonths { break }
        guard distance == cadence.threeMonths, let mean = (right.total - left.total).divided(by: reports) else {
          continue
        }
        best = max(best ?? mean, mean)
      }
    }
    return best
  }

  /// The best pace in a sentence: `最好三个月月均8家`, `best three months 8`.
  func bestWords(_ amount: Phrase, _ cadence: Period.Cadence) -> Phrase {
    switch cadence {
    case .day: Phrase(zh: "最好91天日均\(amount)", en: "best 91 days \(amount) a day")
    case .week: Phrase(zh: "最好13周周均\(amount)", en: "best 13 weeks \(amount) a week")
    case .month, .span: Phrase(zh: "最好三个月月均\(amount)", en: "best three months \(amount)")
    case .quarter: Phrase(zh: "最好一季\(amount)", en: "best quarter \(amount)")
    case .half: Phrase(zh: "最好半年\(amount)", en: "best half-year \(amount)")
    case .year: Phrase(zh: "最好一年\(amount)", en: "best year \(amount)")
    }
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
