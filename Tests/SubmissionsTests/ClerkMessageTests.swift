import Given
import DataDrops
import Diagnostics
import Plans
import Quantities
import RuleFiles
import Submissions
import Testing

/// What a clerk files, and what is said: the cell, what is wrong with it, what to type.
///
/// Never a number that nobody wrote, a command, a key of a rule file or a code point.
@Suite struct ClerkMessageTests {
  private static let rules = """
    plan: clerk
    title: 话
    year: 2022
    reporting: {cadence: month, due_day: 10}
    areas: [临江区, 东湖街道, 南塘街道]
    units: [人社局, 工信局, 审计局, 商务局]
    measures: [{symbol: 上年=100}]
    checks:
      - {id: check-growth, formula: 'abs(growth - (levels / prior_year(levels) - 1) * [100 %]) <= [0.1 百分点]', message: 增速与数额不符}
    indicators:
      - {id: firms, name: 企业数, unit: 家, kind: cumulative, reporter: 工信局}
      - {id: lines, name: 技改项目数, unit: 个, kind: cumulative, reporter: 工信局}
      - {id: shops, name: 商贸企业数, unit: 家, kind: cumulative, reporter: 商务局}
      - {id: people, name: 就业人数, unit: 人, kind: level, reporter: 人社局}
      - {id: output, name: 产值, unit: 亿元, kind: level, reporter: 工信局}
      - {id: invested, name: 到账外资, unit: 亿美元, kind: cumulative, whole: false, reporter: 商务局}
      - {id: growth, name: 产值增速, unit: '%', kind: growth, reporter: 工信局}
      - {id: levels, name: 产值数额, unit: 亿元, kind: flow, reporter: 工信局}
      - {id: pass, name: 合格率, unit: '%', kind: rate, reporter: 工信局}
      - {id: share, name: 覆盖率, unit: '%', kind: rate, reporter: 工信局}
      - {id: prices, name: 物价指数, unit: 上年=100, kind: level, reporter: 工信局}
      - {id: opened, name: 开工日, kind: date, reporter: 工信局}
    standards:
      - {id: s1, title: 企业, quote: 企业, lead: 工信局, indicator: firms, at_least: 100 家}
      - {id: s2, title: 覆盖, quote: 覆盖, lead: 工信局, indicator: share, at_least: 90 %, judge: latest}
    """

  struct Said: Sendable, CustomTestStringConvertible {
    let filed: String
    let code: String
    /// What message or help must say in Chinese.
    let zh: [String]

    init(_ filed: String, _ code: String, _ zh: String...) {
      self.filed = filed
      self.code = code
      self.zh = zh
    }

    var testDescription: String { filed }
  }

