import Given
import DataDrops
import Diagnostics
import Figures
import Quantities
import RuleFiles
import Testing

@testable import Submissions

/// What each way of writing a value or a period is read as, and what is said of it.
@Suite struct WrittenValueTests {
  private static let rules = """
    plan: written
    title: 写法
    year: 2022
    reporting: {cadence: month, due_day: 10}
    units: [甲局]
    indicators:
      - {id: firms, name: 企业, unit: 家, kind: cumulative, reporter: 甲局}
      - {id: jobs, name: 就业, unit: 万人, kind: cumulative, whole: false, reporter: 甲局}
      - {id: growth, name: 增速, unit: '%', kind: growth, reporter: 甲局}
      - {id: energy, name: 能耗降幅, unit: '%', kind: growth, sign: plus, reporter: 甲局}
      - {id: pass, name: 合格率, unit: '%', kind: rate, reporter: 甲局}
      - {id: land, name: 面积, unit: 亩, kind: level, reporter: 甲局}
      - {id: invested, name: 到账外资, unit: 万美元, kind: cumulative, whole: false, reporter: 甲局}
      - {id: place, name: 位次, unit: 位, kind: level, better: lower, reporter: 甲局}
      - {id: spread, name: 利差, unit: 个百分点, kind: level, reporter: 甲局}
      - {id: output, name: 产值, aliases: [产值（千万元）], unit: 亿元, kind: level, reporter: 甲局}
      - {id: revenue, name: 收入, unit: 万元, kind: level, reporter: 甲局}
      - {id: answer, name: 接通时间, unit: 秒, kind: level, better: lower, reporter: 甲局}
    standards:
      - {id: s1, title: 企业, quote: 企业, lead: 甲局, indicator: firms, at_least: 100000 家}
    """

  private static func found(_ indicator: String, _ value: String, period: String = "2022-06", more: String = ",,")
    throws -> (codes: [String], figure: Observation?, diagnostics: [Diagnostic])
  {
    let cell = "\"" + value.replacing("\"", with: "\"\"") + "\""
    let text = "指标,期间,数值,填报单位,报送时间,状态,备注\n\(indicator),\"\(period)\",\(cell),甲局,\(more)\n"
    let submission = try filed(rules, text).submission
    return (
      submission.diagnostics.map(\.code.rawValue), submission.figures.everyFigure.first, submission.diagnostics
    )
  }

  struct Reading: Sendable, CustomTestStringConvertible {
    let indicator: String
    let text: String
    /// The figure in the base unit; nil where none is used.
    let figure: String?
    let code: String?

    init(_ indicator: String, _ text: String, _ figure: String?, _ code: String?) {
      self.indicator = indicator
      self.text = text
      self.figure = figure
      self.code = code
    }

    var testDescription: String { "\(indicator) \(text)" }
  }

