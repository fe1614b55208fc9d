import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Judges a count of records: each project counted once, from the period in which it first meets a condition.
struct RecordsJudge {
  let bench: Bench
  let records: RecordCount

  init(_ bench: Bench, _ records: RecordCount) {
    (self.bench, self.records) = (bench, records)
  }

  /// The list as a count to date, with the records that counted beside it.
  func judge() -> Judgement {
    let indicator = bench.plan.indicators[records.of]
    let calendar = indicator.calendar
    let closing = calendar.closing(bench.standard.deadline)
    let items = bench.book.items(of: records.of, area: bench.area)
    let shown = series(indicator, items: items, closing: closing)
    let test = QuantityTest(
      subject: .indicator(IndicatorReference(records.of)), bound: records.bound, pace: records.pace)
    let goal = Goal(records.bound, better: indicator.better, whole: true)
    let due = Dueness(
      shown, start: bench.standard.start, closing: closing, deadline: bench.standard.deadline, asOf: bench.asOf)
    let sum = Accumulation(shown, from: bench.standard.start, through: closing.end)
    let judgement = CountJudge.judge(
      CountCase(bench, test, shown, goal, due: due, sum: sum, start: bench.standard.start))
    return listing(items, judgement)
  }

  /// The sentence names which records counted, and the steps every one on file.
  private func listing(_ items: [String], _ judgement: Judgement) -> Judgement {
    var listed = judgement
    let counted = items.filter { met($0) != nil }
    if !counted.isEmpty { listed.message = judgement.message + VerdictSentences.counted(counted) }
    guard bench.explains else { return listed }
    for item in items {
      guard
        let record = bench.book.observations(FigureBook.Key(records.of, area: bench.area, item: item)).last(where: {
          $0.period.end <= bench.asOf
        })
      else { continue }
      let amount =
        if case .amount(let value, let unit) = record.value { WrittenUnit(unit).amount(value) } else {
          Phrase(verbatim: "")
        }
      let isInTime = record.period.end >= bench.standard.start && record.period.end <= bench.standard.deadline
      let outcome: VerdictSentences.RecordOutcome =
        met(item) != nil ? .counted : isInTime ? .outsideCondition : .outsideDates
      listed.steps.append(VerdictSentences.recordStep(item, amount, of: record.period, outcome))
    }
    return listed
  }

  /// The record of an item that first meets a condition within the standard's time.
  private func met(_ item: String) -> Observation? {
    bench.book.observations(FigureBook.Key(records.of, area: bench.area, item: item)).first { record in
      guard record.period.end <= bench.asOf, record.period.end >= bench.standard.start,
        record.period.end <= bench.standard.deadline,
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
  private func series(_ indicator: Indicator, items: [String], closing: Period) -> Series {
    let calendar = indicator.calendar
    var shown = indicator
    shown.kind = .cumulative
    shown.span = .yearToDate
    shown.unit = records.bound.unit
    shown.unitText = records.bound.unit.symbol
    shown.unitFactor = ExactDecimal(1)
    shown.isWhole = true
    let rows = items.compactMap { met($0) }.sorted { ($0.period.end, $0.row) < ($1.period.end, $1.row) }
    // A list may also say that there is nothing on it so far.
    let filed = (items.map(Optional.some) + [nil])
      .flatMap { bench.book.observations(FigureBook.Key(records.of, area: bench.area, item: $0)) }
      .filter { $0.period.end <= bench.asOf && $0.period.end >= bench.standard.start }
    // A list is complete for a period once that has fallen due; with no record on file at all nothing is known.
    let through = min(calendar.latestDue(asOf: bench.asOf).end, closing.end)
    let periods =
      filed.isEmpty ? [] : calendar.periods(from: bench.standard.start, through: max(through, bench.standard.start))
    let figures = periods.filter { $0.end <= through }.compactMap { period -> Observation? in
      guard let row = rows.last(where: { $0.period.end <= period.end }) ?? filed.first else { return nil }
      let counted = rows.filter { $0.period.end <= period.end }
      return Observation(
        period: period, value: .number(Rational(counted.count)), vintage: counted.map(\.vintage).min() ?? .final,
        basis: nil, submittedAt: row.submittedAt,
        reporter: row.reporter, row: row.row)
    }
    return Series(
      Boxed(shown), key: FigureBook.Key(records.of, area: bench.area), figures: figures, dated: [], basis: nil,
      refused: [:])
  }
}
