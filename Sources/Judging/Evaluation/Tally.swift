import Figures
import Plans
import Quantities

/// What is known of a count between two days, figures missing or not: at least so much, and at most.
///
/// Figures cut time into stretches. What came in a stretch is known as a whole, never how it lies within; what no
/// figure closes is not known at all.
struct Tally {
  struct Stretch {
    let first: CalendarDate
    let last: CalendarDate
    /// The last day of the first report inside it: its own where it is one report.
    let firstReport: CalendarDate
    /// At least so much came in it, and at most; nil where there is no such bound.
    let least: Rational?
    let most: Rational?

    var isKnown: Bool { least != nil && least == most }
  }

  let stretches: [Stretch]
  /// Whether no stretch can be below zero.
  let onlyAdds: Bool
  private let calendar: ReportingCalendar
  private let least: Sums
  private let most: Sums

  /// Sums of what is known of the stretches before each, and how many of them are not.
  private struct Sums {
    private var sums = [Rational.zero]
    private var unknowns = [0]

    init(_ amounts: [Rational?]) {
      for amount in amounts {
        sums.append(sums[sums.count - 1] + (amount ?? .zero))
        unknowns.append(unknowns[unknowns.count - 1] + (amount == nil ? 1 : 0))
      }
    }

    /// Nil where one of them has no bound.
    func total(_ range: Range<Int>) -> Rational? {
      unknowns[range.upperBound] == unknowns[range.lowerBound]
        ? sums[range.upperBound] - sums[range.lowerBound] : nil
    }
  }

  /// From the first report that ends on or after `start` on: a start inside a period takes the whole period in.
  init(_ series: Series, from start: CalendarDate, through end: CalendarDate) {
    calendar = series.indicator.value.calendar
    let isFlow = series.indicator.value.kind == .flow || series.indicator.value.span == .own
    onlyAdds = isFlow ? series.indicator.value.isNeverNegative : series.indicator.value.kind == .cumulative
    stretches =
      isFlow ? Self.ofFlow(series, from: start, through: end) : Self.ofTotals(series, from: start, through: end)
    least = Sums(stretches.map(\.least))
    most = Sums(stretches.map(\.most))
  }

  /// Each period's own amount; of a missing one what the indicator's range leaves.
  private static func ofFlow(_ series: Series, from start: CalendarDate, through end: CalendarDate) -> [Stretch] {
    let calendar = series.indicator.value.calendar
    let last = max(end, series.figures.last?.period.end ?? end)
    var figures = series.figures[...]
    let lowest = series.indicator.value.minimum ?? (series.indicator.value.isNeverNegative ? .zero : nil)
    let highest = series.indicator.value.maximum
    return calendar.periods(from: start, through: last).map { period in
      figures = figures.drop { $0.period.end < period.end }
      let own = figures.first { $0.period == period }?.number
      return Stretch(
        first: calendar.covered(by: period).start, last: period.end, firstReport: period.end, least: own ?? lowest,
        most: own ?? highest)
    }
  }

  /// What a total to date rose by from one figure to the next, dated ones too; it is zero before the year begins.
  private static func ofTotals(_ series: Series, from start: CalendarDate, through end: CalendarDate) -> [Stretch] {
    let calendar = series.indicator.value.calendar
    var year = calendar.year(of: calendar.opening(start))
    var cursor = calendar.firstDay(ofYear: year)
    var total = Rational.zero
    var stretches: [Stretch] = []
    // What no figure closes is no fall where nothing may fall.
    let lowest: Rational? = series.indicator.value.kind == .cumulative ? .zero : nil
    func add(through last: CalendarDate, _ amount: Rational?) {
      guard cursor <= last else { return }
      let report = min(calendar.asked(cursor).end, last)
      stretches.append(
        Stretch(first: cursor, last: last, firstReport: report, least: amount ?? lowest, most: amount))
      cursor = last + 1
    }
    for figure in series.ofEveryDay where figure.period.end >= cursor {
      guard let number = figure.number else { continue }
      while year < calendar.year(of: figure.period) {
        add(through: calendar.lastDay(ofYear: year), nil)
        year += 1
        total = .zero
      }
      add(through: figure.period.end, number - total)
      total = number
    }
    while year < calendar.year(of: calendar.closing(end)) {
      add(through: calendar.lastDay(ofYear: year), nil)
      year += 1
    }
    add(through: end, nil)
    return stretches
  }

  /// What came from the first report since `first` to the end of the day `last`; nil where there is no such bound.
  func amount(from first: CalendarDate, through last: CalendarDate) -> (least: Rational?, most: Rational?) {
    if first > last { return (.zero, .zero) }
    let low = index { $0.last >= first }
    let high = index { $0.first > last }
    guard low < high else { return (nil, nil) }
    let isCutBelow = stretches[low].firstReport < first
    let isCutAbove = stretches[high - 1].last > last
    // Of a stretch that is cut at least nothing and at most all of it lies inside.
    if isCutBelow || isCutAbove, !onlyAdds { return (nil, nil) }
    let inner = (low: isCutBelow ? low + 1 : low, high: isCutAbove ? high - 1 : high)
    return (inner.low < inner.high ? least.total(inner.low..<inner.high) : .zero, most.total(low..<high))
  }

  /// The first stretch of which something holds that holds of all later ones.
  func index(where isReached: (Stretch) -> Bool) -> Int {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(stretches[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Series {
  /// Figures of its own periods and of single days inside them, by their last day; of two for one day the period's own.
  var ofEveryDay: [Observation] {
    if dated.isEmpty { return figures }
    let own = Set(figures.map(\.period.end))
    return (figures + dated.filter { !own.contains($0.period.end) }).sorted { $0.period < $1.period }
  }
}

extension ReportingCalendar {
  /// The period whose figure is asked for that holds a day: February for a January that is filed with it.
  func asked(_ day: CalendarDate) -> Period {
    let holding = period(holding: day)
    return isFiled(holding) ? holding : holding.next
  }

  /// The last period that has ended by the end of a day.
  func latest(through day: CalendarDate) -> Period {
    let holding = asked(day)
    return holding.end <= day ? holding : before(holding)
  }
}
