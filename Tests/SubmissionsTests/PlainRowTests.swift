import Given
import DataDrops
import Diagnostics
import Quantities
import RuleFiles
import Testing

@testable import Figures
@testable import Naming
@testable import Plans
@testable import Submissions

/// Two ways, one answer: plain rows in columns and series screened on integers against every row read cell by cell and
/// every series gone through by the checker.
@Suite struct PlainRowTests {
  private static let rules = """
    plan: p
    title: t
    year: 2022
    areas: [{id: 甲区, former_names: [{name: 旧甲区, until: 2022-03-31}]}, {id: 乙区}]
    units: [{id: 统计局, aliases: [统计]}, {id: 发改委}]
    reporting: {cadence: month, due_day: 10}
    indicators:
      - {id: firms, name: 企业, unit: 家, kind: cumulative, reporter: [统计局]}
      - {id: output, name: 产值, unit: 万元, kind: cumulative, basis: [现价, 可比价]}
      - {id: tests, name: 检测, unit: 份, kind: flow}
      - {id: insured, name: 参保, unit: 万人, kind: net}
      - {id: beds, name: 床位, unit: 张, kind: level, range: {min: 2, max: 90000}}
      - {id: rate, name: 处理率, unit: '%', kind: rate}
      - {id: growth, name: 增速, unit: '%', kind: growth}
      - {id: index, name: 价格指数, unit: 1, kind: level}
      - {id: weekly, name: 周检, unit: 次, kind: flow, cadence: week}
      - {id: quarterly, name: 季报, unit: 件, kind: cumulative, cadence: quarter}
    standards:
      - {id: s-firms, title: a, quote: 企业120家, indicator: firms, at_least: 120 家, areas: {each: [甲区, 乙区]}}
      - {id: s-output, title: b, quote: 产值6亿元, indicator: {id: output, basis: 现价}, at_least: 6 亿元, areas: {each: [甲区, 乙区]}}
      - {id: s-tests, title: c, quote: 检测300份, indicator: tests, at_least: 300 份, areas: {each: [甲区, 乙区]}}
      - {id: s-beds, title: d, quote: 床位40张, indicator: beds, at_least: 40 张, areas: {each: [甲区, 乙区]}}
      - {id: s-rate, title: e, quote: 不低于90%, indicator: rate, at_least: 90 %, judge: every, areas: {each: [甲区, 乙区]}}
      - {id: s-growth, title: f, quote: 增长6%, indicator: growth, at_least: 6 %, areas: {each: [甲区, 乙区]}}

    """

  private static let header = ["地区", "指标", "期间", "数值", "单位", "口径", "报送单位", "报送时间", "状态", "备注"]
  private static let indicators = [
    "firms", "企业", "output", "产值", "tests", "参保", "床位", "rate", "处理率", "growth", "index", "weekly", "季报", "产值（亿元）",
    "无此指标",
  ]

  private static func pick(_ texts: [String], _ random: inout Random, plain: Int = 4) -> String {
    random.next(0...plain) > 0 ? texts[0] : texts[random.next(0...texts.count - 1)]
  }

  private static func period(_ month: Int, _ indicator: String, _ random: inout Random) -> String {
    if indicator == "weekly" { return "2022-W\(month < 10 ? "0" : "")\(month)" }
    let two = (month < 10 ? "0" : "") + "\(month)"
    return pick(
      [
        "2022-\(two)", "2022年\(month)月", "2022.\(two)", "2022-\(two)-28", "\(month)月", "2021-\(two)", "2019-\(two)",
        "2022年1-\(month)月", "2022-Q2", "44866", "2023-01",
      ], &random, plain: 9)
  }

