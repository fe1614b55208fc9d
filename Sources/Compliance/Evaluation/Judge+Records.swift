import Diagnostics
import Quantities

// Counts of records: each project counted once, from the period in which it first meets a condition.

extension Judge {
  func judge(_ records: RecordCount) -> Judgement {
    let indicator = plan.indicators[records.of]
    let calendar = indicator.calendar
    let closing = calendar.period(holding: standard.deadline)
    let items = book.items(of: records.of, area: area)
    let shown = recordSeries(records, indicator, items: items, closing: closing)
    let test = QuantityTest(
      subject: .indicator(IndicatorReference(records.of)), bound: records.bound, pace: records.pace)
    let goal = Goal(records.bound, better: indicator.better, whole: true)
    let due = Dueness(
      figures: shown.figures, calendar: calendar, start: standard.start, closing: closing, deadline: standard.deadline,
      asOf: asOf)
    let sum = Accumulation(shown, from: standard.start, through: closing.end)
    var judgement = count(
      CountCase(test: test, series: shown, goal: goal, due: due, sum: sum, start: standard.start))
    // The deciding figure is the list, so the finding points at the last record counted.
    if let last = items.compactMap({ met(records, $0) }).max(by: { $0.period < $1.period }) { judgement.observation = last }
    return judgement
  }

  /// The record of an item that first meets a condition within the standard's time.
  private func met(_ records: RecordCount, _ item: String) -> Observation? {
    book.observations(FigureBook.Key(records.of, area: area, item: item)).first { record in
      guard record.period.end <= asOf, record.period.end >= standard.start, record.period.end <= standard.deadline,
        case .amount(let value, let unit) = record.value
      else { return false }
      return records.conditions.contains { condition in
        condition.bounds.allSatisfy { bound in
          guard let factor = unit.factor(to: bound.unit) else { return false }
          return Goal(bound, better: nil, whole: false).isMet(by: value * factor)
        }
      }
    }
  }

  /// The list as a count to date at the end of each period that has fallen due.
  private func recordSeries(_ records: RecordCount, _ indicator: Indicator, items: [String], closing: Period) -> Series {
    let calendar = indicator.calendar
    var shown = indicator
    shown.kind = .cumulative
    shown.span = .yearToDate
    shown.unit = records.bound.unit
    shown.unitText = records.bound.unit.symbol
    shown.unitFactor = ExactDecimal(1)
    shown.isWhole = true
    let rows = items.compactMap { met(records, $0) }
    let all = items.flatMap { book.observations(FigureBook.Key(records.of, area: area, item: $0)) }
    guard let any = all.filter({ $0.period.end <= asOf }).max(by: { $0.period < $1.period }) else {
      return Series(
        indicator: shown, key: FigureBook.Key(records.of, area: area), figures: [], dated: [], basis: nil, refused: [:])
    }
    let through = max(min(calendar.latestDue(asOf: asOf).end, closing.end), calendar.period(holding: any.period.end).end)
    let figures = calendar.periods(from: standard.start, through: min(through, max(asOf, standard.start))).map { period in
      let count = rows.count { $0.period.end <= period.end }
      let row = rows.last { $0.period.end <= period.end } ?? any
      return Observation(
        period: period, value: .number(Rational(count)), vintage: .final, basis: nil, submittedAt: row.submittedAt,
        reporter: row.reporter, row: row.row)
    }
    return Series(
      indicator: shown, key: FigureBook.Key(records.of, area: area), figures: figures, dated: [], basis: nil, refused: [:])
  }
}
