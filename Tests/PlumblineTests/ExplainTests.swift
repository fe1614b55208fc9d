import Foundation
import Testing

/// `plumbline explain` on the built binary: waivers, and standards judged in several areas.
@Suite("explain")
struct ExplainTests {
  private func areas() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rules/plan.yaml", SmallPlan.plan.replacing("areas: [某区]", with: "areas: [东街, 西街]"))
    try folder.write(
      "rules/standards.yaml",
      """
      plan: small
      indicators:
        - {id: schools, name: {zh: 新建学校, en: New schools}, unit: 所, kind: cumulative, reporter: 教育局}
      groups:
        - lead: 教育局
          standards:
            - id: schools
              title: {zh: 新建学校, en: New schools}
              quote: 各街道新建学校10所
              indicator: schools
              at_least: 10 所
              areas: {each: all}

      """)
    try folder.write(
      "drop.csv", "area,indicator,period,value,unit\n东街,schools,2022-12,10,所\n西街,schools,2022-12,4,所\n")
    return folder
  }

  @Test("one area's evaluation is shown on request; else the finding for all, and how to ask")
  func area() async throws {
    let folder = try areas()
    func explain(_ more: String...) async throws -> Binary.Outcome {
      try await Binary.run(
        ["explain", "schools", "--rules", "rules", "--as-of", "2022-12-31", "--lang", "en", "drop.csv"] + more,
        in: folder)
    }
    let all = try await explain()
    #expect(all.status == 0 && all.output.contains("add --area AREA"), "\(all)")
    #expect(all.output.contains("1 of 2 do"))
    let east = try await explain("--area", "东街")
    #expect(east.status == 0 && east.output.contains("10 所") && !east.output.contains("4 所"), "\(east)")
    let west = try await explain("--area", "西街")
    #expect(west.status == 0 && west.output.contains("4 所") && !west.output.contains("add --area"), "\(west)")
    let wrong = try await explain("--area", "西衔")
    #expect(wrong.status == 2 && wrong.complaints.contains("area-not-judged"))
    #expect(wrong.complaints.contains("`西街`"))
  }

  @Test("a waiver in force is in the conclusion, its verdict underneath; --no-waivers leaves it out")
  func waiver() async throws {
    let folder = try SmallPlan.folder()
    try folder.write(
      "rules/waivers.yaml",
      """
      plan: small
      waivers:
        - standard: firms
          owner: 张三
          approver: 李四
          reason: the park is closed
          from: 2022-12-01
          until: 2022-12-31

      """)
    func explain(_ more: String...) async throws -> Binary.Outcome {
      try await Binary.run(
        ["explain", "firms", "--rules", "rules", "--as-of", "2022-12-31", "--lang", "en", "failed.csv"] + more,
        in: folder)
    }
    let waived = try await explain()
    #expect(waived.status == 0, "\(waived)")
    #expect(waived.output.contains("waived until 2022-12-31") && waived.output.contains("underneath fail"), "\(waived)")
    let bare = try await explain("--no-waivers")
    #expect(bare.status == 0 && !bare.output.contains("waived"), "\(bare)")
  }
}
