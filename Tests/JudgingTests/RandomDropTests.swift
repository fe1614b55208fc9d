import Given
import DataDrops
import Diagnostics
import Plans
import Quantities
import RuleFiles
import Submissions
import Testing

@testable import Figures
@testable import Findings
@testable import Judging

/// The same figures, however they are written down, give the same findings: any order of rows and files, quoted or not,
/// with either line end, as JSON or as CSV.
@Suite struct RandomDropTests {
  private static let rules = """
    plan: p
    title: t
    year: 2022
    areas: [{id: 甲区}, {id: 乙区}]
    reporting: {cadence: month, due_day: 10}
    stages: {works: [未启动, 开工, 完工]}
    indicators:
      - {id: firms, name: 企业, unit: 家, kind: cumulative}
      - {id: tests, name: 检测, unit: 份, kind: flow}
      - {id: insured, name: 参保, unit: 人, kind: net}
      - {id: beds, name: 床位, unit: 张, kind: level}
      - {id: rate, name: 处理率, unit: '%', kind: rate}
      - {id: growth, name: 增速, unit: '%', kind: growth}
      - {id: jobless, name: 失业率, unit: '%', kind: rate, better: lower}
      - {id: works, name: 工程, kind: state, ladder: works}
    standards:
      - {id: s-firms, title: a, quote: 企业100家, indicator: firms, at_least: 100 家, areas: {each: [甲区, 乙区]}}
      - {id: s-tests, title: b, quote: 检测300份, indicator: tests, at_least: 300 份, areas: {each: [甲区, 乙区]}}
      - {id: s-insured, title: c, quote: 净增50人, indicator: insured, at_least: 50 人, areas: {each: [甲区, 乙区]}}
      - {id: s-beds, title: d, quote: 床位40张, indicator: beds, at_least: 40 张, areas: {each: [甲区, 乙区]}}
      - {id: s-rate, title: e, quote: 不低于30%, indicator: rate, at_least: 30 %, judge: every, areas: {each: [甲区, 乙区]}}
      - {id: s-growth, title: f, quote: 增长6%左右, indicator: growth, about: {value: 6 %, within: 0.5 百分点}, areas: {each: [甲区, 乙区]}}
      - {id: s-jobless, title: g, quote: 控制在20%以内, indicator: jobless, at_most: 20 %, areas: {each: [甲区, 乙区]}}
      - {id: s-works, title: h, quote: 大桥完工, milestone: {of: works, stage: 完工, items: [大桥]}, areas: {each: [甲区, 乙区]}}

    """

  private static let header = ["地区", "指标", "事项", "期间", "数值", "报送时间", "备注"]
  private static let indicators = ["firms", "tests", "insured", "beds", "rate", "growth", "jobless", "works"]
  private static let notes = ["", "", "", "更正", "a,b", "他说“好”", "\"引\"", " 两 端 "]

  /// Rows of a few series; the same period may be filed again, later by a day each time.
  private static func rows(_ random: inout Random) -> [[String]] {
    var rows: [[String]] = []
    for _ in 0..<random.next(1...3) {
      let indicator = indicators[random.next(0...indicators.count - 1)]
      let area = ["甲区", "乙区"][random.next(0...1)]
      var total = 0
      var day = 10
      for month in 1...random.next(1...6) {
        for _ in 0..<(random.next(0...5) == 0 ? 2 : 1) {
          total += random.next(0...20)
          day += 1
          let padded = "2022-0\(month)"
          let period = [padded, padded, "2022年\(month)月", "2022.0\(month)", " \(padded) "][random.next(0...4)]
          let value = indicator == "works" ? ["未启动", "开工", "完工", "停工"][random.next(0...3)] : value(total, &random)
          rows.append([
            area, indicator, indicator == "works" ? "大桥" : "", period, value,
            "2022-0\(month + 1)-\(day < 28 ? day : 28)", notes[random.next(0...notes.count - 1)],
          ])
        }
      }
    }
    // Two filings of one figure on one day would leave open which counts.
    var seen: Set<[String]> = []
    return rows.filter { row in
      seen.insert([row[0], row[1], row[2], String(row[3].filter(\.isNumber)), row[5]]).inserted
    }
  }

