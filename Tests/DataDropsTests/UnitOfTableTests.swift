import Figures
import Testing

@testable import DataDrops

/// Units that a table names outside its rows: behind the name of a column, and in a line above.
@Suite struct UnitOfTableTests {
  static let tables: [(String, Drop.Units?)] = [
    ("指标,期间,数值\ngdp,2022,1\n", nil), ("指标,期间,数值（千万元）\ngdp,2022,1\n", Drop.Units(values: "千万元", table: nil)),
    ("指标,期间,本期数(万元)\ngdp,2022,1\n", Drop.Units(values: "万元", table: nil)),
    ("indicator,period,value [万人]\ngdp,2022,1\n", Drop.Units(values: "万人", table: nil)),
    ("完成情况,,\n单位：万元,,\n指标,期间,数值\ngdp,2022,1\n", Drop.Units(values: nil, table: "万元")),
    ("完成情况（单位: 亿元）,,\n指标,期间,数值\ngdp,2022,1\n", Drop.Units(values: nil, table: "亿元")),
    ("填报单位：发改局,,\n指标,期间,数值\ngdp,2022,1\n", nil),
    ("指标,2022-01（万元）,2022-02（万元）\ngdp,1,2\n", Drop.Units(values: "万元", table: nil)),
  ]

  @Test(arguments: tables)
  func unit(table: String, units: Drop.Units?) {
    let drop = DropReader().read(table)
    #expect(drop.rowCount > 0 && drop.files.allSatisfy { $0.units == units }, "\(drop.told)")
  }

  @Test func aNameWithOtherBracketsIsNoOtherColumn() {
    #expect(DropReader().read("指标,期间,数值（合计）\ngdp,2022,1\n").told.contains { $0.contains("drop-column-missing") })
  }
}
