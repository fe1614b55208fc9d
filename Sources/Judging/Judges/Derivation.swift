import Diagnostics
import Formulas
import Plans
import Quantities

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
      steps.append(
        Phrase(zh: "“\(indicator.name)”= \(formula.text)", en: "`\(indicator.name)` = \(formula.text)"))
      steps += evaluator.usedFigures()
      let sum = evaluator.text(of: formula.root, moment)
      let amount = Words(indicator).amount(value)
      let words = Words.period(period)
      steps.append(Phrase(zh: "\(words)：\(sum) = \(amount)", en: "\(words): \(sum) = \(amount)"))
    }
    return steps
  }
}
