package import Diagnostics
package import Findings
package import Plans

extension Wording {
  /// The sentence of a finding, its reason where it has none; the area in front where the report has several.
  package func sentence(_ finding: Finding, severalAreas: Bool) -> String {
    let message = self(finding.message)
    let words = message.isEmpty ? self(finding.reason.label) : message
    return severalAreas && !finding.area.isEmpty
      ? self(zh: "\(finding.areaWords.zh)：\(words)", en: "\(finding.areaWords.en): \(words)") : words
  }

  /// `未达标`, `有风险（红）`: the verdict, and for risk its light.
  package func verdict(_ verdict: Verdict, _ light: Light) -> String {
    guard verdict == .atRisk else { return self(verdict.label) }
    return self(zh: "\(verdict.label.zh)（\(light.label.zh)）", en: "\(verdict.label.en), \(light.label.en)")
  }

  /// Who set a standard aside, why, until when, and what it would be otherwise; nil where nobody did.
  package func waiver(_ finding: Finding) -> String? {
    guard let waiver = finding.waiver else { return nil }
    let otherwise = finding.underlying.map { underlying in
      self(
        zh: "；不豁免则为：\(verdict(underlying.verdict, underlying.light))",
        en: "; without it: \(verdict(underlying.verdict, underlying.light))")
    }
    return self(
      zh: "\(waiver.approver)批准豁免至\(day(waiver.until))，责任人\(waiver.owner)：\(waiver.reason)",
      en: "waived by \(waiver.approver) until \(waiver.until), owner \(waiver.owner): \(waiver.reason)")
      + (otherwise ?? "")
  }

  /// How many standards were judged; where they have a finding for each of several areas, how many findings too.
  package func judged(_ findings: [Finding]) -> Phrase {
    judged(standards: Set(findings.map(\.standard)).count, findings: findings.count)
  }

  package func judged(standards: Int, findings: Int) -> Phrase {
    if standards == findings { return Phrase(zh: "共 \(count(findings)) 项", en: "\(count(findings, "standard"))") }
    return Phrase(
      zh: "\(count(standards)) 条标准共 \(count(findings)) 项结论",
      en: "\(count(standards, "standard")), \(count(findings, "finding"))")
  }

  /// How the findings stand to a baseline, in one line; nil where none was held against them.
  package func baseline(_ findings: [Finding]) -> String? {
    var counts = BaselineCounts()
    counts.take(findings)
    return baseline(counts)
  }

  package func baseline(_ counts: BaselineCounts) -> String? {
    guard counts.isCompared else { return nil }
    func count(_ state: Finding.BaselineState) -> Int { counts[state] }
    return self(
      zh: "与基线相比：新增 \(count(.new))，有变化 \(count(.updated))，原有未变 \(count(.unchanged))，已消除 \(count(.absent))",
      en:
        "against the baseline: \(count(.new)) new, \(count(.updated)) changed, \(count(.unchanged)) known and unchanged, "
        + "\(count(.absent)) gone")
  }
}

/// How many findings stand how to a baseline; of those that are as they were, the ones in trouble.
package struct BaselineCounts: FindingSink {
  /// Whether a baseline was held against them.
  package private(set) var isCompared = false
  private var counts: [Finding.BaselineState: Int] = [:]

  /// Of no findings.
  package init() {}

  package subscript(_ state: Finding.BaselineState) -> Int { counts[state] ?? 0 }

  package mutating func take(_ findings: [Finding]) {
    for finding in findings {
      guard let state = finding.baseline else { continue }
      isCompared = true
      if state != .unchanged || finding.verdict.isTrouble { counts[state, default: 0] += 1 }
    }
  }

  package mutating func join(_ next: BaselineCounts) {
    isCompared = isCompared || next.isCompared
    counts.merge(next.counts, uniquingKeysWith: +)
  }
}

/// Whether findings are of more than one area.
package struct AreasSeen: FindingSink {
  private var first: String?
  package private(set) var areSeveral = false

  /// Of no findings.
  package init() {}

  package mutating func take(_ findings: [Finding]) {
    for finding in findings where !areSeveral { note(finding.area) }
  }

  package mutating func join(_ next: AreasSeen) {
    if let area = next.first { note(area) }
    areSeveral = areSeveral || next.areSeveral
  }

  private mutating func note(_ area: String) {
    if let first { areSeveral = areSeveral || first != area } else { first = area }
  }
}

extension Report {
  /// Whether its findings are of more than one area.
  package var hasSeveralAreas: Bool {
    var areas = AreasSeen()
    areas.take(findings)
    return areas.areSeveral
  }
}
