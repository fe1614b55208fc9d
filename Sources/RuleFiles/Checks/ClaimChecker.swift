import Diagnostics
import Plans
import Quantities

/// Standards over one matter, held against each other.
struct ClaimChecker {
  let context: ReadingContext

  /// Notes what a standard stands or falls by, which choices (`any_of`) and standards without a name do not.
  func note(_ requirement: Requirement?, at place: Diagnostic.Place, of scope: StandardScope) {
    guard scope.isUnconditional, !scope.id.isEmpty, let requirement else { return }
    func add(_ ask: Claim.Ask, _ matter: Claim.Matter, _ principal: Indicator.Index) {
      context.claims.append(
        Claim(ask, of: matter, scope: scope, place: place, principal: context.plan.indicators[principal]))
    }
    switch requirement {
    case .quantity(let test): add(.bound(test), .subject(test.subject), test.subject.principal.indicator)
    case .reduction(let reduction):
      add(.reduction(reduction), .fall(reduction.of, reduction.base), reduction.of.indicator)
    case .frequency(let frequency):
      add(.frequency(frequency), .times(frequency.of, frequency.every), frequency.of.indicator)
    case .milestone(let milestone):
      let word = context.plan.ladders[milestone.ladder].stages[milestone.rank].id
      for item in milestone.items {
        add(.stage(milestone, word: word), .item(milestone.states, item), milestone.states)
      }
    default: break
    }
  }

  /// Says where claims contradict, repeat or differ from each other; `recorded` are the pairs of standards whose conflict
  /// is known.
  func check(recorded: Set<Set<String>>) {
    var earlier: [Claim.Occasion: EarlierClaims] = [:]
    for (place, claim) in context.claims.enumerated() {
      let occasion = claim.occasion
      // One message for each standard is enough: a thousand rules over one indicator have half a million pairs.
      earlier[occasion]?.look(for: claim) { other in
        let count = context.log.count
        check(claim, against: context.claims[other], recorded)
        return context.log.count > count
      }
      earlier[occasion, default: EarlierClaims()].add(claim, at: place)
    }
  }

  private func check(_ claim: Claim, against other: Claim, _ recorded: Set<Set<String>>) {
    var related: [Diagnostic.Related] {
      [
        Diagnostic.Related(
          message: Phrase(
            zh: "`\(other.standard)` 要求“\(other.text)”", en: "`\(other.standard)` asks for '\(other.text)'"),
          place: other.place)
      ]
    }
    if claim.contradicts(other) {
      let (low, high) = claim.floor != nil && other.ceiling != nil ? (claim, other) : (other, claim)
      context.log.report(
        .contradictoryStandards, at: claim.place,
        Phrase(
          zh: "下限“\(low.text)”与上限“\(high.text)”不可能同时达到",
          en: "no value meets both the floor '\(low.text)' and the ceiling '\(high.text)'"),
        help: Phrase(zh: "请核对两处目标值", en: "check both bounds"), related: related)
      return
    }
    guard claim.standard != other.standard else { return }
    let isRecorded = recorded.contains([claim.standard, other.standard])
    if claim.asksTheSame(as: other) {
      let differences = claim.differences(from: other)
      if !differences.isEmpty {
        if !isRecorded { reportManner(claim, other, differences, related) }
      } else if claim.annex == other.annex {
        context.log.report(
          .duplicateStandard, .warning, at: claim.place,
          Phrase(zh: "与 `\(other.standard)` 的要求完全相同", en: "this asks for the same as `\(other.standard)`"),
          help: Phrase(zh: "同一附件中请只保留一条", en: "keep one of them within an annex"), related: related)
      }
      return
    }
    let isAmbition = (claim.severity == .striving) != (other.severity == .striving)
    guard claim.conflicts(with: other), !isAmbition, !isRecorded else { return }
    context.log.report(
      .conflictingStandards, .warning, at: claim.place,
      Phrase(
        zh: "`\(claim.standard)` 要求“\(claim.text)”，`\(other.standard)` 要求“\(other.text)”",
        en: "`\(claim.standard)` asks for '\(claim.text)', `\(other.standard)` for '\(other.text)'"),
      help: Phrase(
        zh: "请核对原文；原文如此的，写 `x-conflict: \(other.standard)` 记录在案",
        en: "check the document; where it says so itself, record it with `x-conflict: \(other.standard)`"),
      related: related)
  }

  /// The same promise twice, which would come to two verdicts.
  private func reportManner(
    _ claim: Claim, _ other: Claim, _ differences: [Claim.Difference], _ related: [Diagnostic.Related]
  ) {
    let zh = differences.map { "`\($0.key)` 为 \($0.mine)，那里为 \($0.others)" }.joined(separator: "；")
    let en = differences.map { "`\($0.key)` \($0.mine) against \($0.others)" }.joined(separator: ", ")
    context.log.report(
      .twinsDiffer, .warning, at: claim.place,
      Phrase(
        zh: "与 `\(other.standard)` 要求相同而评法不同：\(zh)",
        en: "this asks for the same as `\(other.standard)` and is judged otherwise: \(en)"),
      help: Phrase(
        zh: "同一要求请用同一评法；确应不同的，写 `x-conflict: \(other.standard)` 记录在案",
        en: "judge one promise one way; where they are meant to differ, record it with `x-conflict: \(other.standard)`"),
      related: related)
  }
}
