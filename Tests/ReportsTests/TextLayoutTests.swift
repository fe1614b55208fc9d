import Diagnostics
import Quantities
import Testing

@testable import Findings
@testable import Layout
@testable import Plans
@testable import Reports
@testable import Sentences

@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("一二三，四五六。", 8, ["一二三，", "四五六。"]),
    ("一二三，四五六。", 6, ["一二", "三，四", "五六。"]),
    ("完成“三号”项目", 8, ["完成“三", "号”项目"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("", 10, [""]),
    ("新增100家", 6, ["新增", "100家"]),
  ]) func breaksLines(_ text: String, _ width: Int, _ expected: [String]) {
    let lines = LineBreaking.lines(text, width: width)
    #expect(lines.map { $0 } == expected)
    for line in lines { #expect(DisplayWidth.of(line) <= width) }
  }

  @Test(arguments: [
    (Rational(117, 100), "万人", "1.17万人", "1.17 万人"),
    (Rational(27, 10), "亿美元", "2.7亿美元", "2.7 亿美元"),
    (Rational(123_456_789), "元", "123456789元", "123,456,789 yuan"),
    (Rational(99_999), "家", "99999家", "99,999 家"),
    (Rational(1), "人", "1人", "1 person"),
    (Rational(-1_234), "家", "-1234家", "-1,234 家"),
    (Rational(13, 2), "%", "6.5%", "6.5%"),
    (Rational(31, 3), "家", "10.33家", "10.33 家"),
    (Rational(1, 8), "百分点", "0.125个百分点", "0.125 points"),
    (Rational(5), "", "5", "5"),
    (Rational(5), "GB", "5 GB", "5 GB"),
  ]) func numbersReadWell(_ value: Rational, _ unit: String, _ zh: String, _ en: String) {
    let amount = Finding.Amount(value, unit)
    #expect(Wording(.zh, units: [], leaders: []).amount(amount) == zh)
    #expect(Wording(.en, units: [], leaders: []).amount(amount) == en)
  }

  /// At 80 columns every reason stands whole, whatever stands beside it; no line is longer than the page.
  @Test(arguments: Reason.allCases, Language.allCases) func noReasonIsCut(_ reason: Reason, _ language: Language) {
    let label = reason.label[language]
    let long = String(repeating: "长", count: 40)
    let columns = Columns([[long, long, label, long]], page: 80, indent: 3, shares: [26, 45, 15], whole: 2)
    #expect(columns.cells([long, long, label, long])[2].hasPrefix(label))
    #expect(columns.widths.reduce(0, +) + 3 * Columns.gap + 3 <= 80)
    #expect(columns.widths[0] >= 14)
  }

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

  @Test func everyVerdictHasItsOwnMark() {
    var marks = Verdict.allCases.map { $0.mark(.none) }
    marks.append(Verdict.atRisk.mark(.red))
    #expect(Set(marks).count == marks.count)
    for mark in marks { #expect(DisplayWidth.of(mark) == 1) }
  }

  @Test(arguments: [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (100, "100")])
  func sectionNumbers(_ number: Int, _ text: String) {
    #expect(SourceWording.chinese(number) == text)
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