  private static func value(_ number: Int, _ random: inout Random) -> String {
    switch random.next(0...11) {
    case 0: ["", "—", "abc", "1.2.3", "暂无", "12%%", "1,20", "９e"][random.next(0...7)]
    case 1: " \(number) "
    case 2: "\(number).0"
    case 3: String("\(number)".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }.map(Character.init))
    case 4: "1,\(100 + number)"
    default: "\(number)"
    }
  }

  // MARK: Ways to write them

  private static func csv(_ rows: [[String]], quoted: Bool = false, end: String = "\n") -> [UInt8] {
    let lines = ([header] + rows).map { row in
      row.map { cell in
        let needs = quoted || cell.contains { $0 == "," || $0 == "\"" }
        return needs ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: ",")
    }
    return Array((lines.joined(separator: end) + end).utf8)
  }

  private static func json(_ rows: [[String]]) -> [UInt8] {
    let objects = rows.map { row in
      "{"
        + zip(header, row).map { "\"\($0)\": \"\($1.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
        .joined(separator: ", ") + "}"
    }
    return Array("[\(objects.joined(separator: ",\n"))]".utf8)
  }

  private static func shuffled(_ rows: [[String]], _ random: inout Random) -> [[String]] {
    var rows = rows
    for index in rows.indices.dropFirst().reversed() { rows.swapAt(index, random.next(0...index)) }
    return rows
  }

  /// Every finding, and how often each fault was found.
  private struct Outcome: Equatable {
    var findings: [String] = []
    var faults: [String: Int] = [:]
  }

  private static func outcome(_ plan: Plan, _ files: [SourceFile], threads: Int = 1) throws -> Outcome {
    let drop = DropReader().read(files)
    let submission = SubmissionValidator(plan: plan, drop: drop).validate()
    var log = DiagnosticLog()
    log.report(contentsOf: drop.diagnostics)
    log.report(contentsOf: submission.diagnostics)
    var outcome = Outcome()
    for diagnostic in log.sorted where diagnostic.severity == .error {
      outcome.faults[diagnostic.code.rawValue, default: 0] += 1
    }
    let day = CalendarDate("2022-08-01")
    let evaluator = try #require(Evaluator(plan: plan, drop: drop, submission: submission, asOf: day))
    outcome.findings = evaluator.judge(plan.standards, into: [Finding](), threads: threads).map { finding in
      "\(finding.standard) \(finding.area) \(finding.verdict) \(finding.light) \(finding.reason.rawValue) "
        + "\(finding.value.map { "\($0.value)" } ?? "–") \(finding.period.map { "\($0)" } ?? "–")"
    }
    return outcome
  }

  private static let shards = Array(0..<8)

  @Test(arguments: shards) func theSameFiguresGiveTheSameFindings(_ shard: Int) throws {
    let (loaded, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(Self.rules.utf8))])
    let plan = try #require(loaded, "\(diagnostics.map(\.message.en))")
    var random = Random(seed: 0xD1FF + UInt64(shard))
    var (judged, faulty) = (0, 0)
    for number in 0..<250 {
      let rows = Self.rows(&random)
      let base = try Self.outcome(plan, [SourceFile(name: "a.csv", bytes: Self.csv(rows))])
      judged +=
        base.findings.contains { $0.contains(" pass ") || $0.contains(" fail ") || $0.contains("at-risk") } ? 1 : 0
      faulty += base.faults.isEmpty ? 0 : 1
      let other: Outcome
      switch number % 5 {
      case 0:
        other = try Self.outcome(plan, [SourceFile(name: "a.csv", bytes: Self.csv(Self.shuffled(rows, &random)))])
      case 1:
        other = try Self.outcome(plan, [SourceFile(name: "a.csv", bytes: Self.csv(rows, quoted: true))])
      case 2:
        other = try Self.outcome(
          plan, [SourceFile(name: "a.csv", bytes: Self.csv(rows, quoted: number % 2 == 0, end: "\r\n"))])
      case 3:
        other = try Self.outcome(plan, [SourceFile(name: "a.json", bytes: Self.json(rows))], threads: 2)
      default:
        let cut = random.next(0...rows.count)
        let parts = [Array(rows[..<cut]), Array(rows[cut...])].filter { !$0.isEmpty }.map { Self.csv($0) }
        let files = parts.enumerated().map { SourceFile(name: "\($0).csv", bytes: $1) }
        other = try Self.outcome(plan, number % 2 == 0 ? files : files.reversed())
      }
      #expect(other.findings == base.findings, "\(number % 5): \(String(decoding: Self.csv(rows), as: UTF8.self))")
      #expect(other.faults == base.faults, "\(number % 5): \(String(decoding: Self.csv(rows), as: UTF8.self))")
    }
    #expect(judged > 50 && faulty > 50, "\(judged) \(faulty)")
  }
}
