import Given
import Diagnostics
import Findings
import Foundation
import Plans
import RuleFiles
import Testing

/// A better last figure never gives a worse verdict, and a tighter target never a better one (save `regressed`).
@Suite struct MonotonicityTests {
  /// The kinds of standard that are tried: keys of the standard, and of its indicator.
  static let kinds: [Kind] = [
    Kind("whole count", "unit: 家, kind: cumulative", .floor, "家"),
    Kind("amount", "unit: 万元, kind: cumulative", .floor, "万元"),
    Kind("ceiling on a count", "unit: 起, kind: cumulative, better: lower", .ceiling, "起"),
    Kind("growth", "unit: '%', kind: growth", .floor, "%"),
    Kind("level floor", "unit: '%', kind: rate", .floor, "%", more: "base: 40 %"),
    Kind("level floor without a start", "unit: '%', kind: rate", .floor, "%"),
    Kind("level ceiling", "unit: '%', kind: rate, better: lower", .ceiling, "%"),
    Kind("rate in every period", "unit: '%', kind: rate", .floor, "%", more: "judge: every"),
    Kind("an index", "unit: 1, kind: rate", .floor, "", more: "base: 40"),
    Kind(
      "a rounded rate", "unit: '%', kind: rate", .floor, "%",
      more: "judge: every, compare_rounded: 0, allowed_misses: 2"),
    Kind(
      "own bands", "unit: 万元, kind: cumulative", .floor, "万元",
      more: "profile: {yellow: 8 百分点, red: 20 百分点, tapers: true, best_pace: true, reports_running: 3}"),
    Kind(
      "own bands as a share", "unit: 家, kind: cumulative", .floor, "家",
      more: "profile: {yellow: 10 %, red: 40 %, inclusive: true, last_items: true}"),
    Kind("mean of the year", "unit: '%', kind: rate", .floor, "%", more: "judge: mean"),
  ]

  struct Kind: Sendable, CustomTestStringConvertible {
    enum Side { case floor, ceiling }
    let name: String
    let indicator: String
    let side: Side
    let unit: String
    let more: String
    var testDescription: String { name }

    init(_ name: String, _ indicator: String, _ side: Side, _ unit: String, more: String = "") {
      self.name = name
      self.indicator = indicator
      self.side = side
      self.unit = unit
      self.more = more
    }
  }

  @Test(arguments: kinds) func aBetterLastFigureIsNeverWorse(_ kind: Kind) throws {
    var random = Random(seed: 0x5EED)
    var compared = 0
    for _ in 0..<60 {
      let months = random.next(1...12)
      var series = random.series(months, cumulative: kind.indicator.contains("cumulative"))
      let plan = try Self.plan(kind, target: random.next(20...90))
      let before = try Self.finding(plan, series)
      let step = random.next(1...15)
      series[months - 1] +=
        kind.side == .floor
        ? step
        : -min(
          step,
          kind.indicator.contains("cumulative") ? series[months - 1] - (months > 1 ? series[months - 2] : 0) : step)
      let after = try Self.finding(plan, series)
      // What is once regressed stays so until the goal is reached again.
      if before.reason == .regressed || after.reason == .regressed { continue }
      guard let old = Self.badness(before), let new = Self.badness(after) else { continue }
      compared += 1
      #expect(new <= old, "\(series): \(before.reason.rawValue) became \(after.reason.rawValue)")
    }
    #expect(compared > 0, "nothing was compared")
  }

  @Test(arguments: kinds) func aTighterTargetIsNeverBetter(_ kind: Kind) throws {
    var random = Random(seed: 0xBEEF)
    var compared = 0
    for _ in 0..<60 {
      let series = random.series(random.next(1...12), cumulative: kind.indicator.contains("cumulative"))
      let target = random.next(20...90)
      let loose = try Self.finding(Self.plan(kind, target: target), series)
      let tight = try Self.finding(Self.plan(kind, target: target + (kind.side == .floor ? 5 : -5)), series)
      if loose.reason == .regressed || tight.reason == .regressed { continue }
      guard let old = Self.badness(loose), let new = Self.badness(tight) else { continue }
      compared += 1
      #expect(new >= old, "\(series) at \(target): \(loose.reason.rawValue) became \(tight.reason.rawValue)")
    }
    #expect(compared > 0, "nothing was compared")
  }

  /// Pass, yellow, red, fail; nil for what says nothing yet.
  private static func badness(_ finding: Finding) -> Int? {
    switch (finding.verdict, finding.light) {
    case (.pass, _): 0
    case (.atRisk, .yellow): 1
    case (.atRisk, _): 2
    case (.fail, _): 3
    default: nil
    }
  }

  private static func plan(_ kind: Kind, target: Int) throws -> Plan {
    let bound = kind.side == .floor ? "at_least" : "at_most"
    let text = """
      plan: p
      title: t
      year: 2022
      start: 2022-01-01
      deadline: 2022-12-31
      reporting: {cadence: month, due_day: 10}
      indicators:
        - {id: x, name: x, \(kind.indicator)}
      standards:
        - {id: s, title: s, quote: s, indicator: x, \(bound): \(target) \(kind.unit)\(kind.more.isEmpty ? "" : ", " + kind.more)}
      """
    let (plan, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
    return try #require(plan, "\(diagnostics.map(\.message.en))")
  }

  private static func finding(_ plan: Plan, _ series: [Int]) throws -> Finding {
    let month = series.count
    let day = month == 12 ? "2023-01-15" : "2022-\(month + 1 < 10 ? "0" : "")\(month + 1)-09"
    let text = """
      plan: p
      tests:
        - {standard: s, as_of: \(day), figures: {x: \(series.map(String.init).joined(separator: " "))}, expect: {verdict: pass}}
      """
    let (file, diagnostics) = RuleTestFile.load(SourceFile(name: "t.yaml", bytes: Array(text.utf8)), for: plan)
    let test = try #require(file.tests.first, "\(diagnostics.map(\.message.en))")
    return try #require(test.finding(in: plan))
  }
}
