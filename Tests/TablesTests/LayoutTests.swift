import DataDrops
import Diagnostics
import Figures
import Plans
import Quantities
import RuleFiles
import Testing

/// Layouts that statistics bureaus and offices publish, made up anew with numbers of our own: each with the figures
/// that must be read from it.
@Suite struct LayoutTests {
  struct Layout: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let table: String
    /// indicator area period value unit, with - for what is not said.
    let figures: [String]
    /// Warnings and errors.
    var said: [String] = []
  }

  static let plan = """
    plan: layouts
    title: Layouts
    year: 2022
    reporting: {cadence: month, due_day: 10}
    areas: [{id: 江州市, aliases: [全市]}, {id: 东城区, aliases: [Eastown, E01]}, {id: 西城区, aliases: [Westown, W01]}]
    units: [统计局, 商务局]
    lead: 统计局
    indicators:
      - {id: gdp, name: {zh: 地区生产总值, en: Gross domestic product}, unit: 亿元, kind: cumulative, cadence: quarter}
      - {id: gdp-growth, name: {zh: 地区生产总值增速, en: Growth of GDP}, unit: '%', kind: growth, growth_of: gdp, cadence: quarter}
      - {id: output, name: {zh: 工业总产值, en: Industrial output}, unit: 亿元, kind: cumulative}
      - {id: output-growth, name: {zh: 工业总产值增速, en: Output growth}, unit: '%', kind: growth, growth_of: output}
      - {id: invest, name: {zh: 固定资产投资, en: Fixed investment}, unit: 亿元, kind: cumulative}
      - {id: retail, name: {zh: 社会消费品零售总额, en: Retail sales}, unit: 亿元, kind: cumulative}
      - {id: fdi, name: {zh: 实际利用外资, en: Foreign investment}, unit: 万美元, kind: cumulative}
      - {id: riders, name: {zh: 公交客运量, en: Passenger trips}, unit: 人次, kind: flow}
      - {id: people, name: {zh: 常住人口, en: Resident population}, unit: 万人, kind: level, cadence: year}
    standards:
      - {id: output, title: 产值, quote: 产值, indicator: output, at_least: 900 亿元}
      - {id: people, title: 人口, quote: 人口, indicator: people, at_least: 90 万人}
    """

  static let layouts: [Layout] = [
    Layout(
      testDescription: "a bureau's month: sections, the month beside the total, a unit a row",
      table: """
        2022年6月主要经济指标,,,,
        指标名称,计量单位,本月,累计,累计比上年同期±%
        一、工业,,,,
        　工业总产值,亿元,52.11,301.5,4.8
        二、贸易,,,,
        　社会消费品零售总额,万元,98000,612000,2.2
        　实际利用外资,万美元,1200,8000,10.5
        """,
      figures: [
        "output - 2022-06 301.5 亿元", "output-growth - 2022-06 4.8 %", "retail - 2022-06 612000 万元",
        "fdi - 2022-06 8000 万美元",
      ]),
    Layout(
      testDescription: "a yearbook in two languages",
      table: """
        1-2 国民经济主要指标,,,
        Main Indicators,,,
        指 标  Item,2021,2022,2022年比2021年增长(%)
        常住人口 (万人) Resident Population,92.1,93.4,1.4
        """,
      figures: ["people - 2021 92.1 万人", "people - 2022 93.4 万人"]),
    Layout(
      testDescription: "areas by groups of headings with ranks",
      table: """
        2022年上半年各区主要指标完成情况,,,,,
        地区,地区生产总值,,,固定资产投资,
        ,总量（亿元）,增速（%）,位次,总量（亿元）,位次
        全市,512.3,3.1,,188.2,
        东城区,210.1,2.2,2,90.1,1
        """,
      figures: [
        "gdp 江州市 2022-Q2 512.3 亿元", "gdp-growth 江州市 2022-Q2 3.1 %", "invest 江州市 2022-06 188.2 亿元",
        "gdp 东城区 2022-Q2 210.1 亿元", "gdp-growth 东城区 2022-Q2 2.2 %", "invest 东城区 2022-06 90.1 亿元",
      ]),
    Layout(
      testDescription: "an office's month: list numbers, targets, completion, remarks",
      table: """
        2022年重点工作月报表,,,,,,,
        填报单位：商务局,,,,填报日期：2022年7月5日,,,
        序号,指标,单位,年度目标,6月完成,1-6月累计完成,完成率,备注
        1,实际利用外资,万美元,15000,1200,8000,53.3%,
        2,社会消费品零售总额,亿元,120,9.8,61.2,51%,含网上
        """,
      figures: ["fdi - 2022-06 8000 万美元", "retail - 2022-06 61.2 亿元"]),
    Layout(
      testDescription: "a world data bank: lines above, codes beside names, years across",
      table: """
        "Data Source","World Development Indicators",,,,
        ,,,,,
        "Last Updated Date","2023-03-01",,,,
        ,,,,,
        "Country Name","Country Code","Indicator Name","Indicator Code","2021","2022"
        "Eastown","E01","Resident population","SP.POP.TOTL","51.2","52.0"
        """,
      figures: ["people 东城区 2021 51.2 -", "people 东城区 2022 52.0 -"]),
    Layout(
      testDescription: "thousands in the title",
      table: """
        Passenger trips (000's),
        Month,Passenger trips
        Jan-22,"1,204.5"
        Feb-22,"1,100.0"
        """,
      figures: ["riders - 2022-01 1,204.5 千", "riders - 2022-02 1,100.0 千"]),
    Layout(
      testDescription: "a scale in the title that nobody knows",
      table: """
        Passenger trips (lakh thousand),
        Month,Passenger trips
        Jan-22,12
        """,
      figures: [], said: ["error drop-table-unlike-unit"]),
    Layout(
      testDescription: "one indicator in the title, areas by spans",
      table: """
        各区社会消费品零售总额（亿元）,,
        地区,2022年1-5月,2022年1-6月
        东城区,25.5,31.2
        """,
      figures: ["retail 东城区 2022-05 25.5 亿元", "retail 东城区 2022-06 31.2 亿元"]),
    Layout(
      testDescription: "quarters down, growth beside",
      table: """
        Quarter,Gross domestic product,% change on year
        2022 Q1,250.1,3.5
        2022 Q2,512.3,3.1
        """,
      figures: [
        "gdp - 2022-Q1 250.1 -", "gdp-growth - 2022-Q1 3.5 -", "gdp - 2022-Q2 512.3 -", "gdp-growth - 2022-Q2 3.1 -",
      ]),
    Layout(
      testDescription: "an area above each of several tables of the same columns",
      table: """
        2022年6月,,,
        单位：亿元,,,
        东城区,,,
        指标,本月,本年累计,同比增长(%)
        工业总产值,20.1,120.5,3
        西城区,,,
        指标,本月,本年累计,同比增长(%)
        工业总产值,32,181,6
        """,
      figures: [
        "output 东城区 2022-06 120.5 亿元", "output-growth 东城区 2022-06 3 %", "output 西城区 2022-06 181 亿元",
        "output-growth 西城区 2022-06 6 %",
      ]),
    Layout(
      testDescription: "this year, last year, the change and the rate",
      table: """
        指标,今年1-6月,去年1-6月,增减额,增减%
        工业总产值（亿元）,301.5,287.7,13.8,4.8
        """,
      figures: ["output - 2022-06 301.5 亿元", "output - 2021-06 287.7 亿元", "output-growth - 2022-06 4.8 %"]),
  ]

  @Test(arguments: layouts) func aPublishedLayoutIsRead(_ layout: Layout) throws {
    let (loaded, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(Self.plan.utf8))])
    let plan = try #require(loaded, "\(diagnostics)")
    let drop = DropReader(plan: plan).read([SourceFile(name: "t.csv", bytes: Array(layout.table.utf8))])
    let read = (0..<drop.rowCount).filter { !drop.isRefused($0) }.map { row in
      let value: String =
        switch drop.value(ofRow: row) {
        case .number(let number): number.description
        case .text(let text): text
        case .blank, .refused: "-"
        }
      // The plan's first area is understood where none is named.
      let area = drop.text(drop.area[row]).flatMap { $0 == "江州市" && !layout.table.contains("全市") ? nil : $0 } ?? "-"
      return [
        drop.text(drop.indicator[row]) ?? "-", area, drop.text(drop.period[row]) ?? "-", value,
        drop.text(drop.unit[row]) ?? "-",
      ].joined(separator: " ")
    }
    #expect(read == layout.figures, "\(drop.diagnostics.map { $0.code.rawValue + " " + $0.message.zh })")
    let said = drop.diagnostics.filter { $0.severity != .information }.map {
      "\($0.severity.rawValue) \($0.code.rawValue)"
    }
    #expect(said == layout.said)
  }
}
