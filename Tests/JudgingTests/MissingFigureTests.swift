import Diagnostics
import Findings
import Plans
import RuleFiles
import Testing

/// A finding without data names the figure that lacks, its own period and whose it is, and never one that is in.
@Suite struct MissingFigureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let standard: String
    let figures: [String: String]
    let reason: Reason
    /// What both languages say of the figure.
    let zh: String
    let en: String
    var testDescription: String { "\(standard): \(en)" }

    init(_ standard: String, _ figures: [String: String], _ reason: Reason, _ zh: String, _ en: String) {
      self.standard = standard
      self.figures = figures
      self.reason = reason
      self.zh = zh
      self.en = en
    }
  }

  static let cases: [Case] = [
    Case("count", ["n[东区]": "1"], .figureMissing, "东区“件数”2022年2月", "`Cases` for 2022-02 in East"),
    // a flow's sum begins with its first month
    Case(
      "growth", ["f[东区]@2021-01": "_ 10", "f[东区]": "9 12"], .baseMissing, "东区“当月数”2021年1月",
      "`In the month` for 2021-01 in East"),
    Case(
      "growth", ["f[东区]@2021-01": "10 10", "f[东区]": "_ 12"], .figureMissing, "东区“当月数”2022年1月",
      "`In the month` for 2022-01 in East"),
    Case("fall", ["n[东区]": "1 2"], .baseMissing, "东区“件数”2021年2月", "`Cases` for 2021-02 in East"),
    Case(
      "course", ["n[东区]@2021-01": "1 _ 3x10", "n[东区]": "1 2"], .baseMissing, "东区“件数”2021年2月",
      "`Cases` for 2021-02 in East"),
    Case(
      "course", ["n[东区]@2021-01": "1 2", "n[东区]": "1 2"], .baseMissing, "东区“件数”2021年12月", "`Cases` for 2021-12 in East"),
    Case(
      "share", ["n[东区]": "1 2", "all[东区]": "10"], .denominatorMissing, "东区“总数”2022年2月", "`All` for 2022-02 in East"),
    Case(
      "monthly", ["a[东区]": "9 9", "all[东区]": "_ 10"], .denominatorMissing, "东区“总数”2022年1月",
      "`All` for 2022-01 in East"),
    Case(
      "against", ["r[东区]": "9 9", "r[西区]": "8 8"], .baseMissing, "南区“比率”2022年2月", "`Rate` for 2022-02 in South"),
    Case(
      "against-monthly", ["r[东区]": "9 9", "r[西区]": "_ 8", "r[南区]": "_ 8"], .baseMissing, "西区、南区“比率”2022年1月",
      "`Rate` for 2022-01 in West, South"),
    Case(
      "lowest", ["r[东区]": "9 9", "r[西区]": "8 8", "r[南区]": "7"], .figureMissing, "南区“比率”2022年2月",
      "`Rate` for 2022-02 in South"),
    Case(
      "together", ["n[东区]": "1 2", "n[西区]": "1"], .figureMissing, "西区“件数”2022年2月", "`Cases` for 2022-02 in West"),
    Case(
      "place", ["r[东区]": "9 9", "r[西区]": "8 8"], .boundUndecided, "南区“比率”2022年2月", "`Rate` for 2022-02 in South"),
  ]

  @Test(arguments: cases) func isNamed(_ wanted: Case) throws {
    let finding = try Self.finding(wanted)
    #expect(finding.verdict == .noData && finding.reason == wanted.reason)
    #expect(finding.message.zh.contains(wanted.zh), "\(finding.message.zh)")
    #expect(finding.message.en.contains(wanted.en), "\(finding.message.en)")
  }

  private static let rules = """
    plan: p
    title: t
    year: 2022
    reporting: {cadence: month, due_day: 10}
    areas: [{id: 东区, en: East}, {id: 西区, en: West}, {id: 南区, en: South}]
    indicators:
      - {id: n, name: {zh: 件数, en: Cases}, unit: 件, kind: cumulative}
      - {id: f, name: {zh: 当月数, en: In the month}, unit: 件, kind: flow}
      - {id: a, name: {zh: 在办数, en: Open}, unit: 件, kind: level}
      - {id: all, name: {zh: 总数, en: All}, unit: 件, kind: level}
      - {id: r, name: {zh: 比率, en: Rate}, unit: '%', kind: rate}
    standards:
      - {id: count, title: t, quote: q, indicator: n, at_least: 9 件}
      - {id: growth, title: t, quote: q, growth: {of: f}, at_least: 5 %}
      - {id: fall, title: t, quote: q, reduction: {of: n, by: 10 %}}
      - {id: course, title: t, quote: q, indicator: n, at_least: 9 件, pace: last-year}
      - {id: share, title: t, quote: q, share: {of: n, in: all}, at_least: 90 %}
      - {id: monthly, title: t, quote: q, share: {of: a, in: all}, at_least: 90 %, judge: every}
      - {id: against, title: t, quote: q, compare: {of: r, with: {average: [西区, 南区]}}, at_least: 0 百分点}
      - {id: against-monthly, title: t, quote: q, compare: {of: r, with: {average: [西区, 南区]}}, at_least: 0 百分点, judge: every}
      - {id: lowest, title: t, quote: q, holds: 'r >= mean(lowest(r, 2))'}
      - {id: together, title: t, quote: q, areas: {together: [东区, 西区]}, indicator: n, at_least: 9 件}
      - {id: place, title: t, quote: q, rank: {of: r, among: all}, at_most: 1 位}
    """

  private static func finding(_ wanted: Case) throws -> Finding {
    let (loaded, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(rules.utf8))])
    let plan = try #require(loaded, "\(diagnostics.map(\.message.en))")
    let lines = wanted.figures.sorted { $0.key < $1.key }.map { "'\($0.key)': '\($0.value)'" }
    let text = """
      plan: p
      tests:
        - standard: \(wanted.standard)
          as_of: 2022-03-15
          figures: {\(lines.joined(separator: ", "))}
          expect: {verdict: no-data}
      """
    let (file, found) = RuleTestFile.load(SourceFile(name: "t.yaml", bytes: Array(text.utf8)), for: plan)
    let test = try #require(file.tests.first, "\(found.map(\.message.en))")
    return try #require(test.finding(in: plan))
  }
}
