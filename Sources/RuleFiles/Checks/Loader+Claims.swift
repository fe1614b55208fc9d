import Compliance
import Diagnostics
import Quantities

extension Loader {
  /// Standards over one subject held against each other, pair by pair.
  mutating func checkClaims() {
    var earlier: [Subject: [Claim]] = [:]
    for claim in claims {
      for other in earlier[claim.test.subject] ?? [] where claim.meets(other) { check(claim, against: other) }
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

  /// Conflicts that the author knows of: `x-conflict` names the other standard.
  mutating func checkRecordedConflicts(_ drafts: [Draft]) {
    for draft in drafts {
      for value in Self.recorded(draft) {
        guard let text = value.text else { continue }
        guard let other = declared.place(of: text, as: .standard), text != draft.id else {
          guard isComplete else { continue }
          reportUnknown(
            .unknownStandard, value, text, Phrase(zh: "标准", en: "standard"),
            among: drafts.map(\.id).filter { $0 != draft.id },
            otherwise: Phrase(zh: "请写与之矛盾的标准的编号", en: "write the id of the standard that it conflicts with"))
          continue
        }
        report(
          .recordedConflict, .information, at: value.place,
          Phrase(zh: "`\(draft.id)` 与 `\(text)` 不一致，已记录在案", en: "`\(draft.id)` conflicts with `\(text)`, as recorded"),
          related: [Diagnostic.Related(message: Phrase(zh: "另一标准在这里", en: "the other standard is here"), place: other)])
      }
    }
  }

  static func recorded(_ draft: Draft) -> [Value] {
    draft.fields.value.entries?.first { $0.key.text == "x-conflict" }?.value.oneOrMore ?? []
  }
}
