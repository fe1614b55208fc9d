import Given
import Diagnostics
import Findings
import Plans
import RuleFiles
import Testing

/// Of a reduction a better last figure never gives a worse verdict, a greater fall asked for never a better one, and
/// more figures on file never a worse answer than fewer.
@Suite struct ReductionMonotonicityTests {
  static let kinds = [
    "unit: 起, kind: cumulative, better: lower", "unit: 吨, kind: cumulative, better: lower",
    "unit: 起, kind: flow, better: lower", "unit: 起, kind: net, better: lower", "unit: '%', kind: rate, better: lower",
  ]

  @Test(arguments: kinds) func aBetterLastFigureIsNeverWorse(_ kind: String) throws {
    var random = Random(seed: 0xFA11)
    var compared = 0
    for _ in 0..<60 {
      let plan = try Self.plan(kind, by: random.next(1...60))
      let last = random.series(12, cumulative: !Self.isOwn(kind))
      var series = random.series(random.next(1...12), cumulative: !Self.isOwn(kind))
      let before = try Self.finding(plan, ["x@2021-01": last, "x": series])
      let end = series.count - 1
      let room = Self.isOwn(kind) || end == 0 ? series[end] : series[end] - series[end - 1]
      series[end] -= random.next(0...max(room, 0))
      let after = try Self.finding(plan, ["x@2021-01": last, "x": series])
      guard let old = Self.badness(before), let new = Self.badness(after) else { continue }
      compared += 1
      #expect(new <= old, "\(last), \(series): \(before.reason.rawValue) became \(after.reason.rawValue)")
    }
    #expect(compared > 0, "nothing was compared")
  }

  @Test(arguments: kinds) func aGreaterFallIsNeverEasier(_ kind: String) throws {
    var random = Random(seed: 0xD0)
    var compared = 0
    for _ in 0..<60 {
      let by = random.next(1...60)
      let figures = [
        "x@2021-01": random.series(12, cumulative: !Self.isOwn(kind)),
        "x": random.series(random.next(1...12), cumulative: !Self.isOwn(kind)),
      ]
      let loose = try Self.finding(Self.plan(kind, by: by), figures)
      let tight = try Self.finding(Self.plan(kind, by: by + 10), figures)
      guard let old = Self.badness(loose), let new = Self.badness(tight) else { continue }
      compared += 1
      #expect(new >= old, "\(figures) by \(by): \(loose.reason.rawValue) became \(tight.reason.rawValue)")
    }
    #expect(compared > 0, "nothing was compared")
  }

  /// A rate that is on file is not silenced by levels whose base is not.
  @Test(arguments: kinds) func levelsWithoutABaseChangeNothing(_ kind: String) throws {
    var random = Random(seed: 0xBA5E)
    var compared = 0
    for _ in 0..<30 {
      let plan = try Self.plan(kind, by: random.next(1...60))
      let months = random.next(1...12)
      let rates = (0..<months).map { _ in random.next(-40...40) }
      let alone = try Self.finding(plan, ["rate": rates])
      let both = try Self.finding(
        plan, ["rate": rates, "x": random.series(months, cumulative: !Self.isOwn(kind))])
      #expect(alone.verdict == both.verdict && alone.light == both.light && alone.value == both.value)
      if Self.badness(alone) != nil { compared += 1 }
    }
    #expect(compared > 0, "nothing was judged")
  }

  /// Whether each figure stands by itself.
  private static func isOwn(_ kind: String) -> Bool { !kind.contains("cumulative") && !kind.contains("net") }

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

  private static func plan(_ kind: String, by: Int) throws -> Plan {
    let text = """
      plan: p
      title: t
      year: 2022
      reporting: {cadence: month, due_day: 10}
      indicators:
        - {id: x, name: x, \(kind)}
        - {id: rate, name: rate, unit: '%', kind: growth}
      standards:
        - {id: s, title: s, quote: s, reduction: {of: x, by: \(by) %, rate: rate}}
      """
    let (plan, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
    return try #require(plan, "\(diagnostics.map(\.message.en))")
  }

  private static func finding(_ plan: Plan, _ figures: [String: [Int]]) throws -> Finding {
    let month = figures.filter { !$0.key.contains("@") }.map(\.value.count).max() ?? 1
    let day = month == 12 ? "2023-01-15" : "2022-\(month + 1 < 10 ? "0" : "")\(month + 1)-15"
    let lines = figures.sorted { $0.key < $1.key }.map { name, numbers in
      "'\(name)': '\(numbers.map(String.init).joined(separator: " "))'"
    }
    let text = """
      plan: p
      tests:
        - {standard: s, as_of: \(day), figures: {\(lines.joined(separator: ", "))}, expect: {verdict: pass}}
      """
    let (file, diagnostics) = RuleTestFile.load(SourceFile(name: "t.yaml", bytes: Array(text.utf8)), for: plan)
    let test = try #require(file.tests.first, "\(diagnostics.map(\.message.en))")
    return try #require(test.finding(in: plan))
  }
}
