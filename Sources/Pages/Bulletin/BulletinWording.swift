import Diagnostics
import Findings
import Layout
import Plans
import Quantities
import Sentences

/// The words that all bulletins use.
struct BulletinWording {
  let report: Report
  let say: Wording
  let severalAreas: Bool
  /// Titles that several standards have: they are told apart by their place in the document.
  private let repeated: Set<String>

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    say = Wording(options.language, units: report.units, leaders: report.leaders)
    severalAreas = report.hasSeveralAreas
    var seen: [String: String] = [:]
    var repeated: Set<String> = []
    for finding in report.findings {
      let title = finding.title[options.language]
      if seen[title, default: finding.standard] != finding.standard { repeated.insert(title) }
      seen[title] = finding.standard
    }
    self.repeated = repeated
  }

  func title(_ finding: Finding) -> String {
    var title = say(finding.title)
    if repeated.contains(finding.title[say.language]), let place = place(in: finding.source) { title += place }
    if severalAreas { title += say(zh: "（\(finding.area)）", en: " (\(finding.area))") }
    if finding.severity == .striving { title = say(zh: "［力争］", en: "[striving] ") + title }
    return title
  }

  /// Where it stands in the document, `（附件1第7部分）`; nil where its rule names neither annex nor section.
  private func place(in source: Standard.Source) -> String? {
    let annex = source.annex.map { say(zh: "附件\($0)", en: "annex \($0)") }
    let section = source.section.map { say(zh: "第\($0)部分", en: "section \($0)") }
    let words = [annex, section].compactMap(\.self)
    if words.isEmpty { return nil }
    return say(zh: "（\(words.joined())）", en: " (\(words.joined(separator: ", ")))")
  }

  /// The title of a standard in an area; nil where the report has none such.
  func title(_ standard: String, _ area: String) -> String? {
    report.findings.first { $0.standard == standard && $0.area == area }.map { title($0) }
  }

  func verdict(_ finding: Finding) -> String {
    say(finding.isMet ? Reason.met.label : Phrase(verbatim: say.verdict(finding.verdict, finding.light)))
  }

  /// Verdict, and the reason where that says more: `有风险（红）：严重落后序时进度`.
  func standing(_ finding: Finding) -> String {
    let (verdict, reason) = (verdict(finding), say(finding.reason.label))
    return finding.isMet || verdict == reason ? verdict : verdict + say(zh: "：", en: ": ") + reason
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
    if needed.unit.isPercent { return say(zh: "余下各期须达\(amount)", en: "\(amount) in what is left of the term") }
    return say(zh: "每期\(amount)，直至\(say.day(finding.deadline))", en: "\(amount) a report until \(finding.deadline)")
  }

  func amount(_ amount: Finding.Amount?) -> String { amount.map { say.amount($0) } ?? "" }

  func place(_ finding: Finding) -> String { finding.location.map { Wording.place($0) } ?? "" }

  /// What the reason, figure and gap come to, in one sentence.
  func sentence(_ finding: Finding) -> String { say.sentenceWithConflicts(finding, severalAreas: false) }

  /// How the findings divide: `共270项：已达标55项、进展正常58项、有风险39项（红10项、黄29项）…`.
  func overview() -> String {
    let tally = Tally(report.findings)
    let lights = say(
      zh: "（红\(tally.red)项、黄\(tally.yellow)项）", en: " (\(say.count(tally.red)) red, \(say.count(tally.yellow)) yellow)")
    let counts: [(Phrase, Int, String)] = [
      (Phrase(zh: "已达标", en: "met"), tally.met, ""), (Phrase(zh: "进展正常", en: "on pace"), tally.pass - tally.met, ""),
      (Phrase(zh: "有风险", en: "at risk"), tally.atRisk, lights), (Phrase(zh: "未达标", en: "failed"), tally.fail, ""),
      (Phrase(zh: "缺数据", en: "without data"), tally.noData, ""),
      (Phrase(zh: "无法评判", en: "not to be judged"), tally.error, ""),
      (Phrase(zh: "未到期", en: "not due yet"), tally.notDue, ""),
      (Phrase(zh: "定性评议", en: "for a person to judge"), tally.review, ""),
      (Phrase(zh: "已豁免", en: "waived"), tally.waived, ""),
    ]
    let words = counts.filter { $0.1 > 0 }.map { name, count, more in
      say(zh: "\(name.zh)\(count)项", en: "\(say.count(count)) \(name.en)") + more
    }
    let judged = say.judged(report.findings)
    // An official paper sets no spaces around its numbers.
    return say(zh: "\(judged.zh.filter { $0 != " " })：", en: "Of \(judged.en): ")
      + words.joined(separator: say(zh: "、", en: ", ")) + say(zh: "。", en: ".")
  }

  /// The as-of and how much of the time is gone: `截至2022年11月10日，时间进度86%`.
  func dates() -> String {
    let share = Report.shareGone(from: report.start, through: report.deadline, at: report.asOf)
    return say(
      zh: "截至\(say.day(report.asOf))，时间进度\(share)%。", en: "As of \(report.asOf), \(share)% of the time is gone.")
  }

  /// Lead units with the findings that a test picks, the unit that has most to answer for first.
  func units(where test: (Finding) -> Bool) -> [(unit: String, findings: [Finding])] {
    report.unitTallies().compactMap { unit, _ in
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
    return ranks.keys.sorted().flatMap { Finding.worstFirst(ranks[$0] ?? []) }
  }

  static func isTrouble(_ finding: Finding) -> Bool { finding.verdict.isTrouble }
}
