import Diagnostics
import Findings
import JSONReports
import Layout
import Pages
import Plans
import Quantities
import Sentences

/// A report as a page for a supervising office: how the year stands, what is in trouble, who has to act.
struct TextReport {
  /// Its findings are those of `digest`.
  let report: Report
  let digest: TextDigest
  let options: ReportOptions
  let say: Wording
  let marks: TitleMarks

  init(_ report: Report, _ digest: TextDigest, _ options: ReportOptions) {
    self.report = report
    self.digest = digest
    self.options = options
    say = Wording(options.language, units: report.units, leaders: report.leaders)
    marks = TitleMarks(digest.standards, say)
  }

  var text: String {
    var page = Page(options)
    heading(on: &page)
    page.blank()
    summary(on: &page)
    let sections = digest.groups.sections
    groups(sections, on: &page)
    unitTable(on: &page)
    if options.showAll { conflicts(on: &page) }
    page.blank()
    if !options.showAll { conflicts(on: &page) }
    ledger(on: &page)
    hints(sections, on: &page)
    return page.text
  }

  private func heading(on page: inout Page) {
    page.paragraph(say(report.planTitle), .bold)
    let share = "\(Report.shareGone(from: report.start, through: report.deadline, at: report.asOf))%"
    var pieces = [
      say(
        zh: "截至\(say.day(report.asOf))（\(report.asOfOrigin.label.zh)）",
        en: "as of \(report.asOf) (\(report.asOfOrigin.label.en))"),
      say(zh: "时间进度 \(share)", en: "\(share) of the time gone"),
    ]
    if let latest = digest.latest {
      pieces.append(say(zh: "最新数据 \(say.period(latest))", en: "latest figures \(latest)"))
    }
    if let moment = report.knownBy {
      let text = Wording.moment(moment, in: options.timeZone)
      pieces.append(say(zh: "只计 \(text) 及以前报送的数据", en: "as known by \(text)"))
    }
    pieces.append(say(zh: "容差方案 \(report.profile.words.zh)", en: "tolerance profile \(report.profile.words.en)"))
    page.pieces(pieces.map { ($0, .dim) })
  }

  private func summary(on page: inout Page) {
    let tally = digest.tally
    if tally.total == 0 {
      page.paragraph(say(report.nothingShown), .bold)
      return
    }
    var pieces: [(text: String, style: Ink.Style?)] = [
      (say(say.judged(standards: digest.standards.count, findings: tally.total)), .bold)
    ]
    func add(_ count: Int, zh: String, en: String, always: Bool = false, _ style: Ink.Style? = nil) {
      if always || count > 0 {
        pieces.append((say(zh: "\(zh) \(count)", en: "\(say.count(count)) \(en)"), count > 0 ? style : nil))
      }
    }
    add(tally.met, zh: "已达标", en: "met", always: true, .green)
    add(tally.pass - tally.met, zh: "进展正常", en: "on pace", always: true, .green)
    add(tally.fail, zh: "未达标", en: "failed", always: true, .red)
    if tally.red > 0 {
      let split = say(
        zh: "有风险 \(tally.atRisk)（红 \(tally.red)、黄 \(tally.yellow)）",
        en: "\(say.count(tally.atRisk)) at risk (\(tally.red) red, \(tally.yellow) yellow)")
      pieces.append((split, .red))
    } else {
      add(tally.atRisk, zh: "有风险", en: "at risk", always: true, .yellow)
    }
    add(tally.noData, zh: "缺数据", en: "without data", always: true, .yellow)
    add(tally.error, zh: "无法评判", en: tally.error == 1 ? "error" : "errors", .red)
    add(tally.notDue, zh: "未到期", en: "not due")
    add(tally.review, zh: "定性评议", en: "for review")
    add(tally.waived - tally.withdrawn, zh: "已豁免", en: "waived")
    add(tally.withdrawn, zh: "已撤销", en: "withdrawn")
    page.pieces(pieces)
    if let line = say.baseline(digest.baseline) { page.paragraph(line) }
  }

  private func ledger(on page: inout Page) {
    page.paragraph(say.ledger(report.ledger), .dim)
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    if errors + warnings > 0 {
      page.paragraph(
        say(
          zh: "所报数据有问题：错误 \(errors) 处，警告 \(warnings) 处；逐条查看：plumbline validate",
          en: "trouble with the figures as filed: \(say.count(errors, "error")), \(say.count(warnings, "warning")); "
            + "see each with plumbline validate"),
        errors > 0 ? .red : .yellow)
    }
  }

  private func hints(_ sections: [FindingGroups.Section], on page: inout Page) {
    guard let example = sections.first(where: { $0.isTrouble && !$0.findings.isEmpty })?.findings.first else {
      return
    }
    page.paragraph(
      say(
        zh: "查看某项评判过程：plumbline explain \(example.standard)" + (options.showAll ? "" : "；列出全部：--all"),
        en: "one standard step by step: plumbline explain \(example.standard)"
          + (options.showAll ? "" : "; everything: --all")),
      .dim)
  }
}
