import Figures
import Findings

/// A finding that was made without its sentences, and how to make it with them: it is judged once more.
final class LateFinding: LateSentences {
  private let evaluator: Boxed<Evaluator>
  private let standard: JudgedStandard
  private let area: Int

  init(_ evaluator: Boxed<Evaluator>, _ standard: JudgedStandard, area: Int) {
    (self.evaluator, self.standard, self.area) = (evaluator, standard, area)
  }

  var spoken: Finding { evaluator.value.finding(of: standard, area: area) }
}