  static let readings: [Reading] = [
    // Accepted after normalising, and recorded.
    Reading("firms", "１２０", "120", "value-normalised"), Reading("firms", "1,234,567", "1234567", "value-normalised"),
    Reading("firms", "1 234", "1234", "value-normalised"), Reading("firms", "１，２３４", "1234", "value-normalised"),
    Reading("firms", "\u{A0}120\u{3000}", "120", nil),
    Reading("firms", "1\u{200B}20", "120", "value-normalised"), Reading("firms", "'120", "120", "value-normalised"),
    Reading("firms", "120家", "120", "value-normalised"), Reading("firms", "120（家）", "120", "value-normalised"),
    Reading("firms", "1.3万家", "13000", "value-normalised"), Reading("firms", "12.0", "12", nil),
    Reading("growth", "−2.1", "-2.1", "value-normalised"), Reading("growth", "6.5％", "6.5", "value-normalised"),
    Reading("growth", "下降2.1", "-2.1", "value-normalised"), Reading("growth", "增长6.5%", "6.5", "value-normalised"),
    Reading("growth", "持平", "0", "value-normalised"), Reading("growth", "与上年持平", "0", "value-normalised"),
    Reading("energy", "下降2.1", "2.1", "value-normalised"),
    Reading("growth", "65‰", "6.5", "per-mille-converted"), Reading("growth", "50bp", "0.5", "per-mille-converted"),
    Reading("land", "12.299999999999999", "12.3", "binary-noise"),
    Reading("land", "88.90000000000001", "88.9", "binary-noise"),
    Reading("invested", "2.05亿美元", "205000000", "value-normalised"),
    // A scale word beside a unit that has one counts once.
    Reading("output", "10.9亿", "1090000000", "value-normalised"),
    Reading("output", "12.8亿元", "1280000000", "value-normalised"),
    Reading("output", "8500万", "85000000", "value-normalised"),
    Reading("output", "两亿", "200000000", "chinese-numeral"), Reading("output", "12", "1200000000", nil),
    Reading("output", "十二", "1200000000", "chinese-numeral"),
    Reading("output", "(1.2亿)", "-120000000", "accounting-negative"),
    Reading("revenue", "3200万", "32000000", "value-normalised"),
    Reading("revenue", "0.35亿", "35000000", "value-normalised"), Reading("revenue", "3千", nil, "ambiguous-scale"),
    Reading("jobs", "1.42万", "14200", "value-normalised"), Reading("jobs", "5百", nil, "ambiguous-scale"),
    Reading("firms", "3千", "3000", "value-normalised"), Reading("land", "1.2万", "12000", "value-normalised"),
    Reading("firms", "3万5千", "35000", "value-normalised"), Reading("firms", "3万5千家", "35000", "value-normalised"),
    Reading("firms", "1万2千3百", "12300", "value-normalised"), Reading("firms", "3万0500", "30500", "value-normalised"),
    Reading("revenue", "1亿2000万", "120000000", "value-normalised"), Reading("firms", "3万5", nil, "value-not-a-number"),
    // Signs and points as word processors and people leave them.
    Reading("growth", "–0.8", "-0.8", "value-normalised"), Reading("growth", "—0.8%", "-0.8", "value-normalised"),
    Reading("growth", "― 0.8", "-0.8", "value-normalised"), Reading("growth", "－.8", "-0.8", "value-normalised"),
    Reading("land", ".85", "0.85", "value-normalised"), Reading("land", "85.", "85", "value-normalised"),
    Reading("growth", "+.5%", "0.5", "value-normalised"), Reading("firms", "88。", "88", "value-normalised"),
    Reading("firms", "88\r", "88", nil), Reading("firms", "  88  ", "88", nil), Reading("firms", "88\n", "88", nil),
    Reading("growth", "( 2.9 )", "-2.9", "accounting-negative"),
    Reading("growth", "（2.9）%", "-2.9", "accounting-negative"),
    Reading("growth", "(.5)", "-0.5", "accounting-negative"),
    Reading("pass", "45 / 60", "75", "share-as-fraction"), Reading("pass", "3 / 4", "75", "share-as-fraction"),
    Reading("place", "第8", "8", "value-normalised"), Reading("place", "第八名", "8", "value-normalised"),
    Reading("place", "全市第3位", "3", "value-normalised"), Reading("place", "8名", "8", "value-normalised"),
    Reading("place", "8th", "8", "value-normalised"), Reading("firms", "第8", nil, "value-not-a-number"),
    Reading("growth", "较上年下降2.1%", "-2.1", "value-normalised"),
    Reading("growth", "同比3.3%", "3.3", "value-normalised"), Reading("growth", "同比-1.2%", "-1.2", "value-normalised"),
    Reading("growth", "增长-3.3%", "-3.3", "value-normalised"), Reading("growth", "降0.6%", "-0.6", "value-normalised"),
    Reading("growth", "down 3.3%", "-3.3", "value-normalised"),
    // The direction said twice, points for per cent, in whatever words.
    Reading("growth", "下降-3.3%", nil, "sign-said-twice"), Reading("growth", "同比减少-1.2%", nil, "sign-said-twice"),
    Reading("growth", "负增长-2%", nil, "sign-said-twice"), Reading("growth", "↓-1", nil, "sign-said-twice"),
    Reading("growth", "上升-1.5%", nil, "sign-said-twice"), Reading("energy", "下降-2.1", nil, "sign-said-twice"),
    Reading("growth", "上升10个百分点", nil, "points-for-percent"),
    Reading("growth", "同比下降0.6个百分点", nil, "points-for-percent"),
    Reading("growth", "提高2.3pp", nil, "points-for-percent"),
    Reading("growth", "约2个百分点", nil, "points-for-percent"), Reading("growth", "(2.3个百分点)", nil, "points-for-percent"),
    Reading("growth", "回落50个基点", nil, "points-for-percent"),
    Reading("spread", "下降0.6个百分点", "-0.6", "value-normalised"),
    // Numerals that are none.
    Reading("firms", "十十", nil, "value-not-a-number"), Reading("firms", "三百百", nil, "value-not-a-number"),
    Reading("firms", "一百十", nil, "value-not-a-number"), Reading("firms", "二万万", nil, "value-not-a-number"),
    Reading("firms", "一千百家", nil, "value-not-a-number"), Reading("growth", "两百分点", nil, "points-for-percent"),
    // Limits of storage, however written.
    Reading("firms", "32,767", "32767", "storage-limit"), Reading("firms", "32767家", "32767", "storage-limit"),
    Reading("firms", "32767.0", "32767", "storage-limit"),
    Reading("revenue", "2,147,483,647", "21474836470000", "storage-limit"),
    Reading("revenue", "2147483647元", "2147483647", "storage-limit"),
    Reading("revenue", "9223372036854775807", "92233720368547758070000", "storage-limit"),
    Reading("jobs", "32767", "327670000", "storage-limit"), Reading("firms", "32768", "32768", nil),
    // A total to date, and things that are counted, are never below zero.
    Reading("invested", "-1.43", nil, "value-out-of-range"), Reading("place", "-3", nil, "value-out-of-range"),
    Reading("land", "-3", "-3", nil), Reading("firms", "(12)", nil, "value-out-of-range"),
    // One cell, one finding.
    Reading("pass", "72/63", "114.285714", "over-hundred"), Reading("pass", "一百二十", "120", "over-hundred"),
    // Read, with a question.
    Reading("firms", "一百零五", "105", "chinese-numeral"), Reading("growth", "(2.1)", "-2.1", "accounting-negative"),
    Reading("growth", "2.1-", "-2.1", "accounting-negative"), Reading("pass", "59/64", "92.1875", "share-as-fraction"),
    Reading("firms", "1.2E5", "120000", "scientific-notation"), Reading("firms", "32767", "32767", "storage-limit"),
    Reading("pass", "104", "104", "over-hundred"),
    // Missing, and never zero.
    Reading("firms", "暂无", nil, "value-unavailable"), Reading("firms", "N/A", nil, "value-unavailable"),
    Reading("firms", "待核", nil, "value-unavailable"), Reading("firms", "——", nil, "value-dash"),
    Reading("firms", "/", nil, "value-dash"), Reading("firms", "..", nil, "value-dash"),
    Reading("firms", "无", nil, "value-dash"), Reading("firms", "", nil, "value-missing"),
    Reading("firms", "   ", nil, "value-missing"), Reading("firms", "―", nil, "value-dash"),
    Reading("firms", "×", nil, "value-dash"), Reading("firms", "──", nil, "value-dash"),
    Reading("firms", "- -", nil, "value-dash"), Reading("firms", "？", nil, "value-dash"),
    Reading("firms", "没有", nil, "value-dash"), Reading("firms", "不适用", nil, "value-unavailable"),
    Reading("firms", "尚未统计", nil, "value-unavailable"), Reading("firms", "暂未公布", nil, "value-unavailable"),
    Reading("firms", "待核实", nil, "value-unavailable"), Reading("firms", "尚无数据", nil, "value-unavailable"),
    Reading("firms", "目前还没有统计数据", nil, "value-unavailable"), Reading("firms", "（空）", nil, "value-unavailable"),
    Reading("firms", "n.a.", nil, "value-unavailable"), Reading("firms", "NaN", nil, "value-unavailable"),
    Reading("firms", "未完成", nil, "value-not-a-number"), Reading("firms", "未开工", nil, "value-not-a-number"),
    Reading("firms", "0", "0", nil),
    // Refused, one finding each.
    Reading("firms", "120人", nil, "unlike-unit"), Reading("invested", "¥1000万", nil, "unlike-unit"),
    Reading("growth", "6.5个百分点", nil, "points-for-percent"), Reading("growth", "▲2.1", nil, "ambiguous-triangle"),
    Reading("growth", "△2.1", nil, "ambiguous-triangle"), Reading("firms", "增长6.5%", nil, "change-word"),
    Reading("firms", "约38", nil, "approximate-value"), Reading("firms", "100余家", nil, "approximate-value"),
    Reading("firms", "近100", nil, "approximate-value"), Reading("firms", "120家左右", nil, "approximate-value"),
    Reading("firms", "预计39", nil, "approximate-value"), Reading("growth", "下降约3%", nil, "approximate-value"),
    Reading("firms", "1\n20", nil, "value-not-a-number"), Reading("firms", "3:20", nil, "value-is-a-date"),
    Reading("answer", "3:20", "200", "value-normalised"), Reading("firms", "5/6", nil, "value-is-a-fraction"),
    Reading("firms", "30-40", nil, "value-is-a-range"), Reading("firms", "30至40家", nil, "value-is-a-range"),
    Reading("firms", "已完成38个,在建25个", nil, "value-not-a-number"),
    Reading("firms", "#DIV/0!", nil, "spreadsheet-error"), Reading("firms", "=SUM(A1:A3)", nil, "spreadsheet-formula"),
    Reading("firms", "+A1", nil, "spreadsheet-formula"), Reading("firms", "@x", nil, "spreadsheet-formula"),
    Reading("firms", "3月1日", nil, "value-is-a-date"), Reading("firms", "2022/1/2", nil, "value-is-a-date"),
    Reading("firms", "Mar-01", nil, "value-is-a-date"), Reading("firms", "TRUE", nil, "value-is-a-switch"),
    Reading("firms", "1O5", nil, "letters-for-digits"), Reading("firms", "1.2.3", nil, "digits-misgrouped"),
    Reading("firms", "1,23,4", nil, "digits-misgrouped"), Reading("firms", "12,34", nil, "decimal-comma"),
    Reading("firms", "59/63", nil, "value-is-a-fraction"), Reading("firms", "12.5", nil, "fraction-of-a-count"),
    Reading("firms", "-5", nil, "value-out-of-range"), Reading("firms", "−5", nil, "value-out-of-range"),
  ]

