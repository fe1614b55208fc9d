import Diagnostics
import PlanDocuments
import Plans
import Quantities
import Testing

@testable import Drafting

/// Whole documents: owners from the layout, records for what promises nothing, rules that read back.
@Suite("Documents drafted")
struct FolderTests {
  static let brackets = """
    青溪区2024年民生实事

    2023年，全区新增学位900个。

    一、教育

    1.新建学校。新建小学3所，新增学位2400个，其中公办学位不少于1800个。（责任领导：王一；牵头单位：区教育局、区住建局；配合单位：各镇街；完成时限：2024年9月底）
    2.暑期托管。为0.6万名学生提供托管服务；每月开展巡查不少于2次。（责任领导：李二；牵头单位：团区委）

    联系电话：0519-12345678
    """

  static let table = """
    Eastmere Delivery Plan 2024/25

    1. Measures

    Ref\tMeasure\t2022/23\tTarget 2024/25\tLead officer
    A1\tHouseholds in temporary accommodation\t210\t180\tHead of Housing
    A2\tCalls answered within 30 seconds\t71%\t85%\t
    A3\tLibrary visits\t–\tabout 90,000\tHead of Culture
    """

  @Test("brackets name who answers, by when; last year's results and telephone numbers set nothing")
  func owners() throws {
    let draft = try DraftCase.draft(Self.brackets)
    let read = draft.standards.map { "\($0.standard.quote): \(DraftCase.short($0.standard))" }
    #expect(
      read == [
        "新建小学3所: at_least 3 所 cumulative by 2024-09-30", "新增学位2400个: at_least 2400 个 cumulative by 2024-09-30",
        "公办学位不少于1800个: at_least 1800 个 cumulative by 2024-09-30", "为0.6万名学生提供托管服务: at_least 0.6 万名 cumulative",
        "每月开展巡查不少于2次: frequency 2 month",
      ])
    #expect(
      draft.standards.map(\.standard.owners.lead) == [
        ["区教育局", "区住建局"], ["区教育局", "区住建局"], ["区教育局", "区住建局"], ["团区委"], ["团区委"],
      ])
    #expect(
      draft.standards.first?.standard.owners.leaders == ["王一"]
        && draft.standards.first?.standard.owners.support == ["各镇街"])
    #expect(draft.records.contains { $0.quote.contains("900") && $0.reason.contains("以前") })
  }

  @Test("a heading that is a number alone gives its section no title")
  func numberAlone() throws {
    let draft = try DraftCase.draft("青溪区2024年民生实事\n\n一、\n\n新增学位2400个。\n\n二、\n\n新建小学3所。\n")
    #expect(draft.standards.map(\.place.section) == [1, 2])
    #expect(draft.standards.allSatisfy { $0.place.sectionTitle == nil })
  }

  @Test("columns by their heads: earlier years, targets, owners that a blank cell inherits")
  func columns() throws {
    let draft = try DraftCase.draft(Self.table)
    #expect(
      draft.standards.map { DraftCase.short($0.standard) } == [
        "at_most 180 households level from 210 households", "at_least 85 % rate from 71 %",
        "about 90000 visits cumulative",
      ])
    #expect(
      draft.standards.map(\.standard.owners.lead) == [["Head of Housing"], ["Head of Housing"], ["Head of Culture"]])
    #expect(draft.term.start.description == "2024-04-01" && draft.term.deadline.description == "2025-03-31")
    // A direction that no word says is marked.
    #expect(draft.standards.first.map { $0.standard.doubt > .low } == true)
  }

  @Test("the rules load without an error and account for every number", arguments: [brackets, table])
  func readsBack(_ text: String) throws {
    let document = DraftCase.document(text)
    let draft = try Drafter(document).draft()
    let (plan, diagnostics) = DraftCase.loaded(draft, document)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    let trace = Tracer(plan: try #require(plan)).trace([document])
    #expect(trace.coverage.percent == 100 && trace.verified == draft.standards.count)
    #expect(plan?.standards.allSatisfy(\.isDraft) == true)
  }

  @Test("the same document gives the same files")
  func deterministic() throws {
    let files = try (0..<2).map { _ in
      var writer = PlanWriter(try DraftCase.draft(Self.brackets), id: "plan-2024")
      return writer.files().map(\.text)
    }
    #expect(files[0] == files[1])
  }

  @Test("another edition: what is carried over, changed, new, gone")
  func edition() throws {
    let (loaded, _) = DraftCase.loaded(try DraftCase.draft(Self.brackets), DraftCase.document(Self.brackets))
    let plan = try #require(loaded)
    let next = Self.brackets.replacing("新增学位2400个", with: "新增学位2600个").replacing("新建小学3所", with: "改建幼儿园5所")
    let document = DraftCase.document(next)
    let comparison = DraftComparison(plan, try Drafter(document).draft(), document.text)
    #expect(comparison.changed.map(\.now) == ["新增学位2600个"])
    #expect(comparison.new.map(\.standard.quote) == ["改建幼儿园5所"])
    #expect(comparison.gone.map(\.quote) == ["新建小学3所"] && comparison.carried.count == 3)
  }

  @Test("a document without a year is refused")
  func noYear() {
    #expect(throws: Drafter.Trouble.noYear) { try DraftCase.draft("重点任务\n\n1.新增学位2400个。\n") }
  }

  @Test("the review begins with what is most in doubt")
  func review() throws {
    let draft = try DraftCase.draft(Self.table)
    var writer = PlanWriter(draft, id: "plan-2024")
    _ = writer.files()
    let list = ReviewList(draft, writer.identified)
    #expect(list.lines.map(\.doubt) == list.lines.map(\.doubt).sorted(by: >) && list.lines.count == 3)
    #expect(list.markdown.contains("no more than") == false && list.markdown.contains("≤ 180"))
  }
}
