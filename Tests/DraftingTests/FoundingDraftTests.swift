import Diagnostics
import Documents
import Foundation
import Plans
import Quantities
import RuleFiles
import Testing

@testable import Drafting
@testable import PlanDocuments

/// The founding document drafted anew, held against the plan that was written of it by hand.
///
/// The document is not ours to ship: `PLUMBLINE_SHARED` says where it lies.
@Suite(
  "The founding document drafted", .enabled(if: ProcessInfo.processInfo.environment["PLUMBLINE_SHARED"] != nil))
struct FoundingDraftTests {
  private func document() throws -> TracedDocument {
    let shared = try #require(ProcessInfo.processInfo.environment["PLUMBLINE_SHARED"])
    let name = "tianning-2022-responsibility-plan.txt"
    let bytes = Array(try Data(contentsOf: URL(filePath: shared).appending(path: "source/\(name)")))
    return try #require(DocumentReader().read(SourceFile(name: name, bytes: bytes)).document)
  }

  private func byHand() throws -> (plan: Plan, head: SourceFile) {
    let url = SentenceTests.root.appending(path: "Rules/tianning-2022")
    let files = try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
      .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") }
      .map { SourceFile(name: $0, bytes: Array(try Data(contentsOf: url.appending(path: $0)))) }
    return (try #require(RuleFolder.load(files).plan), try #require(files.first { $0.name == "plan.yaml" }))
  }

  /// A number that a standard asks for, with the places of its quote.
  private struct Number {
    let standard: Standard
    let asked: Asked
    let places: [Range<Int>]

    func meets(_ other: Number) -> Bool { places.contains { place in other.places.contains { $0.overlaps(place) } } }

    var isCeiling: Bool? {
      guard case .bound(let comparison, _) = asked.form else { return nil }
      return comparison == .atMost || comparison == .lessThan
    }
  }

  private func numbers(_ plan: Plan, _ text: DocumentText) -> [Number] {
    plan.standards.flatMap { standard in
      let places = text.occurrences(of: DocumentText.folded(standard.quote))
      return Asked.all(of: standard.requirement, in: plan).map {
        Number(standard: standard, asked: $0, places: places)
      }
    }
  }

  @Test("what the plan by hand asks for, the draft asks for")
  func againstTheHand() throws {
    let document = try document()
    let (hand, _) = try byHand()
    let (loaded, diagnostics) = DraftCase.loaded(try Drafter(document).draft(), document)
    let drafted = try #require(loaded, "\(diagnostics.filter { $0.severity == .error }.map(\.message.en))")
    let reader = QuoteReader(measures: hand.measures)
    // Where the words write the number: 全面 and 稳定达标 write none.
    let stated = numbers(hand, document.text).filter { number in
      reader.numbers(in: number.standard.quote).contains {
        number.asked.match($0) == .same && $0.isPlain && !$0.isWhole
      }
    }
    var open = numbers(drafted, document.text)
    var (found, right, inverted) = (0, 0, [String]())
    for number in stated {
      guard let place = open.firstIndex(where: { $0.meets(number) && $0.asked.value == number.asked.value }) else {
        continue
      }
      let draft = open.remove(at: place)
      found += 1
      let isSameWay = draft.isCeiling == number.isCeiling || draft.isCeiling == nil || number.isCeiling == nil
      if !isSameWay { inverted.append(draft.standard.quote) }
      if isSameWay, draft.asked.unit == number.asked.unit || draft.asked.unit == nil { right += 1 }
    }
    print(
      "the founding document: \(stated.count) numbers by hand, \(found) drafted (\(found * 100 / stated.count) %), "
        + "\(right) with value, unit and direction (\(right * 100 / stated.count) %), \(open.count) more")
    #expect(stated.count > 120)
    #expect(found * 100 >= stated.count * 97 && right * 100 >= stated.count * 90)
    #expect(inverted == [])
    let trace = Tracer(plan: drafted).trace([document])
    #expect(trace.coverage.percent == 100 && trace.verified == drafted.standards.count)
  }

  @Test("every draft of a gap is a rule file that loads, and its quotes stand where they were found")
  func gaps() throws {
    let document = try document()
    var (plan, head) = try byHand()
    (plan.standards, plan.notStandards, plan.indicators) = ([], [], [])
    let trace = Tracer(plan: plan).trace([document])
    var gaps = trace.parts.flatMap(\.gaps)
    #expect(gaps.count == trace.coverage.quantified && gaps.count > 150)
    var drafts = try #require(GapDrafts(document, for: plan, language: .zh))
    drafts.fill(&gaps)
    #expect(gaps.count(where: { $0.reasons.contains(nil) }) > 85)
    for gap in gaps {
      let (loaded, diagnostics) = RuleFolder.load([head, SourceFile(name: "draft.yaml", bytes: Array(gap.draft.utf8))])
      #expect(loaded != nil, "\(diagnostics.filter { $0.severity == .error }.map(\.message.en)) \(gap.draft)")
      guard let loaded else { continue }
      let again = Tracer(plan: loaded).trace([document])
      #expect(again.verified == loaded.standards.count, "\(gap.draft)")
    }
  }
}
