import Diagnostics
public import Findings
public import Layout
import Plans
public import Quantities
import Sentences

/// 年考核: the final verdict of every standard with the cell it rests on, then unit by unit and leader by leader.
public struct YearBulletin {
  let year: Period
  let report: Report
  let options: ReportOptions
  private let words: BulletinWording
  private let say: Wording

  /// `report` is as of the day on which the last figures of the year fall due.
  public init(year: Period, report: Report, options: ReportOptions) {
    (self.year, self.report, self.options) = (year, report, options)
    words = BulletinWording(report, options)
    say = words.say
  }

  /// What a year's assessment knows: whatever is neither met nor missed is unknown, save what a person
  /// judges and what was set aside.
  enum Outcome: CaseIterable {
    case met, missed, unknown, review, setAside

    init(_ finding: Finding, asOf: CalendarDate) {
      switch finding.verdict {
      // On pace is not yet met where the deadline is still to come.
      case .pass: self = finding.isMet || finding.deadline <= asOf ? .met : .unknown
      case .fail: self = .missed
      case .waived: self = .setAside
      case .review: self = .review
      case .atRisk, .noData, .notDue, .error: self = .unknown
      }
    }

    var label: Phrase {
      switch self {
      case .met: Phrase(zh: "达标", en: "met")
      case .missed: Phrase(zh: "未达标", en: "missed")
      case .unknown: Phrase(zh: "暂无结论", en: "unknown")
      case .review: Phrase(zh: "定性评议", en: "for review")
      case .setAside: Phrase(zh: "不计入", en: "set aside")
      }
    }
  }

  private typealias Count = (name: String, outcomes: [Outcome])

  /// The assessment as a paper; the same report gives the same words.
  public var bulletin: Bulletin {
    let name = say(report.planTitle)
    var paper = Bulletin(
      title: say(zh: "《\(name)》\(say.period(year))度考核结果", en: "\(name): assessment of \(year)"),
      language: options.language.rawValue)
    let outcomes = report.findings.map { Outcome($0, asOf: report.asOf) }
    paper.paragraph(words.dates())
    paper.heading(2, say(zh: "一、总体情况", en: "1. Overview"))
    paper.paragraph(overview(outcomes))
    let verdicts = Outcome.allCases.map { say($0.label) }
    paper.heading(2, say(zh: "二、牵头单位", en: "2. Lead units"))
    paper.table([say(zh: "牵头单位", en: "lead unit"), say(zh: "合计", en: "all")] + verdicts, counts(units(outcomes)))
    paper.heading(2, say(zh: "三、责任领导", en: "3. Leaders"))
    paper.table([say(zh: "责任领导", en: "leader"), say(zh: "合计", en: "all")] + verdicts, counts(leaders(outcomes)))
    paper.heading(2, say(zh: "四、逐项结果", en: "4. Standard by standard"))
    for outcome in [Outcome.missed, .unknown, .met, .review, .setAside] {
      let findings = zip(report.findings, outcomes).filter { $1 == outcome }.map(\.0)
      guard !findings.isEmpty else { continue }
      paper.heading(
        3, say(zh: "\(outcome.label.zh)（\(findings.count)项）", en: "\(outcome.label.en) (\(say.count(findings.count)))"))
      paper.table(
        [
          say(zh: "事项", en: "standard"), say(zh: "完成值 / 目标", en: "value / target"), say(zh: "说明", en: "why"),
          say(zh: "牵头单位", en: "lead unit"), say(zh: "责任领导", en: "leader"), say(zh: "数据出处", en: "evidence"),
        ],
        findings.map { finding in
          [
            words.title(finding), say.measure(finding), say.waiver(finding) ?? words.sentence(finding),
            say.units(finding.lead), say.leaders(finding.leaders), words.place(finding),
          ]
        })
    }
    return paper
  }

  private func overview(_ outcomes: [Outcome]) -> String {
    let counts = Outcome.allCases.compactMap { outcome -> String? in
      let count = outcomes.count { $0 == outcome }
      if count == 0, outcome == .setAside || outcome == .review { return nil }
      return say(zh: "\(outcome.label.zh)\(count)项", en: "\(say.count(count)) \(outcome.label.en)")
    }
    return say(zh: "共\(outcomes.count)项：", en: "Of \(say.count(outcomes.count, "standard")): ")
      + counts.joined(separator: say(zh: "、", en: ", ")) + say(zh: "。", en: ".")
  }

  /// A standard with several lead units counts for each.
  private func units(_ outcomes: [Outcome]) -> [Count] {
    tallied(outcomes, order: report.units.map(\.id), by: \.lead) { say.units([$0]) }
  }

  private func leaders(_ outcomes: [Outcome]) -> [Count] {
    tallied(outcomes, order: report.leaders.map(\.id), by: \.leaders) { say.leaders([$0]) }
  }

  /// In the order of the plan's register, then as they come.
  private func tallied(
    _ outcomes: [Outcome], order: [String], by owners: (Finding) -> [String], name: (String) -> String
  ) -> [Count] {
    var order = order
    var known = Set(order)
    var tallies: [String: [Outcome]] = [:]
    for (finding, outcome) in zip(report.findings, outcomes) {
      for owner in owners(finding) {
        if known.insert(owner).inserted { order.append(owner) }
        tallies[owner, default: []].append(outcome)
      }
    }
    return order.compactMap { owner in tallies[owner].map { (name(owner), $0) } }
  }

  private func counts(_ rows: [Count]) -> [[String]] {
    rows.map { row in
      [row.name, say.count(row.outcomes.count)]
        + Outcome.allCases.map { outcome in say.count(row.outcomes.count { $0 == outcome }) }
    }
  }
}
