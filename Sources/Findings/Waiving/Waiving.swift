public import Diagnostics
import Plans
public import Quantities

/// Waivers at an as-of, held against findings as they come.
public struct Waiving: Sendable {
  /// The verdicts that waivers were found to speak of, by the waiver's number; those of several sinks are joined.
  public struct Uses: Sendable {
    fileprivate var verdicts: [Int: Set<Verdict>] = [:]

    /// None spoke of anything yet.
    public init() {}

    /// Takes what was found of other findings.
    public mutating func join(_ others: Uses) { verdicts.merge(others.verdicts) { $0.union($1) } }
  }

  private let waivers: [Waiver]
  private let asOf: CalendarDate
  /// By standard, which of them speak of it.
  private let numbers: [String: [Int]]

  /// Days before its end from which a waiver is named.
  private static let warningDays = 14

  /// The as-of decides which are in force.
  public init(_ waivers: [Waiver], asOf: CalendarDate) {
    (self.waivers, self.asOf) = (waivers, asOf)
    numbers = Dictionary(grouping: waivers.indices) { waivers[$0].standard }
  }

  /// Sets the verdicts of findings aside that a waiver in force covers, and notes of which each waiver speaks.
  public func apply(to findings: inout [Finding], _ uses: inout Uses) {
    guard !waivers.isEmpty else { return }
    for index in findings.indices {
      let finding = findings[index]
      for number in numbers[finding.standard] ?? [] where waivers[number].speaks(of: finding) {
        uses.verdicts[number, default: []].insert(finding.verdict)
        guard waivers[number].isInForce(on: asOf), finding.verdict.isWaivable, findings[index].waiver == nil else {
          continue
        }
        findings[index] = Self.waived(finding, by: waivers[number])
      }
    }
  }

  /// What is to be said of waivers: expired, soon to expire, of no use.
  ///
  /// A standard that was not judged in this run says nothing about its waiver.
  public func remarks(on uses: Uses) -> [Diagnostic] {
    waivers.indices.compactMap { number in uses.verdicts[number].flatMap { remark(on: waivers[number], $0) } }
  }

  private static func waived(_ finding: Finding, by waiver: Waiver) -> Finding {
    var waived = finding
    waived.setAside()
    waived.waiver = waiver
    let beneath = finding.verdict.beneath
    waived.message = Phrase(
      zh:
        "豁免至 \(waiver.until)（责任人 \(waiver.owner)，批准人 \(waiver.approver)：\(waiver.reason)）；原结论\(beneath.zh)：\(finding.message.zh)",
      en: "waived until \(waiver.until) (owner \(waiver.owner), approved by \(waiver.approver): \(waiver.reason)); "
        + "underneath \(beneath.en): \(finding.message.en)")
    return waived
  }

  private func remark(on waiver: Waiver, _ verdicts: Set<Verdict>) -> Diagnostic? {
    guard waiver.from <= asOf else { return nil }
    func remark(_ code: WaiverCode, _ message: Phrase, help: Phrase) -> Diagnostic {
      Diagnostic(code.code, .warning, at: waiver.place, message, help: help)
    }
    if verdicts.allSatisfy({ $0 == .pass }) {
      return remark(
        .stale,
        Phrase(
          zh: "`\(waiver.standard)` 本已达标或正常，豁免没有用处", en: "`\(waiver.standard)` passes anyway: the waiver is of no use"),
        help: Phrase(zh: "请删去这条豁免", en: "remove the waiver"))
    }
    let left = CalendarDate.days(from: asOf, to: waiver.until)
    if left < 0 {
      return verdicts.contains(where: \.isWaivable)
        ? remark(
          .expired,
          Phrase(
            zh: "`\(waiver.standard)` 的豁免已于 \(waiver.until) 到期，结论重新计入",
            en: "the waiver of `\(waiver.standard)` ended on \(waiver.until): its verdict counts again"),
          help: Phrase(zh: "请办理延期，或删去这条豁免", en: "have it renewed, or remove it")) : nil
    }
    guard left <= Self.warningDays, verdicts.contains(where: \.isWaivable) else { return nil }
    return remark(
      .expiring,
      Phrase(
        zh: "`\(waiver.standard)` 的豁免将于 \(waiver.until) 到期，还剩 \(left) 天",
        en: "the waiver of `\(waiver.standard)` ends on \(waiver.until), in \(left) days"),
      help: Phrase(zh: "到期后结论重新计入；需要延期的请及早办理", en: "its verdict counts again from then on; renew it in time"))
  }
}

extension Report {
  /// The report with waivers applied: what failed, is at risk or lacks data is `waived` where one is in force.
  ///
  /// The as-of decides whether it is. The own verdict is kept underneath; an `error` is never waived. `remarks` names
  /// waivers that have expired, soon will, or are of no use.
  public func waived(by waivers: [Waiver]) -> Report {
    guard !waivers.isEmpty else { return self }
    var report = self
    let waiving = Waiving(waivers, asOf: asOf)
    var uses = Waiving.Uses()
    waiving.apply(to: &report.findings, &uses)
    report.remarks += waiving.remarks(on: uses)
    return report
  }
}

extension Waiver {
  /// Both ends counted.
  public func isInForce(on day: CalendarDate) -> Bool { from <= day && day <= until }

  fileprivate func speaks(of finding: Finding) -> Bool {
    finding.standard == standard && (area == nil || area == finding.area)
  }
}

extension Verdict {
  fileprivate var isWaivable: Bool { self == .fail || self == .atRisk || self == .noData }

  fileprivate var beneath: Phrase {
    switch self {
    case .fail: Phrase(zh: "未达标", en: "fail")
    case .atRisk: Phrase(zh: "有风险", en: "at risk")
    case .noData: Phrase(zh: "缺数据", en: "no data")
    case .pass, .notDue, .review, .waived, .error: Phrase(verbatim: rawValue)
    }
  }
}
