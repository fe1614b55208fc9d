import Compliance
import Diagnostics
import Quantities

extension Loader {
  /// Standards over one subject held against each other, pair by pair.
  mutating func checkClaims() {
    var earlier: [Subject: [Claim]] = [:]
    for claim in claims {
      // One message for each standard is enough: a thousand rules over one indicator have half a million pairs.
      for other in earlier[claim.test.subject] ?? [] where claim.meets(other) {
        let count = log.entries.count
        check(claim, against: other)
        if log.entries.count > count { break }
      }
      earlier[claim.test.subject, default: []].append(claim)
    }
  }

  private mutating func check(_ claim: Claim, against other: Claim) {
    let related = [
      Diagnostic.Related(
        message: Phrase(
          zh: "`\(other.standard)` 要求“\(other.test.bound.text)”",
          en: "`\(other.standard)` asks for '\(other.test.bound.text)'"),
        place: other.place)
    ]
    if contradicts(claim, other) {
      let (low, high) = claim.floor != nil && other.ceiling != nil ? (claim, other) : (other, claim)
      report(
        .contradictoryStandards, at: claim.place,
        Phrase(
          zh: "下限“\(low.test.bound.text)”与上限“\(high.test.bound.text)”不可能同时达到",
          en: "no value meets both the floor '\(low.test.bound.text)' and the ceiling '\(high.test.bound.text)'"),
        help: Phrase(zh: "请核对两处目标值", en: "check both bounds"), related: related)
      return
    }
    guard claim.standard != other.standard else { return }
    if claim.asksTheSame(as: other) {
      guard claim.annex == other.annex else { return }
      report(
        .duplicateStandard, .warning, at: claim.place,
        Phrase(zh: "与 `\(other.standard)` 的要求完全相同", en: "this asks for the same as `\(other.standard)`"),
        help: Phrase(zh: "同一附件中请只保留一条", en: "keep one of them within an annex"), related: related)
      return
    }
    let isAmbition = (claim.severity == .striving) != (other.severity == .striving)
    let isSameSide = claim.side == other.side || claim.side == .both || other.side == .both
    let isRecorded = recordedConflicts.contains([claim.standard, other.standard])
    guard isSameSide, !isAmbition, !isRecorded, claim.test.judging == other.test.judging else { return }
    report(
      .conflictingStandards, .warning, at: claim.place,
      Phrase(
        zh: "`\(claim.standard)` 要求“\(claim.test.bound.text)”，`\(other.standard)` 要求“\(other.test.bound.text)”",
        en:
          "`\(claim.standard)` asks for '\(claim.test.bound.text)', `\(other.standard)` for '\(other.test.bound.text)'"),
      help: Phrase(
        zh: "请核对原文；原文如此的，写 `x-conflict: \(other.standard)` 记录在案",
        en: "check the document; where it says so itself, record it with `x-conflict: \(other.standard)`"),
      related: related)
  }

  private func contradicts(_ left: Claim, _ right: Claim) -> Bool {
    func crosses(_ low: Claim, _ high: Claim) -> Bool {
      guard let floor = low.floor, let ceiling = high.ceiling else { return false }
      let isOpen = low.test.bound.operator == .moreThan || high.test.bound.operator == .lessThan
      return floor > ceiling || (floor == ceiling && isOpen)
    }
    // Two exact values or bands that differ are a conflict of the documents, reported as such.
    if left.side == .both, right.side == .both, left.standard != right.standard { return false }
    return crosses(left, right) || crosses(right, left)
  }
}
