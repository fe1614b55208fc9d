import Diagnostics
import Drafting
import Naming
import PlanDocuments
import Plans
import RuleFiles

/// Reads drafted files as `lint`, `trace` and `test` would, and leaves to a person what does not stand.
struct DraftCheck {
  let document: TracedDocument
  /// The rules that the drafted ones are added to.
  var rules: [SourceFile] = []

  struct Written {
    var files: [PlanWriter.File]
    /// The tests that hold, as files beside those.
    var tests: [PlanWriter.File] = []
    /// How many tests those are, and how many standards have none that could have.
    var count = 0
    var untested = 0
    let entries: [(id: String, entry: PlanDraft.Entry)]
  }

  private static let rounds = 4

  /// The draft whose rules read back without an error, and its files, as `write` makes them.
  func checked(_ draft: PlanDraft, _ writer: (PlanDraft) -> (PlanWriter, [PlanWriter.File])) -> (
    draft: PlanDraft, written: Written
  ) {
    var draft = draft
    var round = 0
    while true {
      let (writer, files) = writer(draft)
      let (plan, faulty) = read(files, writer)
      guard faulty.isEmpty || round == Self.rounds else {
        draft.demote(faulty, in: document.text)
        round += 1
        continue
      }
      var written = Written(files: files, entries: writer.identified)
      if let plan { test(writer, plan, &written) }
      return (draft, written)
    }
  }

  /// The plan, and the places in the draft of the standards that an error stands at or names.
  private func read(_ files: [PlanWriter.File], _ writer: PlanWriter) -> (plan: Plan?, faulty: Set<Int>) {
    let sources = files.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }
    let (plan, diagnostics) = RuleFolder.load(rules + sources, zones: .none, auditing: false)
    var found = diagnostics.filter { $0.severity == .error }
    if let plan { found += Tracer(plan: plan).trace([document]).diagnostics.filter { $0.severity == .error } }
    let places = Dictionary(
      zip(writer.identified.map(\.id), writer.order), uniquingKeysWith: { first, _ in first })
    let known = Set(places.keys)
    return (plan, Set(found.flatMap { named($0, files, known) }.compactMap { places[$0] }))
  }

  /// The starting tests that the rules as they are pass.
  private func test(_ writer: PlanWriter, _ plan: Plan, _ written: inout Written) {
    let tests = writer.startingTests()
    let index = PlanIndex(plan)
    var holding: Set<String> = []
    for file in writer.files(of: tests) {
      let source = SourceFile(name: file.name, bytes: Array(file.text.utf8))
      for test in RuleTestFile.load(source, for: plan).tests.tests {
        guard let outcome = test.outcome(in: plan, index: index), outcome.mismatches.isEmpty, outcome.refused.isEmpty
        else { continue }
        holding.insert(test.standard + "/" + test.name)
      }
    }
    let kept = tests.filter { holding.contains($0.standard + "/" + $0.name) }
    written.tests = writer.files(of: kept)
    written.count = kept.count
    let tested = Set(kept.map(\.standard))
    written.untested = Set(tests.map(\.standard)).subtracting(tested).count
  }

  private func named(_ diagnostic: Diagnostic, _ files: [PlanWriter.File], _ ids: Set<String>) -> [String] {
    let words = diagnostic.message.en.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    let said = words.filter(ids.contains)
    if !said.isEmpty { return said }
    guard let place = diagnostic.place, let line = place.range?.start.line,
      let file = files.first(where: { $0.name == place.file })
    else { return [] }
    // The standard, or the indicator of the same id, in whose lines the error stands.
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    for text in lines.prefix(line).reversed() {
      let entry = text.drop { $0 == " " || $0 == "-" || $0 == "{" }
      guard entry.hasPrefix("id: ") else { continue }
      let id = String(entry.dropFirst(4).prefix { $0 != "," && $0 != "}" })
      return ids.contains(id) ? [id] : []
    }
    return []
  }
}
