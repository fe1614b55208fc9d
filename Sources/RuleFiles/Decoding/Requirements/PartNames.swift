import Diagnostics
import Plans

/// The names of parts that give none: those of what they measure.
struct PartNames {
  let plan: Plan

  func name(of requirement: Requirement, in scope: StandardScope) -> Phrase {
    switch requirement {
    case .quantity(let test): return name(of: test.subject)
    case .reduction(let reduction): return plan.indicators[reduction.of.indicator].name
    case .milestone(let milestone):
      return Phrase(
        chinese: milestone.items.joined(separator: "、"), english: milestone.items.joined(separator: ", "))
    case .frequency(let frequency): return plan.indicators[frequency.of.indicator].name
    case .filing(let filing): return plan.indicators[filing.of].name
    case .combination(let combination):
      return Phrase(
        chinese: combination.parts.map(\.name.zh).joined(separator: "、"),
        english: combination.parts.map(\.name.en).joined(separator: ", "))
    case .holds(let condition): return Phrase(verbatim: condition.formula.text)
    case .score, .levels: return scope.title
    case .records(let records): return plan.indicators[records.of].name
    case .since(let since): return plan.indicators[since.of].name
    case .manual(let statement): return statement.map { plan.indicators[$0].name } ?? scope.title
    case .unsetThreshold(let unset): return unset.subject.map { name(of: $0) } ?? scope.title
    }
  }

  private func name(of subject: Subject) -> Phrase {
    func name(_ reference: IndicatorReference) -> Phrase { plan.indicators[reference.indicator].name }
    switch subject {
    case .indicator(let reference): return name(reference)
    case .share(let of, let whole):
      return Phrase(zh: "\(name(of).zh)占\(name(whole).zh)比重", en: "\(name(of).en) as a share of \(name(whole).en)")
    case .perHead(let of, let per):
      return Phrase(zh: "\(name(of).zh)／\(name(per).zh)", en: "\(name(of).en) per \(name(per).en)")
    case .compared(let of, _): return Phrase(zh: "\(name(of).zh)的地区差距", en: "\(name(of).en) against other areas")
    case .rank(let ranking): return Phrase(zh: "\(name(ranking.of).zh)的位次", en: "rank by \(name(ranking.of).en)")
    case .growth(let of): return Phrase(zh: "\(name(of).zh)同比增速", en: "growth of \(name(of).en)")
    }
  }
}
