import Bytes
import Diagnostics
import Documents
import Foundation
import PlanDocuments
import RuleFiles
import Testing

@Suite("Quotes and numbers held against a document")
struct TracerTests {
  static let text = """
    附件1

    工作方案

    一、创新

    \t1
    \t培育主体
    \t（1）新增企业100家。
    （2）新增机构10家。

    \t2
    \t搭建平台
    \t新增平台2家。

    二、民生

    每月失业率控制在3%以内。

    附件2

    民生实事

    \t1
    \t优化

    教育
    \t新增学位4770个。

    """

  struct Case: Sendable, CustomTestStringConvertible {
    let why: String
    let claim: String
    let quote: String
    let codes: [String]

    init(_ why: String, _ claim: String, _ quote: String, _ codes: [TraceCode] = []) {
      (self.why, self.claim, self.quote, self.codes) = (why, claim, quote, codes.map(\.rawValue))
    }

    var testDescription: String { why }
  }

  @Test(
    "claims",
    arguments: [
      Case("the whole document", "{}", "新增企业100家"),
      Case("an annex", "section: {annex: 1}", "新增企业100家"),
      Case("another annex", "section: {annex: 2}", "新增企业100家", [.quoteElsewhere]),
      Case("an annex that is not there", "section: {annex: 3}", "新增企业100家", [.sectionNotFound]),
      Case("a section", "section: {annex: 1, number: 1, title: 创新}", "新增企业100家"),
      Case("a section by its title", "section: {title: 民生}", "失业率控制在3%以内"),
      Case("another section", "section: {annex: 1, number: 2, title: 民生}", "新增企业100家", [.quoteElsewhere]),
      Case("a title that differs", "section: {annex: 1, number: 1, title: 创业}", "新增企业100家", [.sectionNotFound]),
      Case("a number that differs", "section: {annex: 1, number: 2, title: 创新}", "新增企业100家", [.sectionNotFound]),
      Case("an item", "section: {number: 1, title: 创新}\nitem: {number: 2, title: 搭建平台}", "新增平台2家"),
      Case(
        "another item", "section: {number: 1, title: 创新}\nitem: {number: 1, title: 培育主体}", "新增平台2家", [.quoteElsewhere]),
      Case("a clause", "section: {number: 1, title: 创新}\nclause: 2", "新增机构10家"),
      Case("another clause", "section: {number: 1, title: 创新}\nclause: 1", "新增机构10家", [.quoteElsewhere]),
      Case("a table's section, its title broken", "section: {annex: 2, number: 1, title: 优化教育}", "新增学位4770个"),
      Case("a quote that is not there", "section: {annex: 1}", "新增企业200家", [.quoteNotFound]),
      Case("a number cut short", "section: {annex: 1}", "新增企业10", [.quoteNotFound]),
    ])
  func claims(_ claim: Case) throws {
    let keys = claim.claim == "{}" ? "" : claim.claim.replacing("\n", with: "\n    ") + "\n    "
    let plan = try TraceCase.plan([
      TraceCase.head + "standards:\n  - id: one\n    title: 一\n    \(keys)quote: \(claim.quote)\n    manual: true\n"
    ])
    let trace = Tracer(plan: plan).trace([TraceCase.document(Self.text)], auditing: false)
    #expect(trace.diagnostics.map(\.code.rawValue).filter { $0 != TraceCode.digestMissing.rawValue } == claim.codes)
    #expect(trace.verified == (claim.codes.isEmpty ? 1 : 0))
  }

  @Test("a quote that is nearly there is shown with what the document says")
  func nearly() throws {
    let plan = try TraceCase.plan([TraceCase.head + "standards: [{id: one, title: 一, quote: 新增企业200家, manual: true}]\n"]
    )
    let trace = Tracer(plan: plan).trace([TraceCase.document(Self.text)])
    let related = try #require(trace.diagnostics.first { $0.code == TraceCode.quoteNotFound.code }?.related.first)
    #expect(related.place.range?.start.line == 9)
    #expect(related.message.zh.contains("新增企业100家"))
  }

  @Test("what is left has its line and its sentence")
  func gaps() throws {
    let plan = try TraceCase.plan([
      TraceCase.head + """
        standards: [{id: one, title: 一, quote: 新增企业100家, manual: true}]
        not_standards:
          - {quote: 附件1, reason: 附件号}
          - {quote: 一、创新, reason: 序号}
        """
    ])
    let trace = Tracer(plan: plan).trace([TraceCase.document("附件1\n一、创新\n新增企业100家、机构10家，二线城市。\n")])
    let part = try #require(trace.parts.first)
    #expect(part.gaps.map(\.place.range?.start.line) == [3])
    #expect(part.gaps.map(\.sentence) == ["新增企业100家、机构10家，二线城市。"])
    #expect(part.gaps.map(\.numbers) == [["10", "二"]])
    #expect(part.gaps.first?.heading == "一、创新")
    #expect(part.coverage.numbers == 3 && part.coverage.byStandard == 1 && part.coverage.byRecord == 0)
    #expect(part.coverage.percent == 33)
    #expect(part.coverage.quantified == 1 && part.coverage.covered == 0)
  }

  @Test("records that no longer stand in the document are named")
  func idleRecord() throws {
    let plan = try TraceCase.plan([TraceCase.head + "not_standards: [{quote: 附件9, reason: 无}]\n"])
    let trace = Tracer(plan: plan).trace([TraceCase.document("附件1")])
    #expect(trace.diagnostics.contains { $0.code == TraceCode.recordNotFound.code })
  }

  @Test("the document must be the one on record")
  func digest() throws {
    let text = "新增企业100家"
    let digest = SHA256.hexadecimal(of: text.utf8)
    func codes(_ recorded: String, _ given: String) throws -> Set<String> {
      let plan = try TraceCase.plan([
        TraceCase.head.replacing("file: doc.txt", with: "file: doc.txt, sha256: \(recorded)")
          + "standards: [{id: one, title: 一, quote: 新增企业100家, manual: true}]\n"
      ])
      return Set(
        Tracer(plan: plan).trace([TraceCase.document(given)], auditing: false).diagnostics.map(\.code.rawValue))
    }
    #expect(try codes(digest, text) == [])
    #expect(try codes(digest, text + " ") == [TraceCode.digestDiffers.rawValue])
    #expect(try codes(String(repeating: "0", count: 64), text) == [TraceCode.digestDiffers.rawValue])
  }

  @Test(
    "a document that is no text is refused",
    arguments: [[], [0x20, 0x0A], [0xFF, 0xFE, 0x41], [0x41, 0x00]] as [[UInt8]])
  func unreadable(_ bytes: [UInt8]) {
    let (document, diagnostics) = DocumentReader().read(SourceFile(name: "d", bytes: bytes))
    #expect(document == nil && diagnostics.count == 1)
  }
}
