import Diagnostics
package import Findings
import Layout
package import Plans

extension Wording {
  /// `与“农村公厕”（rural-toilets）不一致，已记录在案：附件1为“新建”…`: what the document says elsewhere.
  package func conflict(_ conflict: Standard.Conflict) -> String {
    let note = conflict.note.map { self(zh: "：\($0.zh)", en: ": \($0.en)") } ?? ""
    let id = HarmlessText.line(conflict.standard)
    return self(
      zh: "与“\(conflict.title.zh)”（\(id)）不一致，已记录在案",
      en: "conflicts with '\(conflict.title.en)' (\(id)), as is on record") + note
  }

  /// Every conflict of a finding's standard in one line; nil where there is none.
  package func conflicts(_ finding: Finding) -> String? {
    finding.conflicts.isEmpty
      ? nil : finding.conflicts.map { conflict($0) }.joined(separator: self(zh: "；", en: "; "))
  }

  /// The sentence of a finding, and in brackets where the document disagrees with itself: for reports that have one
  /// text a finding.
  package func sentenceWithConflicts(_ finding: Finding, severalAreas: Bool) -> String {
    let sentence = sentence(finding, severalAreas: severalAreas)
    guard let conflicts = conflicts(finding) else { return sentence }
    return sentence + self(zh: "（\(conflicts)）", en: " (\(conflicts))")
  }
}
