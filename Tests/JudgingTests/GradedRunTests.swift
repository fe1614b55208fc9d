import Given
import Diagnostics
import Findings
import Foundation
import Plans
import RuleFiles
import Testing

/// Levels with runs in them, tried with random series: what is missing never hides behind a verdict, a worse last month
/// never makes a better one.
@Suite struct GradedRunTests {
  private static let gaps = ["unknown", "skip", "break"]

  /// 9 meets nothing, 11 the reminder where it runs, 21 the notice at once, 16 both after two months.
  private static let values = [9, 11, 16, 21]

  @Test func aVerdictStandsWhateverTheMissingMonthsWere() throws {
    let plan = try Self.plan(gaps: "unknown")
    var random = Random(seed: 0xFACE)
    var decided = 0
    for _ in 0..<120 {
      var series: [Int?] = (0..<random.next(3...9)).map { _ in Self.values[random.next(0...3)] }
      let hole = random.next(0...(series.count - 2))
      series[hole] = nil
      let found = try Self.finding(plan, series)
      guard found.verdict != .noData else { continue }
      decided += 1
      for value in Self.values {
        var filled = series
        filled[hole] = value
        let other = try Self.finding(plan, filled)
        #expect(other.verdict == found.verdict, "\(series) with \(value)")
      }
    }
    #expect(decided > 40)
  }

  @Test(arguments: gaps) func aWorseLastMonthIsNeverBetter(_ gaps: String) throws {
    let plan = try Self.plan(gaps: gaps)
    var random = Random(seed: 0xD1CE)
    for _ in 0..<80 {
      var series: [Int?] = (0..<random.next(2...9)).map { _ in
        random.next(0...5) == 0 ? nil : Self.values[random.next(0...3)]
      }
      var last = -1
      for value in Self.values {
        series[series.count - 1] = value
        let finding = try Self.finding(plan, series)
        let badness = finding.verdict == .fail ? 2 : finding.verdict == .atRisk ? 1 : finding.verdict == .pass ? 0 : nil
        guard let badness else { continue }
        #expect(badness >= last, "\(series)")
        last = badness
      }
    }
  }

  private static func plan(gaps: String) throws -> Plan {
    let text = """
      plan: p
      title: t
      year: 2022
      reporting: {cadence: month, due_day: 10}
      indicators:
        - {id: x, name: x, unit: 件, kind: flow, better: lower}
      standards:
        - id: s
          title: s
          quote: s
          levels:
            indicator: x
            levels:
              - {name: a, verdict: at-risk, more_than: 10 件, running: {periods: 3, gaps: \(gaps)}}
              - {name: b, verdict: fail, more_than: 15 件, running: {periods: 2, gaps: \(gaps)}}
              - {name: c, verdict: fail, more_than: 20 件}
      """
    let (plan, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
    return try #require(plan, "\(diagnostics.map(\.message.en))")
  }

  private static func finding(_ plan: Plan, _ series: [Int?]) throws -> Finding {
    let month = series.count + 1
    let figures = series.map { $0.map(String.init) ?? "_" }.joined(separator: " ")
    let text = """
      plan: p
      tests:
        - {standard: s, as_of: 2022-\(month < 10 ? "0" : "")\(month)-15, figures: {x: \(figures)}, expect: {verdict: pass}}
      """
    let (file, diagnostics) = RuleTestFile.load(SourceFile(name: "t.yaml", bytes: Array(text.utf8)), for: plan)
    let test = try #require(file.tests.first, "\(diagnostics.map(\.message.en))")
    return try #require(test.finding(in: plan))
  }
}
