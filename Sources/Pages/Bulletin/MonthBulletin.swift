import Diagnostics
public import Findings
import History
public import Layout
import Plans
public import Quantities
import Sentences

/// 月通报: what moved since last month, what slips and by how much, what is needed until when, unit by unit; and a notice
/// (督办提示) of a page to each unit in trouble.
public struct MonthBulletin {
  let month: Period
  let current: Report
  let previous: Report
  let answerBy: CalendarDate
  let options: ReportOptions
  private let words: BulletinWording
  private let say: Wording

  /// `current` and `previous` are the reports of the month and of the one before; units answer by `answerBy`.
  public init(month: Period, current: Report, previous: Report, answerBy: CalendarDate, options: ReportOptions) {
    (self.month, self.current, self.previous) = (month, current, previous)
    (self.answerBy, self.options) = (answerBy, options)
    words = BulletinWording(current, options)
    say = words.say
  }

  /// The bulletin as a paper; the same reports give the same words.
  public var bulletin: Bulletin {
    let name = say(current.planTitle)
    var paper = Bulletin(
      title: say(
        zh: "关于《\(name)》\(say.period(month))份落实情况的通报", en: "\(name): bulletin for \(month)"),
      language: options.language.rawValue)
    paper.paragraph(words.dates() + say(zh: "现将有关情况通报如下。", en: ""))
    paper.heading(2, say(zh: "一、总体情况", en: "1. Overview"))
    paper.paragraph(words.overview())
    paper.table(
      [say(zh: "结论", en: "verdict"), say(zh: "上月", en: "last month"), say(zh: "本月", en: "this month"), "±"],
      standing)
    paper.heading(2, say(zh: "二、本月变动", en: "2. What moved"))
    movements(on: &paper)
    let units = words.units(where: BulletinWording.isTrouble)
    paper.heading(2, say(zh: "三、各牵头单位情况", en: "3. Unit by unit"))
    if units.isEmpty {
      paper.paragraph(say(zh: "各单位均无未达标、有风险或缺数据的事项。", en: "No unit has anything failed, at risk or without data."))
    }
    for (unit, findings) in units { section(unit, findings, on: &paper) }
    for (unit, findings) in units { notice(unit, findings, on: &paper) }
    return paper
  }

  private var standing: [[String]] {
    zip(previous.verdictCounts, current.verdictCounts).filter { $0.count + $1.count > 0 }.map { before, now in
      let change = now.count - before.count
      return [
        "\(now.mark) \(say(now.name))", say.count(before.count), say.count(now.count),
        change > 0 ? "+\(change)" : change < 0 ? "−\(-change)" : "0",
      ]
    }
  }

  private func movements(on paper: inout Bulletin) {
    let difference = ReportDifference(
      from: ReportSnapshot(previous, timeZone: options.timeZone),
      to: ReportSnapshot(current, timeZone: options.timeZone))
    if difference.changes.isEmpty { paper.paragraph(say(zh: "与上月相比无变动。", en: "Nothing moved since last month.")) }
    for kind in ReportDifference.Kind.allCases {
      let changes = difference.changes(kind)
      guard !changes.isEmpty else { continue }
      let count = say.count(changes.count)
      paper.heading(3, say(zh: "\(kind.label.zh)（\(count)项）", en: "\(kind.label.en) (\(count))"))
      paper.table(
        [
          say(zh: "事项", en: "standard"), say(zh: "变化", en: "change"), say(zh: "完成值", en: "value"),
          say(zh: "原因", en: "reason"), say(zh: "牵头单位", en: "lead unit"),
        ],
        changes.compactMap { change in
          change.shown.map { entry in
            [
              words.title(entry.standard, entry.area) ?? say(entry.title), change.marks, say.values(change),
              say(entry.reason.label), say.units(entry.lead),
            ]
          }
        })
    }
  }

  private func section(_ unit: String, _ findings: [Finding], on paper: inout Bulletin) {
    paper.heading(3, say.units([unit]))
    paper.table(
      [
        say(zh: "事项", en: "standard"), say(zh: "结论", en: "verdict"), say(zh: "完成值 / 目标", en: "value / target"),
        say(zh: "序时应达", en: "plan to date"), say(zh: "落后", en: "behind by"),
        say(zh: "此后每期须完成", en: "needed from now on"),
        say(zh: "配合单位", en: "supporting units"),
      ],
      findings.map { finding in
        [
          words.title(finding), words.standing(finding), say.measure(finding),
          words.amount(finding.plan), words.gap(finding), words.needed(finding), say.units(finding.support),
        ]
      })
  }

  /// One page to one unit.
  private func notice(_ unit: String, _ findings: [Finding], on paper: inout Bulletin) {
    let name = say.units([unit])
    let count = findings.count
    paper.newPage()
    paper.heading(2, say(zh: "督办提示", en: "Notice to \(name)"))
    paper.paragraph(say(zh: "\(name)：", en: "To: \(name)"))
    paper.paragraph(
      say(
        zh: "截至\(say.day(current.asOf))，你单位牵头的事项中有\(count)项未达标、有风险或缺数据，现予提示：",
        en: "As of \(current.asOf), \(say.count(count, "standard")) that you lead failed, at risk or without data:"))
    paper.list(findings.map(demand))
    paper.paragraph(
      say(
        zh: "请对照序时进度查明原因，会同配合单位制定整改措施，于\(say.day(answerBy))前书面反馈，并随当期数据一并报送。",
        en:
          "Please find the causes, agree on a remedy with the supporting units, and answer in writing by \(answerBy), "
          + "with the figures due that day."))
  }

  private func demand(_ finding: Finding) -> String {
    var pieces = [
      say(
        zh: "\(words.verdict(finding))，\(words.sentence(finding))",
        en: "\(words.verdict(finding)): \(words.sentence(finding))")
    ]
    // What is needed stands in the sentence where it is judged by that.
    pieces.append(say(zh: "完成时限：\(say.day(finding.deadline))", en: "deadline: \(finding.deadline)"))
    if !finding.leaders.isEmpty {
      pieces.append(say(zh: "责任领导：", en: "leader: ") + say.leaders(finding.leaders))
    }
    if !finding.support.isEmpty { pieces.append(say(zh: "配合单位：", en: "supported by: ") + say.units(finding.support)) }
    return words.title(finding) + say(zh: "：", en: ": ") + pieces.joined(separator: say(zh: "；", en: "; "))
      + say(zh: "。", en: ".")
  }
}
