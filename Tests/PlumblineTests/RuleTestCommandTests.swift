import Foundation
import Testing

/// `plumbline test` on the built binary.
@Suite(.timeLimit(.minutes(20)))
struct RuleTestCommandTests {
  static let good = """
    plan: small
    tests:
      - {name: met, standard: schools, as_of: 2023-01-10, figures: {schools: _x11 10}, expect: {verdict: pass, reason: met}}
      - {name: missed, standard: schools, as_of: 2023-01-10, figures: {schools: _x11 9}, expect: {verdict: fail}}

    """

  private static func folder(_ tests: String?) throws -> TemporaryFolder {
    let folder = try SmallPlan.folder()
    if let tests { try folder.write("rules/standards.tests.yaml", tests) }
    return folder
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let tests: String?
    let arguments: String
    let status: Int32
    /// What the output, or where it is empty what the complaints, must hold.
    let says: String

    init(_ tests: String?, _ arguments: String, _ status: Int32, _ says: String) {
      self.tests = tests
      self.arguments = arguments
      self.status = status
      self.says = says
    }

    var testDescription: String { "\(arguments) → \(status) \(says)" }
  }

  private static func changed(_ from: String, _ to: String) -> String { good.replacing(from, with: to) }

  static let cases: [Case] = [
    Case(good, "rules", 0, "2 tests, 0 failed; 2 of 15 verdicts of 3 standards covered: 13%"),
    Case(good, "rules --min-coverage 13", 0, "13%"),
    Case(good, "rules --min-coverage 14", 1, "schools: 2 of 5, without at-risk, no-data, not-due"),
    Case(good, "rules --lang zh", 0, "覆盖率13%"),
    Case(good, "rules/standards.tests.yaml", 0, "2 of 5 verdicts of 1 standard covered: 40%"),
    Case(good, "--rules rules --no-config --all", 0, "✓ passed [schools] missed"),
    Case(changed("_x11 9", "_x11 10"), "rules", 1, "rules/standards.tests.yaml:4:6: ✗ failed [schools] missed"),
    Case(changed("_x11 9", "_x11 10"), "rules", 1, "verdict  expected fail, got pass"),
    Case(changed("_x11 9", "_x11 10"), "rules", 1, "actual: 10 所 ≥ 10 所: met"),
    Case(good, "rules --format junit", 0, "<testcase classname=\"small.schools\" name=\"met\""),
    Case(good, "rules --format json", 0, "\"least_coverage_percent\": 13"),
    Case(nil, "rules", 2, "error[no-tests]"),
    Case(changed("standard: schools,", "standard: school,"), "rules", 2, "error[unknown-standard]"),
    Case(changed("{verdict: fail}", "{}"), "rules", 2, "error[expects-nothing]"),
    Case(changed("as_of: 2023-01-10", "as_of: today"), "rules", 2, "error[clock-in-test]"),
    Case("plan: small\ntests: [\n", "rules", 2, "rules/standards.tests.yaml"),
    Case(good, "rulez", 2, "did you mean `rules`?"),
    Case(good, "nothing", 2, "error[plan-not-found]"),
    Case(good, "bad-rules", 2, "error[unknown-key]"),
    Case(good, "rules --min-coverage 101", 64, "--min-coverage must be from 0 to 100"),
    Case(good, "rules --format csv", 64, "--format"),
  ]

  @Test(arguments: cases)
  func statusAndWords(_ wanted: Case) async throws {
    let folder = try Self.folder(wanted.tests)
    let outcome = try await Binary.run(["test"] + wanted.arguments.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.status == wanted.status, "\(outcome)")
    let said = wanted.status < 2 ? outcome.output : outcome.complaints
    #expect(said.contains(wanted.says), "\(said)")
    if wanted.status < 2 { #expect(outcome.complaints.isEmpty) }
  }

  @Test func writesFilesAndTwiceTheSame() async throws {
    let folder = try Self.folder(Self.good)
    for name in ["one", "two"] {
      let outcome = try await Binary.run(
        ["test", "rules", "--format", "junit:\(name).xml", "--format", "json:\(name).json"], in: folder)
      #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.complaints.isEmpty, "\(outcome)")
    }
    #expect(try folder.read("one.xml") == folder.read("two.xml"))
    #expect(try folder.read("one.json") == folder.read("two.json"))
  }
}
