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
    let standards = Set(findings.map(\.standard)).count
    if standards == findings.count {
      return Phrase(zh: "共 \(count(findings.count)) 项", en: "\(count(findings.count, "standard"))")
    }
    return Phrase(
      zh: "\(count(standards)) 条标准共 \(count(findings.count)) 项结论",
      en: "\(count(standards, "standard")), \(count(findings.count, "finding"))")
  }

  /// How the findings stand to a baseline, in one line; nil where none was held against them.
  package func baseline(_ findings: [Finding]) -> String? {
    guard findings.contains(where: { $0.baseline != nil }) else { return nil }
    func count(_ state: Finding.BaselineState) -> Int {
      findings.count { $0.baseline == state && (state != .unchanged || $0.verdict.isTrouble) }
    }
    return self(
      zh: "与基线相比：新增 \(count(.new))，有变化 \(count(.updated))，原有未变 \(count(.unchanged))，已消除 \(count(.absent))",
      en:
        "against the baseline: \(count(.new)) new, \(count(.updated)) changed, \(count(.unchanged)) known and unchanged, "
        + "\(count(.absent)) gone")
  }
}

extension Report {
  /// Whether its findings are of more than one area.
  package var hasSeveralAreas: Bool {
    guard let first = findings.first?.area else { return false }
    return findings.contains { $0.area != first }
  }
}
