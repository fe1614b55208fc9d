import Diagnostics
import Figures
import Plans
import Quantities

/// The figures of one indicator in a set of areas, period by period: worked out once for all that are held against
/// them.
struct AreaTable: Sendable {
  /// One period's figures.
  private struct Row: Sendable {
    var numbers: [Int: Rational] = [:]
    /// How firm the least firm of them is.
    var vintage = Vintage.final
    var sum = Rational.zero
    /// Lowest first.
    var sorted: [Rational] = []
    /// Areas without a number.
    var lacking: [Int] = []
  }

  let areas: [Int]
  private var rows: [Period: Row] = [:]
  /// Why a series of one of the areas cannot be had.
  private(set) var trouble: NoSeries?

  /// The table of areas, worked out once for all that ask; what a bound is tried for stays out of what they share.
  static func of(_ reference: IndicatorReference, _ areas: [Int], _ bench: Bench) -> AreaTable {
    guard let shared = bench.shared else { return AreaTable(reference, areas, bench.book, bench.plan, bench.asOf) }
    return shared.table(reference, areas) {
      var plain = bench.book
      plain.tried = [:]
      return AreaTable(reference, areas, plain, bench.plan, bench.asOf)
    }
  }

  private init(
    _ reference: IndicatorReference, _ areas: [Int], _ book: FigureBook, _ plan: Plan, _ asOf: CalendarDate
  ) {
    self.areas = areas
    for area in areas {
      switch book.read(reference, area: area, plan: plan, asOf: asOf) {
      case .failure(let found): trouble = trouble ?? found
      case .success(let series):
        for figure in series.figures {
          guard let number = figure.number, rows[figure.period]?.numbers[area] == nil else { continue }
          rows[figure.period, default: Row()].numbers[area] = number
          if figure.vintage != .final {
            let known = vintage(figure.period)
            rows[figure.period]?.vintage = min(known, figure.vintage)
          }
        }
      }
    }
    rows = rows.mapValues { row in
      var row = row
      row.sum = row.numbers.values.reduce(.zero, +)
      row.sorted = row.numbers.values.sorted()
      row.lacking = row.numbers.count == areas.count ? [] : areas.filter { row.numbers[$0] == nil }
      return row
    }
  }

  /// The areas without a number in a period; the one that asks knows its own.
  func lacking(_ period: Period, besides own: Int) -> [Int] {
    (rows[period]?.lacking ?? areas).filter { $0 != own }
  }

  /// How firm a comparison with all of them is.
  func vintage(_ period: Period) -> Vintage { rows[period]?.vintage ?? .final }

  /// How many are strictly better than a value.
  func ahead(of value: Rational, _ period: Period, lowerIsBetter: Bool) -> Int {
    let sorted = rows[period]?.sorted ?? []
    let below = sorted.partitioningIndex { $0 >= value }
    return lowerIsBetter ? below : sorted.count - sorted.partitioningIndex { $0 > value }
  }

  /// The line that a comparison sets for an area with a value; nil where a figure that it needs is not there.
  func line(
    _ comparator: Comparator, for own: Int, _ value: Rational, _ period: Period, _ better: Indicator.Direction?
  ) -> Rational? {
    let row = rows[period] ?? Row()
    // The table may know the own figure as a bound only; whoever asks has a number for it.
    let isLackingOwn = row.numbers.count < areas.count && row.numbers[own] == nil && areas.contains(own)
    guard !areas.isEmpty, row.numbers.count + (isLackingOwn ? 1 : 0) == areas.count else { return nil }
    switch comparator {
    case .area(let area): return row.numbers[area] ?? value
    case .average: return (row.sum + (isLackingOwn ? value : .zero)).divided(by: Rational(areas.count))
    case .best(let count, _):
      let sorted = isLackingOwn ? (row.sorted + [value]).sorted() : row.sorted
      let place = min(max(count, 1), sorted.count) - 1
      return better == .lower ? sorted[place] : sorted[sorted.count - 1 - place]
    }
  }
}
