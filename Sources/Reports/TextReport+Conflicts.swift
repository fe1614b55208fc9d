import Diagnostics
import Findings
import Layout
import Pages
import Sentences

extension TextReport {
  /// Where the document disagrees with itself: whatever the verdicts are, somebody has to know.
  ///
  /// One line, that names as many as it has room for; all of it where everything is asked for.
  func conflicts(on page: inout Page) {
    let conflicts = digest.conflicts
    guard !conflicts.isEmpty else { return }
    let heading = say(
      zh: "原文前后不一致 \(conflicts.count) 处，已记录在案",
      en: "where the document disagrees with itself, on record: \(say.count(conflicts.count))")
    guard options.showAll else {
      page.line(page.ink(oneLine(heading, conflicts.map(\.finding.standard)), .dim))
      return
    }
    page.blank()
    page.paragraph(heading, .bold)
    for (finding, conflict) in conflicts {
      let id = HarmlessText.line(finding.standard)
      let words = say(
        zh: "“\(finding.title.zh)”（\(id)）\(say.conflict(conflict))",
        en: "'\(finding.title.en)' (\(id)) \(say.conflict(conflict))")
      page.paragraph(words, indent: 1, hanging: 3, .dim)
    }
  }

  private func oneLine(_ heading: String, _ standards: [String]) -> String {
    let ids = standards.map { HarmlessText.line($0) }
    let lines = (0...ids.count).reversed().map { count -> String in
      let rest = count < ids.count ? say(zh: " 等", en: " …") : ""
      let names = ids.prefix(count).joined(separator: say(zh: "、", en: ", ")) + rest
      return say(
        zh: heading + (count == 0 ? "" : "（\(names)）") + "：--all",
        en: heading + (count == 0 ? "" : " (\(names))") + ": --all")
    }
    let fitting = lines.first { DisplayWidth.of($0) <= options.width }
    return fitting
      ?? DisplayWidth.truncated(
        say(zh: "原文不一致 \(ids.count) 处：--all", en: "\(say.count(ids.count)) conflicts in the document: --all"),
        to: options.width)
  }
}