  @Test(arguments: readings)
  func value(_ reading: Reading) throws {
    let (codes, figure, diagnostics) = try Self.found(reading.indicator, reading.text)
    #expect(codes == [reading.code].compactMap(\.self), "\(diagnostics.map(\.message.zh))")
    #expect(figure?.number?.decimalText(maxPlaces: 6) == reading.figure)
  }

  @Test(arguments: [
    ("超100家", "firms"), ("≥300", "firms"), ("不少于300", "firms"), ("未进前十", "place"), (">10", "place"),
    ("超1.2亿", "output"), ("不少于300家", "firms"), ("未进前10名", "place"), ("100以上", "firms"),
  ])
  func boundsAreKept(_ text: String, _ indicator: String) throws {
    let (codes, figure, _) = try Self.found(indicator, text)
    #expect(codes == ["value-bound"] && figure != nil && figure?.number == nil)
  }

  @Test func anotherScaleIsKnownToHalfOfItsLastDigit() throws {
    let (_, figure, diagnostics) = try Self.found("firms", "1.3万家")
    #expect(figure?.halfWidth == 500)
    #expect(diagnostics.first?.message.zh == "“1.3万家”读作 13000家，精确到 ±500")
  }

  @Test func whatIsToBeWrittenIsInTheDeclaredUnit() throws {
    let (_, _, diagnostics) = try Self.found("revenue", "(2.5)")
    #expect(diagnostics.first?.help?.zh.contains("如为负数请写 -2.5；") == true)
    #expect(diagnostics.first?.message.zh.contains("-2.5万元") == true)
  }

