import Given
import DataDrops
import Diagnostics
import Quantities
import RuleFiles
import Submissions
import Testing

@testable import Figures

/// What a clerk is told of the period of a row, of days and of the time of submission.
@Suite struct FiledPeriodTests {
  private static let rules = """
    plan: filed-periods
    title: 期间
    year: 2022
    reporting: {cadence: month, due_day: 10}
    units: [甲局]
    indicators:
      - {id: firms, name: 企业, unit: 家, kind: cumulative, reporter: 甲局}
      - {id: issued, name: 发证, unit: 件, kind: flow, whole: true, reporter: 甲局}
      - {id: land, name: 面积, unit: 亩, kind: level, reporter: 甲局}
      - {id: opened, name: 开园日, kind: date, reporter: 甲局}
      - {id: daily, name: 水位, unit: 米, kind: level, cadence: day, due_day: 30, reporter: 甲局}
      - {id: weekly, name: 粮价, unit: 元, kind: level, cadence: week, week_ends: friday, due_day: 30, reporter: 甲局}
    standards:
      - {id: s1, title: 企业, quote: 企业, lead: 甲局, indicator: firms, at_least: 100000 家}
    """

  private static let head = "指标,期间,数值,填报单位,报送时间,状态,备注\n"

  private static func submission(_ rows: [String]) throws -> Submission {
    let text = head + rows.map { $0 + "\n" }.joined()
    return try filed(rules, text).submission
  }

  struct Said: Sendable, CustomTestStringConvertible {
    let row: String
    let code: String
    let message: String
    let help: String?

    init(_ row: String, _ code: String, _ message: String, _ help: String? = nil) {
      (self.row, self.code, self.message, self.help) = (row, code, message, help)
    }

    var testDescription: String { row }
  }

  static let table: [Said] = [
    // Spans
    Said(
      "firms,3-9月,15,甲局,,,", "interval-inside-year", "“3-9月”不是从1月起，而“企业”要填年初至今累计",
      "累计应从1月起；请填到期末为止的累计数，期间写 2022-09"),
    Said("firms,3-9月,15,甲局,2022-10-05,,", "interval-inside-year", "“3-9月”不是从1月起，而“企业”要填年初至今累计", nil),
    Said("firms,2022-03/2022-06,15,甲局,,,", "interval-inside-year", "“2022-03/2022-06”不是从1月起，而“企业”要填年初至今累计", nil),
    Said("firms,2022-Q2/2022-Q3,15,甲局,,,", "interval-inside-year", "“2022-Q2/2022-Q3”不是从1月起，而“企业”要填年初至今累计", nil),
    Said("issued,2022年3-9月,15,甲局,,,", "interval-inside-year", "“2022年3-9月”跨几期，而“发证”要填当月数", "请逐期填报，例如 2022-09"),
    Said("firms,9-1月,15,甲局,,,", "period-impossible", "“9-1月”起止颠倒", "先写起、后写止"),
    Said(
      "issued,2022年1-9月,15,甲局,,,", "period-other-span", "“2022年1-9月”是累计数，而“发证”要填当月数，此数未采用", "此指标要填当月数"),
    Said("issued,1-9月,15,甲局,,,", "period-other-span", "“1-9月”是累计数，而“发证”要填当月数，此数未采用", "此指标要填当月数"),
    Said(
      "firms,2022年4月当月,15,甲局,,,", "period-other-span", "“2022年4月当月”是当期数，而“企业”要填年初至今累计，此数未采用",
      "请填年初至今累计的数，“当月”数不要填在这里"),
    // Years
    Said("firms,9月,15,甲局,,,", "period-year-missing", "期间“9月”没有年份", "请写上年份，如 2022-09"),
    Said("firms,9月,15,甲局,2022-10-05,,", "period-year-understood", "“9月”没有年份，按报送时间读作 2022-09"),
    Said("firms,9月,15,甲局,2022-09-30,,", "period-year-understood", "“9月”没有年份，按报送时间读作 2022-09"),
    Said("firms,2024-09,15,甲局,,,", "period-outside-plan", "期间“2024-09”不在方案年度内", "方案接受 2021 至 2022 年的数据"),
    Said("firms,2012-09,15,甲局,,,", "period-not-needed", "“2012-09”早于规则用到的年份（从 2021 年起），未采用"),
    // Several readings
    Said("firms,2022.1,15,甲局,,,", "period-ambiguous", "“2022.1”可能是2022年1月，也可能是2022年10月", "写成 2022-01 或 2022-10"),
    Said(
      "daily,7/6/2022,15,甲局,,,", "period-ambiguous", "“7/6/2022”可能是2022年6月7日，也可能是2022年7月6日",
      "写成 2022-06-07 或 2022-07-06"),
    Said("daily,22.6.30,15,甲局,,,", "period-understood", "“22.6.30”有几种读法，方案年度内只有 2022-06-30"),
    // Days
    Said("firms,2022-06-30,15,甲局,,,", "period-from-day", "“2022-06-30”是一期的首日或末日，读作 2022-06"),
    Said("land,2022/6/1,15,甲局,,,", "period-from-day", "“2022/6/1”是一期的首日或末日，读作 2022-06"),
    Said("firms,2022-06-16,15,甲局,,,", "dated-figure", "“2022-06-16”在一期之内，作为当日的数使用，不代替期末数"),
    Said(
      "land,2022-06-16,15,甲局,,,", "day-inside-period", "“2022-06-16”在 2022-06 之内，此期没有别的数，用作此期的数",
      "如是期末数，请把期间写成 2022-06"),
    Said("weekly,2022-02-25,15,甲局,,,", "period-from-day", "“2022-02-25”是一期的首日或末日，读作 2022-W08"),
    // Dates as values
    Said("opened,2022-09,9月31日,甲局,,,", "value-not-a-date", "没有“9月31日”这一天：9月只有30天", "请写成 2022-09-30 这样的日期"),
    Said("opened,2022-09,九月三十日,甲局,,,", "date-year-understood", "“九月三十日”没有年份，按期间 2022-09 读作 2022-09-30"),
    Said(
      "opened,2022-09,6/7/2022,甲局,,,", "value-not-a-date", "“6/7/2022”可能是2022年6月7日，也可能是2022年7月6日",
      "写成 2022-06-07 或 2022-07-06"),
    Said("opened,2022-09,年底前,甲局,,,", "value-not-a-date", "“年底前”不是日期", "请写成 2022-09-30 这样的日期"),
    // The time of submission
    Said(
      "firms,2022-09,15,甲局,7月5日,,", "submitted-at-unreadable", "报送时间“7月5日”没有年份", "没有写年份，请写成 2022-07-05"),
    Said(
      "firms,2022-09,15,甲局,10/5/2022,,", "submitted-at-unreadable", "报送时间有误：“10/5/2022”可能是2022年5月10日，也可能是2022年10月5日",
      "写成 2022-05-10 或 2022-10-05"),
    Said("firms,2022-09,15,甲局,2022-02-30,,", "submitted-at-unreadable", "报送时间有误：没有“2022-02-30”这一天：2月只有28天", nil),
    Said("firms,2022-09,15,甲局,44839,,", "submitted-at-serial-date", "日期序号 44839 读作 2022-10-05"),
    Said("firms,2022-09,15,甲局,44839.395833,,", "submitted-at-serial-date", "日期序号 44839.395833 读作 2022-10-05"),
  ]

