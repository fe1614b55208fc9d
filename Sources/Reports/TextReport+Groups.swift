import Diagnostics
import Findings
import History
import JSONReports
import Layout
import Pages
import Plans
import Quantities
import Sentences

extension TextReport {
  /// Lines for all groups with their headings, so that the page stays on one screen.
  private static let budget = 28
  private static let indent = 3
  private static let sentenceIndent = 5

  func groups(_ sections: [FindingGroups.Section], on page: inout Page) {
    let sections = sections.filter { $0.count > 0 }
    if digest.tally.total > 0, !sections.contains(where: \.isTrouble) {
      page.blank()
      page.paragraph(allClear, .bold)
    }
    let counts = Self.allotted(sections.map(\.count), all: options.showAll)
    let shown = zip(sections, counts).map { $0.findings.prefix($1).map { $0.shown(in: options.language) } }
    let columns = Columns(
      shown.flatMap { $0 }.map(cells), page: options.width, indent: Self.indent, shares: [26, 45, 15], whole: 2)
    var left = Self.budget - counts.reduce(0) { $0 + $1 + 2 }
    for (section, findings) in zip(sections, shown) {
      let isWhole = findings.count == section.count
      // The same sentences in every language: the longer one decides. Those of a part are not shown, so not asked for.
      let lines = isWhole ? Language.allCases.map { lineCount(findings, in: $0) }.max() ?? 0 : 0
      // Who set a standard aside and why is never out of sight where there are few.
      let isSetAside = section.status == Verdict.waived.rawValue && findings.count <= 3
      let withSentences = options.showAll || isWhole && (lines <= left || isSetAside)
      if withSentences { left -= lines }
      page.blank()
      let count = say.count(section.count)
      page.line(
        page.ink(say(zh: "\(section.title.zh) \(count) 项", en: "\(section.title.en): \(count)"), .bold, section.style))
      for finding in findings {
        row(finding, columns, on: &page)
        if withSentences {
          for line in sentence(finding) {
            page.line(String(repeating: " ", count: Self.sentenceIndent) + page.ink(line, .dim))
          }
        }
      }
      let rest = section.count - findings.count
      if rest > 0 {
        page.paragraph(
          say(
            zh: "另有 \(rest) 项未列，查看：--status \(section.status) 或 --all",
            en: "\(say.count(rest)) more: --status \(section.status) or --all"), indent: Self.indent, .dim)
      }
    }
  }

  private var allClear: String {
    let tally = digest.tally
    if tally.notDue + tally.review + tally.waived == tally.total {
      return say(zh: "目前没有到期应评判的标准", en: "nothing has fallen due yet")
    }
    return say(zh: "没有未达标、有风险或缺数据的标准", en: "nothing has failed, is at risk or lacks data")
  }

  /// How many findings each group lists: at most twelve, at least three, early groups first.
  static func allotted(_ counts: [Int], all: Bool) -> [Int] {
    guard !all else { return counts }
    // Above each group stand an empty line and its heading.
    var left = budget - counts.count * 2
    return counts.enumerated().map { index, count in
      let later = counts[(index + 1)...].reduce(0) { $0 + min($1, 3) }
      let lines = min(count, TextDigest.groupLimit, max(left - later, 3))
      left -= lines
      return lines
    }
  }

  private func cells(_ finding: Finding) -> [String] {
    [title(finding), say.measure(finding), say(finding.reason.label), say.units(finding.lead)]
  }

  private func title(_ finding: Finding) -> String {
    var title = marks.mark(of: finding.standard, say) + say(finding.title)
    // Where some of many areas will do the area itself is the mark: nobody strives for that one.
    if finding.isOneOfMany {
      return (finding.baseline == .new ? say(zh: "［新］", en: "[new] ") : "")
        + say(zh: "［\(finding.area)］", en: "[\(finding.area)] ") + title
    }
    if digest.hasSeveralAreas { title += say(zh: "（\(finding.area)）", en: " (\(finding.area))") }
    // In front, where no cut can take it away.
    if finding.severity == .striving { title = say(zh: "［力争］", en: "[striving] ") + title }
    if finding.baseline == .new { title = say(zh: "［新］", en: "[new] ") + title }
    return title
  }

  private func row(_ finding: Finding, _ columns: Columns, on page: inout Page) {
    let style = finding.verdict.style(finding.light)
    if page.isNarrow {
      let cells = self.cells(finding)
      let mark = finding.verdict.mark(finding.light)
      let lines = LineBreaking.lines(cells[0], width: options.width - Self.indent)
      for (index, line) in lines.enumerated() {
        page.line((index == 0 ? " " + page.ink(mark, style) + " " : String(repeating: " ", count: Self.indent)) + line)
      }
      page.pieces([(cells[1], nil), (cells[2], style), (cells[3], nil)], indent: Self.indent)
      return
    }
    var cells = columns.cells(cells(finding))
    cells[2] = page.ink(cells[2], style)
    let line = cells.joined(separator: String(repeating: " ", count: Columns.gap))
    page.line(" " + page.ink(finding.verdict.mark(finding.light), style) + " " + LineBreaking.trimmedEnd(line))
  }

  private func lineCount(_ findings: [Finding], in language: Language) -> Int {
    findings.reduce(0) { count, finding in
      guard finding.message != finding.reason.label else { return count }
      let text = HarmlessText.line(finding.message[language])
      let lines = text.isEmpty ? [] : LineBreaking.lines(text, width: options.width - Self.sentenceIndent, atMost: 2)
      return count + lines.count
    }
  }

  private func sentence(_ finding: Finding) -> [String] {
    // A message that only repeats the reason of the row above says nothing.
    var text = finding.message == finding.reason.label ? "" : say(finding.message)
    guard options.showAll else {
      return text.isEmpty ? [] : LineBreaking.lines(text, width: options.width - Self.sentenceIndent, atMost: 2)
    }
    if let place = finding.location { text += (text.isEmpty ? "← " : "  ← ") + Wording.place(place) }
    return text.isEmpty ? [] : LineBreaking.lines(text, width: options.width - Self.sentenceIndent)
  }
}
