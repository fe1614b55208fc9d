import Diagnostics
import Documents
import Foundation
import PlanDocuments
import RuleFiles
import Testing

@testable import Plans

/// The founding plan against its document, which is not ours to ship: `PLUMBLINE_SHARED` says where it lies.
@Suite(
  "The founding plan and its document", .enabled(if: ProcessInfo.processInfo.environment["PLUMBLINE_SHARED"] != nil))
struct FoundingPlanTests {
  static let rules = "Rules/tianning-2022"

  private func document() throws -> TracedDocument {
    let shared = try #require(ProcessInfo.processInfo.environment["PLUMBLINE_SHARED"])
    let name = "tianning-2022-responsibility-plan.txt"
    let bytes = Array(try Data(contentsOf: URL(filePath: shared).appending(path: "source/\(name)")))
    return try #require(DocumentReader().read(SourceFile(name: name, bytes: bytes)).document)
  }

  @Test("every quote stands where it says, every number has a rule or a reason")
  func whole() throws {
    let plan = try TraceCase.loaded(Self.rules)
    let trace = Tracer(plan: plan).trace([try document()])
    #expect(trace.diagnostics.map(\.message.en) == [])
    #expect(trace.verified == plan.standards.count && plan.standards.count >= 174)
    #expect(trace.coverage.percent == 100 && trace.coverage.open == 0)
    #expect(trace.coverage.byStandard >= 174)
  }

  @Test("without any one of its rule files, exactly the clauses of that file are left", arguments: files())
  func oneLess(_ file: String) throws {
    let whole = try TraceCase.loaded(Self.rules)
    let lost = whole.standards.filter { $0.place.file == file }
    let files = try TraceCase.rules(Self.rules).filter { $0.name != file }
    let plan = try #require(RuleFolder.load(files).plan, "the rest must load by itself")
    let trace = Tracer(plan: plan).trace([try document()])
    func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    // A quote is part of a sentence, or runs over several.
    func meet(_ sentence: String, _ quote: String) -> Bool {
      let clause = folded(sentence)
      return clause.contains(quote) || quote.contains(clause.last == "。" ? String(clause.dropLast()) : clause)
    }
    let gaps = trace.parts.flatMap(\.gaps)
    for gap in gaps {
      #expect(lost.contains { meet(gap.sentence, folded($0.quote)) }, "\(gap.sentence)")
    }
    // Where the same words stand under a standard or record that is left, nothing is lost.
    let kept = plan.standards.map { folded($0.quote) } + plan.notStandards.map { folded($0.quote) }
    for standard in lost where standard.quote.contains(where: { $0.isASCII && $0.isNumber }) {
      let quote = folded(standard.quote)
      func digits(_ text: String) -> String { text.filter { $0.isASCII && $0.isNumber } }
      let isCovered = kept.contains { $0.contains(quote) || (quote.contains($0) && digits($0) == digits(quote)) }
      #expect(isCovered || gaps.contains { meet($0.sentence, quote) }, "\(standard.id)")
    }
    #expect(gaps.isEmpty == trace.coverage.isWhole)
  }

  static func files() -> [String] {
    do { return try TraceCase.rules(rules).map(\.name).filter { $0.hasPrefix("annex") } } catch {
      preconditionFailure("\(rules): \(error)")
    }
  }
}

extension Trace.Coverage {
  fileprivate var isWhole: Bool { open == 0 }
}

@Suite("The small plan and its document")
struct SmallPlanTests {
  @Test("the document beside it is the one on record, and every quote stands in it")
  func changzhou() throws {
    let plan = try TraceCase.loaded("Rules/changzhou-2022")
    let bytes = Array(try Data(contentsOf: TraceCase.root.appending(path: "Rules/changzhou-2022/goals.txt")))
    let document = try #require(DocumentReader().read(SourceFile(name: "goals.txt", bytes: bytes)).document)
    let trace = Tracer(plan: plan).trace([document])
    #expect(trace.diagnostics.map(\.message.en) == [])
    #expect(trace.verified == plan.standards.count)
    #expect(trace.parts.flatMap(\.gaps).map(\.sentence) == [])
  }
}
