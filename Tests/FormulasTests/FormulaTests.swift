import Diagnostics
import Foundation
import Quantities
import RuleFiles
import Testing

@testable import Figures
@testable import Findings
@testable import Formulas
@testable import Plans
@testable import Submissions

/// What conformance cases cannot show: limits, words, diagnostics of checks, steps.
@Suite struct FormulaTests {
  private static let head = """
    plan: demo
    title: 示例
    year: 2022
    indicators:
      - {id: received, name: {zh: 受理件, en: Received}, unit: 件, kind: cumulative}
      - {id: closed, name: {zh: 办结件, en: Closed}, unit: 件, kind: cumulative}
      - {id: rate, name: {zh: 办结率, en: Closing rate}, unit: '%', kind: rate, formula: 'closed / received * [100 %]'}
    checks:
      - {id: within, formula: closed <= received, hard: HARD, message: {zh: 办结多于受理, en: more closed than received}}
    standards:
      - {id: promise, title: 标准, quote: 条件, holds: 'rate >= [50 %] and closed > 0'}

    """

  private func plan(hard: Bool = false) throws -> Plan {
    let text = Self.head.replacingOccurrences(of: "HARD", with: "\(hard)")
    let (plan, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
    #expect(diagnostics == [])
    return try #require(plan)
  }

  private func test(_ rows: String, in plan: Plan) throws -> RuleTest {
    let text = """
      plan: demo
      tests:
        - {standard: promise, as_of: 2022-02-15, rows: [\(rows)], expect: {verdict: pass}}

      """
    let (file, troubles) = RuleTestFile.load(SourceFile(name: "t.yaml", bytes: Array(text.utf8)), for: plan)
    #expect(troubles == [])
    return try #require(file.tests.first)
  }

  private func submission(_ rows: String, hard: Bool = false) throws -> Submission {
    let plan = try plan(hard: hard)
    return SubmissionValidator(plan: plan, drop: try test(rows, in: plan).drop()).validate()
  }

  private static let received = "{indicator: received, period: 2022-01, value: '10'}"

  @Test func aSoftCheckAsksForAnExplanation() throws {
    let found = try submission("\(Self.received), {indicator: closed, period: 2022-01, value: '11'}")
    #expect(found.diagnostics.map(\.code.rawValue) == ["check-doubtful"])
    #expect(found.diagnostics.first?.severity == .warning)
    #expect(
      found.diagnostics.first?.message.en
        == "2022-01: more closed than received (check `within` does not hold: 11 件 <= 10 件)")
    #expect(found.diagnostics.first?.related.map(\.message.zh) == ["“受理件”2022年1月为10件"])
    #expect(found.rowsRejected == 0)
  }

  @Test func aNoteExplainsIt() throws {
    let found = try submission("\(Self.received), {indicator: closed, period: 2022-01, value: '11', note: 含上年结转}")
    #expect(found.diagnostics.map(\.code.rawValue) == ["check-explained"])
    #expect(found.diagnostics.first?.severity == .information)
    #expect(found.diagnostics.first?.message.zh.contains("含上年结转") ?? false)
  }

  @Test func aHardCheckRefusesTheFirstFigureWhateverTheNote() throws {
    let found = try submission(
      "\(Self.received), {indicator: closed, period: 2022-01, value: '11', note: 含上年结转}", hard: true)
    #expect(found.diagnostics.map(\.code.rawValue) == ["check-failed"])
    #expect(found.rowsRejected == 1)
    #expect(found.figures.observations(FigureBook.Key(1, area: 0)) == [])
    #expect(found.figures.observations(FigureBook.Key(0, area: 0)).count == 1)
    #expect(found.figures.refused[FigureBook.Key(1, area: 0)]?[try #require(Period("2022-01"))] == .rejected)
    #expect(found.figures.observations(FigureBook.Key(2, area: 0)) == [], "what was computed from it goes too")
  }

  @Test func whatCannotBeCheckedIsLetPass() throws {
    #expect(try submission("{indicator: closed, period: 2022-01, value: '11'}").diagnostics == [])
  }

