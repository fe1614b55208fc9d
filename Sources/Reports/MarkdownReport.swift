import Diagnostics
import Findings
import JSONReports
import Layout
import Pages
import Plans
import Quantities
import Sentences

/// GitHub-flavoured Markdown for a job summary: how the year stands in one table, then a table a verdict, worst first.
///
/// Rows that the limit of bytes leaves no room for are counted.
struct MarkdownReport {
  let report: Report
  let options: ReportOptions
  let say: Wording

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    say = Wording(options.language, units: report.units, leaders: report.leaders)
  }

  /// What the headings of the groups, their counts and the ledger need at most.
  private static let reserve = 6_000

  var text: String {
    var text = "## \(escaped(report.planTitle))\n\n\(dates)\n\n"
    let end = "\n" + ledger
    if report.findings.isEmpty {
      text += say(report.nothingShown) + "\n"
      return text + end
    }
    text += summary
    if let line = say.baseline(report.findings) { text += "\n" + line + "\n" }
    let severalAreas = report.hasSeveralAreas
    var left = options.markdownBytes - text.utf8.count - end.utf8.count - Self.reserve
    for section in FindingGroups(report.findings, showsAll: options.showAll).sections where !section.findings.isEmpty {
      text += "\n### \(say(section.title)) (\(say.count(section.findings.count)))\n\n"
      var shown = 0
      for finding in section.findings {
        let row = row(finding, severalAreas)
        if row.utf8.count > left { break }
        if shown == 0 { text += head }
        text += row
        left -= row.utf8.count
        shown += 1
      }
      let rest = section.findings.count - shown
      if rest > 0 {
        text +=
          (shown > 0 ? "\n" : "")
          + say(zh: "篇幅所限，另有 \(rest) 项未列", en: "\(say.count(rest)) more not listed for want of room") + "\n"
      }
    }
    return text + end
  }

  private var dates: String {
    let share = Report.shareGone(from: report.start, through: report.deadline, at: report.asOf)
    var pieces = [
      say(
        zh: "截至\(say.day(report.asOf))（\(report.asOfOrigin.label.zh)）",
        en: "as of \(report.asOf) (\(report.asOfOrigin.label.en))"),
      say(zh: "时间进度 \(share)%", en: "\(share)% of the time gone"),
    ]
    if let moment = report.knownBy {
      let text = Wording.moment(moment, in: options.timeZone)
      pieces.append(say(zh: "只计 \(text) 及以前报送的数据", en: "as known by \(text)"))
    }
    pieces.append(say(zh: "容差方案 \(report.profile.words.zh)", en: "tolerance profile \(report.profile.words.en)"))
    return pieces.joined(separator: " · ")
  }

  // MARK: Tables

  private var summary: String {
    var text = line([say(zh: "结论", en: "verdict"), say(zh: "项数", en: "standards")]) + "| --- | ---: |\n"
    for entry in report.verdictCounts where entry.count > 0 {
      text += line(["\(entry.mark) \(say(entry.name))", say.count(entry.count)])
    }
    return text + line([say(zh: "**合计**", en: "**all**"), "**\(say.count(report.findings.count))**"])
  }

  private var head: String {
    line([
      say(zh: "标准", en: "standard"), say(zh: "完成值 / 目标", en: "value / target"), say(zh: "原因", en: "reason"),
      say(zh: "牵头单位", en: "lead"), say(zh: "说明", en: "message"),
    ]) + "| --- | --- | --- | --- | --- |\n"
  }

  private func row(_ finding: Finding, _ severalAreas: Bool) -> String {
    var title = MarkdownText.escaped(say(finding.title))
    if severalAreas { title += MarkdownText.escaped(say(zh: "（\(finding.area)）", en: " (\(finding.area))")) }
    if finding.severity == .striving { title = MarkdownText.escaped(say(zh: "［力争］", en: "[striving] ")) + title }
    title += "<br>" + MarkdownText.code(HarmlessText.line(finding.standard))
    var message = MarkdownText.escaped(say.waiver(finding) ?? say.sentence(finding, severalAreas: false))
    if let conflicts = say.conflicts(finding) { message += "<br>" + MarkdownText.escaped(conflicts) }
    if let place = finding.location { message += "<br>" + MarkdownText.code(Wording.place(place)) }
    return line([
      "\(finding.verdict.mark(finding.light)) \(title)", MarkdownText.escaped(say.measure(finding)),
      say(finding.reason.label),
      MarkdownText.escaped(say.units(finding.lead)), message,
    ])
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private var ledger: String {
    let counts = report.ledger.entries.map { "\(say($0.name)) \(say.count($0.count))" }
    var text = say(zh: "台账：", en: "Ledger: ") + counts.joined(separator: say(zh: "，", en: ", ")) + "\n"
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    if errors + warnings > 0 {
      text +=
        "\n"
        + say(
          zh: "所报数据有问题：错误 \(errors) 处，警告 \(warnings) 处",
          en: "Trouble with the figures as filed: \(say.count(errors, "error")), \(say.count(warnings, "warning"))")
        + "\n"
    }
    return text
  }

  // MARK: Escapes

  private func escaped(_ phrase: Phrase) -> String { MarkdownText.escaped(say(phrase)) }
}
