import Given
@testable import Plans
@testable import Findings
import Diagnostics
import Judging
import Quantities
import Testing

/// What a run says of what it read and judged: numbers of rules are of rules, numbers of columns of columns.
@Suite("Ledger of a run")
struct LedgerTests {
  static let rules = """
    plan: demo
    title: 示例
    year: 2022
    reporting: {cadence: month, due_day: 10}
    areas: [东区, 西区, 南区]
    indicators:
      - {id: firms, name: 企业, unit: 家, kind: cumulative}
      - {id: beds, name: 床位, unit: 张, kind: cumulative}
    standards:
      - {id: firms, title: 企业, quote: 企业10家, areas: {each: all}, indicator: firms, at_least: 10 家}
      - {id: beds, title: 床位, quote: 床位5张, area: 东区, indicator: beds, at_least: 5 张}
    """

  /// Rows, and how many of the two rules are without data.
  static let drops: [(why: String, rows: String, without: Int)] = [
    ("all filed", "东区,firms,12,家\n西区,firms,12,家\n南区,firms,12,家\n东区,beds,6,张\n", 0),
    ("two areas of three not filed, one failing", "东区,firms,3,家\n东区,beds,6,张\n", 0),
    ("no area filed", "东区,beds,6,张\n", 1),
    ("the rule of one area not filed", "东区,firms,12,家\n西区,firms,12,家\n南区,firms,12,家\n", 1),
    ("nothing that a rule reads", "西区,beds,6,张\n", 2),
  ]

  @Test(arguments: drops)
  func rulesWithoutDataAreRules(why: String, rows: String, without: Int) throws {
    let table =
      "area,indicator,period,value,unit\n"
      + rows.split(separator: "\n").map { row in
        let cells = row.split(separator: ",")
        return "\(cells[0]),\(cells[1]),2022-12,\(cells[2]),\(cells[3])\n"
      }.joined()
    let (plan, drop, submission) = try filed(Self.rules, table)
    let evaluator = try #require(
      Evaluator(plan: plan, drop: drop, submission: submission, asOf: CalendarDate("2023-01-31")))
    let ledger = evaluator.report(on: plan.standards).ledger
    #expect(ledger.rulesEvaluated == 2)
    #expect(ledger.rulesWithoutData == without, "\(why)")
  }

  @Test(arguments: [
    ("area,indicator,period,value,unit,颜色\n东区,firms,2022-01,3,家,红\n", 1),
    ("area,indicator,unit,颜色,备选,2022-01,2022-02,2022-03\n东区,firms,家,红,x,3,4,5\n", 2),
  ])
  func columnsAreIgnoredOnce(table: String, ignored: Int) throws {
    let (plan, drop, submission) = try filed(Self.rules, table)
    let evaluator = try #require(
      Evaluator(plan: plan, drop: drop, submission: submission, asOf: CalendarDate("2023-01-31")))
    #expect(evaluator.report(on: plan.standards).ledger.columnsIgnored == ignored)
  }
}
