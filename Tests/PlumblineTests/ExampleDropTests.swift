import Foundation
import Testing

/// The example plans and their drops through the built command.
///
/// The verdicts were worked out from the figures by hand.
@Suite(.timeLimit(.minutes(20)))
struct ExampleDropTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let asOf: String
    let status: Int32
    /// `standard area: verdict light`, in the order of the report.
    let findings: [String]
    var testDescription: String { name }
  }

  static let examples: [Example] = [
    Example(
      name: "hospital-trust", asOf: "2024-08-16", status: 1,
      findings: [
        "handover trust: at-risk yellow",  // 14:35; an ordinary move is 30 seconds
        "four-hours trust: pass green",  // 65200 of 85500, 76.26 %, against 76.17 %; + 5 × 0.36 ends at 78.0
        "four-hours-month trust: fail red",  // 74.5, 74.2, 74.7 from January to March
        "c-difficile trust: at-risk yellow",  // 16 of the 14 that may be used
        "mrsa trust: pass green",
        "hand-hygiene Ward A: pass green",
        "hand-hygiene Ward B: pass green",
        "hand-hygiene Ward C: waived none",  // exempt from May to September
        "hand-hygiene *: pass green",
        "falls *: pass green",  // 7 + 6 + 3 of the 21 that may be used
        "quality-report trust: fail red",  // April's came on 24 May
        "experience trust: review none",
        "eighteen-weeks trust: at-risk yellow",  // 12100 of 19750, 61.27 %, against 61.79 %; June's stage is caught up
        "occupancy trust: at-risk yellow",
        "cancelled trust: fail red",  // (17 + 20 + 24) ÷ 3 = 20.3
        "electronic-prescribing trust: at-risk yellow",  // Ward C's own forecast is two weeks late
      ]),
    Example(
      name: "environment-programme", asOf: "2025-08-12", status: 0,
      findings: [
        "dust-since-2015 county: pass green",  // 37.5 against 58 − 23.2 × 7/12 + 0.97 = 45.4
        "dust-three-years county: not-due none",
        "good-days county: pass green",  // 78.4 against 76 + 4 × 7/12 − 0.17 = 78.17
        "riverside-rank Riverside: no-data none",  // behind Plains, and Hillside's place is not known
        "harbour-average Harbour: no-data none",
        "fewer-complaints county: at-risk yellow",  // 262; 0.9 × 280 = 252
        "reserve-three-years county: not-due none",  // 1 September
        "score county: at-risk yellow",  // 80 of 110 is 72.7, with complaints at risk
        "inspections county: pass green",  // 135, plan 116
        "ozone-alarm county: waived none",
        "rivers Riverside: pass green",  // 9 of 10
        "rivers Hillside: pass green",
        "rivers Harbour: fail red",  // 6 of 8; three of four will do, so the run does not fail
        "rivers Plains: pass green",  // 10 of 11
        "rivers *: pass green",  // three of four
        "treatment-works county: not-due none",
        "contracts county: pass green",  // C-03 is too small; ⌊4 × (0.583 − 0.042)⌋ = 2
      ]),
    Example(
      name: "okr-sheet", asOf: "2025-05-21", status: 0,
      findings: [
        "activation team: pass green",  // 36.3 against 32 + 8 × 0.527 − 0.38 = 35.8
        "interviews team: pass green",  // 14; ⌊26 × 0.48⌋ = 12
        "incidents team: pass green",  // 2; ⌈3 × 0.527⌉ = 2
        "fast team: at-risk red",  // one slow week, and two fail
        "delight team: review none",
      ]),
  ]

  private struct Report: Decodable {
    struct Finding: Decodable {
      let standard, area, verdict, light: String
    }
    let findings: [Finding]
  }

  @Test(arguments: examples)
  func verdicts(_ example: Example) async throws {
    let outcome = try await Binary.run([
      "check", "--no-config", "--rules", "Rules/examples/\(example.name)", "--as-of", example.asOf, "--format", "json",
      "Fixtures/drops/\(example.name)",
    ])
    #expect(outcome.status == example.status && outcome.complaints.isEmpty, "\(outcome.complaints)")
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    #expect(report.findings.map { "\($0.standard) \($0.area): \($0.verdict) \($0.light)" } == example.findings)
  }

  @Test(arguments: examples, ["zh", "en"])
  func nothingIsWrongWithThem(_ example: Example, _ language: String) async throws {
    let rules = "Rules/examples/\(example.name)"
    // April's quality report came on 24 May.
    let late = example.name == "hospital-trust" ? 1 : 0
    let words = language == "zh" ? "错误0、警告\(late)" : late == 0 ? "0 errors, 0 warnings" : "0 errors, 1 warning"
    let drop = try await Binary.run([
      "validate", "--no-config", "--lang", language, "--rules", rules, "Fixtures/drops/\(example.name)",
    ])
    #expect(drop.status == 0 && drop.output.contains(words), "\(drop)")
    let lint = try await Binary.run(["lint", "--strict", "--no-config", "--lang", language, rules])
    #expect(lint.status == 0, "\(lint)")
  }

  /// A report for people keeps to its width, in columns of the terminal.
  @Test(arguments: examples, ["zh", "en"])
  func noLineIsTooWide(_ example: Example, _ language: String) async throws {
    let outcome = try await Binary.run([
      "check", "--no-config", "--lang", language, "--width", "80", "--rules", "Rules/examples/\(example.name)",
      "--as-of",
      example.asOf, "Fixtures/drops/\(example.name)",
    ])
    for line in outcome.output.split(separator: "\n") {
      let columns = line.unicodeScalars.reduce(0) {
        $0 + ($1.properties.isIdeographic || (0x3000...0xFFEF).contains($1.value) ? 2 : 1)
      }
      #expect(columns <= 80, "\(columns): \(line)")
    }
  }
}
