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

  init(_ standard: Standard, in plan: Plan, on day: CalendarDate) {
    let standard = standard.terms(on: day)
    self.standard = standard
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
