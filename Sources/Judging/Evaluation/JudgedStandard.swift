import Figures
import Findings
import Plans
import Quantities

/// A standard under the terms of one day, with what is worked out once for all areas in which it is judged.
final class JudgedStandard: Sendable {
  let standard: Standard
  let standing: Boxed<Finding.Standing>
  /// The indicators that its verdict rests on, those of duties to file and computed ones apart.
  let read: [Indicator.Index]
  /// Whether it was changed or withdrawn, of which its findings speak too.
  let hasOtherTerms: Bool
  /// Its own, since threads that count who leans on one thing wait for one another.
  let places: PlaceFinder

  init(_ standard: Standard, of evaluator: Evaluator) {
    let plan = evaluator.plan
    let standard = standard.terms(on: evaluator.asOf)
    self.standard = standard
    hasOtherTerms = standard.earlier != nil || standard.withdrawal != nil
    places = PlaceFinder(evaluator.drop)
    standing = Boxed(
      Finding.Standing(
        standard: standard.id, title: standard.title, quote: standard.quote, source: standard.source,
        leaders: standard.leaders, lead: standard.lead, support: standard.support, deadline: standard.deadline,
        conflicts: standard.conflicts, rule: standard.place, target: standard.target(in: plan)))
    let owed = Set(
      standard.requirement.leaves.compactMap { leaf in if case .filing(let duty) = leaf { duty.of } else { nil } })
    read = plan.indicatorsRead(from: Array(standard.requirement.indicators)).sorted().filter { index in
      !owed.contains(index) && plan.indicator(index).map { $0.formula == nil } ?? false
    }
  }
}
