import Diagnostics
import Naming
import Testing

@testable import Tables

/// What reading costs is counted in cells and pieces of texts that are looked at: it grows with the sheet and no
/// faster.
@Suite struct WorkTests {
  struct Sheet: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let rows: @Sendable (Int) -> [[String]]
  }

  static let sheets: [Sheet] = [
    Sheet(testDescription: "a header above every row of figures") { count in
      (0..<count).flatMap { _ in [["指标", "1月", "2月"], ["工业总产值", "1", "2"]] }
    },
    Sheet(testDescription: "headers alone") { count in (0..<count).map { _ in ["指标", "1月", "地区", "单位"] } },
    Sheet(testDescription: "lines of one text, and a header at the end") { count in
      (0..<count).map { ["第\($0)号"] } + [["指标", "1月"], ["工业总产值", "1"]]
    },
    Sheet(testDescription: "one wide row and many small tables") { count in
      [[String](repeating: "说明", count: 900)]
        + (0..<count).flatMap { _ in [["指标", "1月"], ["工业总产值", "1"], []] }
    },
    Sheet(testDescription: "tables side by side under titles") { count in
      (0..<count).map { ["表\($0)", "", "附\($0)"] } + [["指标", "1月", "指标", "2月"], ["工业总产值", "1", "新增就业", "2"]]
    },
    Sheet(testDescription: "names that all differ") { count in
      [["指标", "1月"]] + (0..<count).map { ["某某指标第\($0)号增长一览", "\($0)"] }
    },
    Sheet(testDescription: "a matrix") { count in
      [["指标"] + (1...12).map { "\($0)月" }]
        + (0..<count).map { row in ["工业总产值"] + (1...12).map { "\(row * $0)" } }
    },
  ]

  static func work(_ rows: [[String]]) throws -> (work: Int, limit: Int) {
    let names = try PlanNames(SamplePlan.plan())
    var reader = TableReader(names, TableGrid(file: "t.csv", sheet: nil, rows: rows))
    _ = reader.read()
    let cells = rows.reduce(0) { $0 + $1.count { !$0.isEmpty } }
    return (reader.work, TableReader.workLimit(cells: cells))
  }

  @Test(arguments: sheets) func workGrowsWithTheSheetAndNoFaster(_ sheet: Sheet) throws {
    let (small, large) = (try Self.work(sheet.rows(1_000)), try Self.work(sheet.rows(4_000)))
    #expect(large.work <= small.work * 5, "\(small.work) for 1000, \(large.work) for 4000")
    #expect(large.work <= large.limit)
  }

  @Test func tenThousandHeadersAreWithinTheLimit() throws {
    let sheet = try Self.work(Self.sheets[0].rows(10_000))
    #expect(sheet.work <= sheet.limit)
    #expect(sheet.work < 5_000_000, "\(sheet.work)")
  }

  @Test func oneTextOfAnyLengthCostsNoMoreThanItsShare() throws {
    let text = String(repeating: "1月增长", count: 10_000)
    let work = try Self.work([["指标", "1月"], [text, "1"], ["工业总产值", "2"]]).work
    #expect(work < 100_000, "\(work)")
  }

  @Test func mergedCellsAreSpreadUpToTheirLimit() {
    let rows = [[String]](repeating: [String](repeating: "1", count: 100), count: 10_000)
    let merges = (0..<9_000).map { TableGrid.Merge(rows: $0...9_999, columns: 0...99) }
    let grid = TableGrid(file: "t.xlsx", sheet: "表1", rows: rows, merges: merges)
    #expect(grid.coveredCells <= 1_000_000)
  }
}
