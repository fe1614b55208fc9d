import Figures
import Naming
import Plans
import Quantities

/// Finds what `SeriesChecker` may have to say of a series, on integers: of nearly every one nothing, since it has every
/// period once and in order, in time, rises where it must, is of one size and without a pattern.
///
/// It may doubt a series that is in order, never pass one that is not; `PlainRowTests` holds it against the checker.
struct SeriesScreen {
  /// What one series is like.
  struct Look {
    let doubts: SeriesDoubts
    /// The period among its figures that falls due last, of several the earliest; nil where it has no figure.
    let latest: (period: Period, due: CalendarDate)?
  }

  /// Boxed, since the screen is copied for questions that look at all values; and of the drop what is asked.
  private let plan: Boxed<Plan>
  private let notes: SymbolColumn
  private let digits: [Int64]
  private let classes: [PeriodClass]
  private let traits: [Traits]
  /// By class and period: where its traits stand in `times`, -1 where nobody asked yet.
  private var numbers: [[Int32]]
  private var times: [PeriodTraits] = []
  private var places: [Int32] = []
  private var values: [Int64] = []
  /// Of each value: where the traits of its period stand in `times`.
  private var timeOf: [Int32] = []
  private var year: [Int64] = []
  private var steps: [Int64] = []
  private var sizes: [Int64] = []

  /// Values are kept below this, so that no sum of a few of them overflows.
  private static let most: Int64 = 1 << 56
  /// Reports from which a pattern can be seen at all.
  private static let enough = 6

  init(plan: Plan, drop: Drop, index: PlanIndex) {
    self.plan = Boxed(plan)
    (notes, digits) = (drop.note, drop.valueDigits)
    classes = index.periods
    traits = plan.indicators.indices.map { Traits(plan.indicators[$0], targets: index.scale, index: $0) }
    numbers = Array(repeating: [], count: (classes.map(\.number).max() ?? 0) + 1)
  }

  mutating func look(at series: PlainFigures.Series, in rows: PlainFigures) -> Look {
    let count = Int(series.count)
    guard count > 0 else { return Look(doubts: [], latest: nil) }
    let own = classes[series.indicator].number
    let surplus = rows.periods.count - numbers[own].count
    if surplus > 0 { numbers[own].append(contentsOf: repeatElement(-1, count: surplus)) }
    places.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    timeOf.removeAll(keepingCapacity: true)
    var largestScale = 0
    var row = Int(series.last)
    while row >= 0 {
      places.append(Int32(truncatingIfNeeded: row))
      largestScale = max(largestScale, rows.links[row].kind.scale)
      row = Int(rows.links[row].previous)
    }
    places.reverse()
    var latest = -1
    var latestDue = CalendarDate.first
    var doubts: SeriesDoubts = series.isLate ? .lateness : []
    var before = -1
    let basis = rows.basis(ofRow: Int(places[0]))
    var lastFacet = rows.links[Int(places[0])].kind.facet
    for place in places {
      let row = Int(place)
      let kind = rows.links[row].kind
      let time = time(own, kind.period, series.indicator, rows)
      timeOf.append(Int32(truncatingIfNeeded: time))
      if times[time].isCounted, times[time].due > latestDue { (latest, latestDue) = (time, times[time].due) }
      if before >= 0, times[before].next != times[time].period {
        let (period, last) = (times[time].period, times[before].period)
        doubts.formUnion(last < period && last.cadence == period.cadence ? .gaps : .all)
      }
      before = time
      if kind.facet != lastFacet {
        lastFacet = kind.facet
        if rows.basis(ofRow: row) != basis { doubts = .all }
      }
      let power = PlainRange.powers[largestScale - kind.scale]
      let (worth, overflow) = rows.facets[lastFacet].factor.multipliedReportingOverflow(by: power)
      let (value, tooLarge) = digits[row].multipliedReportingOverflow(by: worth)
      if overflow || tooLarge || value.magnitude >= Self.most.magnitude { doubts = .all }
      values.append(value)
    }
    if doubts != .all {
      let one = PlainRange.powers[largestScale]
      let trait = traits[series.indicator]
      if !isOfOneSize(trait, one) {
        // Without the figures that are refused for their size the rest may fall, or have a pattern.
        doubts.formUnion([.scale, .falls, .patterns])
      } else {
        if !isRising(trait) { doubts.insert(.falls) }
        if !hasNoPattern(trait, one) { doubts.insert(.patterns) }
      }
    }
    return Look(doubts: doubts, latest: latest < 0 ? nil : (times[latest].period, latestDue))
  }

