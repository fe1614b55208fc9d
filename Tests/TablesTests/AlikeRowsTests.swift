import Plans
import Diagnostics
import Given
import Naming
import Testing

@testable import Tables

/// Two ways, one answer: rows read by what others with the same names came to, and each cell for itself.
@Suite struct AlikeRowsTests {
  private static let heads: [[String]] = [
    ["地区", "指标", "单位", "2022-01", "2022-02", "2022-03"],
    ["指标", "地区", "1月", "2月", "备注"],
    ["指标", "1—5月", "1—6月", "同比±%"],
    ["地区", "工业总产值（亿元）", "工业总产值增速（%）", "水质达标率", "新增就业（人）"],
    ["地区", "期间", "工业总产值", "存款余额", "当月用电量"],
    ["地区", "指标", "期间", "数值", "单位", "填报单位", "备注"],
    ["指标", "单位", "全年目标", "2021年6月", "2022年6月", "合计"],
    ["area", "indicator", "unit", "2022-05", "2022-06", "2022-06"],
    ["地区", "指标", "东城区", "西城区", "2022-06"],
  ]

  private static let texts: [String: [String]] = [
    "地区": ["东城区", "东城区", "西城区", "南山镇", "NS1", "全市", "合计", "北城区", "", "东城区工业总产值", "M,NS1", "东城区 2022-03"],
    "指标": [
      "工业总产值", "工业总产值", "新增就业", "水质达标率", "工业总产值增速", "存款余额", "用电量", "固定资产投资（万元）", "东城区工业总产值", "民间固定资产投资", "利润", "",
      "工业总产值（亿元）", "其中：新增就业", "西城区",
    ],
    "单位": ["亿元", "亿元", "万元", "人", "%", "吨", "", "统计局"],
    "期间": ["2022-06", "2022-06", "2022-05", "6月", "2021-06", "1—6月", "", "某月"],
    "填报单位": ["统计局", "", "财政局"],
    "备注": ["", "", "核实", "12"],
  ]

  private static let values = [
    "12", "13", "12.5", "-3", "0.4", "0.95", "97", "", "", "—", "1,234", "12①", "8.0 p", "↑3", "-2↓", "2↓", "无",
    "3.277,2", "56%", "2022",
  ]

  private static func rows(seed: UInt64) -> [[String]] {
    var random = Random(seed: seed)
    func one<Item>(_ items: [Item]) -> Item { items[random.next(0...items.count - 1)] }
    var rows: [[String]] = []
    if random.next(0...1) == 0 {
      rows.append([one(["2022年6月主要指标", "主要指标（单位：亿元）", "东城区2022年1—6月", "工业总产值情况"])])
    }
    let head = one(heads)
    rows.append(head)
    // Most tables have few odd cells, so that rows are alike.
    let names = random.next(1...14)
    let odd = one([1, 4, 12])
    for _ in 0...random.next(0...13) {
      switch random.next(0...13) {
      case 0: rows.append([one(["东城区", "工业总产值", "一、工业", "2022年5月", "注：初步数"])])
      case 1: rows.append([])
      case 2 where odd == 1: rows.append(head)
      default:
        rows.append(
          head.map { column in
            if let texts = Self.texts[["area": "地区", "indicator": "指标", "unit": "单位"][column] ?? column] {
              return one(Array(texts.prefix(names)))
            }
            return random.next(1...odd) == 1 ? one(values) : "\(random.next(1...99))"
          })
      }
    }
    return rows
  }