  private static func value(_ step: Int, _ month: Int, _ shape: Int, _ random: inout Random) -> String {
    let jitter = random.next(0...6)
    let number: Int =
      switch shape {
      case 0: step * month
      case 1: step * month + jitter
      case 2: step * 100 * month
      case 3: month == 12 ? step * 40 : step * month / 2
      case 4: 10 * month
      case 5: step + jitter
      case 6: month == 7 ? step * 300 : step * month
      default: step
      }
    let plain = random.next(0...2) == 0 ? "\(number).\(random.next(0...99))" : "\(number)"
    return pick(
      [
        plain, "-\(number)", "", "—", "32767", "0", "\(number)00000", "1.3万", "约\(number)", "12.30000000000001",
        "\(number)%",
        "0.\(number)", "超\(number)", "1,234", "999999999999999999",
      ], &random, plain: 14)
  }

  private static func drop(_ random: inout Random) -> [UInt8] {
    var rows: [[String]] = []
    for _ in 0..<random.next(1...4) {
      let indicator = indicators[random.next(0...indicators.count - 1)]
      let area = pick(["甲区", "乙区", "旧甲区", "", "丙区", "甲 区", "合计"], &random, plain: 6)
      let unit = pick(["", "亿元", "万元", "%", "家", "万人"], &random, plain: 5)
      let (step, shape, last) = (random.next(1...30), random.next(0...7), random.next(1...12))
      for month in 1...last where random.next(0...19) > 0 {
        for _ in 0..<(random.next(0...14) == 0 ? 2 : 1) {
          let moment = "2022-\(month < 9 ? "0" : "")\(min(month + 1, 12))"
          rows.append([
            area, indicator, period(month, indicator, &random), value(step, month, shape, &random), unit,
            pick(["", "现价", "可比价", "别的"], &random, plain: 7),
            pick(["统计局", "统计", "发改委", "", "无此单位"], &random, plain: 7),
            pick(
              [
                "\(moment)-05", "\(moment)-05T09:30:00+08:00", "", "\(moment)-28 10:00:00", "2022-01-02T00:00:00Z",
                "昨天",
                "2022/12/1",
              ], &random, plain: 7),
            pick(["", "final", "P", "预计", "?"], &random, plain: 9), pick(["", "更正"], &random, plain: 9),
          ])
        }
      }
    }
    if random.next(0...3) == 0 {
      for index in rows.indices.dropFirst().reversed() { rows.swapAt(index, random.next(0...index)) }
    }
    return Array(
      ([header] + rows).map { $0.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") }
        .joined(separator: "\n").utf8)
  }

  /// Everything that a submission says, in its order.
  private static func told(_ submission: Submission) -> [String] {
    var lines = submission.diagnostics.map {
      "\($0.code.rawValue) \($0.severity) \($0.place as Any) \($0.message.en) \($0.message.zh)"
    }
    var series: [String] = []
    submission.figures.forEachSeries { key, figures in
      for figure in figures { series.append("\(key) \(told(figure))") }
    }
    for key in submission.figures.filedKeys {
      for figure in submission.figures.filed(key) { series.append("filed \(key) \(told(figure))") }
    }
    for (key, refused) in submission.figures.refused where !refused.isEmpty {
      for (period, refusal) in refused { series.append("refused \(key) \(period) \(refusal)") }
    }
    lines += series.sorted()
    lines.append("\(submission.rowsRead) \(submission.rowsRejected) \(submission.rowsOfHistory)")
    lines.append("\(submission.latestPeriod as Any) \(submission.latestDue as Any)")
    lines += submission.figureCount.filter { $0.value > 0 }.map { "\($0.key): \($0.value)" }.sorted()
    return lines
  }

  private static func told(_ figure: Observation) -> String {
    "\(figure.row) \(figure.period) \(figure.value) \(figure.vintage) \(figure.basis ?? "–") \(figure.reporter ?? "–") "
      + "\(figure.submittedAt as Any) \(figure.halfWidth as Any) \(figure.filedDay as Any)"
  }

  private static func plan(_ rules: String) throws -> Plan {
    let (plan, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(rules.utf8))])
    return try #require(plan, "\(diagnostics.map(\.message.en))")
  }

  /// What is submitted by one table, of which both ways must tell the same.
  private static func toldAlike(_ table: String, of plan: Plan) -> Submission {
    let drop = DropReader().read([SourceFile(name: "a.csv", bytes: Array(table.utf8))])
    var reference = SubmissionValidator(plan: plan, drop: drop)
    let quick = reference.validate()
    reference.readsEveryCell = true
    #expect(told(quick) == told(reference.validate()))
    return quick
  }

  private static let shards = Array(0..<8)

  @Test(arguments: shards) func bothWaysTellTheSame(_ shard: Int) throws {
    let plan = try Self.plan(Self.rules)
    let index = PlanIndex(plan)
    var random = Random(seed: 0xC01 + UInt64(shard))
    var (plain, doubted, silent) = (0, 0, 0)
    for _ in 0..<2_500 {
      let bytes = Self.drop(&random)
      let drop = DropReader().read([SourceFile(name: "a.csv", bytes: bytes)])
      let knownBy = random.next(0...9) == 0 ? Timestamp("2022-07-01", in: plan.timeZone) : nil
      var validator = SubmissionValidator(plan: plan, drop: drop, knownBy: knownBy, index: index)
      var reference = validator
      // Series resolved apart and joined are those resolved one after another.
      validator.threads = random.next(0...2) == 0 ? 3 : 1
      reference.readsEveryCell = true
      let (quick, slow) = (validator.validate(), reference.validate())
      plain += quick.figures.columns.map(\.keys.count) ?? 0
      doubted += slow.diagnostics.isEmpty ? 0 : 1
      silent += slow.diagnostics.isEmpty ? 1 : 0
      let (one, other) = (Self.told(quick), Self.told(slow))
      guard one != other else { continue }
      let difference = one.filter { !other.contains($0) } + ["—"] + other.filter { !one.contains($0) }
      Issue.record("\(difference.joined(separator: "\n"))\n\(String(decoding: bytes, as: UTF8.self))")
      return
    }
    #expect(plain > 500 && doubted > 500 && silent > 20, "\(plain) \(doubted) \(silent)")
  }

  /// Whole hundreds but for one total that falls: without it the rest has a pattern.
  @Test func whatIsLeftOutOpensPatterns() throws {
    let plan = try Self.plan(Self.rules)
    let values = [300, 400, 500, 495, 700, 800, 900, 1000, 1100]
    let rows = values.enumerated().map { "甲区,firms,2022-\($0 < 9 ? "0" : "")\($0 + 1),\($1)" }
    let text = (["area,indicator,period,value"] + rows).joined(separator: "\n")
    let quick = Self.toldAlike(text, of: plan)
    #expect(quick.diagnostics.map(\.code.rawValue) == ["falling-cumulative", "round-values"])
  }

  /// A figure in columns can name so many periods; those of more are kept one by one.
  @Test func morePeriodsThanAFigureCanName() throws {
    let rules = """
      plan: p
      title: t
      year: 2022
      start: 2011-01-01
      deadline: 2023-12-31
      areas: [{id: 甲区}]
      units: [{id: 统计局}]
      reporting: {cadence: day, due_day: 10}
      indicators: [{id: tests, name: 检测, unit: 份, kind: flow}]
      standards: [{id: s, title: c, quote: 检测300份, indicator: tests, at_least: 300 份}]

      """
    let plan = try Self.plan(rules)
    var day = try #require(CalendarDate(year: 2011, month: 1, day: 1))
    var text = "indicator,period,value\n"
    for number in 0..<PlainFigures.Kind.mostPeriods + 90 {
      text += "tests,\(day),\(number % 7 + 1)\n"
      day = day + 1
    }
    let quick = Self.toldAlike(text, of: plan)
    #expect(quick.figures.observations(FigureBook.Key(0, area: 0)).count == PlainFigures.Kind.mostPeriods + 90)
  }
}
