import Compliance
import Diagnostics

extension TextReport {
  private static let conflictLimit = 8

  /// Where the document disagrees with itself: whatever the verdicts are, somebody has to know.
  func conflicts(on page: inout Page) {
    let conflicts = report.conflicts
    guard !conflicts.isEmpty else { return }
    page.blank()
    page.paragraph(
      say(
        zh: "原文前后不一致 \(conflicts.count) 处，已记录在案",
        en: "where the document disagrees with itself, on record: \(say.count(conflicts.count))"), .bold)
    let shown = options.showAll ? conflicts[...] : conflicts.prefix(Self.conflictLimit)
    for (finding, conflict) in shown {
      let id = HarmlessText.line(finding.standard)
      let words = say(
        zh: "“\(finding.title.zh)”（\(id)）\(say.conflict(conflict))",
        en: "'\(finding.title.en)' (\(id)) \(say.conflict(conflict))")
      page.paragraph(words, indent: 1, hanging: 3, .dim)
    }
    let rest = conflicts.count - shown.count
    if rest > 0 {
      page.paragraph(say(zh: "另有 \(rest) 处：--all", en: "\(say.count(rest)) more: --all"), indent: 1, .dim)
    }
  }
}
