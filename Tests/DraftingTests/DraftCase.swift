import Bytes
import Diagnostics
import PlanDocuments
import Plans
import RuleFiles

@testable import Drafting

/// A document of a few lines, drafted.
enum DraftCase {
  static func document(_ text: String, name: String = "doc.txt") -> TracedDocument {
    TracedDocument(text: DocumentText(name: name, text: text), digest: SHA256.hexadecimal(of: Array(text.utf8)))
  }

  static func draft(_ text: String, year: Int? = nil) throws -> PlanDraft {
    try Drafter(document(text), year: year).draft()
  }

  /// One sentence as an entry of a task list.
  static func read(_ sentence: String, year: Int = 2024) throws -> [String] {
    let isChinese = sentence.unicodeScalars.contains { $0.value > 0x4E00 }
    let text =
      isChinese ? "\(year)年重点任务\n\n一、任务\n\n1.\(sentence)\n" : "Plan of tasks \(year)\n\n1. Tasks\n\n• \(sentence)\n"
    return try draft(text).standards.map { short($0.standard) }
  }

  /// What a standard asks for, in few words.
  static func short(_ standard: DraftedStandard) -> String {
    var words: String
    switch standard.ask {
    case .bound(let measure, let comparison, let values, let base, let isEvery, _):
      words = "\(comparison.rawValue) \(values.joined(separator: "..")) \(measure.kind)"
      if let base { words += " from \(base)" }
      if isEvery { words += " every \(measure.cadence ?? "")" }
    case .reduction(_, let by, let year): words = "reduction \(by)" + (year.map { " base \($0)" } ?? "")
    case .frequency(_, let times, let every): words = "frequency \(times) \(every)"
    case .milestone(let stage, _): words = "milestone \(stage.stage)"
    case .handedDown(_, let by): words = "handed down by \(by)"
    case .manual: words = "manual"
    }
    if let deadline = standard.deadline { words += " by \(deadline)" }
    if standard.severity != "binding" { words += " \(standard.severity)" }
    return words
  }

  /// The rule files of a draft, loaded and held against their document.
  static func loaded(_ draft: PlanDraft, _ document: TracedDocument) -> (plan: Plan?, diagnostics: [Diagnostic]) {
    var writer = PlanWriter(draft, id: "plan-\(draft.term.year)")
    let files = writer.files().map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }
    let (plan, diagnostics) = RuleFolder.load(files)
    guard let plan else { return (nil, diagnostics) }
    return (plan, diagnostics + Tracer(plan: plan).trace([document]).diagnostics)
  }
}
