import Diagnostics
import Quantities

// Counts of records: each project counted once, from the period in which it first meets a condition.

extension Judge {
  func judge(_ records: RecordCount) -> Judgement {
    let indicator = plan.indicators[records.of]
    let calendar = indicator.calendar
    let closing = calendar.closing(standard.deadline)
    let items = book.items(of: records.of, area: area)
    let shown = recordSeries(records, indicator, items: items, closing: closing)
    let test = QuantityTest(
      subject: .indicator(IndicatorReference(records.of)), bound: records.bound, pace: records.pace)
    let goal = Goal(records.bound, better: indicator.better, whole: true)
    let due = Dueness(shown, start: standard.start, closing: closing, deadline: standard.deadline, asOf: asOf)
    let sum = Accumulation(shown, from: standard.start, through: closing.end)
    return count(CountCase(test: test, series: shown, goal: goal, due: due, sum: sum, start: standard.start))
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
  private func recordSeries(_ records: RecordCount, _ indicator: Indicator, items: [String], closing: Period) -> Series
  {
    let calendar = indicator.calendar
    var shown = indicator
    shown.kind = .cumulative
    shown.span = .yearToDate
    shown.unit = records.bound.unit
    shown.unitText = records.bound.unit.symbol
    shown.unitFactor = ExactDecimal(1)
    shown.isWhole = true
    let rows = items.compactMap { met(records, $0) }.sorted { ($0.period.end, $0.row) < ($1.period.end, $1.row) }
    let filed = items.flatMap { book.observations(FigureBook.Key(records.of, area: area, item: $0)) }
      .filter { $0.period.end <= asOf && $0.period.end >= standard.start }
    // A list is complete for a period once that has fallen due; with no record on file at all nothing is known.
    let through = min(calendar.latestDue(asOf: asOf).end, closing.end)
    let periods = filed.isEmpty ? [] : calendar.periods(from: standard.start, through: max(through, standard.start))
    let figures = periods.filter { $0.end <= through }.compactMap { period -> Observation? in
      guard let row = rows.last(where: { $0.period.end <= period.end }) ?? filed.first else { return nil }
      let count = rows.count { $0.period.end <= period.end }
      return Observation(
        period: period, value: .number(Rational(count)), vintage: .final, basis: nil, submittedAt: row.submittedAt,
        reporter: row.reporter, row: row.row)
    }
    return Series(
      indicator: shown, key: FigureBook.Key(records.of, area: area), figures: figures, dated: [], basis: nil,
      refused: [:])
  }
}
