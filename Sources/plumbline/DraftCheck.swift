import Compliance
import Diagnostics
import Drafting
import RuleFiles

/// Reads a drafted folder as `lint` and `trace` would, and leaves to a person what does not stand.
struct DraftCheck {
  let document: TracedDocument
  let folder: String

  typealias Written = (files: [PlanWriter.File], entries: [(id: String, entry: PlanDraft.Entry)])

  private static let rounds = 4

  /// The draft whose rules read back without an error, and its files.
  func checked(_ draft: PlanDraft, named id: String) throws -> (draft: PlanDraft, written: Written) {
    var draft = draft
    for _ in 0..<Self.rounds {
      var writer = PlanWriter(draft, id: id)
      let files = writer.files()
      let faulty = faulty(files, writer.identified.map(\.id))
      if faulty.isEmpty { return (draft, (files, writer.identified)) }
      draft.demote(faulty, in: document.text)
    }
    var writer = PlanWriter(draft, id: id)
    let files = writer.files()
    return (draft, (files, writer.identified))
  }

  /// The standards, by their ids, that an error stands at or names.
  private func faulty(_ files: [PlanWriter.File], _ ids: [String]) -> Set<String> {
    let sources = files.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }
    let (plan, diagnostics) = RuleFolder.load(sources, zones: .none, auditing: false)
    var found = diagnostics.filter { $0.severity == .error }
    if let plan { found += Tracer(plan: plan).trace([document]).diagnostics.filter { $0.severity == .error } }
    let known = Set(ids)
    return Set(found.flatMap { named($0, files, known) })
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
