import DataDrops
import Diagnostics
import Figures
import Foundation
import Plans
import Quantities
import Testing

/// What the page on tables shows is so: its mapping loads, its tables are read as it says.
@Suite struct PageTests {
  /// The blocks of `Rules/TABLES.md` in a language, without their fences.
  private static func blocks(_ language: String) throws -> [String] {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Rules/TABLES.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.components(separatedBy: "```" + language + "\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  @Test func theMappingLoads() throws {
    let mapping = try #require(Self.blocks("yaml").first)
    // The columns and the other keys are alternatives on the page.
    let plan = try SamplePlan.plan(mapping)
    #expect(plan.drops.tables.count == 1 && plan.drops.tables[0].ignoresOlder)
  }

  @Test(arguments: [(0, ["410.5", "6.5", "99.9", "5200"]), (1, ["193.39", "5100", "38.74", "1200"])])
  func theTablesAreRead(_ place: Int, _ values: [String]) throws {
    let block = try Self.blocks("text")[place]
    let lines = block.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let width = lines.map(\.count).max() ?? 0
    let csv = lines.filter { !$0.contains("…") }.map { cells in
      (cells + [String](repeating: "", count: width - cells.count)).joined(separator: ",") + "\n"
    }.joined()
    let drop = try DropReader(plan: SamplePlan.plan()).read([SourceFile(name: "t.csv", bytes: Array(csv.utf8))])
    let read = (0..<drop.rowCount).compactMap { row -> String? in
      if case .number(let number) = drop.value(ofRow: row) { number.description } else { nil }
    }
    #expect(Set(values).isSubset(of: read), "\(read) \(drop.diagnostics.map(\.message.zh))")
  }
}