  // MARK: - What is asked of a series

  private func isOfOneSize(_ trait: Traits, _ one: Int64) -> Bool {
    if trait.target == nil, values.count < 3 { return true }
    var largest: Int64 = 0
    var least = Int64.max
    for value in values {
      let size = abs(value)
      largest = max(largest, size)
      if size > 0 { least = min(least, size) }
    }
    if least == .max { return true }
    let unit = Int128(one)
    let low = trait.target.map { Int128($0.low) * unit } ?? 0
    let high = trait.target.map { Int128($0.high) * unit } ?? 0
    let top = (low: max(Int128(largest), low), high: max(Int128(largest), high))
    if trait.isPercent {
      if trait.isGrowth, Int128(largest) >= 85 * unit { return false }
      if trait.isIndex, Int128(least) <= 20 * unit, top.high >= 80 * unit { return false }
      // A hundredth in place of a percentage lies below a fiftieth of what it is held against.
      return trait.unitFactor > 0 && 50 * Int128(least) > top.high * Int128(trait.unitFactor)
    }
    if top.high > 100 * Int128(least) { return false }
    if trait.isIndex, Int128(least) <= 20 * unit, top.high >= 80 * unit, top.low <= 125 * unit { return false }
    return trait.target == nil || Int128(largest) <= 100 * low
  }

  private func isRising(_ trait: Traits) -> Bool {
    guard trait.onlyRises else { return true }
    for index in values.indices.dropFirst() where values[index] < values[index - 1] {
      if times[Int(timeOf[index])].year == times[Int(timeOf[index - 1])].year { return false }
    }
    return true
  }

  private mutating func hasNoPattern(_ trait: Traits, _ one: Int64) -> Bool {
    guard values.count >= Self.enough, let last = places.last else { return true }
    if notes[Int(last)] >= 0 { return false }
    year.removeAll(keepingCapacity: true)
    guard let end = timeOf.last(where: { times[Int($0)].isCurrent }) else { return true }
    let closing = Int(end)
    let own = times[closing].year
    var first = -1
    for index in values.indices {
      let time = Int(timeOf[index])
      guard times[time].isCurrent, times[time].year == own else { continue }
      if first < 0 { first = time }
      year.append(values[index])
    }
    guard year.count >= Self.enough else { return true }
    if trait.hasTargets, isProportional(trait, from: times[first].months, to: times[closing].months) { return false }
    fillSteps(trait)
    if trait.accumulates, isStepwise(trait) || times[closing].endsYear && isSurge(trait) { return false }
    return !isRound(trait, one) && !hasJump(trait)
  }

  /// Whether the first and the last figure stand to one another as an even pace would have them.
  private func isProportional(_ trait: Traits, from first: Int, to last: Int) -> Bool {
    if !trait.isToDate { return year[0] == year[year.count - 1] }
    return Int128(year[0]) * Int128(last) == Int128(year[year.count - 1]) * Int128(first)
  }

  /// What each report added.
  private mutating func fillSteps(_ trait: Traits) {
    steps.removeAll(keepingCapacity: true)
    var before: Int64 = 0
    for value in year {
      steps.append(trait.isToDate ? value - before : value)
      before = value
    }
  }

  private func isStepwise(_ trait: Traits) -> Bool {
    let own = trait.isYearToDate ? steps.dropFirst() : steps[...]
    guard let step = own.first else { return false }
    return own.allSatisfy { $0 == step }
  }

  private func isRound(_ trait: Traits, _ one: Int64) -> Bool {
    // In the declared unit: a value over its factor.
    guard trait.unitFactor > 0 else { return true }
    let hundred = Int128(trait.unitFactor) * Int128(one) * 100
    return year.allSatisfy { Int128($0) >= hundred && Int128($0) % hundred == 0 }
  }

  /// Whether the last report of the year brought three fifths of it.
  private func isSurge(_ trait: Traits) -> Bool {
    guard trait.maySurge, let step = steps.last, let last = year.last else { return false }
    let total = trait.isFlow ? year.reduce(Int128(0)) { $0 + Int128($1) } : Int128(last)
    return total > 0 && Int128(step) * 5 >= total * 3
  }

