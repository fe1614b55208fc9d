import Diagnostics
import Foundation
import Quantities
import Testing

@testable import Findings
@testable import Layout
@testable import Plans
@testable import Reports
@testable import Sentences

@Suite struct FormatTests {
  // MARK: Escapes

  @Test(arguments: [
    ("100%", "100%25", "100%25"), ("a:b,c", "a:b,c", "a%3Ab%2Cc"), ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
    ("%0A", "%250A", "%250A"), ("::x::", "::x::", "%3A%3Ax%3A%3A"),
  ]) func textForCommands(_ text: String, _ data: String, _ property: String) {
    #expect(GitHubReport.data(text) == data)
    #expect(GitHubReport.property(text) == property)
  }

  /// The published vectors of FNV-1a, 128 bits.
  @Test(arguments: [
    ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
    ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
  ]) func digests(_ text: String, _ digest: String) {
    #expect(Fingerprint.digest(of: text) == digest)
  }

  // MARK: Limits

  @Test(arguments: ReportFormat.allCases) func tenThousandFindings(_ format: ReportFormat) throws {
    let report = try AwkwardPlan.report(AwkwardPlan.many(10_000))
    let options = ReportOptions(language: .zh)
    let bytes = try report.rendered(as: format, options: options)
    #expect(bytes.count < 32_000_000)
    if format.isText { #expect(bytes.last == UInt8(ascii: "\n")) }
    switch format {
    case .markdown: #expect(bytes.count <= options.markdownBytes)
    case .github: #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 11)
    default: break
    }
  }

  @Test(arguments: [0, 5_000, 20_000, 100_000]) func markdownIsCutToItsRoom(_ bytes: Int) throws {
    let report = try AwkwardPlan.report(AwkwardPlan.many(1_000))
    let text = try report.text(as: .markdown, ReportOptions(language: .en, markdownBytes: bytes))
    // The headings and the count of what is cut stay, whatever the room.
    #expect(text.utf8.count <= max(bytes, 1_000))
    let shown = text.split(separator: "\n").count { $0.hasPrefix("| ✗ New firms") }
    #expect(text.contains("\(Wording(.en, units: [], leaders: []).count(1_000 - shown)) more not listed"))
  }

  @Test func githubShowsTenOfAKindAndCountsTheRest() throws {
    let findings =
      try AwkwardPlan.many(12) + AwkwardPlan.many(15, .atRisk)
      + AwkwardPlan.many(11, .fail).map {
        var finding = $0
        finding.severity = .striving
        return finding
      } + AwkwardPlan.many(3, .pass)
    let lines = try AwkwardPlan.report(findings).text(as: .github, ReportOptions(language: .en)).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.count { $0.hasPrefix("::notice ") } == 10)
    #expect(lines.last?.contains("::9 more failed") == true)
  }

  @Test func sarifKeepsTheMostPressing() throws {
    let report = try AwkwardPlan.report(AwkwardPlan.many(20, .atRisk) + AwkwardPlan.many(3))
    let text = try JSONText.text(of: SARIFReport(report, ReportOptions(language: .en), limit: 20), .verbatim)
    let run = try #require(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))["runs"]?.elements.first)
    let results = try #require(run["results"]).elements
    #expect(results.count == 20)
    #expect(results.suffix(3).allSatisfy { $0["level"]?.text == "error" })
    #expect(text.contains("3 less pressing ones left out"))
  }

  // MARK: What becomes of a verdict

  @Test(arguments: [false, true]) func atRiskIsAFailureWhereItFailsTheRun(_ fails: Bool) throws {
    let report = try AwkwardPlan.report(AwkwardPlan.many(1, .atRisk))
    let text = try report.text(as: .junit, ReportOptions(language: .en, failsAtRisk: fails))
    #expect(text.contains("<failure ") == fails)
    #expect(text.contains("<system-out>") != fails)
  }

  /// Without data is an error where that fails the run, for those that count; elsewhere it is skipped, never passed.
  @Test(arguments: [
    (Verdict.noData, false, Standard.Severity.binding, false, "<skipped "), (.noData, true, .binding, false, "<error "),
    (.noData, true, .striving, false, "<skipped "), (.noData, true, .striving, true, "<error "),
    (.error, false, .binding, false, "<error "), (.error, false, .striving, false, "<error "),
  ])
  func anErrorFollowsTheGate(
    _ verdict: Verdict, _ fails: Bool, _ severity: Standard.Severity, _ counts: Bool, _ element: String
  ) throws {
    var finding = try AwkwardPlan.many(1, verdict)[0]
    finding.severity = severity
    var options = ReportOptions(language: .en)
    (options.failsWithoutData, options.countsStriving) = (fails, counts)
    let text = try AwkwardPlan.report([finding]).text(as: .junit, options)
    for other in ["<skipped ", "<error ", "<failure "] {
      #expect(text.contains(other) == (other == element), "\(text)")
    }
    #expect(text.contains(element == "<error " ? "errors=\"1\"" : "errors=\"0\""))
  }

  @Test func aTestCaseOfOneAreaIsNotThatOfAnother() throws {
    var (one, other) = (try AwkwardPlan.many(1)[0], try AwkwardPlan.many(1)[0])
    (one.area, other.area) = ("天宁区", "钟楼区")
    let text = try AwkwardPlan.report([one, other]).text(as: .junit, ReportOptions(language: .zh))
    #expect(text.contains("name=\"many-0 新增企业（天宁区）\"") && text.contains("name=\"many-0 新增企业（钟楼区）\""))
  }

  @Test(
    arguments: [
      (.fail, .red, .binding, "major"), (.fail, .red, .expected, "major"), (.fail, .red, .striving, "info"),
      (.atRisk, .red, .binding, "minor"), (.atRisk, .yellow, .binding, "info"), (.atRisk, .red, .striving, "info"),
      (.noData, .none, .binding, "minor"), (.error, .none, .striving, "blocker"), (.pass, .green, .binding, nil),
      (.waived, .none, .binding, nil), (.notDue, .none, .binding, nil), (.review, .none, .binding, nil),
    ] as [(Verdict, Light, Standard.Severity, String?)])
  func severitiesOfCodeQuality(_ verdict: Verdict, _ light: Light, _ severity: Standard.Severity, _ expected: String?)
    throws
  {
    var finding = try AwkwardPlan.many(1, verdict)[0]
    (finding.light, finding.severity) = (light, severity)
    let text = try AwkwardPlan.report([finding, finding]).text(as: .gitlab, ReportOptions(language: .en))
    let issues = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)).elements
    #expect(issues.map { $0["severity"]?.text } == (expected.map { [$0, $0] } ?? []))
    #expect(Set(issues.compactMap { $0["fingerprint"]?.text }).count == issues.count)
  }

  @Test func aFindingWithoutAFigurePointsAtItsRule() throws {
    var finding = try AwkwardPlan.many(1)[0]
    finding.location = nil
    let report = try AwkwardPlan.report([finding])
    for format in [ReportFormat.compact, .github, .gitlab, .sarif, .csv] {
      #expect(try report.text(as: format, ReportOptions(language: .en)).contains("02-innovation.yaml"), "\(format)")
    }
  }
}
