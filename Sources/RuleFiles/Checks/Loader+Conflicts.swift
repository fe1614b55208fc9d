import Compliance
import Diagnostics

extension Loader {
  /// A conflict that the author knows of: `x-conflict: ID`, `{standard: ID, note: …}`, or a list of either.
  struct RecordedConflict {
    let other: Value
    let note: String?
  }

  /// Conflicts on record, each pair once although both sides may name it.
  mutating func checkRecordedConflicts(_ drafts: [Draft]) {
    var told: Set<Set<String>> = []
    for draft in drafts {
      for conflict in Self.recorded(draft) {
        guard let text = conflict.other.text else { continue }
        guard let other = declared.place(of: text, as: .standard), text != draft.id else {
          guard isComplete else { continue }
          // A warning: what the plan requires does not hang on it.
          reportUnknown(
            .unknownStandard, conflict.other, text, Phrase(zh: "标准", en: "standard"),
            among: drafts.map(\.id).filter { $0 != draft.id },
            otherwise: Phrase(zh: "请写与之矛盾的标准的编号", en: "write the id of the standard that it conflicts with"),
            severity: .warning)
          continue
        }
        guard told.insert([draft.id, text]).inserted else { continue }
        let note = conflict.note.map { Phrase(zh: "：\($0)", en: ": \($0)") } ?? Phrase(verbatim: "")
        report(
          .recordedConflict, .information, at: conflict.other.place,
          Phrase(
            zh: "`\(draft.id)` 与 `\(text)` 不一致，已记录在案\(note.zh)",
            en: "`\(draft.id)` conflicts with `\(text)`, as recorded\(note.en)"),
          related: [Diagnostic.Related(message: Phrase(zh: "另一标准在这里", en: "the other standard is here"), place: other)])
      }
    }
  }

  static func recorded(_ draft: Draft) -> [RecordedConflict] {
    (draft.fields.value["x-conflict"]?.oneOrMore ?? []).compactMap { value in
      if value.isScalar { return RecordedConflict(other: value, note: nil) }
      return value["standard"].map { RecordedConflict(other: $0, note: value["note"]?.text) }
    }
  }
}