  /// Rows of `地区,指标,期间,数值,单位,填报单位,报送时间,备注`.
  static let table: [Said] = [
    Said("临江区,产值,2022-06,12.8亿,,工信局,,", "value-normalised", "读作 12.8亿元"),
    Said("临江区,产值,2022-06,12.8亿,万人,工信局,,", "unlike-unit", "“万人”", "请按“亿元”填报"),
    Said("临江区,产值增速,2022-06,–0.8,,工信局,,", "value-normalised", "读作 -0.8%"),
    Said("临江区,产值,2022-06,.85,,工信局,,", "value-normalised", "读作 0.85亿元"),
    Said("临江区,合格率,2022-06,45 / 60,,工信局,,", "share-as-fraction", "读作 75%"),
    Said("临江区,企业数,2022-06,\"1\n20\",,工信局,,", "value-not-a-number", "单元格里有换行，请删去"),
    Said("临江区,到账外资,2022-06,¥1.363亿,,商务局,,", "unlike-unit", "填报的是人民币（¥），此指标要美元数", "请填换算前的美元原数"),
    Said("临江区,到账外资,2022-06,1.363,亿元,商务局,,", "unlike-unit", "填报的是人民币，此指标要美元数"),
    Said("临江区,产值增速,2022-06,3.7-,,工信局,,", "accounting-negative", "请去掉末尾的减号"),
    Said("临江区,产值增速,2022-06,(3.7),,工信局,,", "accounting-negative", "请去掉括号，写 3.7"),
    Said("临江区,企业数,2022-06,5,,园林绿化站,,", "unknown-reporter", "请核对单位全称", "此数已采用"),
    Said("临江区,企业数,2022-06,5,,人杜局,,", "unknown-reporter", "是否为“人社局”？"),
    Said("临江区,在建项目,2022-06,5,,工信局,,", "unknown-indicator", "本单位填报的指标有“企业数”、“技改项目数”"),
    Said("临江区,技改项目,2022-06,5,,工信局,,", "unknown-indicator", "是否为“技改项目数”？"),
    Said("临江区,商贸企业,2022-06,5,,商务局,,", "unknown-indicator", "是否为“商贸企业数”？"),
    Said("临江区,企业数,2022-06,TRUE,,工信局,,", "value-is-a-switch", "请填数字（单位：家）"),
    Said("临江区,就业人数,2022-06,3:20,,人社局,,", "value-is-a-date", "是时间，可能由 3:20 之类的写法变来", "请填数字（单位：人）"),
    Said("开发区,企业数,2022-06,5,,工信局,,", "unknown-area", "请核对地区全称"),
    Said("临江区东湖街道,企业数,2022-06,5,,工信局,,", "unknown-area", "是否为“东湖街道”？"),
    Said("东胡街道,企业数,2022-06,5,,工信局,,", "unknown-area", "是否为“东湖街道”？"),
    Said("临江区,产值增速,2022-06,下降-3.3%,,工信局,,", "sign-said-twice", "下降请写 -3.3，上升请写 3.3"),
    Said("临江区,产值增速,2022-06,上升10个百分点,,工信局,,", "points-for-percent", "请填比率本身"),
    Said("临江区,产值,2022-06,3千,,工信局,,", "ambiguous-scale", "0.00003亿元，或 3000亿元", "请只写数字"),
    Said("临江区,企业数,2022-06,(12),,工信局,,", "value-out-of-range", "“(12)”读作 -12家"),
    Said("临江区,合格率,2022-06,72/63,,工信局,,", "over-hundred", "“72/63”读作 114.2", "超过 100%"),
    Said("临江区,开工日,2022-09,9月31日,,工信局,,", "value-not-a-date", "9月31日"),
    Said(
      "临江区,企业数,2022-06,5,,工信局,2022-07-20,系统故障", "filed-late", "已在备注中说明：系统故障"),
    Said(
      "临江区,物价指数,2022-03,101.5,,工信局,,\n临江区,物价指数,2022-04,101.9,,工信局,,\n临江区,物价指数,2022-05,101.6,,工信局,,\n临江区,物价指数,2022-06,1.8,,工信局,,",
      "change-for-index", "若为增减幅度，请填 101.8"),
    Said(
      "地区,指标,期间,数值,单位,填报单位,报送时间,备注\n临江区,企业数,2022-06,5,,工信局,,", "drop-repeated-header", "这一行又是表头，不是数据", "请删去"),
    Said("临江区,企业数,2022-06,5,,工信局,,\n注：以上为快报数", "drop-note-row", "这一行是说明，不是数据", "请移到表外或备注栏"),
    Said("临江区,企业数,2022-06,5,,工信局,,迟\u{1B}[31m报", "drop-control-character", "备注里有不可见字符", "请重新输入备注"),
    Said("临江区,企业数,3-9月,5,,工信局,,", "interval-inside-year", "累计应从1月起"),
    Said("临江区,企业数,9-1月,5,,工信局,,", "period-impossible", "起止颠倒"),
    Said("临江区,产值数额,1-9月,5,,工信局,,", "period-other-span", "此指标要填当月数"),
    Said("临江区,企业数,2022年4月当月,5,,工信局,,", "period-other-span", "要填年初至今累计", "“当月”数不要填在这里"),
    Said("临江区,企业数,2022-06,5,,工信局,9月30日,", "submitted-at-unreadable", "没有写年份，请写成 2022-09-30"),
    Said("临江区,企业数,2022-06,5,,工信局,下周,", "submitted-at-unreadable", "请写成 2022-07-05"),
    Said(
      "临江区,产值数额,2021-06,86.05,,工信局,,\n临江区,产值数额,2022-06,92.79,,工信局,,\n临江区,产值增速,2022-06,-7.83,,工信局,,",
      "check-doubtful", "填报-7.83%，按其他数算为7.83%"),
    Said(
      Self.course(9, 120, 15, 16, 18, 20, 23, 25, 30), "falling-cumulative", "120家 比后来的 15家（2022-03）还大",
      "是否多写了一位？"),
    Said(Self.course(10, 20, 30, 41, 51, 2150), "value-jump", "本期 2099家，而平常每期约 10家", "请在备注中说明"),
    Said(
      Self.course(10, 20, 30, 41, 51, 2150) + "新项目投产", "value-jump", "已在备注中说明：新项目投产"),
    Said(
      "企业数,临江区,2022-05,5,,工信局,,\n技改项目数,东湖街道,2022-05,5,,工信局,,", "columns-swapped", "“地区”与“指标”两列写反了"),
  ]

  /// Totals to date, a month each.
  private static func course(_ totals: Int...) -> String {
    totals.enumerated().map { "临江区,企业数,2022-0\($0 + 1),\($1),,工信局,," }.joined(separator: "\n")
  }

  private static func found(_ rows: String) throws -> Submission {
    let text = "地区,指标,期间,数值,单位,填报单位,报送时间,备注\n" + rows + "\n"
    return try filed(rules, text).submission
  }

