import Diagnostics
package import Figures
import Formulas
package import Plans
import Quantities
import Sentences

/// Works out the series of computed indicators from the filed ones.
package struct ComputedFigures {
  let plan: Plan

  package init(plan: Plan) { self.plan = plan }

  /// Fills in every computed series, those first that others are computed from; what was there of them is replaced.
  ///
  /// Of `wanted` indicators, those that they are computed from are filled in too.
  package func fill(_ book: inout FigureBook, only area: Int? = nil, of wanted: Set<Indicator.Index>? = nil) {
    let needed = wanted.map { plan.indicatorsRead(from: Array($0)) }
    for index in order where needed?.contains(index) ?? true { fill(index, &book, area) }
  }

  /// Computed indicators after those that they read.
  ///
  /// In a circle, which no plan that loads has, each comes once.
  private var order: [Indicator.Index] {
    var order: [Indicator.Index] = []
    var seen: Set<Indicator.Index> = []
    func visit(_ index: Indicator.Index) {
      guard let formula = plan.indicator(index)?.formula, seen.insert(index).inserted else { return }
      for reference in formula.references { visit(reference.indicator) }
      order.append(index)
    }
    for index in plan.indicators.indices { visit(index) }
    return order
  }

  private func fill(_ index: Indicator.Index, _ book: inout FigureBook, _ only: Int?) {
    let indicator = plan.indicators[index]
    guard let formula = indicator.formula else { return }
    let (areas, first, last) = book.extent(of: formula)
    let start = min(plan.start, first ?? plan.start)
    let periods = indicator.calendar.periods(from: start, through: max(plan.deadline, last ?? plan.deadline))
    let keys = (only.map { [$0] } ?? areas.union([0]).sorted()).map { FigureBook.Key(index, area: $0) }
    // The book is written to once nobody else holds it: each series would else cost a copy of all.
    for (key, series, refused) in filled(keys, indicator, formula, periods, book) {
      if series.isEmpty { book.remove(key) } else { book.put(series, key) }
      book.refused[key] = refused
    }
  }

  private typealias Filled = (FigureBook.Key, [Observation], [Period: FigureBook.Refusal])

  private func filled(
    _ keys: [FigureBook.Key], _ indicator: Indicator, _ formula: Formula, _ periods: [Period], _ book: FigureBook
  ) -> [Filled] {
    var evaluator = FormulaEvaluator(plan: plan, book: book, calendar: indicator.calendar)
    return keys.map { key in
      var series: [Observation] = []
      var refused: [Period: FigureBook.Refusal] = [:]
      for period in periods {
        evaluator.forgetUses()
        do throws(FormulaUnknown) {
          let value = try evaluator.number(formula.root, FormulaEvaluator.Moment(area: key.area, period: period))
          try check(value, indicator, period)
          var figure = observation(value, period, evaluator.uses)
          figure.heldFrom = evaluator.absentUntil
          series.append(figure)
        } catch {
          refused[period] = .underived(error)
        }
      }
      return (key, series, refused)
    }
  }

  /// As firm as the least firm figure that it rests on; found at the first one.
  private func observation(_ value: Rational, _ period: Period, _ uses: [FormulaEvaluator.Use]) -> Observation {
    let latest = uses.first { $0.observation.period.end == period.end } ?? uses.first
    return Observation(
      period: period, value: .number(value), vintage: uses.map(\.observation.vintage).min() ?? .final,
      row: latest?.observation.row ?? 0)
  }

  private func check(_ value: Rational, _ indicator: Indicator, _ period: Period) throws(FormulaUnknown) {
    if indicator.isWhole, !value.isInteger {
      throw FormulaUnknown(
        reason: .figureRejected,
        message: CheckSentences.computedNotWhole(value, of: indicator, in: period))
    }
    if value < indicator.minimum ?? value || value > indicator.maximum ?? value {
      throw FormulaUnknown(
        reason: .figureRejected,
        message: CheckSentences.computedOutOfRange(value, of: indicator, in: period))
    }
  }
}

extension FigureBook {
  /// The areas in which a formula's indicators have figures, and the time that those figures cover.
  func extent(of formula: Formula) -> (areas: Set<Int>, first: CalendarDate?, last: CalendarDate?) {
    let wanted = formula.indicators
    var areas: Set<Int> = []
    var first: CalendarDate?
    var last: CalendarDate?
    for key in wanted.flatMap(keys) where key.item == nil {
      let figures = observations(key)
      guard let oldest = figures.first, let newest = figures.last else { continue }
      areas.insert(key.area)
      first = min(first ?? oldest.period.start, oldest.period.start)
      last = max(last ?? newest.period.end, newest.period.end)
    }
    return (areas, first, last)
  }
}
