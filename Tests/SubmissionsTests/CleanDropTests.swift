import Given
import DataDrops
import Diagnostics
import Foundation
import Quantities
import RuleFiles
import Submissions
import Testing

@testable import Figures
@testable import Plans

/// The drops that are shipped: nothing is found in them but what was put there.
@Suite struct CleanDropTests {
  struct Shipped: Sendable, CustomTestStringConvertible {
    let rules: String
    let drop: String
    /// Findings by code, with their number.
    let findings: [String: Int]

    var testDescription: String { drop }
  }

  static let shipped = [
    Shipped(
      rules: "tianning-2022", drop: "tianning-2022",
      findings: [
        "conflicting-figures": 1, "corrected-fall": 1, "duplicate-row": 1, "falling-cumulative": 1, "resubmitted": 1,
        "round-values": 4, "series-gap": 2, "superseded-by-final": 1, "value-normalised": 2, "value-not-a-number": 1,
      ]),
    // What was published has gaps, and days of publication: notes by the plan's own word.
    Shipped(
      rules: "changzhou-2022", drop: "changzhou-2022",
      findings: ["series-gap": 3, "filed-late": 1, "superseded-by-final": 1]),
    Shipped(rules: "examples/environment-programme", drop: "environment-programme", findings: [:]),
    // Times as 14:10, and April's report, which came late on purpose.
    Shipped(
      rules: "examples/hospital-trust", drop: "hospital-trust", findings: ["filed-late": 1, "value-normalised": 7]),
    Shipped(rules: "examples/okr-sheet", drop: "okr-sheet", findings: [:]),
  ]

  private static func sources(_ folder: String, _ suffix: String) throws -> [SourceFile] {
    let root = Repository.root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    return try names.filter { $0.hasSuffix(suffix) && !$0.hasSuffix(".tests.yaml") && !$0.hasSuffix("waivers.yaml") }
      .sorted().map { SourceFile(name: $0, bytes: [UInt8](try Data(contentsOf: root.appending(path: $0)))) }
  }

  private static func findings(_ shipped: Shipped) throws -> [Diagnostic] {
    let plan = try #require(RuleFolder.load(try sources("Rules/\(shipped.rules)", ".yaml")).plan)
    let drop = DropReader(mapping: plan.drops).read(try sources("Fixtures/drops/\(shipped.drop)", ".csv"))
    #expect(drop.rowCount > 0)
    return SubmissionValidator(plan: plan, drop: drop).validate().diagnostics
  }

  @Test(arguments: shipped)
  func onlyWhatWasPutThere(_ shipped: Shipped) throws {
    let found = try Self.findings(shipped)
    let counts = Dictionary(found.map { ($0.code.rawValue, 1) }, uniquingKeysWith: +)
    #expect(counts == shipped.findings)
  }

  /// Every finding of the founding drop is named, with its place, in the drop's README.
  @Test func eachStandsWhereTheReadmeSays() throws {
    let folder = "Fixtures/drops/tianning-2022"
    let readme = try String(contentsOf: Repository.root.appending(path: "\(folder)/README.md"), encoding: .utf8)
    for finding in try Self.findings(Self.shipped[0]) {
      let place = "\(finding.place?.file ?? ""):\(finding.place?.range?.start.line ?? 0)"
      #expect(readme.contains("`\(finding.code.rawValue)`") && readme.contains("`\(place)`"), "\(place)")
    }
  }
}
