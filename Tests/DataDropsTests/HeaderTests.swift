import Diagnostics
import Figures
import Plans
import Testing

@testable import DataDrops

@Suite struct HeaderTests {
  static let names: [(String, Drop.Role)] = [
    ("Area", .area), ("REF_AREA", .area), ("地区", .area), ("区域", .area), ("区县", .area),
    ("INDICATOR", .indicator), ("指标", .indicator), ("指标名称", .indicator), ("指标代码", .indicator),
    ("item", .item), ("项目", .item), ("事项", .item), ("明细", .item),
    ("Period", .period), ("TIME_PERIOD", .period), ("期间", .period), ("报告期", .period), ("时期", .period), ("月份", .period),
    ("value", .value), ("OBS_VALUE", .value), ("数值", .value), ("本期值", .value), ("值", .value), ("ｖａｌｕｅ", .value),
    ("unit", .unit), ("UNIT_MEASURE", .unit), ("单位", .unit), ("计量单位", .unit), (" 计量 单位 ", .unit),
    ("口径", .basis), ("统计口径", .basis),
    ("填报单位", .reporter), ("报送单位", .reporter), ("Reported-By", .reporter), ("责任单位", .reporter),
    ("submitted_at", .submittedAt), ("Submitted At", .submittedAt), ("填报时间", .submittedAt), ("报送时间", .submittedAt),
    ("提交时间", .submittedAt),
    ("OBS_STATUS", .status), ("状态", .status), ("数据状态", .status),
    ("OBS_COMMENT", .note), ("备注", .note), ("说明", .note), ("\u{3000}备注", .note),
  ]

  @Test(arguments: names)
  func oneName(name: String, role: Drop.Role) {
    #expect(RoleNames.all.roles(of: [name.trimmingSpaces]) == [role])
  }

  @Test func everyNameIsFound() {
    for role in Drop.Role.allCases {
      for name in RoleName(of: role).names { #expect(RoleNames.all.roles(of: [name]) == [role], "\(name)") }
      // The unit of measurement comes before the office.
      for name in RoleName(of: role).looseNames where !(role == .reporter && name == "单位") {
        #expect(RoleNames.all.roles(of: [name]) == [role], "\(name)")
      }
    }
  }

  static let rows: [(String, [Drop.Role?])] = [
    ("指标,期间,数值,单位", [.indicator, .period, .value, .unit]),
    ("单位,指标,期间,数值,计量单位", [.reporter, .indicator, .period, .value, .unit]),
    ("单位,填报单位,指标,期间,数值,计量单位", [nil, .reporter, .indicator, .period, .value, .unit]),
    ("单位,填报单位,指标,期间,数值", [.unit, .reporter, .indicator, .period, .value]),
    ("指标代码,指标名称,时间,报告期,数值", [nil, .indicator, nil, .period, .value]),
    ("VALUE,TIME_PERIOD,INDICATOR,REF_AREA", [.value, .period, .indicator, .area]),
  ]

  @Test(arguments: rows)
  func manyNames(header: String, roles: [Drop.Role?]) {
    #expect(RoleNames.all.roles(of: header.split(separator: ",").map(String.init)) == roles)
  }

  @Test func cellsAndIgnoredColumnsAreKept() {
    let drop = DropReader().read("序号,数值,指标,期间,颜色\n1,6.5,gdp,2022,红\n")
    #expect(drop.files.first?.cells == [.value: 1, .indicator: 2, .period: 3])
    #expect(drop.files.first?.ignoredColumns == ["序号", "颜色"])
    #expect(drop.rows(.indicator, .period, .value) == ["gdp|2022|65e-1"])
  }

  static let delimited: [(String, String)] = [
    ("indicator\tperiod\tvalue\ngdp\t2022\t1,5\n", "gdp|2022|'1,5'"),
    ("指标;期间;数值\ngdp;2022;7\n", "gdp|2022|7e-0"),
    ("指标，期间，数值\r\n增加值（亿元），2022，7\r\n", "增加值（亿元）|2022|7e-0"),
  ]

  @Test(arguments: delimited)
  func otherDelimiters(text: String, row: String) {
    let drop = DropReader().read(text)
    #expect(drop.rows(.indicator, .period, .value) == [row])
    #expect(drop.diagnostics.map(\.code) == [DropCode.delimiter.code])
    let place = drop.place(ofRow: 0, .period)
    #expect(place.range?.start.line == 2)
  }

  static let titled: [(Int, Bool)] = [(0, true), (1, true), (5, true), (6, false)]

  @Test(arguments: titled)
  func titleLines(count: Int, fits: Bool) {
    let titles = (0..<count).map { "\n天宁区 2022 年目标完成情况（\($0)）,,\n" }.joined()
    let drop = DropReader().read(titles + "\n指标,期间,数值\ngdp,2022,1\n")
    #expect((drop.rowCount == 1) == fits)
    #expect(
      drop.diagnostics.map(\.code)
        == (fits ? count == 0 ? [] : [DropCode.titleLines.code] : [DropCode.headerMissing.code]))
  }

  static let nearest: [(String, String)] = [
    ("指标,期间,数直\n", "“数直”是否应为“数值”？"),
    ("indicator,perid,value\n", "“perid”是否应为“period”？"),
    ("指标,期间\n", "请加上“数值”列"),
  ]

  @Test(arguments: nearest)
  func missingColumnNamesTheNearest(text: String, help: String) {
    let drop = DropReader().read(text)
    #expect(drop.diagnostics.map(\.code) == [DropCode.columnMissing.code])
    #expect(drop.diagnostics.first?.help?.zh == help)
    #expect(drop.files.isEmpty)
  }

  @Test func everyMissingColumnIsSaid() {
    let drop = DropReader().read("地区,指标,单位\n天宁区,gdp,亿元\n")
    #expect(drop.told == ["error drop-column-missing 1:1-1:9", "error drop-column-missing 1:1-1:9"])
    #expect(drop.diagnostics.first?.message.zh == "表头缺少“期间”列，现有：地区, 指标, 单位")
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let bytes = Array(utf8)
    return String(decoding: bytes[bytes.span.trimmed(0, bytes.count)], as: UTF8.self)
  }
}
