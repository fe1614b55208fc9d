import Diagnostics
import Foundation
import Testing

@testable import Findings
@testable import History
@testable import JSONReports
@testable import Layout
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
    for texts in [TextLanguages.one(language), .both] {
      let options = ReportOptions(language: language, texts: texts)
      #expect(try schema(.report).faults(decoded(report.text(as: .json, options))) == [])
      let lines = try report.text(as: .ndjson, options).split(separator: "\n").map { try decoded(String($0)) }
      #expect(lines.count == report.findings.count)
      for line in lines { #expect(try schema(.ndjson).faults(line) == []) }
    }
  }

  @Test func everyCatalogueFits() throws {
    let text = try renderedCatalogue(
      of: try AwkwardPlan.plan(), standards: try AwkwardPlan.standards(), as: .json,
      options: ReportOptions(texts: .both))
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

  /// The awkward reports fill every key that can be null, so that no type goes untried.
  @Test func everyKeyOfAFindingIsTriedWithAValue() throws {
    var findings: [JSONValue] = []
    var lines: [JSONValue] = []
    for entries in [try AwkwardPlan.findings(), try AwkwardPlan.withOwnTerms()] {
      var report = try AwkwardPlan.report(entries)
      Baseline(report).compare(&report.findings)
      let options = ReportOptions(texts: .both)
      let value = try decoded(report.text(as: .json, options))
      #expect(try schema(.report).faults(value) == [])
      findings += try #require(value["findings"]).elements
      lines += try report.text(as: .ndjson, options).split(separator: "\n").map { try decoded(String($0)) }
    }
    for key in JSONFinding.jsonShape.keys {
      #expect(findings.contains { $0[key.name] != .null && $0[key.name] != nil }, "\(key.name)")
    }
    for key in JSONFindingLine.jsonShape.keys where !["target_upper", "address"].contains(key.name) {
      #expect(lines.contains { $0[key.name] != .null && $0[key.name] != nil }, "\(key.name)")
    }
    #expect(Set(lines.map(\.keys)).count == 1)
  }

  /// A standard is told once; a finding tells only what it has otherwise, and null where it is without.
  @Test func standardsStandOnce() throws {
    let report = try AwkwardPlan.report(AwkwardPlan.withOwnTerms())
    let value = try decoded(report.text(as: .json, ReportOptions(language: .en)))
    let standards = try #require(value["standards"]).elements
    let findings = try #require(value["findings"]).elements
    #expect(standards.count == 1 && findings.count == 4)
    let own: Set = ["title", "quote", "source", "target", "deadline", "leaders", "lead", "support", "conflicts"]
    #expect(findings[0].keys.intersection(own) == ["target"] && findings[0]["target"] == .null)
    #expect(findings[1].keys.isDisjoint(with: own))
    #expect(findings[2].keys.isSuperset(of: own))
    #expect(findings[3].keys.isDisjoint(with: own))
    // One of many is striving by itself; the standard is not.
    #expect(standards[0]["severity"]?.text == "binding")
    #expect(findings.map { $0["severity"]?.text } == ["binding", "striving", "striving", "striving"])
    #expect(standards[0]["title"] == .object(["en": .string(report.findings[1].title.en)]))
  }

  @Test(arguments: [
    ("verdict", JSONValue.string("passed"), true), ("age_days", .string("3"), false),
    ("deadline", .string("31.12.2022"), false), ("title", .string("no object"), false), ("area", .null, true),
  ]) func aWrongValueIsRefused(_ key: String, _ wrong: JSONValue, isAlwaysThere: Bool) throws {
    let report = try AwkwardPlan.report(AwkwardPlan.findings())
    guard case .object(var root) = try decoded(report.text(as: .json)),
      case .object(var finding) = try #require(root["findings"]?.elements.first)
    else { return #expect(Bool(false), "no finding") }
    finding[key] = wrong
    root["findings"] = .array([.object(finding)])
    #expect(try !schema(.report).faults(.object(root)).isEmpty)
    finding[key] = nil
    root["findings"] = .array([.object(finding)])
    #expect(try schema(.report).faults(.object(root)) == (isAlwaysThere ? ["$.findings[0]: lacks \(key)"] : []))
  }
}
