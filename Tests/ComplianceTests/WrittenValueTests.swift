import Compliance
import DataDrops
import Diagnostics
import Quantities
import RuleFiles
import Testing

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
    standards:
      - {id: s1, title: 企业, quote: 企业, lead: 甲局, indicator: firms, at_least: 100000 家}
    """

  private static func found(_ indicator: String, _ value: String, period: String = "2022-06", more: String = ",,")
    throws -> (codes: [String], figure: Observation?, diagnostics: [Diagnostic])
  {
    let plan = try #require(RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(rules.utf8))]).plan)
    let cell = "\"" + value.replacing("\"", with: "\"\"") + "\""
    let text = "指标,期间,数值,填报单位,报送时间,状态,备注\n\(indicator),\"\(period)\",\(cell),甲局,\(more)\n"
    let drop = DropReader().read([SourceFile(name: "drop.csv", bytes: Array(text.utf8))])
    let submission = SubmissionValidator(plan: plan, drop: drop).validate()
    return (
      submission.diagnostics.map(\.code.rawValue), submission.figures.series.values.first?.first, submission.diagnostics
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
    Reading("firms", "\u{A0}120\u{3000}", "120", "value-normalised"),
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
    Reading("firms", "0", "0", nil),
    // Refused, one finding each.
    Reading("firms", "120人", nil, "unlike-unit"), Reading("invested", "¥1000万", nil, "unlike-unit"),
    Reading("growth", "6.5个百分点", nil, "points-for-percent"), Reading("growth", "▲2.1", nil, "ambiguous-triangle"),
    Reading("growth", "△2.1", nil, "ambiguous-triangle"), Reading("firms", "增长6.5%", nil, "change-word"),
    Reading("firms", "约38", nil, "approximate-value"), Reading("firms", "100余家", nil, "approximate-value"),
    Reading("firms", "近100", nil, "approximate-value"), Reading("firms", "120家左右", nil, "approximate-value"),
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

  @Test(arguments: [("超100家", "firms"), ("≥300", "firms"), ("不少于300", "firms"), ("未进前十", "place"), (">10", "place")])
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
    let (_, _, diagnostics) = try Self.found("invested", "(2.5)")
    #expect(diagnostics.first?.help?.zh.contains("如为负数请写 -2.5，") == true)
    #expect(diagnostics.first?.message.en.contains("-2.5万美元") == true)
  }

  @Test func anEstimateMayBeApproximate() throws {
    let (codes, figure, _) = try Self.found("firms", "约38", more: ",预计,")
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
