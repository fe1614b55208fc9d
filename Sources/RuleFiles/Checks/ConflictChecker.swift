import Diagnostics
import Plans

/// Conflicts between standards that their authors put on record.
struct ConflictChecker {
  let context: ReadingContext
  let drafts: [Draft]

  /// A conflict that the author knows of: `x-conflict: ID`, `{standard: ID, note: …}`, or a list of either.
  private struct RecordedConflict {
    let other: Value
    let note: Phrase?
  }

  /// The pairs of standards whose conflict is recorded.
  var pairs: Set<Set<String>> {
    var pairs: Set<Set<String>> = []
    for draft in drafts {
      for conflict in Self.recorded(draft) { pairs.insert([draft.id, conflict.other.text ?? ""]) }
    }
    return pairs
  }

  /// Each is said once, although both sides may name it, and told to both standards.
  func check() {
    var told: Set<Set<String>> = []
    for draft in drafts where !draft.id.isEmpty {
      for conflict in Self.recorded(draft) {
        guard let text = conflict.other.text else { continue }
        guard let other = context.declarations.place(of: text, as: .standard), text != draft.id else {
          guard context.isComplete else { continue }
          // A warning: what the plan requires does not hang on it.
          context.log.reportUnknown(
            .unknownStandard, conflict.other, text, Phrase(zh: "标准", en: "standard"),
            among: drafts.map(\.id).filter { $0 != draft.id },
            otherwise: Phrase(zh: "请写与之矛盾的标准的编号", en: "write the id of the standard that it conflicts with"),
            severity: .warning)
          continue
        }
        record(conflict.note, between: draft.id, and: text)
        guard told.insert([draft.id, text]).inserted else { continue }
        let note = conflict.note.map { Phrase(zh: "：\($0.zh)", en: ": \($0.en)") } ?? Phrase(verbatim: "")
        context.log.report(
          .recordedConflict, .information, at: conflict.other.place,
          Phrase(
            zh: "`\(draft.id)` 与 `\(text)` 不一致，已记录在案\(note.zh)",
            en: "`\(draft.id)` conflicts with `\(text)`, as recorded\(note.en)"),
          related: [Diagnostic.Related(message: Phrase(zh: "另一标准在这里", en: "the other standard is here"), place: other)])
      }
    }
  }

  /// Each side keeps its own note, and takes the other's where it has none.
  private func record(_ note: Phrase?, between one: String, and other: String) {
    guard let left = context.plan.standards.firstIndex(where: { $0.id == one }),
      let right = context.plan.standards.firstIndex(where: { $0.id == other })
    else { return }
    for (index, opposite, isOwn) in [(left, right, true), (right, left, false)] {
      let known = context.plan.standards[index].conflicts.firstIndex {
        $0.standard == context.plan.standards[opposite].id
      }
      let kept = known.flatMap { context.plan.standards[index].conflicts[$0].note }
      let conflict = Standard.Conflict(
        standard: context.plan.standards[opposite].id, title: context.plan.standards[opposite].title,
        note: isOwn ? note ?? kept : kept ?? note)
      if let known {
        context.plan.standards[index].conflicts[known] = conflict
      } else {
        context.plan.standards[index].conflicts.append(conflict)
      }
    }
  }

  private static func recorded(_ draft: Draft) -> [RecordedConflict] {
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