  private static func said(_ figure: GridReading.Figure) -> String {
    let names = [figure.indicator, figure.area ?? "-", figure.period, figure.unit ?? "-", figure.status ?? "-"]
    let others = figure.others.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key)=\($0.value)" }
    return "\(figure.table) \(figure.row) \(figure.column) \(figure.value) \(figure.isGrowth) \(names + others)"
  }

  private static func said(_ reading: GridReading) -> [String] {
    reading.figures.map(said)
      + reading.leftOut.map { "\($0.reason) \($0.count) \($0.cells) \($0.names)" }
      + reading.remarks.map { "\($0.code) \($0.severity) \($0.row) \($0.column) \($0.message.zh) \($0.help?.zh ?? "")" }
      + reading.tables.map { "\($0.header) \($0.columns) \($0.body) \($0.stub.count)" }
  }

  private static func compare(_ rows: [[String]], _ names: PlanNames) -> (figures: Int, difference: String?) {
    let grid = TableGrid(file: "t.csv", sheet: nil, rows: rows)
    var byKind = TableReader(names, grid)
    var byCell = TableReader(names, grid, isCellByCell: true)
    let (one, other) = (byKind.read(), byCell.read())
    let (left, right) = (Self.said(one), Self.said(other))
    if left == right { return (one.figures.count, nil) }
    let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
    return (one.figures.count, "\(text)\n\(left.difference(from: right))")
  }

  @Test func bothWaysReadTheSame() throws {
    let names = try PlanNames(SamplePlan.plan())
    var figures = 0
    for seed in 0..<1_500 {
      let (count, difference) = Self.compare(Self.rows(seed: UInt64(seed)), names)
      figures += count
      if let difference {
        Issue.record("seed \(seed): \(difference)")
        return
      }
    }
    #expect(figures > 10_000, "\(figures)")
  }

  /// What one row's names come to is not what those of the next come to, though most of them are the same.
  @Test(arguments: [
    // The name of the indicator says an area too.
    ["地区,指标,2022-05,2022-06", "东城区,东城区工业总产值,1,2", "西城区,东城区工业总产值,3,4", "东城区,东城区工业总产值,5,6"],
    // Per cents without a unit, all below one, are looked at together.
    ["地区,指标,2022-05,2022-06", "东城区,水质达标率,0.91,0.92", "西城区,水质达标率,0.93,0.94", "南山镇,水质达标率,0.95,0.96"],
    // Two columns come to one figure, in the second row alone.
    ["地区,指标,2022-05,2022-06,2022-06", "东城区,工业总产值,1,2,", "西城区,工业总产值,,2,3"],
    ["地区,指标,2022-05,2022-06,2022-06", "东城区,工业总产值,1,,3", "西城区,工业总产值,,2,2"],
    // The column says an area.
    ["地区,指标,2022-05,西城区2022-06", "东城区,工业总产值,1,2", "南山镇,工业总产值,3,4"],
    // A row of one name holds for those below it.
    ["地区,指标,2022-05,2022-06", "东城区,工业总产值,1,2", "西城区,,,", ",工业总产值,3,4", "南山镇,工业总产值,5,6"],
    ["指标,2022-05,2022-06", "工业总产值,1,2", "东城区,,", "工业总产值,3,4", "西城区,,", "工业总产值,5,6"],
    // A unit of another kind, a note, a mark.
    ["地区,指标,单位,2022-05,2022-06,备注", "东城区,工业总产值,亿元,1,2,", "西城区,工业总产值,人,3,4,", "南山镇,工业总产值,亿元,5①,—,核实"],
  ]) func rowsThatAreNotAlikeAreReadEach(_ lines: [String]) throws {
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(Self.compare(rows, try PlanNames(SamplePlan.plan())).difference == nil)
  }

  /// What was settled of one row is settled of the next only where that one has the same figures.
  @Test func columnsThatComeToOneFigureInALaterRowAreFound() throws {
    let lines = [
      "地区,指标,2022-04,2022-05,2022-06,2022-06", "东城区,工业总产值,1,2,3,", "西城区,工业总产值,,4,5,6", "南山镇,工业总产值,7,8,9,9",
    ]
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    var reader = TableReader(try PlanNames(SamplePlan.plan()), TableGrid(file: "t.csv", sheet: nil, rows: rows))
    let reading = reader.read()
    #expect(reading.figures.map(\.value) == ["1", "2", "3", "4", "7", "8", "9"])
    #expect(reading.leftOut.first { $0.reason == .twoReadings }?.count == 2)
    #expect(reading.leftOut.first { $0.reason == .repeated }?.count == 1)
  }
}
