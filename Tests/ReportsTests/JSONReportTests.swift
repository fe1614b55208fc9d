import Diagnostics
import Foundation
import Testing

@testable import JSONReports
@testable import Layout
@testable import Plans
@testable import Reports

@Suite struct JSONReportTests {
  private func decoded(_ language: Language) throws -> JSONValue {
    let report = try AwkwardPlan.report(AwkwardPlan.findings())
    let text = try report.text(as: .json, ReportOptions(language: language))
    return try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  @Test func everyFindingHasTheseKeys() throws {
    let keys: Set = [
      "standard", "area", "severity", "verdict", "light", "reason", "value", "period", "location", "messages",
    ]
    let findings = try #require(try decoded(.zh)["findings"]).elements
    #expect(try findings.count == AwkwardPlan.findings().count)
    for finding in findings { #expect(finding.keys.isSuperset(of: keys)) }
    #expect(Set(findings.compactMap { $0["verdict"]?.text }) == Set(Verdict.allCases.map(\.rawValue)))
  }

  @Test func exactNumbersAreStrings() throws {
    let findings = try #require(try decoded(.en)["findings"]).elements
    func value(_ id: String) -> JSONValue? { findings.first { $0["standard"]?.text == id }?["value"] }
    #expect(value("growth") == .object(["value": .string("6.2"), "unit": .string("%")]))
    #expect(
      value("exceeded")
        == .object(["value": .string("333333.333333"), "unit": .string("起"), "approximate": .bool(true)]))
    #expect(value("kindergartens") == .object(["text": .string("主体封顶")]))
    #expect(value("error") == .null)
  }

  @Test func textsAreInTheLanguageAskedFor() throws {
    for language in Language.allCases {
      let report = try decoded(language)
      #expect(report["languages"] == .array([.string(language.rawValue)]))
      for finding in try #require(report["findings"]).elements {
        #expect(finding["messages"]?.keys == [language.rawValue])
      }
    }
  }

  /// Without indentation there is not one blank outside texts, and the content is the same.
  @Test func minifiedAndPrettyAreTheSame() throws {
    let report = try AwkwardPlan.report(AwkwardPlan.findings())
    var options = ReportOptions(language: .zh)
    let minified = try report.text(as: .json, options)
    options.isPretty = true
    let pretty = try report.text(as: .json, options)
    #expect(minified.dropLast().contains("\n") == false && minified.hasSuffix("}\n") && pretty.hasSuffix("\n}\n"))
    let decoder = JSONDecoder()
    #expect(
      try decoder.decode(JSONValue.self, from: Data(minified.utf8))
        == decoder.decode(JSONValue.self, from: Data(pretty.utf8)))
  }

  @Test(arguments: [
    "", "\"", "\\", "/", "\u{0}\u{1}\u{1F}", "\n\r\t\u{8}\u{C}", "\u{7F}\u{80}\u{9B}", "\u{2028}\u{2029}",
    "\u{202E}\u{2066}\u{FEFF}", "准绳 👨‍👩‍👧‍👦 𠀀", "\u{E0001}\u{E007F}", "e\u{301}", "</script>",
  ]) func textsReadBack(_ string: String) throws {
    let text = JSONOutput.text(of: [string], ReportOptions())
    #expect(try JSONDecoder().decode([String].self, from: Data(text.utf8)) == [string])
    for scalar in text.unicodeScalars where scalar != "\n" { #expect(!HarmlessText.isHarmful(scalar)) }
    // Both writers spell a text alike.
    #expect(
      try JSONText.text(of: [string]).filter { $0 != "\n" && $0 != " " } == text.filter { $0 != "\n" && $0 != " " })
  }

  @Test func theSummaryCountsEveryFinding() throws {
    let summary = try #require(try decoded(.en)["summary"])
    let verdicts = ["pass", "at_risk", "fail", "no_data", "not_due", "review", "waived", "error"]
    #expect(verdicts.reduce(0) { $0 + (summary[$1]?.int ?? -1_000) } == summary["total"]?.int)
    #expect(summary["met"]?.int == 1)
    #expect(summary["lights"]?.keys == Set(Light.allCases.map(\.rawValue)))
  }
}