  @Test(arguments: table)
  func isSaid(_ said: Said) throws {
    let diagnostics = try Self.found(said.filed).diagnostics
    let found = diagnostics.filter { $0.code.rawValue == said.code }
    #expect(found.count == 1, "\(diagnostics.map { $0.code.rawValue + " " + $0.message.zh })")
    let text = found.map { $0.message.zh + "；" + ($0.help?.zh ?? "") }.joined()
    for word in said.zh { #expect(text.contains(word), "\(text)") }
  }

  /// Words that mean nothing to a clerk.
  private static let foreign = ["plumbline", "drops.", "fill_down", "U+", "ZIP", "YAML", "zip"]

  @Test(arguments: table)
  func isSaidInAClerksWords(_ said: Said) throws {
    for diagnostic in try Self.found(said.filed).diagnostics {
      let text = diagnostic.message.zh + (diagnostic.help?.zh ?? "")
      for word in Self.foreign { #expect(!text.contains(word), "\(text)") }
    }
  }

  /// A note answers; nothing is asked again.
  @Test func anExplainedFindingAsksNothingMore() throws {
    let found = try Self.found("临江区,企业数,2022-06,5,,工信局,2022-07-20,系统故障").diagnostics
    #expect(found.first { $0.code == SubmissionCode.filedLate.code }?.help == nil)
  }

  /// One cause, one finding, with the number of its rows; none of the rows is used.
  @Test func aNameThatNobodyHasIsSaidOnce() throws {
    let rows = (1...9).map { "开发区,企业数,2022-0\($0),\($0),,工信局,," }.joined(separator: "\n")
    let submission = try Self.found(rows)
    #expect(submission.diagnostics.map(\.code) == [SubmissionCode.unknownArea.code])
    #expect(submission.diagnostics.first?.message.zh.contains("（共 9 行）") == true)
    #expect(submission.rowsRejected == 9)
    #expect(submission.diagnosticsAndRows(asOf: nil).first?.rows?.count == 9)
  }

  /// Rates above a hundred of one indicator in one area have one cause; a note answers for its own row.
  @Test func aRateThatIsAlwaysAboveAHundredIsSaidOnce() throws {
    func rows(_ area: String, _ months: ClosedRange<Int>, _ note: String = "") -> String {
      months.map { "\(area),合格率,2022-0\($0),10\($0),%,工信局,,\(note)\n" }.joined()
    }
    let submission = try Self.found(rows("临江区", 1...4) + rows("东湖街道", 3...3) + rows("临江区", 5...5, "含往年"))
    let told = submission.diagnostics.filter { $0.code == SubmissionCode.overHundred.code }
    #expect(
      told.map(\.message.zh) == [
        "比率 101% 超过 100%（共 4 行）", "比率 103% 超过 100%", "比率 105% 超过 100%（已在备注中说明：含往年）",
      ], "\(told.map(\.message.zh))")
    let ofRows = submission.diagnosticsAndRows(asOf: nil).filter {
      $0.diagnostic.code == SubmissionCode.overHundred.code
    }
    #expect(ofRows.map(\.rows) == [[0, 1, 2, 3], nil, nil])
    #expect(submission.figures.everyFigure.count == 6 && submission.rowsRejected == 0)
  }

  /// Two columns are swapped where every row says so: one odd row of a table with a column a period takes nothing from
  /// the others.
  @Test(arguments: [("产值,临江区", false), ("临江区,产值", true)])
  func columnsAreSwappedWhereEveryRowSaysSo(_ second: (names: String, isSwapped: Bool)) throws {
    let text = "指标,地区,2022-01,2022-02,报送时间\n临江区,企业数,3,4,\n\(second.names),5,6,\n"
    let submission = try filed(Self.rules, text).submission
    let isSaid = submission.diagnostics.contains { $0.code.rawValue == "columns-swapped" }
    #expect(isSaid == second.isSwapped, "\(submission.diagnostics.map(\.message.zh))")
    #expect(submission.figures.everyFigure.count == (second.isSwapped ? 0 : 2))
  }

  @Test func anAreaThatFiledNothingIsSaidOnce() throws {
    let plan = """
      plan: areas
      title: 区
      year: 2022
      reporting: {cadence: month, due_day: 10}
      areas: [甲区, 乙区, 丙区]
      units: [甲局]
      lead: 甲局
      indicators:
        - {id: a, name: 企业, unit: 家, kind: cumulative}
        - {id: b, name: 项目, unit: 个, kind: cumulative}
      standards:
        - {id: s1, title: 企业, quote: 企业, areas: {each: all}, indicator: a, at_least: 100 家}
        - {id: s2, title: 项目, quote: 项目, areas: {each: all}, indicator: b, at_least: 100 个}
      """
    let rows = "地区,指标,期间,数值\n甲区,企业,2022-01,5\n乙区,企业,2022-01,6\n甲区,项目,2022-01,7\n乙区,项目,2022-01,8\n"
    let found = try filed(plan, rows).submission.diagnostics
    #expect(found.map(\.code) == [SubmissionCode.areaMissing.code])
    #expect(found.first?.message.zh == "丙区 2 项指标都没有数据")
  }
}
