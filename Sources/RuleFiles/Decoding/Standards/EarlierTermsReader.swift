import Diagnostics
import Plans

/// The terms of a standard before a change: another deadline, another bound, or both.
struct EarlierTermsReader {
  let context: ReadingContext
  let scope: StandardScope

  func read(_ fields: Fields, _ requirement: Requirement) -> EarlierTerms? {
    guard let entry = fields.mapping("was", .earlier) else { return nil }
    let deadline = context.terms.dateInPlan(entry["deadline"]) ?? scope.deadline
    let until = entry.date("until")
    let by = entry.phrase("by")
    var old = requirement
    if let key = entry.given(RequirementShapes.bounds).first {
      guard case .quantity(let test) = requirement, let subjectKey = fields.given(RequirementShapes.subjects).first,
        let named = fields[subjectKey]
      else {
        entry.reportIdle(key, Phrase(zh: "没有指标的标准", en: "a standard without a subject"))
        return nil
      }
      guard let measured = SubjectReader(context: context).read(subjectKey, named),
        let bound = BoundReader(quantities: context.quantities).only(entry, measured)
      else { return nil }
      old = .quantity(test.against(bound))
    } else if !entry.has("deadline") {
      context.log.report(
        .missingKey, at: entry.place, Phrase(zh: "调整前的规定没有写时限或目标值", en: "earlier terms without a deadline or a bound"),
        help: Phrase(zh: "请写原 deadline 或原目标值", en: "give the old deadline or the old bound"))
      return nil
    }
    guard let until, let by else { return nil }
    return EarlierTerms(deadline: deadline, requirement: old, until: until, by: by)
  }
}
