import Diagnostics
import Plans
import Quantities

extension Loader {
  mutating func withdrawal(_ fields: Fields) -> Withdrawal? {
    guard let value = fields["withdrawn"], let entry = self.fields(value, .withdrawal) else { return nil }
    let from = date(entry, "from")
    let by = phrase(entry, "by")
    let record = phrase(entry, "record")
    guard let from, let by else { return nil }
    return Withdrawal(from: from, by: by, record: record)
  }

  /// The terms before a change: another deadline, another bound, or both.
  mutating func earlier(_ fields: Fields, _ requirement: Requirement, _ context: Context) -> EarlierTerms? {
    guard let value = fields["was"], let entry = self.fields(value, .earlier) else { return nil }
    let deadline = dateInPlan(entry["deadline"]) ?? context.deadline
    let until = date(entry, "until")
    let by = phrase(entry, "by")
    var old = requirement
    if let key = entry.given(RequirementShapes.bounds).first {
      guard case .quantity(var test) = requirement, let subjectKey = fields.given(RequirementShapes.subjects).first,
        let named = fields[subjectKey]
      else {
        reportIdle(entry, key, Phrase(zh: "没有指标的标准", en: "a standard without a subject"))
        return nil
      }
      guard let measured = subject(subjectKey, named), let bound = oneBound(entry, measured) else { return nil }
      test.bound = bound
      old = .quantity(test)
    } else if !entry.has("deadline") {
      report(
        .missingKey, at: entry.place, Phrase(zh: "调整前的规定没有写时限或目标值", en: "earlier terms without a deadline or a bound"),
        help: Phrase(zh: "请写原 deadline 或原目标值", en: "give the old deadline or the old bound"))
      return nil
    }
    guard let until, let by else { return nil }
    return EarlierTerms(deadline: deadline, requirement: old, until: until, by: by)
  }
}