  @Test func aComputedIndicatorIsNeverFiled() throws {
    let found = try submission("{indicator: rate, period: 2022-01, value: '50'}")
    #expect(found.diagnostics.map(\.code.rawValue) == ["computed-indicator"])
    #expect(found.rowsRejected == 1)
  }

  @Test func theStepsPutTheNumbersIn() throws {
    let plan = try plan()
    let test = try test("\(Self.received), {indicator: closed, period: 2022-01, value: '6'}", in: plan)
    let steps = try #require(test.finding(in: plan)).steps.map(\.zh)
    #expect(
      steps == [
        "“办结率”= closed / received * [100 %]", "“办结件”2022年1月：6件", "“受理件”2022年1月：10件",
        "2022年1月：6件 / 10件 * 100% = 60%", "条件：rate >= [50 %] and closed > 0", "“办结率”2022年1月：60%", "“办结件”2022年1月：6件",
        "2022年1月代入：60% >= 50% and 6件 > 0件", "60% >= 50%：成立", "6件 > 0件：成立",
      ])
  }

  @Test func figuresOfAConditionCountAsUsed() throws {
    let plan = try plan()
    #expect(plan.indicatorsRead == [0, 1, 2])
  }

  @Test(
    arguments: [
      (String(repeating: "(", count: 63) + "closed" + String(repeating: ")", count: 63) + " > 0", nil),
      (String(repeating: "-", count: 70) + "closed > 0", "formula-too-deep"),
      (String(repeating: "not ", count: 70) + "closed > 0", "formula-too-deep"),
      (String(repeating: " ", count: 4_001), "formula-too-long"),
      ("", "formula-syntax"), ("()", "formula-syntax"), ("closed >", "formula-syntax"), ("\u{0}", "formula-syntax"),
      ("closed > 5-3", "formula-units"), ("5g", "formula-unknown-name"), ("closed @new > 0", "formula-syntax"),
      ("closed > [1e5 件]", "number-exponent"), ("sum() > 0", "formula-arguments"),
      ("rolling_mean(rolling_mean(rate, 2), 2) > [5 %]", "formula-type"), ("count(closed) > 1", "formula-type"),
      ("if(closed > 0, 1, closed > 0) > 0", "formula-type"), ("closed * closed > 0", "formula-units"),
      ("rate - rate + rate > [1 %]", nil), ("rate - rate - rate > 0", "formula-units"),
      ("closed / [2 件/人] > [3 人]", nil), ("[2 件/人] * [3 人] < closed", nil), ("closed / rate > [1 件]", nil),
      ("rank(closed) = 1", nil), ("closed = closed = closed", "formula-syntax"),
      ("true and closed > 0", nil), ("at(closed, 2021) > 0", nil), ("at(closed, 20211) > 0", "formula-arguments"),
    ] as [(String, String?)])
  func readingIsTotal(_ text: String, _ code: String?) throws {
    let (formula, errors) = Formula.read(text, in: try plan())
    #expect(errors.first?.code.rawValue == code)
    #expect((formula == nil) == (code != nil))
    for error in errors {
      #expect(error.range.lowerBound >= 0 && error.range.upperBound <= max(1, text.unicodeScalars.count))
    }
  }

  /// No text of the alphabet of formulas stops the reader.
  @Test func noTextStopsTheReader() throws {
    let plan = try plan()
    var state: UInt64 = 88_172_645_463_325_252
    let words = [
      "closed", "rate", "+", "-", "*", "/", "(", ")", ",", "<", "=", "[5 件]", "[", "\"", "if(", "sum(", "areas(", "not",
      "and", "2022-01", "1", "@", " ", "占",
    ]
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<12 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        text += words[Int(state % UInt64(words.count))] + (state & 64 == 0 ? " " : "")
      }
      let (formula, errors) = Formula.read(text, in: plan)
      #expect((formula == nil) == !errors.isEmpty, "\(text)")
    }
  }
}
