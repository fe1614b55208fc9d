import Diagnostics
import Plans

extension Loader {
  /// A conflict that the author knows of: `x-conflict: ID`, `{standard: ID, note: …}`, or a list of either.
  struct RecordedConflict {
    let other: Value
    let note: Phrase?
  }

  /// Conflicts on record: said once, although both sides may name them, and told to both standards.
  mutating func checkRecordedConflicts(_ drafts: [Draft]) {
    var told: Set<Set<String>> = []
    for draft in drafts where !draft.id.isEmpty {
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
        record(conflict.note, between: draft.id, and: text)
        guard told.insert([draft.id, text]).inserted else { continue }
        let note = conflict.note.map { Phrase(zh: "：\($0.zh)", en: ": \($0.en)") } ?? Phrase(verbatim: "")
        report(
          .recordedConflict, .information, at: conflict.other.place,
          Phrase(
            zh: "`\(draft.id)` 与 `\(text)` 不一致，已记录在案\(note.zh)",
            en: "`\(draft.id)` conflicts with `\(text)`, as recorded\(note.en)"),
          related: [Diagnostic.Related(message: Phrase(zh: "另一标准在这里", en: "the other standard is here"), place: other)])
      }
    }
  }

  /// Each side keeps its own note, and takes the other's where it has none.
  private mutating func record(_ note: Phrase?, between one: String, and other: String) {
    guard let left = plan.standards.firstIndex(where: { $0.id == one }),
      let right = plan.standards.firstIndex(where: { $0.id == other })
    else { return }
    for (index, opposite, isOwn) in [(left, right, true), (right, left, false)] {
      let known = plan.standards[index].conflicts.firstIndex { $0.standard == plan.standards[opposite].id }
      let kept = known.flatMap { plan.standards[index].conflicts[$0].note }
      let conflict = Standard.Conflict(
        standard: plan.standards[opposite].id, title: plan.standards[opposite].title,
        note: isOwn ? note ?? kept : kept ?? note)
      if let known {
        plan.standards[index].conflicts[known] = conflict
      } else {
        plan.standards[index].conflicts.append(conflict)
      }
    }
  }

  static func recorded(_ draft: Draft) -> [RecordedConflict] {
    (draft.fields.value["x-conflict"]?.oneOrMore ?? []).compactMap { value in
      if value.isScalar { return RecordedConflict(other: value, note: nil) }
      return value["standard"].map { RecordedConflict(other: $0, note: value["note"].flatMap(Self.words)) }
    }
  }

  /// One text for both languages, or one for each.
  private static func words(_ value: Value) -> Phrase? {
    if let text = value.text { return Phrase(verbatim: text) }
    let (zh, en) = (value["zh"]?.text, value["en"]?.text)
    guard let first = zh ?? en else { return nil }
    return Phrase(chinese: zh ?? first, english: en ?? first)
  }
}