  @Test(arguments: table)
  func isSaid(_ said: Said) throws {
    let found = try Self.submission([said.row]).diagnostics
    #expect(found.map(\.code.rawValue) == [said.code])
    #expect(found.first?.message.zh == said.message)
    if let help = said.help { #expect(found.first?.help?.zh == help) }
  }

  @Test(
    "every spelling of a moment is a time of submission",
    arguments: [
      "20221005", "2022/10/5", "2022/10/5 9:30", "2022年10月5日", "2022.10.5", "Oct 5, 2022", "2022-10-05T01:30:00Z",
    ])
  func submittedAt(_ text: String) throws {
    let submission = try Self.submission(["firms,2022-09,15,甲局,\(text.contains(",") ? "\"\(text)\"" : text),,"])
    #expect(submission.diagnostics.isEmpty)
    let moment = submission.figures.everyFigure.first?.submittedAt
    #expect(moment?.date(in: .utc).description == "2022-10-05")
  }

  @Test("a first day beside the month's own figure, and a day inside beside it, are named and counted")
  func besideTheMonth() throws {
    let submission = try Self.submission([
      "land,2022-06,120,甲局,,,", "land,2022-06-01,60,甲局,,,", "land,2022-06-16,61,甲局,,,",
    ])
    #expect(submission.diagnostics.map(\.code.rawValue) == ["day-beside-period", "day-beside-period"])
    #expect(submission.diagnostics.first?.message.zh == "2022-06 已有别的数，“2022-06-01”的数未采用")
    #expect(submission.rowsRejected == 2 && submission.figureCount.values.reduce(0, +) == 1)
  }

  @Test("days of a whole column are noted once")
  func once() throws {
    let submission = try Self.submission((1...6).map { "land,2022-0\($0)-01,\(100 + $0),甲局,,," })
    #expect(submission.diagnostics.map(\.code.rawValue) == ["period-from-day"])
    #expect(submission.diagnostics.first?.message.zh == "“2022-01-01”是一期的首日或末日，读作 2022-01；本文件有 6 行如此")
    #expect(submission.figureCount.values.reduce(0, +) == 6)
  }

  @Test("history that no rule reads is left out with one note, and counted")
  func history() throws {
    let submission = try Self.submission((1...6).map { "land,2012-0\($0),\(100 + $0),甲局,,," })
    #expect(submission.diagnostics.map(\.code.rawValue) == ["period-not-needed"])
    #expect(submission.rowsOfHistory == 6 && submission.rowsRejected == 0)
  }

  @Test("a row that is left blank is nothing before its day and asked about after it")
  func blank() throws {
    let submission = try Self.submission([
      "land,2022-06,120,甲局,2022-07-05,,", "land,2022-07,,甲局,2022-07-05,,", "land,2022-09,未统计,甲局,2022-07-05,,",
    ])
    #expect(submission.diagnostics.isEmpty && submission.rowsRejected == 0)
    for (day, codes) in [
      ("2022-08-09", []), ("2022-08-10", ["value-missing"]), ("2022-10-10", ["value-missing", "value-unavailable"]),
    ] as [(String, [String])] {
      let asOf = try #require(CalendarDate(day))
      #expect(submission.diagnostics(asOf: asOf).map(\.code.rawValue) == codes)
      #expect(submission.rowsRejected(asOf: asOf) == codes.count)
    }
  }

  @Test("with nothing else on file a blank row is asked about")
  func blankAlone() throws {
    #expect(try Self.submission(["land,2022-07,,甲局,,,"]).diagnostics.map(\.code.rawValue) == ["value-missing"])
  }
}
