import Diagnostics
import Quantities
import Testing

@testable import Findings
@testable import Layout
@testable import Plans
@testable import Reports
@testable import Sentences

@Suite struct TextLayoutTests {
  @Test func worstFirst() throws {
    let found = try AwkwardPlan.findings().filter { $0.verdict == .atRisk }
    let sorted = Finding.worstFirst(found)
    #expect(sorted.last?.standard == "striving")
    // 2.8 points of a goal of 9 % are 31 per cent of it, but an expected standard stands behind every binding one.
    #expect(sorted.dropLast().last?.standard == "growth")
    #expect(sorted.first?.standard == "talents")
    let gaps = sorted.filter { $0.severity == .binding }.map { Finding.gapShare($0) }
    #expect(gaps.last == .some(nil))
    let known = gaps.compactMap { $0 }
    #expect(known == known.sorted(by: >))
  }

  @Test(arguments: [
    ([], []),
    ([2, 1, 3, 4, 5], [2, 1, 3, 4, 5]),
    ([40, 40, 40, 40, 40], [6, 3, 3, 3, 3]),
    ([40, 40, 40, 40], [11, 3, 3, 3]),
    ([1, 1, 60], [1, 1, 12]),
  ]) func groupsShareAScreen(_ counts: [Int], _ expected: [Int]) {
    #expect(TextReport.allotted(counts, all: false) == expected)
    #expect(TextReport.allotted(counts, all: true) == counts)
  }

  @Test(arguments: [
    ("2021-12-31", 0), ("2022-01-01", 0), ("2022-07-02", 50), ("2022-12-30", 99), ("2022-12-31", 100),
    ("2023-05-01", 100),
  ])
  func shareOfTheYear(_ day: String, _ percent: Int) throws {
    let (start, end) = (try AwkwardPlan.date("2022-01-01"), try AwkwardPlan.date("2022-12-31"))
    #expect(try Report.shareGone(from: start, through: end, at: AwkwardPlan.date(day)) == percent)
  }

  @Test(
    arguments: [
      ("at-least", "at_least", "1.17", "万人"), ("about", "about", "6.5", "%"), ("reduction", "reduction", "10", "%"),
      ("milestone", "milestone", nil, ""), ("frequency", "frequency", "2", "次/季"), ("filing", "filing", nil, ""),
      ("either", "any_of", nil, ""), ("two-of", "at_least_k", "2", ""), ("threshold", "threshold", nil, "人"),
    ] as [(String, String, String?, String)])
  func targetsOfEveryRequirement(_ id: String, _ comparison: String, _ value: String?, _ unit: String) throws {
    let standard = try #require(try AwkwardPlan.standards().first { $0.id == id })
    let target = try #require(standard.target(in: try AwkwardPlan.plan()))
    #expect(target.operator == comparison)
    #expect(target.value?.description == value)
    #expect(target.unit.symbol == unit)
  }

  @Test func anEmptyPlanHasNoTargetOfAMilestone() throws {
    var plan = try AwkwardPlan.plan()
    plan.ladders = []
    let standard = try #require(try AwkwardPlan.standards().first { $0.id == "milestone" })
    #expect(standard.target(in: plan) == nil)
  }

  @Test(
    arguments: [
      ([Verdict.pass, .notDue], "nothing has failed, is at risk or lacks data", true),
      ([.notDue, .review, .waived], "nothing has fallen due yet", true),
      ([.pass, .noData], "nothing has", false), ([.error], "nothing has", false), ([], "no standard was judged", true),
    ] as [([Verdict], String, Bool)])
  func emptyStatesSayWhich(_ verdicts: [Verdict], _ words: String, _ isSaid: Bool) throws {
    let findings = try AwkwardPlan.findings().filter { verdicts.contains($0.verdict) }
    let text = try AwkwardPlan.report(findings).text(as: .text, ReportOptions(language: .en))
    #expect(text.contains(words) == isSaid)
    #expect(text.contains("ledger: read 3 files"))
  }
}
