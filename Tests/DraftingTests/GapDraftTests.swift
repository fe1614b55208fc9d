import Diagnostics
import PlanDocuments
import RuleFiles
import Testing

@testable import Drafting
@testable import Plans

/// What `trace` writes beside the numbers that no rule accounts for: the reading is that of a whole draft.
@Suite("Drafts of what a plan leaves open")
struct GapDraftTests {
  static let head = """
    plan: demo
    title: 示例
    year: 2022
    units: [{id: 教育局, aliases: [区教育局]}]
    sources: [{id: doc, title: 文件, file: doc.txt}]

    """

  private func gaps(_ rules: String, _ text: String) throws -> (gaps: [Trace.Gap], head: SourceFile) {
    let head = SourceFile(name: "plan.yaml", bytes: Array(Self.head.utf8))
    let more = rules.isEmpty ? [] : [SourceFile(name: "rules.yaml", bytes: Array(("plan: demo\n" + rules).utf8))]
    let (loaded, _) = RuleFolder.load([head] + more)
    let plan = try #require(loaded)
    let document = DraftCase.document(text)
    var part = try #require(Tracer(plan: plan).trace([document]).parts.first)
    var drafts = try #require(GapDrafts(document, for: plan, language: .zh))
    drafts.fill(&part.gaps)
    return (part.gaps, head)
  }

  @Test("a number that promises has its rule, any other a record with its reason")
  func reasons() throws {
    let (gaps, head) = try gaps(
      "not_standards: [{quote: 附件1, reason: 附件号}]\n",
      "附件1\n一、教育\n（1）新增学位4770个。（牵头单位：区教育局）\n2021年，新增学位900个。\n残保金征收提高六成以上，联系电话86601111。\n")
    #expect(gaps.map(\.numbers) == [["4770"], ["2021", "900"], ["六", "86601111"]])
    #expect(
      gaps.map { $0.reasons.map { $0?.zh } } == [
        [nil], ["以前时期的结果，不是目标", "以前时期的结果，不是目标"], [nil, "联系方式"],
      ])
    for expected in ["at_least: 4770 个", "lead: 教育局", "quote: 新增学位4770个", "doubt: low"] {
      #expect(gaps[0].draft.contains(expected), "\(gaps[0].draft)")
    }
    #expect(!gaps[1].draft.contains("standards:\n  - id") && gaps[1].draft.contains("not_standards:"))
    #expect(gaps[2].draft.contains("at_least: 60 %") && gaps[2].draft.contains("联系方式"))
    for gap in gaps {
      let (plan, diagnostics) = RuleFolder.load([head, SourceFile(name: "d.yaml", bytes: Array(gap.draft.utf8))])
      #expect(plan != nil, "\(diagnostics.map(\.message.en)) \(gap.draft)")
    }
  }

  @Test("ids and names of one draft are not those of another, nor of the plan")
  func ids() throws {
    let (gaps, head) = try gaps("", "一、任务\n\n新建学校3所。\n\n新建学校5所。\n")
    let files = gaps.enumerated().map { SourceFile(name: "\($0).yaml", bytes: Array($1.draft.utf8)) }
    let (plan, diagnostics) = RuleFolder.load([head] + files)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    #expect(plan?.standards.count == 2)
  }

  @Test("owners, stages and units that the plan does not know are left out, and said")
  func unknown() throws {
    let (gaps, _) = try gaps("", "一、任务\n\n6月底前建成图书馆。（牵头单位：区文旅局）\n\n新购校车12辆，新增吊篮30具。\n")
    #expect(gaps.first?.draft.contains("manual: true") == true && gaps.first?.draft.contains("区文旅局") == true)
    #expect(gaps.last?.draft.contains("at_least: 30 个") == true, "\(gaps.map(\.draft))")
  }
}
