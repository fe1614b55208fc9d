import Diagnostics
import Foundation
import Testing

@testable import Compliance
@testable import Reports

/// What the reporter writes is what its schema says, key by key.
@Suite struct SchemaTests {
  private func schema(_ name: ReportSchema.Name) throws -> SchemaValidator {
    SchemaValidator(root: try JSONDecoder().decode(JSONValue.self, from: Data(ReportSchema.text(name).utf8)))
  }

  private func decoded(_ text: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  @Test(arguments: ReportSchema.Name.allCases) func theCommittedSchemaIsFresh(_ name: ReportSchema.Name) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appendingPathComponent("Rules/schema/\(name.rawValue).json")
    let text = ReportSchema.text(name)
    if ProcessInfo.processInfo.environment["PLUMBLINE_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name.rawValue).json; run again without PLUMBLINE_RECORD")
      return
    }
    let committed = try String(contentsOf: file, encoding: .utf8)
    // Compared outside the expectation, which would print every byte of both.
    let isFresh = committed.utf8.elementsEqual(text.utf8)
    #expect(isFresh, "\(name.rawValue).json is stale: PLUMBLINE_RECORD=1 records it")
    #expect(try decoded(text)["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test(arguments: Language.allCases, [true, false])
  func everyReportFits(_ language: Language, _ isEmpty: Bool) throws {
    let report = try AwkwardPlan.report(isEmpty ? [] : AwkwardPlan.findings())
    let value = try decoded(report.text(as: .json, ReportOptions(language: language)))
    #expect(try schema(.report).faults(value) == [])
  }

  @Test func everyCatalogueFits() throws {
    let text = try renderedCatalogue(of: try AwkwardPlan.plan(), standards: try AwkwardPlan.standards(), as: .json)
    #expect(try schema(.catalogue).faults(try decoded(text)) == [])
  }

  @Test(arguments: Language.allCases) func theHistoryFits(_ language: Language) throws {
    let options = HistoryGoldenTests.options(language)
    let difference = try HistoryGoldenTests.difference()
    #expect(try schema(.diff).faults(decoded(difference.rendered(as: .json, options: options))) == [])
    #expect(!difference.changes(.revised).flatMap(\.revisions).isEmpty)
    let course = try HistoryGoldenTests.course()
    #expect(try schema(.trend).faults(decoded(course.rendered(as: .json, options: options))) == [])
    let baseline = try decoded(Baseline(HistoryGoldenTests.earlier()).text())
    #expect(try schema(.baseline).faults(baseline) == [])
    guard case .object(var root) = baseline else { return #expect(Bool(false), "no baseline") }
    root["entries"] = .object(["a/b/c": .object(["verdict": .string("fail")])])
    let lacking = ["light", "reason", "bound", "misses"].map { "$.entries.a/b/c: lacks \($0)" }
    #expect(try schema(.baseline).faults(.object(root)) == lacking)
  }

  /// The awkward report fills every key that can be null, so that no type goes untried.
  @Test func everyKeyOfAFindingIsTriedWithAValue() throws {
    var report = try AwkwardPlan.report(AwkwardPlan.findings())
    Baseline(report).compare(&report)
    let findings = try #require(try decoded(report.text(as: .json))["findings"]).elements
    for key in JSONShape.finding.keys {
      #expect(findings.contains { $0[key.name] != .null && $0[key.name] != nil }, "\(key.name)")
    }
  }

  @Test(arguments: [
    ("verdict", JSONValue.string("passed")), ("age_days", .string("3")), ("deadline", .string("31.12.2022")),
    ("title", .string("one language")), ("area", .null),
  ]) func aWrongValueIsRefused(_ key: String, _ wrong: JSONValue) throws {
    let report = try AwkwardPlan.report(AwkwardPlan.findings())
    guard case .object(var root) = try decoded(report.text(as: .json)),
      case .object(var finding) = try #require(root["findings"]?.elements.first)
    else { return #expect(Bool(false), "no finding") }
    finding[key] = wrong
    root["findings"] = .array([.object(finding)])
    #expect(try !schema(.report).faults(.object(root)).isEmpty)
    finding[key] = nil
    root["findings"] = .array([.object(finding)])
    #expect(try schema(.report).faults(.object(root)) == ["$.findings[0]: lacks \(key)"])
  }
}
