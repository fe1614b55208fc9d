import Bytes
import Figures
import Naming
import Plans
import Quantities

/// Resolves series by series what was filed: those in order are left where they are, the rest goes to `SeriesChecker`.
///
/// A series knows nothing of another: stretches of them are resolved on all processors, and joined in order.
struct SeriesResolver: Sendable {
  /// The figures that count of series that are kept one by one.
  private(set) var accepted: [FigureBook.Key: [Observation]] = [:]
  /// Periods of which no figure counts after all.
  private(set) var refused: [FigureBook.Key: [Period: FigureBook.Refusal]] = [:]
  private(set) var rowsRefused = 0
  private(set) var log: SubmissionLog
  private var latest = LatestDue()
  /// Plain series that lost a figure or must be kept one by one, with all that was filed.
  private var moved: [(key: FigureBook.Key, place: Int, filed: [Observation])] = []
  private let plan: Plan
  private let drop: Drop
  private let index: PlanIndex
  private let onlyFiled: Set<Indicator.Index>

  /// `asked` are the rows whose value a question was asked about already.
  init(plan: Plan, drop: Drop, index: PlanIndex, asked: Set<Int>) {
    (self.plan, self.drop, self.index) = (plan, drop, index)
    log = SubmissionLog(plan: plan, drop: drop, asked: asked)
    onlyFiled = plan.onlyFiled
  }

  mutating func resolve(_ rows: inout FiledRows, threads: Int) {
    // Some stretches a thread, so that one of hard series holds nobody up.
    self = resolved(rows, stretches: threads > 1 ? threads * 4 : 1, threads: threads)
    if let found = latest.found { rows.note(found.period, due: found.due) }
    for series in moved { rows.keepApart(series.filed, series.key, series.place) }
    moved = []
  }

  private func resolved(_ rows: FiledRows, stretches: Int, threads: Int) -> SeriesResolver {
    let order = rows.order
    return Workers.fold(stretches, threads: threads, into: self) { number in
      var own = self
      own.resolve(order[order.count * number / stretches..<order.count * (number + 1) / stretches], of: rows)
      return own
    } take: {
      $0.join($1)
    }
  }

  private mutating func join(_ next: SeriesResolver) {
    accepted.merge(next.accepted) { _, new in new }
    refused.merge(next.refused) { _, new in new }
    rowsRefused += next.rowsRefused
    log.join(next.log)
    if let found = next.latest.found { latest.note(found.period, due: found.due) }
    moved += next.moved
  }

  private mutating func resolve(_ keys: ArraySlice<FigureBook.Key>, of rows: FiledRows) {
    guard let first = keys.first else { return }
    var screen = SeriesScreen(plan: plan, drop: drop, index: index)
    var checker = SeriesChecker(plan: plan, drop: drop, key: first, scale: index.scale, log: log)
    for key in keys {
      guard let place = rows.plain.plainSeries(key) else {
        let figures = rows.others[key] ?? []
        for figure in figures { latest.note(figure.period, of: plan.indicators[key.indicator], in: plan) }
        accepted[key] = figuresThatCount(key, figures, rows.gaps[key] ?? [], .all, &checker)
        continue
      }
      let found = screen.look(at: rows.plain.figures.series[place], in: rows.plain.figures)
      if let due = found.latest { latest.note(due.period, due: due.due) }
      if found.doubts.isEmpty, !onlyFiled.contains(key.indicator) { continue }
      let filed = rows.plain.figures.figures(ofSeries: place, drop, in: plan.timeZone)
      let kept = figuresThatCount(key, filed, rows.gaps[key] ?? [], found.doubts, &checker)
      if kept.map(\.row) == filed.map(\.row) { continue }
      accepted[key] = kept
      moved.append((key, place, filed))
    }
    log = checker.log
  }

  private mutating func figuresThatCount(
    _ key: FigureBook.Key, _ filed: [Observation], _ gaps: Set<Period>, _ doubts: SeriesDoubts,
    _ checker: inout SeriesChecker
  ) -> [Observation] {
    checker.turn(to: key)
    let kept =
      onlyFiled.contains(key.indicator)
      ? checker.resolve(byReporter: filed, others: gaps) : checker.resolve(filed, others: gaps, doubts)
    if !checker.refused.isEmpty { refused[key] = checker.refused }
    rowsRefused += checker.rowsRefused
    return kept
  }
}
