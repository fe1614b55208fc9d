import Compliance
import Diagnostics
import Quantities

/// The words that all bulletins use.
struct BulletinWording {
  let report: Report
  let say: Wording
  let severalAreas: Bool

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    say = Wording(options.language, units: report.units, leaders: report.leaders)
    severalAreas = report.hasSeveralAreas
  }

  func title(_ finding: Finding) -> String {
    var title = say(finding.title)
    if severalAreas { title += say(zh: "（\(finding.area)）", en: " (\(finding.area))") }
    if finding.severity == .striving { title = say(zh: "［力争］", en: "[striving] ") + title }
    return title
  }

  func verdict(_ finding: Finding) -> String {
    say(finding.isMet ? Reason.met.label : Phrase(verbatim: say.verdict(finding.verdict, finding.light)))
  }

  /// `有风险（红）：严重落后序时进度`
  func standing(_ finding: Finding) -> String {
    finding.isMet ? verdict(finding) : verdict(finding) + say(zh: "：", en: ": ") + say(finding.reason.label)
  }

  /// How far behind; empty where there is nothing to say, or it is ahead.
  func gap(_ finding: Finding) -> String {
    guard let gap = finding.gap, !gap.value.isNegative, !gap.value.isZero else { return "" }
    return say.amount(gap)
  }

  /// What each report left must bring, and until when.
  func needed(_ finding: Finding) -> String {
    guard let needed = finding.needed, !needed.value.isNegative, !needed.value.isZero else { return "" }
    let amount = say.amount(needed)
    return say(zh: "每期\(amount)，至\(say.day(finding.deadline))", en: "\(amount) a report until \(finding.deadline)")
  }

  func amount(_ amount: Finding.Amount?) -> String { amount.map { say.amount($0) } ?? "" }

  func place(_ finding: Finding) -> String { finding.location.map { Wording.place($0) } ?? "" }

  /// What the reason, figure and gap come to, in one sentence.
  func sentence(_ finding: Finding) -> String { say.sentence(finding, severalAreas: false) }

  /// `共 270 项，已达标 55 项，…`
  func overview() -> String {
    let counts = report.verdictCounts.filter { $0.count > 0 }.reversed().map { entry in
      say(zh: "\(entry.name.zh)\(entry.count)项", en: "\(say.count(entry.count)) \(entry.name.en)")
    }
    return say(zh: "共\(report.findings.count)项，其中", en: "Of \(say.count(report.findings.count, "standard")): ")
      + counts.joined(separator: say(zh: "、", en: ", ")) + say(zh: "。", en: ".")
  }

  /// `截至2022年11月10日，时间进度86%`
  func dates() -> String {
    let share = TextReport.shareGone(from: report.start, through: report.deadline, at: report.asOf)
    return say(
      zh: "截至\(say.day(report.asOf))，时间进度\(share)%。", en: "As of \(report.asOf), \(share)% of the time is gone.")
  }

  /// Lead units with the findings that a test picks, the unit that has most to answer for first.
  func units(where test: (Finding) -> Bool) -> [(unit: String, findings: [Finding])] {
    TextReport(report, ReportOptions(language: say.language)).unitTallies().compactMap { unit, _ in
      let findings = worstFirst(report.findings.filter { $0.lead.contains(unit) && test($0) })
      return findings.isEmpty ? nil : (unit, findings)
    }
  }

  /// Failed, not judged, red, without data, yellow; within each as on the page of a report.
  func worstFirst(_ findings: [Finding]) -> [Finding] {
    func rank(_ finding: Finding) -> Int {
      switch finding.verdict {
      case .fail: 0
      case .error: 1
      case .atRisk: finding.light == .red ? 2 : 4
      case .noData: 3
      case .pass, .notDue, .review, .waived: 5
      }
    }
    let ranks = Dictionary(grouping: findings, by: rank)
    return ranks.keys.sorted().flatMap { TextReport.worstFirst(ranks[$0] ?? []) }
  }

  static func isTrouble(_ finding: Finding) -> Bool { ReportDifference.isTrouble(finding.verdict) }
}
