import Figures
import Plans
import Quantities

/// How often something was done in each period, as far as the figures tell.
struct FrequencyCounts {
  struct Count {
    let period: Period
    /// Times for certain; nil where nothing is.
    let least: Rational?
    /// At most so many, if the periods before it took no more than they need; nil where there is no such bound.
    let most: Rational?
    let isClosed: Bool
    /// The time in which a miss may still be made up has not passed, or its figures are awaited.
    let isInMakeUp: Bool

    /// The times, where the figures tell them.
    var times: Rational? { least == most ? least : nil }

    func isKept(_ wanted: Rational) -> Bool { least.map { $0 >= wanted } ?? false }
    func isMissed(_ wanted: Rational) -> Bool { most.map { $0 < wanted } ?? false }
  }

  let counts: [Count]
  private let tally: Tally
  private let calendar: ReportingCalendar
  private let start: CalendarDate

  /// The periods from the standard's start that have begun by the end of `horizon`, the last report that is in or
  /// overdue.
  init(
    _ frequency: Frequency, _ series: Series, every: ReportingCalendar, from start: CalendarDate,
    deadline: CalendarDate,
    horizon: CalendarDate, asOf: CalendarDate
  ) {
    let calendar = series.indicator.value.calendar
    let start = calendar.firstDay(from: start)
    let tally = Tally(series, from: start, through: horizon)
    (self.tally, self.calendar, self.start) = (tally, calendar, start)
    var periods: [Period] = []
    let closing = every.closing(deadline)
    var next: Period? = every.opening(start)
    while let period = next, period.start <= horizon, period <= closing {
      periods.append(period)
      next = period.next > period ? period.next : nil
    }
    let wanted = Rational(frequency.times)
    let spans = periods.map { period in
      Span(
        first: max(period.start, start), last: period.end, windowEnd: period.end.adding(days: frequency.makeUpDays))
    }
    let least = tally.served(spans, wanted, isGenerous: false)
    let most = tally.served(spans, wanted, isGenerous: true)
    counts = periods.indices.map { index in
      let span = spans[index]
      let lastInWindow = calendar.latest(through: span.windowEnd).end
      let isAwaited = lastInWindow > span.last && lastInWindow > horizon
      return Count(
        period: periods[index], least: least[index], most: most[index], isClosed: span.last <= horizon,
        isInMakeUp: frequency.makeUpDays > 0 && (asOf <= span.windowEnd || isAwaited))
    }
  }

  /// The first report that is not there and without which the times of a period are not known.
  func hole(in count: Count) -> Period? {
    let first = max(count.period.start, start)
    for stretch in tally.stretches where stretch.last >= first && stretch.firstReport <= count.period.end {
      if stretch.firstReport < first { return calendar.latest(through: first + -1) }
      if !stretch.isKnown || stretch.last > count.period.end {
        return calendar.latest(through: min(stretch.last, count.period.end))
      }
    }
    return nil
  }

  /// The periods up to a missed one that share what is known only in all, and how much that is.
  func shared(through missed: Count) -> (first: Count, total: Rational)? {
    guard missed.times == nil, let last = counts.firstIndex(where: { $0.period == missed.period }) else { return nil }
    var first = last
    while first > 0, counts[first - 1].times == nil, counts[first - 1].most != nil { first -= 1 }
    let total = counts[first...last].compactMap(\.most).reduce(Rational.zero, +)
    return (counts[first], total)
  }

  /// The days of a period, and how long it may be made up.
  struct Span {
    let first: CalendarDate
    let last: CalendarDate
    let windowEnd: CalendarDate
  }
}

extension Tally {
  /// What each span has in all, oldest first: its own reports, and what it needs of those in its window, which later
  /// spans then lack.
  ///
  /// A stretch across the ends of spans is generously given to whoever lacks it first, or else to nobody.
  fileprivate func served(_ spans: [FrequencyCounts.Span], _ wanted: Rational, isGenerous: Bool) -> [Rational?] {
    var left = stretches.map { isGenerous ? $0.most : $0.least }
    return spans.map { span in
      var got: Rational? = .zero
      var across: [Int] = []
      for index in index(where: { $0.last >= span.first })..<stretches.count {
        let stretch = stretches[index]
        if stretch.firstReport > span.last { break }
        if stretch.firstReport < span.first || stretch.last > span.last {
          across.append(index)
        } else if let amount = left[index] {
          got = got.map { $0 + amount }
          left[index] = .zero
        } else {
          got = nil
        }
      }
      if !across.isEmpty, !onlyAdds { return nil }
      let window = (low: index { $0.firstReport > span.last }, high: index { $0.last > span.windowEnd })
      let later = window.low < window.high ? Array(window.low..<window.high) : []
      for index in (isGenerous ? across : []) + later {
        guard let have = got, have < wanted else { break }
        guard let amount = left[index] else {
          if isGenerous { got = nil }
          continue
        }
        let taken = min(max(amount, .zero), wanted - have)
        got = have + taken
        left[index] = amount - taken
      }
      return got
    }
  }
}
