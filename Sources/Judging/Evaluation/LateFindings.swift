import Figures
import Findings

/// Findings of a standard that were made without their sentences, and how to make them with these: each is judged once
/// more.
final class LateFindings: LateSentences {
  private let evaluator: Boxed<Evaluator>
  private let standard: JudgedStandard

  init(_ evaluator: Boxed<Evaluator>, _ standard: JudgedStandard) {
    (self.evaluator, self.standard) = (evaluator, standard)
  }

  func spoken(_ area: Int32) -> Finding { evaluator.value.finding(of: standard, area: Int(area)) }
}
