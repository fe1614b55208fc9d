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
}
