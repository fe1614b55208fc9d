import Compliance
import Diagnostics
import Foundation
import RuleFiles
import Testing

/// The example plans of other fields: they load without a word, and their own tests hold.
@Suite struct ExampleTests {
  static let folder = ConformanceSuite.root.appending(path: "Rules/examples")

  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.contains(".") }.sorted()

  private func files(_ name: String) throws -> [SourceFile] {
    let folder = Self.folder.appending(path: name)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted()
      .map { SourceFile(name: $0, bytes: [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
  }

  @Test func thereAreExamples() {
    #expect(Self.names.count >= 2)
  }

  @Test(arguments: names) func itsTestsHold(_ name: String) throws {
    let files = try files(name)
    let (plan, diagnostics) = RuleFolder.load(files.filter { !$0.name.hasSuffix(".tests.yaml") })
    let said = diagnostics.filter { $0.severity != .information }
    #expect(said.map { "\($0.place?.range?.start.line ?? 0): \($0.code.rawValue): \($0.message.en)" } == [])
    let rules = try #require(plan)
    var seen: [String: Set<Verdict>] = [:]
    for file in files where file.name.hasSuffix(".tests.yaml") {
      let (cases, found) = RuleTestFile.load(file, for: rules)
      #expect(found.map(\.message.en) == [])
      for test in cases.tests {
        let finding = try #require(test.finding(in: rules), "\(test.name): no finding")
        seen[test.standard, default: []].insert(finding.verdict)
        for (expected, got) in test.mismatches(finding, in: rules) {
          Issue.record(
            "\(test.standard): \(test.name): \(expected.field.rawValue) expected \(expected.text), got \(got) — \(finding.message.en)"
          )
        }
      }
    }
    for standard in rules.standards where standard.withdrawal == nil {
      if case .manual = standard.requirement { continue }
      let wanted: Set<Verdict> = [.pass, .fail]
      #expect(wanted.isSubset(of: seen[standard.id] ?? []), "\(standard.id) is not tested both ways")
    }
  }
}
