import Diagnostics
import Quantities
import Testing

@testable import RuleFiles

@Suite("Standards held against each other")
struct ClaimTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let why: String
    let first: String
    let second: String
    let codes: [String]

    init(_ why: String, _ first: String, _ second: String, _ codes: [RuleCode] = []) {
      self.why = why
      self.first = first
      self.second = second
      self.codes = codes.map(\.rawValue)
    }

    var testDescription: String { why }
  }

  static let cases = [
    Case("the same in two annexes", "annex: 1 | at_least: 9 家", "annex: 2 | at_least: 9 家"),
    Case("the same in one annex", "annex: 1 | at_least: 9 家", "annex: 1 | at_least: 9 家", [.duplicateStandard]),
    Case("other floors", "annex: 1 | at_least: 9 家", "annex: 2 | at_least: 8 家", [.conflictingStandards]),
    Case("a floor and the same floor, open", "at_least: 9 家", "more_than: 9 家"),
    Case("a ceiling and the same ceiling, open", "less_than: 9 家", "at_most: 9 家"),
    Case("a floor and an open floor elsewhere", "at_least: 9 家", "more_than: 8 家", [.conflictingStandards]),
    Case("another judge", "at_least: 9 家", "annex: 2 | at_least: 9 家 | judge: every", [.twinsDiffer]),
    Case("another pace", "at_least: 9 家", "annex: 2 | at_least: 9 家 | pace: step", [.twinsDiffer]),
    Case("another severity", "at_least: 9 家", "annex: 2 | at_least: 9 家 | severity: striving", [.twinsDiffer]),
    Case("another profile", "at_least: 9 家", "annex: 2 | at_least: 9 家 | profile: strict", [.twinsDiffer]),
    Case(
      "another margin and misses", "at_least: 9 家 | judge: every",
      "annex: 2 | at_least: 9 家 | judge: every | margin: 1 家 | allowed_misses: 1", [.twinsDiffer]),
    Case(
      "another manner, recorded", "at_least: 9 家", "annex: 2 | at_least: 9 家 | pace: step | x-conflict: first",
      [.recordedConflict]),
    Case("another manner of another bound", "at_least: 9 家 | judge: every", "at_least: 8 家"),
    Case("one id for two", "at_least: 9 家", "id: first | at_least: 8 家", [.duplicateID]),
    Case("another ceiling", "at_most: 9 家", "at_most: 8 家", [.conflictingStandards]),
    Case("a floor and a ceiling with room between", "at_least: 8 家", "at_most: 9 家"),
    Case("a floor and a ceiling that touch", "at_least: 9 家", "at_most: 9 家"),
    Case("a floor and a ceiling that touch from outside", "at_least: 9 家", "less_than: 9 家", [.contradictoryStandards]),
    Case("a floor above a ceiling", "at_least: 9 家", "at_most: 8 家", [.contradictoryStandards]),
    Case("a band below a floor", "between: [1 家, 5 家]", "at_least: 6 家", [.contradictoryStandards]),
    Case("two exact values", "exactly: 5 家", "exactly: 6 家", [.conflictingStandards]),
    Case("an ambition above a duty", "at_least: 9 家", "severity: striving | at_least: 12 家"),
    Case("another deadline", "at_least: 9 家", "deadline: 2022-06-30 | at_least: 4 家"),
    Case("another start", "at_least: 9 家", "start: 2022-07-01 | at_least: 4 家"),
    Case("another period", "at_least: 9 家", "in: 2022-06 | at_least: 4 家"),
    Case("another basis", "basis: a | at_least: 9 家", "basis: b | at_least: 4 家"),
    Case("one basis", "basis: a | at_least: 9 家", "basis: a | at_least: 4 家", [.conflictingStandards]),
    Case("recorded", "at_least: 9 家", "x-conflict: first | at_least: 4 家", [.recordedConflict]),
    Case("recorded on the first", "x-conflict: [second] | at_least: 9 家", "at_least: 4 家", [.recordedConflict]),
    Case("a choice binds nobody", "any_of: [{at_least: 9 家}, {manual: true}]", "at_most: 4 家"),
    Case("a part of all binds", "all_of: [{at_least: 9 家}, {manual: true}]", "at_most: 4 家", [.contradictoryStandards]),
  ]

  @Test("pairs", arguments: cases)
  func pairs(_ pair: Case) {
    var text = """
      plan: demo
      title: 示例
      year: 2022
      indicators: [{id: firms, name: 企业, unit: 家, kind: cumulative, basis: [a, b]}]
      groups:

      """
    for (id, body) in [("first", pair.first), ("second", pair.second)] {
      text += Self.group(id, body)
    }
    let (plan, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
    #expect(diagnostics.map(\.code.rawValue) == pair.codes)
    let errors = [RuleCode.contradictoryStandards, .duplicateID].map(\.rawValue)
    #expect((plan == nil) == !Set(pair.codes).isDisjoint(with: errors))
  }

  /// A group of one standard; `annex` and `basis` are put where they belong, parts get the indicator.
  private static func group(_ id: String, _ body: String) -> String {
    var keys = body.split(separator: " | ").map(String.init)
    let annex = keys.first { $0.hasPrefix("annex") } ?? "annex: 1"
    let basis = keys.first { $0.hasPrefix("basis") }
    keys.removeAll { $0.hasPrefix("annex") || $0.hasPrefix("basis") }
    if keys.contains(where: { $0.contains("_of: [") }) {
      keys = keys.map { $0.replacing("{at_", with: "{indicator: firms, at_") }
    } else {
      keys.append(basis.map { "indicator: {id: firms, \($0)}" } ?? "indicator: firms")
    }
    let own = keys.first { $0.hasPrefix("id: ") }
    keys.removeAll { $0.hasPrefix("id: ") }
    let lines = [own ?? "id: \(id)", "title: \(id)", "quote: 企业"] + keys
    return "  - section: {\(annex)}\n    standards:\n      - " + lines.joined(separator: "\n        ") + "\n"
  }

  /// Counted, not timed: parts of one standard that do not contradict each other are never looked at in pairs.
  @Test func partsCostNoPairs() {
    let parts = (1...400).map { "{indicator: firms, at_least: \($0) 家}" }.joined(separator: ", ")
    let text = """
      plan: demo
      title: 示例
      year: 2022
      indicators: [{id: firms, name: 企业, unit: 家, kind: cumulative}]
      groups:
        - standards: [{id: all, title: all, quote: 企业, all_of: [\(parts)]}]
      """
    let context = ReadingContext(timeZone: .utc)
    PlanReader(context: context).read([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
    #expect(context.claims.count == 400)
    var earlier = EarlierClaims()
    var looks = 0
    for (place, claim) in context.claims.enumerated() {
      earlier.look(for: claim) { _ in
        looks += 1
        return false
      }
      earlier.add(claim, at: place)
    }
    #expect(looks == 0)
  }
}
