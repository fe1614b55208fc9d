import Diagnostics
import Foundation
import Quantities
import Testing

@testable import Findings
@testable import History
@testable import Layout
@testable import Pages
@testable import Plans
@testable import Reports
@testable import Submissions

/// Comparisons, courses, baselines and bulletins of the awkward report, as recorded.
@Suite struct HistoryGoldenTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: @Sendable () throws -> String
    var testDescription: String { name }
  }

  /// The same report a month later: one is worse, one better, one revised, one without figures, one gone and one new.
  static func later() throws -> Report {
    var findings = try AwkwardPlan.findings()
    findings[0].light = .red
    findings[0].reason = .farBehindPlan
    findings[1].verdict = .pass
    findings[1].light = .green
    findings[1].reason = .onPace
    findings[2].verdict = .fail
    findings[2].reason = .missed
    findings[3].value = .init(Rational(13, 2), "%")
    findings[4].verdict = .noData
    findings[4].light = .none
    findings[4].reason = .figureMissing
    findings[5].standard = "brand-new"
    var report = try AwkwardPlan.report(findings)
    report.asOf = try AwkwardPlan.date("2022-08-10")
    report.knownBy = nil
    return report
  }

  static func earlier() throws -> Report { try AwkwardPlan.report(AwkwardPlan.findings()) }

  static func options(_ language: Language, all: Bool = false) -> ReportOptions {
    ReportOptions(language: language, showAll: all, timeZone: .beijing)
  }

  static func difference() throws -> ReportDifference {
    ReportDifference(
      from: ReportSnapshot(try earlier(), timeZone: .beijing), to: ReportSnapshot(try later(), timeZone: .beijing))
  }

  static func month(_ month: Int) throws -> Period { try #require(Period.month(2022, month)) }

  static func course() throws -> VerdictCourse {
    var later = try later()
    // A course is of one set of standards.
    later.findings[5].standard = try earlier().findings[5].standard
    return VerdictCourse([
      .init(period: try month(6), report: try earlier()), .init(period: try month(7), report: later),
    ])
  }

  static func monthly(_ language: Language) throws -> Bulletin {
    MonthBulletin(
      month: try month(7), current: try later(), previous: try earlier(),
      answerBy: try AwkwardPlan.date("2022-09-10"), options: options(language)
    ).bulletin
  }

  static func quarterly(_ language: Language) throws -> Bulletin {
    let late = LateFiling(
      indicator: 0, period: try month(7), reporter: "科技局", due: try AwkwardPlan.date("2022-08-10"),
      filed: try AwkwardPlan.date("2022-08-13"))
    return QuarterBulletin(
      quarter: try #require(Period.quarter(2022, 3)), report: try later(), plan: try AwkwardPlan.plan(), late: [late],
      options: options(language)
    ).bulletin
  }

  static func yearly(_ language: Language) throws -> Bulletin {
    YearBulletin(year: try #require(Period.year(2022)), report: try later(), options: options(language)).bulletin
  }

  static func compared() throws -> Report {
    var report = try later()
    Baseline(try earlier()).compare(&report.findings)
    return report
  }

  static let cases: [Case] = [
    Case(name: "diff-zh.txt") { try difference().rendered(as: .text, options: options(.zh)) },
    Case(name: "diff-en-all.txt") { try difference().rendered(as: .text, options: options(.en, all: true)) },
    Case(name: "diff-zh.json") { try difference().rendered(as: .json, options: GoldenTests.pretty(.zh)) },
    Case(name: "trend-zh.txt") { try course().rendered(as: .text, options: options(.zh)) },
    Case(name: "trend-en-all.txt") { try course().rendered(as: .text, options: options(.en, all: true)) },
    Case(name: "trend.json") { try course().rendered(as: .json, options: GoldenTests.pretty(.en)) },
    Case(name: "trend-zh.html") { try course().rendered(as: .html, options: options(.zh)) },
    Case(name: "baseline.json") { try Baseline(earlier()).text() },
    Case(name: "report-zh-baseline.txt") { try compared().text(as: .text, options(.zh)) },
    Case(name: "report-en-baseline.md") { try compared().text(as: .markdown, options(.en)) },
    Case(name: "month-zh.md") { try monthly(.zh).rendered(as: .markdown) },
    Case(name: "month-en.md") { try monthly(.en).rendered(as: .markdown) },
    Case(name: "month-zh.html") { try monthly(.zh).rendered(as: .html) },
    Case(name: "quarter-zh.md") { try quarterly(.zh).rendered(as: .markdown) },
    Case(name: "quarter-en.md") { try quarterly(.en).rendered(as: .markdown) },
    Case(name: "year-zh.md") { try yearly(.zh).rendered(as: .markdown) },
    Case(name: "year-en.md") { try yearly(.en).rendered(as: .markdown) },
  ]

  @Test(arguments: cases) func matchesGolden(_ golden: Case) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")
    let file = folder.appendingPathComponent(golden.name)
    let text = try golden.text()
    #expect(try golden.text() == text, "the same input gave other bytes")
    if ProcessInfo.processInfo.environment["PLUMBLINE_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(golden.name); run again without PLUMBLINE_RECORD")
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(Array(text.utf8) == Array(expected.utf8), "\(golden.name) differs:\n\(text)")
  }

  @Test(arguments: Language.allCases, [40, 59, 64, 80, 120]) func noLineIsWiderThanThePage(
    _ language: Language, _ width: Int
  )
    throws
  {
    for all in [false, true] {
      let options = ReportOptions(language: language, width: width, showAll: all)
      let pages =
        try Self.difference().rendered(as: .text, options: options)
        + Self.course().rendered(as: .text, options: options) + Self.compared().text(as: .text, options)
      for line in pages.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(DisplayWidth.of(line) <= width, "\(line)")
      }
    }
  }

  /// Nothing from a file becomes markup: what a bulletin says in HTML has no tag of its own.
  @Test(arguments: Language.allCases) func nothingFromAFileIsMarkup(_ language: Language) throws {
    let allowed = Set([
      "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "ol", "li", "table", "thead", "tbody",
      "tr",
      "th", "td", "hr", "!DOCTYPE",
    ])
    for bulletin in [try Self.monthly(language), try Self.quarterly(language), try Self.yearly(language)] {
      let html = bulletin.rendered(as: .html)
      for tag in html.matches(of: /<\/?([^ >]+)/) { #expect(allowed.contains(String(tag.1)), "\(tag.1)") }
      for text in [html, bulletin.rendered(as: .markdown)] {
        #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || $0.value == 0x1B })
      }
    }
  }

  /// A report read back is the report: no change, whatever it holds.
  @Test(arguments: Language.allCases) func aReportReadBackIsTheSame(_ language: Language) throws {
    let report = try Self.earlier()
    let bytes = try report.rendered(as: .json, options: Self.options(language))
    let back = try JSONDecoder().decode(ReportSnapshot.self, from: Data(bytes))
    #expect(ReportDifference(from: back, to: ReportSnapshot(report, timeZone: .beijing)).changes.isEmpty)
    #expect(back.findings.count == report.findings.count)
    #expect(back.knownBy == "2022-07-11T09:30:00.25+08:00")
  }

  /// What was written before standards stood once in a table is read for one release more.
  @Test func aReportOfVersion1IsRead() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/version-1-report.json")
    let report = try AwkwardPlan.report(AwkwardPlan.findings())
    let old = try JSONDecoder().decode(ReportSnapshot.self, from: Data(contentsOf: file))
    let new = try JSONDecoder().decode(
      ReportSnapshot.self, from: Data(report.rendered(as: .json, options: Self.options(.en))))
    #expect(old.findings.count == report.findings.count && !old.findings.isEmpty)
    #expect(ReportDifference(from: old, to: ReportSnapshot(report, timeZone: .beijing)).changes.isEmpty)
    #expect(ReportDifference(from: old, to: new).changes.isEmpty)
    for (before, now) in zip(old.findings, ReportSnapshot(report, timeZone: .beijing).findings) {
      #expect(before.title == now.title && before.lead == now.lead && before.message == now.message)
      #expect(before.value == now.value && before.countsItems == now.countsItems && before.severity == now.severity)
    }
  }

  /// A finding that stands out of its standard's terms is read back with its own.
  @Test func ownTermsAreReadBack() throws {
    let findings = try AwkwardPlan.withOwnTerms()
    let report = try AwkwardPlan.report(findings)
    let back = try JSONDecoder().decode(
      ReportSnapshot.self, from: Data(report.rendered(as: .json, options: ReportOptions(texts: .both))))
    #expect(back.findings.map(\.title) == findings.map(\.title))
    #expect(back.findings.map(\.lead) == findings.map(\.lead))
    #expect(back.findings.map(\.severity) == findings.map(\.severity))
    #expect(ReportDifference(from: back, to: ReportSnapshot(report, timeZone: .beijing)).changes.isEmpty)
  }

  @Test func aBaselineReadBackIsTheSame() throws {
    let baseline = Baseline(try Self.earlier())
    let back = try JSONDecoder().decode(Baseline.self, from: Data(baseline.text().utf8))
    #expect(back.isAsWritten)
    #expect(back.entries == baseline.entries && back.plan == baseline.plan && !back.entries.isEmpty)
  }

  // MARK: Movements

  typealias State = (Verdict, Light, Reason)

  static let movements: [(State, State, ReportDifference.Kind?)] = [
    ((.pass, .green, .onPace), (.fail, .red, .missed), .newFail),
    ((.noData, .none, .figureMissing), (.fail, .red, .missed), .newFail),
    ((.fail, .red, .missed), (.fail, .red, .exceeded), nil),
    ((.pass, .green, .onPace), (.atRisk, .yellow, .behindPlan), .newAtRisk),
    ((.noData, .none, .figureMissing), (.atRisk, .red, .behindPlan), .newAtRisk),
    ((.atRisk, .yellow, .behindPlan), (.atRisk, .red, .farBehindPlan), .regressed),
    ((.atRisk, .red, .farBehindPlan), (.atRisk, .yellow, .behindPlan), .eased),
    ((.fail, .red, .missed), (.atRisk, .red, .behindPlan), .eased),
    ((.atRisk, .yellow, .behindPlan), (.atRisk, .yellow, .trendEndsShort), nil),
    ((.pass, .green, .met), (.pass, .green, .onPace), .regressed),
    ((.pass, .green, .onPace), (.pass, .green, .met), .newMet),
    ((.notDue, .none, .nothingDue), (.pass, .green, .met), .newMet),
    ((.notDue, .none, .nothingDue), (.pass, .green, .onPace), .other),
    ((.waived, .none, .withdrawn), (.pass, .green, .onPace), .other),
    ((.pass, .green, .onPace), (.waived, .none, .withdrawn), .other),
    ((.pass, .green, .onPace), (.noData, .none, .figureMissing), .noLongerFiled),
    ((.noData, .none, .figureMissing), (.noData, .none, .conflict), nil),
    ((.fail, .red, .missed), (.pass, .green, .met), .recovered),
    ((.noData, .none, .figureMissing), (.notDue, .none, .nothingDue), .recovered),
    ((.fail, .red, .missed), (.waived, .none, .withdrawn), .setAside),
    ((.notDue, .none, .nothingDue), (.review, .none, .judgedByPerson), .other),
  ]

  @Test(arguments: movements.indices) func movement(_ index: Int) throws {
    let (old, new, kind) = Self.movements[index]
    func snapshot(_ state: State) throws -> ReportSnapshot {
      let finding = try AwkwardPlan.finding("one", "一项", "One", state.0, state.1, state.2)
      return ReportSnapshot(try AwkwardPlan.report([finding]), timeZone: .utc)
    }
    let changes = ReportDifference(from: try snapshot(old), to: try snapshot(new)).changes
    #expect(changes.map(\.kind) == (kind.map { [$0] } ?? []))
  }

  // MARK: Baseline

  static let states: [(State?, State, Finding.BaselineState, news: Bool)] = [
    (nil, (.fail, .red, .missed), .new, true),
    (nil, (.pass, .green, .onPace), .unchanged, false),
    ((.fail, .red, .missed), (.fail, .red, .missed), .unchanged, false),
    ((.fail, .red, .missed), (.fail, .red, .exceeded), .updated, false),
    ((.atRisk, .yellow, .behindPlan), (.fail, .red, .missed), .new, true),
    ((.atRisk, .yellow, .behindPlan), (.atRisk, .red, .farBehindPlan), .new, true),
    ((.fail, .red, .missed), (.atRisk, .red, .farBehindPlan), .updated, false),
    ((.fail, .red, .missed), (.pass, .green, .met), .absent, false),
    ((.fail, .red, .missed), (.waived, .none, .withdrawn), .absent, false),
  ]

  @Test(arguments: states.indices) func baselineState(_ index: Int) throws {
    let (was, now, state, news) = Self.states[index]
    let finding = try AwkwardPlan.finding("one", "一项", "One", now.0, now.1, now.2)
    var report = try AwkwardPlan.report([finding])
    let known = try was.map { try AwkwardPlan.finding("one", "一项", "One", $0.0, $0.1, $0.2) }
    let entries = known.map { [finding.fingerprint: Baseline.Entry($0)] } ?? [:]
    let baseline = Baseline(plan: report.plan, asOf: "2022-01-01", entries: entries)
    baseline.compare(&report.findings)
    #expect(report.findings.map(\.baseline) == [state])
    #expect(baseline.isNews(finding) == news)
    #expect(baseline.pruned(report).entries.isEmpty == (was == nil || state == .absent))
  }

  /// What was missed and how badly, then and now, and whether that is news.
  struct Known: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let was: [Finding.Miss]
    let now: [Finding.Miss]
    let isNews: Bool

    init(_ description: String, _ was: [Finding.Miss], _ now: [Finding.Miss], isNews: Bool) {
      (testDescription, self.was, self.now, self.isNews) = (description, was, now, isNews)
    }
  }

  private static func miss(
    _ depth: Rational? = nil, _ period: String? = nil, part: String = "", _ verdict: Verdict = .fail
  ) -> Finding.Miss {
    Finding.Miss(
      part: part, period: period.flatMap { Period($0) }, verdict: verdict,
      light: verdict == .fail ? .red : verdict == .atRisk ? .yellow : .none, depth: depth)
  }

  static let known: [Known] = [
    Known("the same", [miss(3)], [miss(3)], isNews: false),
    Known("a better figure", [miss(3)], [miss(2)], isNews: false),
    Known("a worse figure", [miss(3)], [miss(4)], isNews: true),
    Known("worse by less than a twelfth decimal", [miss(Rational(1, 3))], [miss(Rational(1, 3))], isNews: false),
    Known("a second month", [miss(1, "2022-01")], [miss(1, "2022-01"), miss(1, "2022-02")], isNews: true),
    Known("another month", [miss(1, "2022-01")], [miss(0, "2022-02")], isNews: true),
    Known("the known month, revised for the worse", [miss(1, "2022-01")], [miss(2, "2022-01")], isNews: true),
    Known("a month fewer", [miss(1, "2022-01"), miss(1, "2022-02")], [miss(1, "2022-02")], isNews: false),
    Known("another part", [miss(part: "1")], [miss(part: "1"), miss(part: "2")], isNews: true),
    Known(
      "a part that was at risk fails", [miss(part: "1"), miss(part: "2", .atRisk)], [miss(part: "2")], isNews: true),
    Known("the part is at risk again", [miss(part: "2")], [miss(part: "2", .atRisk)], isNews: false),
    Known("no figure any more", [miss(3, "2022-01")], [miss(nil, nil, .noData)], isNews: false),
    Known("a figure where there was none", [miss(nil, nil, .noData)], [miss(3)], isNews: true),
  ]

  @Test(arguments: known) func newsByFigure(_ each: Known) throws {
    func finding(_ misses: [Finding.Miss]) throws -> Finding {
      let worst = misses.map(\.verdict).max { $0.rank < $1.rank } ?? .fail
      var finding = try AwkwardPlan.finding("one", "一项", "One", worst, worst == .fail ? .red : .none, .missed)
      finding.misses = misses
      return finding
    }
    let baseline = Baseline(try AwkwardPlan.report([try finding(each.was)]))
    #expect(try baseline.isNews(finding(each.now)) == each.isNews)
    let back = try JSONDecoder().decode(Baseline.self, from: Data(baseline.text().utf8))
    #expect(try back.isAsWritten && back.isNews(finding(each.now)) == each.isNews)
  }

  /// Another bound is news, tightened or not.
  @Test func newsByBound() throws {
    var finding = try AwkwardPlan.finding("one", "一项", "One", .fail, .red, .missed)
    let baseline = Baseline(try AwkwardPlan.report([finding]))
    #expect(!baseline.isNews(finding))
    let value = ExactDecimal(95)
    finding.target = Finding.Target(operator: "at_least", value: value, unit: "%", text: "95 %")
    #expect(baseline.isNews(finding))
  }

  /// Every word and number of the file counts; how it is laid out does not.
  @Test(arguments: [
    ("\"fail\"", "\"at-risk\"", false), ("2023", "2024", false), ("\"misses\": [", "\"misses\": [ ", true),
    ("\"digest\": \"", "\"digest\": \"0", false),
  ])
  func changedByHand(_ old: String, _ new: String, isAsWritten: Bool) throws {
    var finding = try AwkwardPlan.finding("one", "一项", "One", .fail, .red, .missed)
    finding.misses = [Self.miss(3, "2022-01")]
    var report = try AwkwardPlan.report([finding])
    report.asOf = try #require(CalendarDate("2023-01-10"))
    let text = Baseline(report).text()
    #expect(text.contains(old))
    let back = try JSONDecoder().decode(Baseline.self, from: Data(text.replacing(old, with: new).utf8))
    #expect(back.isAsWritten == isAsWritten)
  }
}

extension Verdict {
  /// The higher the worse.
  fileprivate var rank: Int {
    switch self {
    case .fail: 3
    case .noData: 2
    case .atRisk: 1
    case .pass, .notDue, .review, .waived, .error: 0
    }
  }
}
