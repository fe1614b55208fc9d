import Foundation
import Testing

/// One unit's drop, the table of all units, and codes explained.
@Suite(.timeLimit(.minutes(20)))
struct ValidateTests {
  private static func run(_ arguments: [String]) async throws -> Binary.Outcome {
    let folder = try SmallPlan.folder()
    try folder.write("drop.csv", SmallPlan.drop("2022-06", schools: "3", firms: "八成"))
    return try await Binary.run(arguments + ["--rules", "rules", "--no-config"], in: folder)
  }

  @Test func oneUnitsDropIsJudgedAlone() async throws {
    let outcome = try await Self.run(["validate", "--unit", "教育局", "--period", "2022-06", "--lang", "en", "drop.csv"])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaints)")
    #expect(!outcome.output.contains("value-not-a-number"))
  }

  @Test func whatTheUnitOwesAndDidNotFileIsAFinding() async throws {
    let outcome = try await Self.run(["validate", "--unit", "科技局", "--period", "2022-06", "--lang", "zh", "drop.csv"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("[figure-not-filed]") && outcome.output.contains("新建园区"))
    #expect(outcome.output.contains("[value-not-a-number]"))
  }

  @Test func anUnknownUnitIsNamedWithTheNearest() async throws {
    let outcome = try await Self.run(["validate", "--unit", "科计局", "--lang", "zh", "drop.csv"])
    #expect(outcome.status == 2 && outcome.complaints.contains("是否为“科技局”？"))
  }

  @Test func theTableOfAllUnits() async throws {
    let text = try await Self.run(["validate", "--control", "--as-of", "2022-07-10", "--lang", "zh", "drop.csv"])
    #expect(text.status == 0)
    #expect(text.output.contains("应报") && text.output.contains("教育局  2022-06"), "\(text.output)")
    let json = try await Self.run(["validate", "--control", "--format", "json", "--as-of", "2022-07-10", "drop.csv"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["lines"] as? [Any])?.count == 12)
  }

  @Test(arguments: ["falling-cumulative", "drop-open-quote", "unknown-key", "file-not-found", "yaml-syntax"])
  func aCodeIsExplained(_ code: String) async throws {
    let outcome = try await Self.run(["explain", code, "--lang", "zh"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("为什么要查") && outcome.output.contains("正例"), "\(outcome.output)")
  }

  @Test func aStandardWins() async throws {
    let outcome = try await Self.run(["explain", "schools", "--lang", "zh"])
    #expect(outcome.output.contains("新建学校") && !outcome.output.contains("为什么要查"))
  }
}
