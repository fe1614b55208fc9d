import DataDrops
import Diagnostics
import Figures
import Naming
import Plans
import Testing

@testable import Tables

/// The same readings for tables that come in another form: records of JSON, sheets whose blank rows are left out.
@Suite struct OtherFormTests {
  private func read(_ name: String, _ text: String) throws -> Drop {
    try DropReader(plan: SamplePlan.plan()).read([SourceFile(name: name, bytes: Array(text.utf8))])
  }

  @Test(arguments: [
    #"[{"指标": "工业总产值", "2022年1—5月": 10, "2022年1—6月": 12, "同比%": 3.5}, {"指标": "新增就业", "2022年1—5月": 4, "2022年1—6月": 5}]"#,
    "{\"指标\": \"工业总产值\", \"2022年1—5月\": 10, \"2022年1—6月\": 12, \"同比%\": 3.5}\n{\"指标\": \"新增就业\", \"2022年1—5月\": 4, \"2022年1—6月\": 5}\n",
  ]) func recordsOfAMatrixAreReadLikeOne(_ text: String) throws {
    let drop = try read("t.json", text)
    let read = (0..<drop.rowCount).map { row in
      let names = [drop.indicator[row], drop.period[row]].map { drop.text($0) ?? "-" }
      return names.joined(separator: " ") + " \(drop.value(ofRow: row))"
    }
    #expect(read.count == 5, "\(drop.diagnostics)")
    #expect(drop.tables.byNames == 1)
    #expect(drop.place(ofRow: 0, .value).range != nil)
  }

  @Test func plainRecordsStayPlain() throws {
    let drop = try read("t.json", #"[{"indicator": "output", "period": "2022-06", "value": 12}]"#)
    #expect(drop.rowCount == 1 && drop.tables.plain == 1 && drop.tables.byNames == 0)
  }

  /// A row of words below blank rows that a sheet leaves out may be another table's header, one right below figures is
  /// not.
  @Test(arguments: [true, false]) func blankRowsOfSheetsPartTables(_ hasGap: Bool) throws {
    let rows = [
      ["指标", "1—5月"], ["工业总产值", "10"], ["固定资产投资（亿元）", "1—6月"], ["新增就业", "7"],
    ]
    let grid = TableGrid(file: "t.xlsx", sheet: "2022年", rows: rows, rowsAfterGap: hasGap ? [2] : [])
    var reader = TableReader(try PlanNames(SamplePlan.plan()), grid)
    let reading = reader.read()
    #expect(reading.tables.count == (hasGap ? 2 : 1))
    #expect(reading.figures.last?.period == (hasGap ? "2022-06" : "2022-05"))
  }
}
