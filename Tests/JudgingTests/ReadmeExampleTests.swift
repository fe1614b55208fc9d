import Given
import Diagnostics
import Foundation
import RuleFiles
import Testing

/// The examples of the sections of Rules/README.md that have a plan and its tests run as they stand.
@Suite struct ReadmeExampleTests {
  private func blocks(of heading: String) throws -> [SourceFile] {
    let url = Repository.root.appending(path: "Rules/README.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(text.range(of: "\n## \(heading)\n"))
    let rest = text[start.upperBound...]
    let section = rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)]
    return section.components(separatedBy: "```yaml\n").dropFirst().enumerated().compactMap { index, part in
      part.components(separatedBy: "```").first.map { SourceFile(name: "\(index).yaml", bytes: Array($0.utf8)) }
    }
  }

  @Test(arguments: [("Formulas", 4), ("Years, weeks, due days and time zones", 4)])
  func theExampleOfTheSectionRuns(_ heading: String, count: Int) throws {
    let files = try blocks(of: heading)
    try #require(files.count == 2)
    let (plan, diagnostics) = RuleFolder.load([files[0]])
    #expect(diagnostics == [])
    let loaded = try #require(plan)
    let (tests, troubles) = RuleTestFile.load(files[1], for: loaded)
    #expect(troubles == [])
    #expect(tests.tests.count == count)
    for test in tests.tests {
      let finding = try #require(test.finding(in: loaded))
      for (expected, got) in test.mismatches(finding, in: loaded) {
        Issue.record("\(test.standard): \(expected.field.rawValue) expected \(expected.text), got \(got)")
      }
    }
  }
}
