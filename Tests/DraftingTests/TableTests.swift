import Diagnostics
import Documents
import Foundation
import Plans
import Quantities
import Testing

@testable import Drafting

/// Tables of other designs.
@Suite("Tables drafted")
struct TableTests {
  private func read(_ text: String) throws -> [String] {
    try DraftCase.draft(text).standards.map { DraftCase.short($0.standard) }
  }

  @Test("columns of the quarters are stages of the year's target; the last is the target where the year has none")
  func quarters() throws {
    let draft = try DraftCase.draft(
      """
      Harrow Plan 2024/25

      1. Milestones

      Milestone\tQ1\tQ2\tQ3\tQ4\tOwner
      Homes retrofitted\t80\t190\t310\t420\tHead of Housing
      Charge points installed\t15\t40\t60\t85\tHead of Transport
      """)
    #expect(
      draft.standards.map { DraftCase.short($0.standard) } == [
        "at_least 420 homes cumulative", "at_least 85 points cumulative",
      ])
    let stages = draft.standards.compactMap { entry -> String? in
      guard case .bound(_, _, _, _, _, let stages) = entry.standard.ask else { return nil }
      return stages.map { "\($0.period) \($0.value)" }.joined(separator: ", ")
    }
    #expect(stages.first == "2024-Q2 80 homes, 2024-Q3 190 homes, 2024-Q4 310 homes")
    let chinese = try DraftCase.draft(
      "青溪区2024年目标\n\n一、指标\n\n指标\t单位\t一季度\t上半年\t前三季度\t全年\t责任单位\n新增就业\t人\t900\t2000\t3100\t4000\t区人社局\n税收\t亿元\t8\t15\t23\t30\t区税务局\n"
    )
    #expect(
      chinese.standards.map { DraftCase.short($0.standard) } == [
        "at_least 4000 人 cumulative", "at_least 30 亿元 cumulative",
      ])
    #expect(chinese.standards.first?.standard.quote.contains("900") == true)
  }

  @Test("words in a quarter's column are tasks due by its end")
  func tasksByQuarter() throws {
    #expect(
      try read(
        "青溪区2024年任务\n\n一、任务\n\n序号\t重点工作\t一季度\t二季度\t责任单位\n1\t老旧小区改造\t完成12个小区方案设计\t开工改造小区12个\t区住建局\n2\t管网更新\t完成招标工作\t更新供水管网20公里\t水务集团\n"
      ).filter { $0.contains("by") } == [
        "at_least 12 个 cumulative by 2024-03-31", "at_least 12 个 cumulative by 2024-06-30",
        "milestone 完工 by 2024-03-31", "at_least 20 公里 cumulative by 2024-06-30",
      ])
  }

  @Test("a column says which way is better")
  func polarity() throws {
    #expect(
      try read(
        "Plan 2024\n\n1. KPIs\n\nIndicator\tUnit\tTarget 2024\tPolarity\nFly-tips cleared\tnumber\t400\tLower is better\nVacancies filled\tdays\t40\tLow\nParks visits\t%\t78\tHigher\n"
      ) == ["at_most 400 number level", "at_most 40 days level", "at_least 78 % rate"])
  }

  @Test("a blank cell inherits who answers, a dash says nobody")
  func dashes() throws {
    let draft = try DraftCase.draft(
      "青溪区2024年目标\n\n一、指标\n\n指标\t单位\t目标值\t责任单位\t配合单位\n新增就业\t人\t900\t区人社局\t各镇街\n税收收入\t亿元\t30\t\t\n绿地面积\t公顷\t6\t—\t—\n")
    #expect(draft.standards.map(\.standard.owners.lead) == [["区人社局"], ["区人社局"], []])
    #expect(draft.standards.map(\.standard.owners.support) == [["各镇街"], ["各镇街"], []])
  }

  @Test("a column of plans whose head is not known is read where its cells give days and numbers")
  func unknownHead() throws {
    #expect(
      try read(
        "青溪区2024年任务\n\n一、任务\n\n序号\t年度目标\t推动安排\t责任单位\n1\t新建公园5个\t6月底前完成选址，10月底前全部开工\t区城管局\n2\t新建学校2所\t8月底前投入使用\t区教育局\n"
      ).contains { $0 == "milestone 投入使用 by 2024-08-31" })
  }

  @Test("a DOCX with merged cells: a head of two rows, a merged blank inherits, a dash says nobody")
  func merged() throws {
    let file = SentenceTests.root.appending(path: "Fixtures/documents/merged-cells.docx")
    let read = DocumentReader().read(SourceFile(name: "merged.docx", bytes: Array(try Data(contentsOf: file))))
    let draft = try Drafter(try #require(read.document)).draft()
    #expect(draft.standards.map(\.standard.owners.lead) == [["区人社局"], ["区人社局"], []])
    #expect(draft.standards.map(\.standard.quote) == ["2000 4000", "600 1500", "3 6"])
  }

  @Test("columns of towns are standards of their own, each of its area; the plan lists the areas, all of them first")
  func areas() throws {
    let text =
      "云桥区2024年任务分解表\n\n一、任务\n\n指标\t单位\t东河镇\t西岭镇\t南门街道\t全区\t责任单位\n新增就业\t人\t900\t700\t1200\t2800\t区人社局\n新建公园\t个\t2\t1\t3\t6\t区城管局\n"
    let document = DraftCase.document(text)
    let draft = try Drafter(document).draft()
    #expect(draft.standards.map(\.standard.area) == ["东河镇", "西岭镇", "南门街道", "全区", "东河镇", "西岭镇", "南门街道", "全区"])
    #expect(
      draft.standards.prefix(4).map { DraftCase.short($0.standard) } == [
        "at_least 900 人 cumulative", "at_least 700 人 cumulative", "at_least 1200 人 cumulative",
        "at_least 2800 人 cumulative",
      ])
    let (plan, diagnostics) = DraftCase.loaded(draft, document)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    #expect(plan?.areas.map(\.id) == ["全区", "东河镇", "西岭镇", "南门街道"] && plan?.indicators.count == 2)
  }

  @Test("columns of fiscal years in a plan of several: each target by the end of its year, and the rules read back")
  func years() throws {
    let text = """
      # Borough Plan 2025-2028: Outcomes

      ## Outcome 1. Good homes

      | KPI | Baseline 2024/25 | 2025/26 | 2026/27 | 2027/28 | Good is | Lead officer |
      |---|---|---|---|---|---|---|
      | Net additional homes | 310 | 340 | 380 | 420 | High | Director of Place |
      | Knife crime offences | 142 | 130 | 120 | 105 | Low | Director of Safety |
      """
    let document = DraftCase.document(text)
    let draft = try Drafter(document).draft()
    #expect(draft.term.start.description == "2025-04-01" && draft.term.deadline.description == "2028-03-31")
    let read = draft.standards.map { DraftCase.short($0.standard) }
    #expect(read.count == 6)
    #expect(read.first?.hasPrefix("at_least 340 homes") == true && read.first?.hasSuffix("by 2026-03-31") == true)
    #expect(read.last?.hasPrefix("at_most 105 offences") == true && read.last?.contains(" by ") == false)
    let (_, diagnostics) = DraftCase.loaded(draft, document)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
  }

  @Test("a fiscal year of the opening lines, or of the days, is the plan's")
  func fiscal() throws {
    let opening = try DraftCase.draft("Harrow Vale Council\nAction Plan 2024/25\n\n1. Homes\n\n• Build 40 homes.\n")
    #expect(opening.term.deadline.description == "2025-03-31" && opening.title.contains("Action Plan"))
    let days = try DraftCase.draft(
      "Our promises\n\nThis plan runs from 1 July 2024 to 30 June 2025, and we will review it in 2024.\n\n1. Homes\n\n• Build 40 homes.\n"
    )
    #expect(days.term.start.description == "2024-07-01" && days.term.deadline.description == "2025-06-30")
  }
}
