import DataDrops
import Diagnostics
import Figures
import Quantities
import Testing

/// Tables as offices make them: each with the figures that must be read from it, and the codes of what is said.
@Suite struct MatrixTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let table: String
    /// indicator area period value unit, with - for what is not said.
    let figures: [String]
    /// Warnings and errors.
    var said: [String] = []
    var mapping = ""

    var testDescription: String { name }
  }

  @Test(arguments: samples) func aTableIsReadByTheNamesOfThePlan(_ sample: Sample) throws {
    let plan = try SamplePlan.plan(sample.mapping)
    let drop = DropReader(plan: plan).read([SourceFile(name: "t.csv", bytes: Array(sample.table.utf8))])
    let read = (0..<drop.rowCount).filter { !drop.isRefused($0) }.map { row in
      let value: String =
        switch drop.value(ofRow: row) {
        case .number(let number): number.description
        case .text(let text): text
        case .blank, .refused: "-"
        }
      let names = [drop.indicator[row], drop.area[row], drop.period[row]].map { drop.text($0) ?? "-" }
      return (names + [value, drop.text(drop.unit[row]) ?? "-"]).joined(separator: " ")
    }
    #expect(read == sample.figures)
    let said = drop.diagnostics.filter { $0.severity != .information }.map {
      "\($0.severity.rawValue) \($0.code.rawValue)"
    }
    #expect(said == sample.said)
  }

  static let samples: [Sample] = [
    Sample(
      name: "month beside to date, growth, units in names, list marks, a note below",
      table: """
        江州市2022年6月主要指标,,,
        单位：亿元,,,
        指标,6月,1—6月累计,累计增长%
        一、工业总产值*,80.1,410.5,6.5
          #固定资产投资,20.2,99.9,3.1
        用电量（万千瓦时）,5200,31000,2.0
        注：快报数。,,,
        """,
      figures: [
        "output 江州市 2022-06 410.5 亿元", "output-growth 江州市 2022-06 6.5 %", "invest 江州市 2022-06 99.9 亿元",
        "power 江州市 2022-06 5200 万千瓦时",
      ]),
    Sample(
      name: "targets, completion and ranks are no figures; a target that is not the plan's is said",
      table: """
        指标,单位,年度目标,1—9月完成,完成率（%）,全市排名
        工业总产值,亿元,950,700,73.7,2
        新增就业,万人,1.5,1.2,80,1
        """,
      figures: ["output - 2022-09 700 亿元", "jobs - 2022-09 1.2 万人"], said: ["warning drop-table-target-differs"]),
    Sample(
      name: "one indicator by areas, with its total and mean",
      table: """
        2022年上半年各区工业总产值（亿元）,,
        地区,上半年,占比%
        东城区,60.5,55
        西城区,49.5,45
        合计,110,100
        平均,55,
        """,
      figures: [
        "output 东城区 2022-06 60.5 亿元", "output 西城区 2022-06 49.5 亿元", "output 合计 2022-06 110 亿元",
      ]),
    Sample(
      name: "headings over several columns",
      table: """
        地区,工业总产值（亿元）,,新增就业（人）,
        ,1—3月,同比%,1—3月,位次
        东城区,20.5,1.1,300,2
        西城区,30.5,-2,400,1
        """,
      figures: [
        "output 东城区 2022-03 20.5 亿元", "output-growth 东城区 2022-03 1.1 %", "jobs 东城区 2022-03 300 人",
        "output 西城区 2022-03 30.5 亿元", "output-growth 西城区 2022-03 -2 %", "jobs 西城区 2022-03 400 人",
      ]),
    Sample(
      name: "a second table below, of other months",
      table: """
        指标,1—4月,1—5月
        工业总产值,10,20
        指标,1—5月,1—6月
        固定资产投资,30,40
        """,
      figures: [
        "output - 2022-04 10 -", "output - 2022-05 20 -", "invest - 2022-05 30 -", "invest - 2022-06 40 -",
      ]),
    Sample(
      name: "two tables beside each other",
      table: """
        2022年1—6月,,,,
        单位：万元,,,单位：户,
        指标,累计,,指标,累计
        工业总产值,100,,开工户数,300
        """,
      figures: ["output - 2022-06 100 万元", "homes - 2022-06 300 户"]),
    Sample(
      name: "transposed, with a row of units",
      table: """
        2022年主要指标（累计）,,
        时间,工业总产值,实际利用外资
        ,亿元,千美元
        1-2月,10,2000
        1-3月,20,3000
        """,
      figures: [
        "output - 2022-02 10 亿元", "fdi - 2022-02 2000 千美元", "output - 2022-03 20 亿元", "fdi - 2022-03 3000 千美元",
      ]),
    Sample(
      name: "areas over blocks of rows",
      table: """
        2022年5月,
        指标,累计
        东城区,
          新增就业,10
        西城区,
          新增就业,20
        """,
      figures: ["jobs 东城区 2022-05 10 -", "jobs 西城区 2022-05 20 -"]),
    Sample(
      name: "last year's column is last year's figure",
      table: """
        1—7月指标（2022年）,,,
        指标,单位,本年累计,上年同期
        新增就业,人,38,62
        """,
      figures: ["jobs - 2022-07 38 人", "jobs - 2021-07 62 人"]),
    Sample(
      name: "since the start is not since the new year",
      table: """
        截至2022年8月底进展,,
        指标,开工以来累计完成,本年累计完成
        固定资产投资（亿元）,154.9,67.03
        """,
      figures: ["invest - 2022-08 67.03 亿元"]),
    Sample(
      name: "balances beside last month's and changes",
      table: """
        2022年9月末余额,,,
        指标,本月末,上月末,比年初
        存款余额（万元）,"4,066,859","4,057,859",△8949
        """,
      figures: ["deposits - 2022-09 4,066,859 万元"]),
    Sample(
      name: "a quarter alone beside totals to date in a plain table",
      table: """
        指标,时间,数值
        工业总产值,1-8月,500
        工业总产值,1-9月,600
        工业总产值,9月,100
        """,
      figures: ["output - 2022-08 500 -", "output - 2022-09 600 -"]),
    Sample(
      name: "marks at names and values",
      table: """
        指标,期间,数值
        工业总产值①,2022-06,409.19*
        水质达标率[2],2022-06,96.5（预计）
        """,
      figures: ["output - 2022-06 409.19 -", "clean - 2022-06 96.5 -"]),
    Sample(
      name: "no period anywhere",
      table: """
        指标,本月,本年累计
        工业总产值,58.4,382.31
        """,
      figures: [], said: ["error drop-table-period-missing"]),
    Sample(
      name: "no period anywhere, and the mapping that says it",
      table: """
        指标,本月,本年累计
        工业总产值,58.4,382.31
        """,
      figures: ["output - 2022-06 382.31 -"], mapping: "tables: [{period: 2022-06}]\n"),
    Sample(
      name: "a title of another month",
      table: """
        2022年5月指标,
        指标,1—6月
        工业总产值,58.4
        """,
      figures: [], said: ["error drop-table-period-conflict"]),
    Sample(
      name: "own amounts of what is filed to date",
      table: """
        2022年各月当月完成数,,,
        指标,1月,2月,3月
        新增就业,22,16,25
        用电量,1,2,3
        """,
      figures: ["power - 2022-01 1 -", "power - 2022-02 2 -", "power - 2022-03 3 -"],
      said: ["warning drop-table-other-span"]),
    Sample(
      name: "own amounts of what is filed to date, added up by a mapping",
      table: """
        2022年各月当月完成数,,,
        指标,1月,2月,3月
        新增就业,22,16,25
        """,
      figures: ["jobs - 2022-01 22 -", "jobs - 2022-02 38 -", "jobs - 2022-03 63 -"],
      mapping: "tables: [{columns: {1月: {span: own}, 2月: {span: own}, 3月: {span: own}}}]\n"),
    Sample(
      name: "two columns that come to the same",
      table: """
        2022年6月,,
        指标,完成数,实际完成
        工业总产值,58.4,60.1
        固定资产投资,10,10
        """,
      figures: ["invest - 2022-06 10 -"], said: ["error drop-table-two-readings"]),
    Sample(
      name: "what the plan does not know is said",
      table: """
        2022年6月,,
        指标,累计,备查
        工业总产值,58.4,3
        出口交货值,12,4
        """,
      figures: ["output - 2022-06 58.4 -"],
      said: ["warning drop-table-unknown-column", "warning drop-table-unknown-names"]),
    Sample(
      name: "an unknown word at a name makes it another one",
      table: """
        2022年6月民间固定资产投资（亿元）,
        地区,累计
        东城区,10
        """,
      figures: [], said: ["error drop-table-indicator-missing"]),
    Sample(
      name: "a blank area below a named one",
      table: """
        地区,指标,2022-01,2022-02
        东城区,工业总产值,1,2
        ,新增就业,3,4
        """,
      figures: ["output 东城区 2022-01 1 -", "output 东城区 2022-02 2 -"], said: ["error drop-table-blank-area"]),
    Sample(
      name: "growth in a title is growth in every column",
      table: """
        2022年1—6月各区增速（%）,
        地区,工业总产值
        东城区,6.1
        """,
      figures: ["output-growth 东城区 2022-06 6.1 -"]),
    Sample(
      name: "growth behind last year's column is this year's",
      table: """
        指标,2022年1—6月（亿元）,2021年1—6月（亿元）,增长（%）
        工业总产值,400,390,2.6
        """,
      figures: ["output - 2022-06 400 亿元", "output - 2021-06 390 亿元", "output-growth - 2022-06 2.6 %"]),
    Sample(
      name: "months whose sum stands beside them are own amounts",
      table: """
        指标,1月,2月,3月,合计
        新增就业,10,20,30,60
        """,
      figures: [], said: ["warning drop-table-other-span"]),
    Sample(
      name: "year and month in columns of their own",
      table: """
        年,月,地区,指标,数值
        2022,1,东城区,新增就业,10
        2022,2,东城区,新增就业,20
        """,
      figures: ["jobs 东城区 2022-01 10 -", "jobs 东城区 2022-02 20 -"]),
    Sample(
      name: "keys with their values above the header",
      table: """
        统计时间,2022年6月,
        单位,万元,
        指标,累计,同比
        工业总产值,6000,9.1
        """,
      figures: ["output - 2022-06 6000 万元", "output-growth - 2022-06 9.1 -"]),
    Sample(
      name: "the period in the corner",
      table: """
        2022年6月,东城区,西城区
        固定资产投资（亿元）,10,12
        """,
      figures: ["invest 东城区 2022-06 10 亿元", "invest 西城区 2022-06 12 亿元"]),
    Sample(
      name: "fractions in place of per cents",
      table: """
        2022年6月,
        指标,数值
        水质达标率,0.97
        用电量,3
        """,
      figures: ["clean - 2022-06 0.97 -", "power - 2022-06 3 -"]),
    Sample(
      name: "a decimal comma",
      table: """
        指标;期间;数值
        工业总产值;2022-06;3.277,2
        水质达标率;2022-06;57,641
        """,
      figures: [], said: ["error drop-table-decimal-comma"]),
    Sample(
      name: "a decimal comma, and the mapping that says it",
      table: """
        指标;期间;数值
        工业总产值;2022-06;3.277,2
        """,
      figures: ["output - 2022-06 3277.2 -"], mapping: "tables: [{numbers: decimal-comma}]\n"),
    Sample(
      name: "English headers, thousands in a bracket, codes of areas",
      table: """
        Month,org_code,New jobs ('000s)
        Jan-22,NS1,60.6
        Feb-22,NS1,113.7
        """,
      figures: ["jobs 南山镇 2022-01 60.6 千", "jobs 南山镇 2022-02 113.7 千"]),
  ]
}
