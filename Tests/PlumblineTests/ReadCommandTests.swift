import Foundation
import Testing

/// What `read` gives as a tidy table reads back to the same figures.
@Suite(.timeLimit(.minutes(20)))
struct ReadCommandTests {
  private static let table = """
    2022年1—6月各区主要指标,,,
    单位：万元,,,
    地区,工业总产值,同比%,新增就业（人）
    东城区,605000,5.5,1200
    西城区,301000,-2.1,800
    """

  private static let plan = """
    plan: read
    title: Read
    year: 2022
    reporting: {cadence: month, due_day: 10}
    areas: [江州市, 东城区, 西城区]
    units: [统计局]
    lead: 统计局
    indicators:
      - {id: output, name: {zh: 工业总产值, en: Output}, unit: 亿元, kind: cumulative}
      - {id: growth, name: {zh: 工业总产值增速, en: Growth}, unit: '%', kind: growth, growth_of: output}
      - {id: jobs, name: {zh: 新增就业, en: New jobs}, unit: 人, kind: cumulative}
    standards:
      - {id: output, title: 产值, quote: 产值, indicator: output, at_least: 900 亿元}
    """

  @Test(arguments: ["csv", "json", "ndjson"]) func aTidyTableReadsBack(_ format: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("rules/plan.yaml", Self.plan)
    try folder.write("t.csv", Self.table)
    let first = try await Binary.run(
      words("read --no-config --rules rules --format \(format) t.csv"), in: folder)
    #expect(first.status == 0, "\(first.complaints)")
    try folder.write("tidy.\(format)", first.output)
    let second = try await Binary.run(
      words("read --no-config --rules rules --format \(format) tidy.\(format)"), in: folder)
    #expect(second.output == first.output)
    #expect(first.output.contains("605000") && first.output.contains("万元") && first.output.contains("-2.1"))
  }

  @Test("without a plan: shape, numbers, periods and units", arguments: ["zh", "en"])
  func aDropWithoutAPlanIsSurveyed(_ language: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("t.csv", Self.table + "\n南湖区,\"1,23\",—,80\n")
    let run = try await Binary.run(words("read --no-config --lang \(language) t.csv"), in: folder)
    #expect(run.status == 0, "\(run.complaints)")
    for part in ["2022-01/2022-06", "万元", "301000 … 605000", "6:5"] {
      #expect(run.output.contains(part), "\(run.output)")
    }
    #expect(run.output.contains(language == "zh" ? "没有方案" : "There is no plan"))
    #expect(run.output.contains("plumbline read t.csv --rules DIR"))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func aSurveyForMachines() async throws {
    let folder = try TemporaryFolder()
    try folder.write("t.csv", Self.table)
    let run = try await Binary.run(words("read --no-config --format json t.csv"), in: folder)
    let tables = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]], "\(run.output)")
    #expect(tables.count == 1 && tables[0]["period"] as? String == "2022-01/2022-06")
    let columns = try #require(tables[0]["columns"] as? [[String: Any]])
    #expect(columns.map { $0["numbers"] as? Int } == [0, 2, 2, 2])
  }

  @Test("what needs a plan says so; what cannot be opened is an error", arguments: ["csv", "ndjson", "xlsx:o.xlsx"])
  func withoutAPlanThereAreNoFigures(_ format: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("t.csv", Self.table)
    try folder.write("x.csv", "")
    let run = try await Binary.run(words("read --no-config --lang en --format \(format) t.csv"), in: folder)
    #expect(run.status == 2 && run.complaints.contains("--rules"), "\(run.complaints)")
    let empty = try await Binary.run(words("read --no-config --lang en x.csv"), in: folder)
    #expect(empty.status == 2 && empty.complaints.contains("drop-file-empty"), "\(empty.complaints)")
  }

  @Test func theReadingAsAWorkbook() async throws {
    let folder = try TemporaryFolder()
    try folder.write("rules/plan.yaml", Self.plan)
    try folder.write("t.csv", Self.table)
    let run = try await Binary.run(
      words("read --no-config --rules rules --format xlsx:seen.xlsx t.csv"), in: folder)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.complaints)")
    let bytes = try Data(contentsOf: folder.url.appending(path: "seen.xlsx"))
    #expect(bytes.starts(with: [0x50, 0x4B]))
  }

  @Test func theLedgerCountsTables() async throws {
    let folder = try TemporaryFolder()
    try folder.write("rules/plan.yaml", Self.plan)
    try folder.write("t.csv", Self.table)
    try folder.write("u.csv", "indicator,period,value\noutput,2022-07,70\n")
    let run = try await Binary.run(words("validate --no-config --rules rules --lang en t.csv u.csv"), in: folder)
    #expect(run.output.contains("2 tables (1 in our own shape, 1 by names)"), "\(run.output)")
    let check = try await Binary.run(
      words("check --no-config --rules rules --lang en --exit-zero t.csv u.csv"), in: folder)
    #expect(check.output.replacing("\n", with: " ").contains("1 by names"), "\(check.output)")
  }

  @Test func aBlankAreaBelowANamedOneHasAMapping() async throws {
    let folder = try TemporaryFolder()
    try folder.write("rules/plan.yaml", Self.plan)
    try folder.write("t.csv", "地区,指标,期间,数值\n东城区,output,2022-06,1\n,jobs,2022-06,2\n")
    let refused = try await Binary.run(words("validate --no-config --rules rules --lang en t.csv"), in: folder)
    #expect(refused.status == 1 && refused.output.contains("tables: [{fill_down: [area]}]"), "\(refused.output)")
    try folder.write("rules/plan.yaml", Self.plan + "\ntables: [{fill_down: [area]}]\n")
    let read = try await Binary.run(words("validate --no-config --rules rules --lang en t.csv"), in: folder)
    #expect(read.status == 0, "\(read.output)")
  }
}
