import Diagnostics
import Foundation
import Plans
import Testing

@testable import Findings
@testable import RuleFiles

@Suite("Files of rule tests")
struct RuleTestFileTests {
  static let folder = Fixture.root.deletingLastPathComponent().appending(path: "RuleTests")

  static let bad = Fixture.listing(of: folder.appending(path: "bad"))

  static func plan() throws -> Plan {
    let bytes = Array(try Data(contentsOf: folder.appending(path: "rules.yaml")))
    let (plan, diagnostics) = RuleFolder.load([SourceFile(name: "rules.yaml", bytes: bytes)])
    #expect(diagnostics.filter { $0.severity == .error } == [])
    return try #require(plan)
  }

  static func source(_ path: String) throws -> SourceFile {
    SourceFile(name: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
  }

  @Test("every mistake is shown, at its place and alone", arguments: bad)
  func marks(_ name: String) throws {
    let file = try Self.source("bad/" + name)
    let found = RuleTestFile.load(file, for: try Self.plan()).diagnostics
    #expect(Set(found.map(Mark.init)) == Mark.read(file))
    #expect(found.contains { name.hasPrefix($0.code.rawValue + ".") })
    for diagnostic in found {
      #expect(diagnostic.help != nil)
      #expect(diagnostic.message.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }

  @Test("every code has a fixture")
  func catalogue() {
    let codes = Set(RuleTestCode.allCases.map(\.rawValue))
    #expect(codes.subtracting(Self.bad.map { String($0.dropLast(".tests.yaml".count)) }) == [])
    #expect(codes.isDisjoint(with: RuleCode.allCases.map(\.rawValue)))
    #expect(Set(RuleTestCode.allCases.map(\.code)).count == codes.count)
  }

  @Test("a good file is silent, and its tests hold")
  func good() throws {
    let plan = try Self.plan()
    let (file, diagnostics) = RuleTestFile.load(try Self.source("good.tests.yaml"), for: plan)
    #expect(diagnostics == [])
    #expect(
      file.tests.map(\.name) == ["half of it in June is on pace", "a correction that is not known yet", "leaving"])
    for test in file.tests {
      let outcome = try #require(test.outcome(in: plan))
      #expect(outcome.mismatches.map { "\($0.expected.field) \($0.got)" } == [])
      #expect(outcome.refused == [])
      #expect(!outcome.finding.steps.isEmpty)
    }
  }

  @Test("what comes out otherwise is said with what was got")
  func mismatches() throws {
    let text = """
      plan: tested
      tests:
        - standard: firms
          as_of: 2022-07-10
          figures: {firms-added: 10 20 30 40 50 5o}
          expect: {verdict: pass, value: '60.0', reason: on-pace, light: none}
      """
    let plan = try Self.plan()
    let test = try #require(
      RuleTestFile.load(SourceFile(name: "t.tests.yaml", bytes: Array(text.utf8)), for: plan).tests.tests.first)
    let outcome = try #require(test.outcome(in: plan))
    #expect(
      outcome.mismatches.map { "\($0.expected.field.rawValue) \($0.expected.text) \($0.got)" } == [
        "verdict pass no-data", "reason on-pace figure-rejected", "value 60.0 50",
      ])
    #expect(outcome.refused.count == 1)
    #expect(outcome.mismatches.first?.expected.place.range?.start.line == 6)
  }

  @Test(
    "the notation of a series",
    arguments: [
      ("10 20 30", ["10", "20", "30"]), ("7x3", ["7", "7", "7"]), ("0+8x3", ["0", "8", "16", "24"]),
      ("99+99x2 5", ["99", "198", "297", "5"]), ("10-3x2", ["10", "7", "4"]), ("-1.5x2", ["-1.5", "-1.5"]),
      ("-2+0.5x2", ["-2", "-1.5", "-1.0"]), ("开工x2 完工", ["开工", "开工", "完工"]), ("1 _ 3", ["1", nil, "3"]),
      ("_x2 4", [nil, nil, "4"]), ("2022-12-31", ["2022-12-31"]), ("超100", ["超100"]), ("1.3万", ["1.3万"]),
      ("", nil), ("x3", nil), ("5x0", nil), ("5x1001", nil),
      ("1x1000 1x1000 1x1000 1x1000 1x1000 1x1000 1x1000 1x1000 1x1000 1x1000 1", nil),
    ] as [(String, [String?]?)])
  func series(_ text: String, _ values: [String?]?) {
    #expect(SeriesNotation.values(text) == values)
  }
}
