import Diagnostics
import Figures
import Findings
import JSONReports
import Layout
import Plans
import Quantities
import Sentences

/// Test cases for build servers: a suite a section, a case a standard, the lead unit for its class.
///
/// fail is a failure; error is an error, and so is no-data where it fails the run; elsewhere it is skipped, as not-due,
/// review and waived are; at-risk passes and says so in its output, or is a failure where it fails the run. A case's
/// name holds no value, so that its history joins up.
struct JUnitReport {
  let report: Report
  let options: ReportOptions
  let say: Wording

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    say = Wording(options.language, units: report.units, leaders: report.leaders)
  }

  var text: String {
    let sourceWording = SourceWording(sources: [], say: say)
    var order: [String] = []
    var suites: [String: [Finding]] = [:]
    for finding in report.findings {
      let section = sourceWording.section(finding.source)
      if suites[section] == nil { order.append(section) }
      suites[section, default: []].append(finding)
    }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites\(attributes([("name", say(report.planTitle))] + counts(report.findings)))>\n"
    let severalAreas = report.hasSeveralAreas
    for section in order {
      let findings = suites[section] ?? []
      let name = section.isEmpty ? say(report.planTitle) : section
      text +=
        "  <testsuite\(attributes([("name", name), ("timestamp", "\(report.asOf)T00:00:00")] + counts(findings)))>\n"
      text += properties
      for finding in findings { text += testCase(finding, severalAreas) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  // MARK: Cases

  private enum Outcome {
    case passed
    case failure
    case error
    case skipped
  }

  /// What nobody is held to fails no run.
  private func counts(_ finding: Finding) -> Bool { finding.severity != .striving || options.countsStriving }

  private func outcome(_ finding: Finding) -> Outcome {
    switch finding.verdict {
    case .pass: .passed
    case .atRisk: options.failsAtRisk ? .failure : .passed
    case .fail: .failure
    case .error: .error
    case .noData: options.failsWithoutData && counts(finding) ? .error : .skipped
    case .notDue, .review, .waived: .skipped
    }
  }

  private func testCase(_ finding: Finding, _ severalAreas: Bool) -> String {
    var name = "\(HarmlessText.line(finding.standard)) \(say(finding.title))"
    if severalAreas { name += say(zh: "（\(finding.area)）", en: " (\(finding.area))") }
    let unit = say.units(finding.lead)
    var pairs = [
      ("classname", unit.isEmpty ? say(zh: "无牵头单位", en: "no lead unit") : unit), ("name", name), ("time", "0"),
      ("file", PortablePath.of(HarmlessText.line(finding.rule.file))),
    ]
    if let line = finding.rule.range?.start.line { pairs.append(("line", String(line))) }
    let start = "    <testcase\(attributes(pairs))"
    guard let body = body(finding) else { return start + "/>\n" }
    return start + ">\n      " + body + "\n    </testcase>\n"
  }

  private func body(_ finding: Finding) -> String? {
    let sentence = say.sentence(finding, severalAreas: false)
    let type = attributes([("message", sentence), ("type", finding.reason.rawValue)])
    switch outcome(finding) {
    case .failure: return "<failure\(type)>\(XMLText.escaped(details(finding)))</failure>"
    case .error: return "<error\(type)>\(XMLText.escaped(details(finding)))</error>"
    case .skipped: return "<skipped\(attributes([("message", say.waiver(finding) ?? sentence)]))/>"
    case .passed:
      // A pass that rests on an estimate says so.
      let isFirm = finding.vintage.map { $0 == .final } ?? true
      return finding.verdict == .atRisk || !isFirm
        ? "<system-out>\(XMLText.escaped(details(finding)))</system-out>" : nil
    }
  }

  private func details(_ finding: Finding) -> String {
    var lines = ["\(say.verdict(finding.verdict, finding.light)): \(say.sentence(finding, severalAreas: false))"]
    if finding.value != nil || finding.valueText != nil || finding.target != nil { lines.append(say.measure(finding)) }
    if !finding.quote.isEmpty { lines.append(HarmlessText.line(finding.quote)) }
    if let conflicts = say.conflicts(finding) { lines.append(conflicts) }
    if let place = finding.location { lines.append(Wording.place(place)) }
    return lines.joined(separator: "\n")
  }

  // MARK: XML

  private func counts(_ findings: [Finding]) -> [(String, String)] {
    func count(_ wanted: Outcome) -> String { String(findings.count { outcome($0) == wanted }) }
    return [
      ("tests", String(findings.count)), ("failures", count(.failure)), ("errors", count(.error)),
      ("skipped", count(.skipped)), ("time", "0"),
    ]
  }

  /// What was read and used, so that no green suite hides an empty run.
  private var properties: String {
    let pairs =
      [
        ("as_of", report.asOf.description), ("as_of_origin", report.asOfOrigin.rawValue), ("plan", report.plan),
        ("profile", report.profile.code),
      ] + report.ledger.entries.map { ($0.key, String($0.count)) }
    let lines = pairs.map { "      <property\(attributes([("name", $0.0), ("value", $0.1)]))/>\n" }
    return "    <properties>\n\(lines.joined())    </properties>\n"
  }

  private func attributes(_ pairs: [(String, String)]) -> String {
    pairs.map { " \($0.0)=\"\(XMLText.escaped($0.1))\"" }.joined()
  }
}
