import Diagnostics
import Formulas
import Plans
import Quantities
import Sentences

/// How the figures of computed indicators came about, for the period that was judged.
struct Derivation {
  let bench: Bench

  init(_ bench: Bench) {
    self.bench = bench
  }

  /// The steps for the indicators of a requirement; none where nobody reads them.
  func steps(of requirement: Requirement, _ judged: Period?) -> [Phrase] {
    guard bench.explains, let judged else { return [] }
    var steps: [Phrase] = []
    for index in requirement.indicators.sorted() {
      guard let indicator = bench.plan.indicator(index), let formula = indicator.formula else { continue }
      let period = indicator.calendar.period(endingWith: judged)
      var evaluator = FormulaEvaluator(
        plan: bench.plan, book: bench.book, calendar: indicator.calendar, asOf: bench.asOf)
      let moment = FormulaEvaluator.Moment(area: bench.area, period: period)
      guard let value = try? evaluator.number(formula.root, moment) else { continue }
      steps.append(VerdictSentences.formulaStep(indicator.name, formula.text))
      steps += evaluator.usedFigures()
      let sum = evaluator.text(of: formula.root, moment)
      let amount = Words(indicator).amount(value)
      steps.append(VerdictSentences.computedStep(sum, amount, in: period))
    }
    return steps
  }
}