  private mutating func hasJump(_ trait: Traits) -> Bool {
    if trait.isToDate { steps.removeFirst() }
    sizes.removeAll(keepingCapacity: true)
    for step in steps where step != 0 { sizes.append(abs(step)) }
    guard !sizes.isEmpty else { return false }
    let usual = Self.doubleMedian(&sizes)
    var sorted = steps
    let middle = Self.doubleMedian(&sorted)
    let far = max(usual * 4, abs(middle) * 4)
    return steps.contains { abs($0) * 2 > usual * 10 || abs($0 * 2 - middle) > far }
  }

  /// Twice the middle value, or the sum of the two middle ones.
  ///
  /// Sorts what it is given.
  private static func doubleMedian(_ values: inout [Int64]) -> Int64 {
    if values.count > 32 {
      values.sort()
    } else {
      for index in values.indices.dropFirst() {
        let value = values[index]
        var place = index
        while place > 0, values[place - 1] > value {
          values[place] = values[place - 1]
          place -= 1
        }
        values[place] = value
      }
    }
    let middle = values.count / 2
    return values.count % 2 == 1 ? values[middle] * 2 : values[middle - 1] + values[middle]
  }

  // MARK: - Periods

  /// What a period is to the indicators of one class.
  private struct PeriodTraits {
    let period: Period
    let next: Period
    let due: CalendarDate
    let year: Int
    /// Months from the beginning of the fiscal year to its end.
    let months: Int
    /// Of the plan's own time, and of the length in which the indicator is filed.
    let isCurrent: Bool
    let endsYear: Bool
    /// Whether its due day counts for that of the drop.
    let isCounted: Bool
  }

  /// Where the traits of a period stand, which are made where nobody asked for them yet.
  private mutating func time(
    _ own: Int, _ number: Int, _ indicator: Indicator.Index, _ rows: PlainFigures
  ) -> Int {
    let known = Int(numbers[own][number])
    if known >= 0 { return known }
    let calendar = plan.value.indicators[indicator].calendar
    let period = rows.periods[number]
    numbers[own][number] = Int32(truncatingIfNeeded: times.count)
    times.append(
      PeriodTraits(
        period: period, next: period.next, due: calendar.due(period), year: calendar.year(of: period),
        months: (period.end.month - calendar.fiscalYear.month + 12) % 12 + 1,
        isCurrent: period.end >= plan.value.start && period.cadence == calendar.cadence,
        endsYear: calendar.fiscalYear.isLastDay(period.end),
        isCounted: period.end <= calendar.closing(plan.value.deadline).end))
    return times.count - 1
  }
}

extension SeriesScreen {
  /// What is asked of the series of an indicator.
  fileprivate struct Traits {
    let isPercent: Bool
    let isGrowth: Bool
    let isIndex: Bool
    let isFlow: Bool
    let accumulates: Bool
    let isYearToDate: Bool
    let isToDate: Bool
    let onlyRises: Bool
    let maySurge: Bool
    let hasTargets: Bool
    let unitFactor: Int64
    /// The whole numbers on both sides of the largest target; nil where no standard sets one but zero.
    let target: (low: Int64, high: Int64)?

    init(_ indicator: Indicator, targets: TargetScale, index: Indicator.Index) {
      isPercent = indicator.unit.dimension == .percent
      isGrowth = indicator.kind == .growth
      isIndex = indicator.isIndex
      isFlow = indicator.kind == .flow
      accumulates = indicator.kind.accumulates
      isYearToDate = indicator.span == .yearToDate
      isToDate = isYearToDate && accumulates
      onlyRises = indicator.kind == .cumulative && isYearToDate
      maySurge = indicator.kind == .cumulative || isFlow
      hasTargets = !targets.targets(index).isEmpty
      // A unit that is no whole number of its base is looked at by the checker: every number is round in it.
      unitFactor = indicator.unitFactor.rational.narrowInteger.flatMap { $0 < 1 << 40 ? $0 : nil } ?? 0
      target = targets.largest(index).flatMap { size in
        if size.isZero { return nil }
        let low = size.floor().narrowInteger.flatMap { $0 < 1 << 60 ? $0 : nil } ?? 0
        return (low, low == 0 && size > 1 ? Int64.max : low + (size.isInteger ? 0 : 1))
      }
    }
  }
}
