import Diagnostics
import Findings
import Foundation
import Judging
import Naming
import Plans
import Quantities
import RuleFiles
import Testing

@testable import Judging

/// The tests beside the shipped rules: all hold, and every verdict that a standard can have is shown.
@Suite("The shipped rules' own tests")
struct ShippedRuleTests {
  struct Plans: Sendable, CustomTestStringConvertible {
    let name: String
    var testDescription: String { name }

    /// Every folder below Rules that holds a plan.
    static let all: [Plans] =
      paths.filter { $0.hasSuffix("/plan.yaml") }.map { Plans(name: String($0.dropLast("/plan.yaml".count))) }

    private static var paths: [String] {
      do { return try FileManager.default.subpathsOfDirectory(atPath: ShippedRuleTests.rules.path).sorted() } catch {
        preconditionFailure("\(ShippedRuleTests.rules.path): \(error)")
      }
    }
  }

  static let rules = Fixture.root.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rules")

  private func files(_ plan: Plans) throws -> [SourceFile] {
    let folder = Self.rules.appending(path: plan.name)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter { $0.hasSuffix(".yaml") }
      .map { SourceFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0)))) }
  }

  private func load(_ plan: Plans) throws -> (plan: Plan, tests: [RuleTest]) {
    let files = try files(plan)
    let loaded = RuleFolder.load(files.filter { !$0.name.hasSuffix(".tests.yaml") })
    let wrong = loaded.diagnostics.filter { $0.severity != .information }
    #expect(wrong.map { "\($0.place?.range?.start.line ?? 0): \($0.code.rawValue): \($0.message.en)" } == [])
    let plan = try #require(loaded.plan)
    var tests: [RuleTest] = []
    for file in files where file.name.hasSuffix(".tests.yaml") {
      let (read, diagnostics) = RuleTestFile.load(file, for: plan)
      #expect(diagnostics == [], "\(file.name)")
      tests += read.tests
    }
    return (plan, tests)
  }

  @Test func thePlansAreFound() {
    #expect(Plans.all.count == 5, "\(Plans.all.map(\.name))")
  }

  @Test("all hold and cover everything", arguments: Plans.all)
  func cover(_ name: Plans) throws {
    let (plan, tests) = try load(name)
    var shown: [String: Set<Verdict>] = [:]
    let index = PlanIndex(plan)
    for test in tests {
      let outcome = try #require(test.outcome(in: plan, index: index))
      for (expected, got) in outcome.mismatches {
        Issue.record("\(test.name): \(expected.field.rawValue) expected \(expected.text), got \(got)")
      }
      #expect(outcome.refused == [], "\(test.name)")
      // A standard that is withdrawn, or an area that is exempt, is waived whatever its kind.
      let verdict = outcome.finding.verdict
      #expect(verdict == .waived || outcome.standard.possibleVerdicts(in: plan).contains(verdict), "\(test.name)")
      if outcome.mismatches.isEmpty { shown[test.standard, default: []].insert(outcome.finding.verdict) }
      #expect(test.expectations.contains { $0.field == .verdict })
      #expect(test.expectations.contains { $0.field == .light })
      #expect(test.expectations.contains { $0.field == .reason })
    }
    let coverage = VerdictCoverage(of: plan.standards, in: plan, tested: shown)
    #expect(coverage.percent == 100)
    #expect(coverage.entries.filter { !$0.missing.isEmpty }.map(\.standard) == [])
  }

  /// A changed rule must be noticed: a target a little off fails some test of its standard.
  @Test("a target that is off by one item fails a test")
  func notice() throws {
    var (plan, tests) = try load(Plans(name: "tianning-2022"))
    var unnoticed: [String] = []
    for (index, standard) in plan.standards.enumerated() {
      guard case .quantity(let test) = standard.requirement, test.bound.operator == .atLeast,
        case .indicator(let reference) = test.subject, plan.indicators[reference.indicator].isWhole
      else { continue }
      for step in [1, -1] {
        guard let moved = test.bound.value.adding(.init(step)) else { continue }
        let bound = Bound(.atLeast, moved, unit: test.bound.unit, text: test.bound.text)
        plan.standards[index].requirement = .quantity(test.against(bound))
        let holds = tests.filter { $0.standard == standard.id }.allSatisfy {
          $0.outcome(in: plan)?.mismatches.isEmpty ?? false
        }
        if holds { unnoticed.append("\(standard.id) \(step)") }
      }
      plan.standards[index] = standard
    }
    #expect(unnoticed == [])
  }

  /// Nor may another weight or another owner go unnoticed, of whatever kind the standard is.
  @Test("another severity or lead unit fails a test")
  func noticeWeightAndOwner() throws {
    var (plan, tests) = try load(Plans(name: "tianning-2022"))
    let telling = Dictionary(
      grouping: tests.filter { $0.expectations.contains { [.severity, .lead].contains($0.field) } }, by: \.standard)
    var unnoticed: [String] = []
    for (index, standard) in plan.standards.enumerated() {
      func isNoticed(_ change: (inout Standard) -> Void) -> Bool {
        defer { plan.standards[index] = standard }
        change(&plan.standards[index])
        return telling[standard.id, default: []].contains { !($0.outcome(in: plan)?.mismatches.isEmpty ?? true) }
      }
      for severity in Standard.Severity.allCases where severity != standard.severity {
        if !isNoticed({ $0.severity = severity }) { unnoticed.append("\(standard.id) \(severity)") }
      }
      if !isNoticed({ $0.lead.removeLast() }) { unnoticed.append("\(standard.id) lead") }
    }
    #expect(unnoticed == [])
  }

  @Test("the example of the README runs")
  func readme() throws {
    let text = try String(contentsOf: Self.rules.appending(path: "README.md"), encoding: .utf8)
    let section = try #require(text.components(separatedBy: "## Rule tests").dropFirst().first)
    let block = try #require(
      section.components(separatedBy: "```yaml\n").dropFirst().first?.components(separatedBy: "```").first)
    let plan = try load(Plans(name: "tianning-2022")).plan
    let (file, diagnostics) = RuleTestFile.load(SourceFile(name: "README.md", bytes: Array(block.utf8)), for: plan)
    #expect(diagnostics == [])
    #expect(file.tests.count >= 3)
    for test in file.tests {
      let outcome = try #require(test.outcome(in: plan))
      #expect(outcome.mismatches.map { "\($0.expected.field) \($0.got)" } == [], "\(test.name)")
    }
  }
}