  @Test(arguments: ["约38", "预计38", "预计约38", "38（预计）", "38左右", "≈38", "about 38"])
  func anEstimateMayBeApproximate(_ text: String) throws {
    let (codes, figure, _) = try Self.found("firms", text, more: ",预计,")
    #expect(codes == ["approximation-kept"] && figure?.number == 38)
  }

  @Test(arguments: [
    "2022年6月", "202206", "22.6", "2022.6", "2022年1-6月", "2022年上半年", "二〇二二年六月", "２０２２年６月", "2022 06",
  ])
  func period(_ text: String) throws {
    let (codes, figure, _) = try Self.found("firms", "5", period: text)
    #expect(codes.isEmpty && figure?.period == Period("2022-06"))
  }

  /// Without a year the time of filing tells it, where that leaves one reading.
  @Test(arguments: ["6月", "1-6月", "1–6月", "上半年"])
  func periodWithoutItsYear(_ text: String) throws {
    let (codes, figure, _) = try Self.found("firms", "5", period: text, more: "2022-07-08,,")
    #expect(codes == ["period-year-understood"] && figure?.period == Period("2022-06"))
    #expect(try Self.found("firms", "5", period: text).codes == ["period-year-missing"])
  }

  @Test(arguments: [
    ("2022.1", "period-ambiguous"), ("2022-13", "period-impossible"), ("2024-06", "period-outside-plan"),
    ("2012-06", "period-not-needed"),
    ("44742", "period-serial-date"), ("2022-W10", "wrong-cadence"), ("2022年二季度", "period-other-span"),
    ("上上月", "period-unreadable"),
  ])
  func otherPeriods(_ text: String, _ code: String) throws {
    #expect(try Self.found("firms", "5", period: text).codes == [code])
  }
}
