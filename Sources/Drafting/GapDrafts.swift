package import Diagnostics
package import PlanDocuments
package import Plans
import Quantities

/// What a plan leaves open of its document, drafted: a rule to start from for each number that promises something, a
/// record with its reason for each that does not.
///
/// Read as a whole plan is read.
package struct GapDrafts {
  private let text: DocumentText
  private let plan: Plan
  private let draft: PlanDraft
  /// Ids and names that the plan, or a draft before, has.
  private var taken: Set<String>
  private var names: Set<String>

  /// Nil where nothing can be drafted.
  package init?(_ document: TracedDocument, for plan: Plan, language: Language) {
    let term = DraftTerm(start: plan.start, deadline: plan.deadline, year: plan.deadline.year)
    guard let draft = try? Drafter(document, term: term, language: language).draft() else { return nil }
    (text, self.plan, self.draft) = (document.text, plan, draft)
    taken = Set(plan.standards.map(\.id) + plan.indicators.map(\.id))
    names = Set(plan.indicators.flatMap { [$0.name.zh, $0.name.en] + $0.aliases })
  }

  /// Gives every gap of a document its draft and the reasons of its numbers.
  package mutating func fill(_ gaps: inout [Trace.Gap]) {
    for place in gaps.indices {
      let (reasons, draft) = read(gaps[place])
      gaps[place].reasons = reasons
      gaps[place].draft = draft
    }
  }

  private mutating func read(_ gap: Trace.Gap) -> (reasons: [Phrase?], draft: String) {
    let entries = draft.standards.filter { entry in
      gap.ranges.contains {
        entry.standard.range.lowerBound <= $0.lowerBound && $0.upperBound <= entry.standard.range.upperBound
      }
    }
    var part = draft.only(entries, for: plan, in: text)
    let asked = Spans(entries.filter { !$0.standard.ask.values.isEmpty }.map(\.standard.range))
    let reasons = gap.ranges.map { range -> Phrase? in
      asked.cover(range) ? nil : draft.account(of: range, in: text).reason.words
    }
    part.records = part.accounts(of: gap.ranges, in: text)
    var writer = PlanWriter(part, id: plan.id, taken: taken)
    writer.avoid(names: names)
    let file = writer.addition(named: "")
    taken.formUnion(writer.identified.map(\.id))
    names.formUnion(writer.names)
    return (reasons, file.text)
  }
}
