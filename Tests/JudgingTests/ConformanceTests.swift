import Given
import Diagnostics
import Foundation
import Plans
import RuleFiles
import Testing

@testable import Findings

/// The meaning of verdicts as data: rule, figures and as-of, and what must come out.
///
/// Another implementation could run it.
@Suite struct ConformanceTests {
  @Test(arguments: ConformanceSuite.all)
  func everyCaseOfTheSuiteHolds(_ suite: ConformanceSuite) throws {
    let plan = try #require(suite.plan, "\(suite.problems)")
    #expect(suite.problems.isEmpty)
    #expect(!suite.tests.isEmpty)
    for test in suite.tests {
      let finding = try #require(test.finding(in: plan), "\(test.name): no finding")
      let mismatches = test.mismatches(finding, in: plan)
      for (expected, got) in mismatches {
        Issue.record(
          "\(suite.name): \(test.name): \(expected.field.rawValue) expected \(expected.text), got \(got) — \(finding.message.en)"
        )
      }
    }
  }

  @Test func thereAreSuitesAndTheyAreMany() {
    #expect(ConformanceSuite.all.reduce(0) { $0 + $1.tests.count } >= 250)
  }
}

/// One folder of Fixtures/Conformance.
struct ConformanceSuite: CustomTestStringConvertible, Sendable {
  let name: String
  let plan: Plan?
  let tests: [RuleTest]
  let problems: [String]

  var testDescription: String { name }

  static let all: [ConformanceSuite] = {
    let folder = Repository.root.appending(path: "Fixtures/Conformance")
    let names = listing(of: folder)
    return names.sorted().filter { !$0.contains(".") }.map { ConformanceSuite(folder.appending(path: $0), $0) }
  }()

  /// The names in a folder.
  ///
  /// One that cannot be read ends the run: no cases would pass as well.
  static func listing(of folder: URL) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder.path) } catch {
      preconditionFailure("\(folder.path): \(error)")
    }
  }

  private init(_ folder: URL, _ name: String) {
    self.name = name
    func file(_ name: String) -> SourceFile {
      do { return SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name)))) } catch {
        preconditionFailure("\(folder.path)/\(name): \(error)")
      }
    }
    let (plan, diagnostics) = RuleFolder.load([file("rules.yaml")])
    self.plan = plan
    var problems = diagnostics.filter { $0.severity == .error }
    if let plan {
      let (cases, found) = RuleTestFile.load(file("cases.yaml"), for: plan)
      tests = cases.tests
      problems += found.filter { $0.severity == .error }
    } else {
      tests = []
    }
    self.problems = problems.map { "\($0.place?.range?.start.line ?? 0): \($0.code.rawValue): \($0.message.en)" }
  }
}
