import Figures
import Naming
import Plans
import Quantities

/// Resolves series by series what was filed: those in order are left where they are, the rest goes to `SeriesChecker`.
struct SeriesResolver {
  /// The figures that count of series that are kept one by one.
  private(set) var accepted: [FigureBook.Key: [Observation]] = [:]
  /// Periods of which no figure counts after all.
  private(set) var refused: [FigureBook.Key: [Period: FigureBook.Refusal]] = [:]
  private(set) var rowsRefused = 0
  private var screen: SeriesScreen
  /// Nil for a plan without indicators.
  private var checker: SeriesChecker?
  private let plan: Plan
  private let drop: Drop
  private let onlyFiled: Set<Indicator.Index>

  var log: SubmissionLog { checker?.log ?? SubmissionLog(plan: plan, drop: drop) }

  /// `asked` are the rows whose value a question was asked about already.
  init(plan: Plan, drop: Drop, index: PlanIndex, asked: Set<Int>) {
    screen = SeriesScreen(plan: plan, drop: drop, index: index)
    checker =
      plan.indicators.isEmpty
      ? nil
      : SeriesChecker(plan: plan, drop: drop, key: FigureBook.Key(0, area: 0), scale: index.scale, asked: asked)
    self.plan = plan
    self.drop = drop
    onlyFiled = plan.onlyFiled
  }

  mutating func resolve(_ rows: inout FiledRows) {
    for key in rows.order {
      if let figures = rows.others[key] {
        for figure in figures { rows.noteDue(figure.period, of: key.indicator) }
        resolve(key, figures, rows.gaps[key] ?? [])
        continue
      }
      guard let place = rows.plain.places[key.indicator, key.area] else { continue }
      let found = screen.look(at: rows.plain.figures.series[place], in: rows.plain.figures)
      if let latest = found.latest { rows.note(latest.period, due: latest.due) }
      if found.isClean, !onlyFiled.contains(key.indicator) { continue }
      let filed = rows.plain.figures.figures(ofSeries: place, drop, in: plan.timeZone)
      resolve(key, filed, rows.gaps[key] ?? [])
      if let kept = accepted[key], kept.map(\.row) == filed.map(\.row) {
        accepted[key] = nil
      } else {
        rows.others[key] = filed
        rows.plain.disown(place)
      }
    }
  }

  private mutating func resolve(_ key: FigureBook.Key, _ filed: [Observation], _ gaps: Set<Period>) {
    checker?.turn(to: key)
    accepted[key] =
      onlyFiled.contains(key.indicator)
      ? checker?.resolve(byReporter: filed, others: gaps) : checker?.resolve(filed, others: gaps)
    guard let checker else { return }
    if !checker.refused.isEmpty { refused[key] = checker.refused }
    rowsRefused += checker.rowsRefused
  }
}
