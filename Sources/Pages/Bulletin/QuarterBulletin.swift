import Diagnostics
public import Findings
public import Layout
public import Plans
public import Quantities
import Sentences
public import Submissions

/// 季督查: the list of an inspection, worst first, each with what to ask for; who filed late; what was not explained.
public struct QuarterBulletin {
  let quarter: Period
  let report: Report
  let plan: Plan
  let late: [LateFiling]
  let options: ReportOptions
  private let words: BulletinWording
  private let say: Wording

  /// `late` are the figures of the quarter that came after their day.
  public init(quarter: Period, report: Report, plan: Plan, late: [LateFiling], options: ReportOptions) {
    (self.quarter, self.report, self.plan, self.late, self.options) = (quarter, report, plan, late, options)
    words = BulletinWording(report, options)
    say = words.say
  }

  /// The list as a paper; the same report gives the same words.
  public var bulletin: Bulletin {
    let name = say(report.planTitle)
    var paper = Bulletin(
      title: say(
        zh: "《\(name)》\(say.period(quarter))督查清单", en: "\(name): inspection list for \(quarter)"),
      language: options.language.rawValue)
    paper.paragraph(words.dates() + say(zh: "", en: " ") + words.overview())
    let urgent = words.worstFirst(report.findings.filter { isUrgent($0) })
    paper.heading(2, say(zh: "一、重点督查事项（\(urgent.count)项）", en: "1. To be inspected (\(say.count(urgent.count)))"))
    if urgent.isEmpty { paper.paragraph(say(zh: "无。", en: "None.")) }
    list(urgent, on: &paper)
    paper.heading(2, say(zh: "二、迟报情况", en: "2. Filed late"))
    lateFilers(on: &paper)
    paper.heading(2, say(zh: "三、待说明的数据", en: "3. Figures that want an explanation"))
    unexplained(on: &paper)
    let watched = words.worstFirst(report.findings.filter { $0.verdict == .atRisk && $0.light != .red })
    paper.heading(2, say(zh: "四、关注事项（\(watched.count)项）", en: "4. To be watched (\(say.count(watched.count)))"))
    if watched.isEmpty { paper.paragraph(say(zh: "无。", en: "None.")) }
    list(watched, on: &paper)
    return paper
  }

  private func isUrgent(_ finding: Finding) -> Bool {
    switch finding.verdict {
    case .fail, .error, .noData: true
    case .atRisk: finding.light == .red
    case .pass, .notDue, .review, .waived: false
    }
  }

  private func list(_ findings: [Finding], on paper: inout Bulletin) {
    paper.table(
      [
        say(zh: "序号", en: "no."), say(zh: "事项", en: "standard"), say(zh: "结论", en: "verdict"),
        say(zh: "完成值 / 目标", en: "value / target"), say(zh: "牵头单位", en: "lead unit"),
        say(zh: "责任领导", en: "leader"), say(zh: "督查要点", en: "ask for"),
      ],
      findings.enumerated().map { index, finding in
        [
          String(index + 1), words.title(finding), words.standing(finding),
          say.measure(finding), say.units(finding.lead), say.leaders(finding.leaders),
          say(InspectionDemand(finding, say).phrase),
        ]
      })
  }

  private func lateFilers(on paper: inout Bulletin) {
    if late.isEmpty { paper.paragraph(say(zh: "本季度各单位均按时报送。", en: "Every figure of the quarter came in time.")) }
    let groups = Dictionary(grouping: late) { $0.reporter ?? "" }
    let order = groups.keys.sorted { left, right in
      let (one, other) = (groups[left]?.count ?? 0, groups[right]?.count ?? 0)
      return one == other ? left < right : one > other
    }
    paper.table(
      [
        say(zh: "单位", en: "unit"), say(zh: "迟报次数", en: "times"), say(zh: "最长迟报天数", en: "most days late"),
        say(zh: "迟报数据", en: "figures"), say(zh: "督查要点", en: "ask for"),
      ],
      order.map { reporter in
        let filings = groups[reporter] ?? []
        let figures = filings.map { filing in
          let name =
            plan.indicators.indices.contains(filing.indicator) ? say(plan.indicators[filing.indicator].name) : "?"
          return say(zh: "\(name)（\(say.period(filing.period))）", en: "\(name) (\(filing.period))")
        }
        return [
          reporter.isEmpty ? say(zh: "未注明", en: "not named") : say.units([reporter]), say.count(filings.count),
          say.count(filings.map(\.days).max() ?? 0), figures.joined(separator: say(zh: "、", en: ", ")),
          say(zh: "说明迟报原因，明确报送责任人", en: "why it was late; who is to file from now on"),
        ]
      })
  }

  private func unexplained(on paper: inout Bulletin) {
    let soft = report.diagnostics.filter { $0.severity == .warning }
    if soft.isEmpty { paper.paragraph(say(zh: "无。", en: "None.")) }
    paper.table(
      [
        say(zh: "位置", en: "cell"), say(zh: "问题", en: "what is wrong"), say(zh: "督查要点", en: "ask for"),
      ],
      soft.map { diagnostic in
        [
          diagnostic.place.map { Wording.place($0) } ?? "", say(diagnostic.message),
          diagnostic.help.map { say($0) } ?? say(zh: "书面说明", en: "an explanation in writing"),
        ]
      })
  }
}
