import Bytes
import Diagnostics
import Documents
import Drafting
import PlanDocuments
import Plans
import Quantities
import RuleFiles

/// Drafts a plan of a document into a folder, and never writes over what it did not draft.
struct PlanDrafting {
  let session: Session
  let folder: String
  let year: Int?
  var reviews: [DraftReviewFile] = []

  func draft(_ path: String) throws {
    let file = try session.inputs.read(path)
    let (read, diagnostics) = DocumentReader().read(file)
    guard let document = read else { throw Refused(diagnostics: diagnostics, sources: [file]) }
    let draft: PlanDraft
    do {
      draft = try Drafter(document, year: year, language: session.display.lang?.language).draft()
    } catch {
      throw Inputs.Trouble(
        .draftWithoutYear, path, Phrase(zh: "文件没有写明年度", en: "the document does not say which year it plans for"),
        help: Phrase(zh: "请用 --year 指明，如 --year 2023", en: "say which with --year, such as --year 2023"))
    }
    if session.holdsPlan(folder) {
      let tree = try session.ruleTree(folder)
      let files = try (tree.rules + tree.tests + tree.waivers).map(session.inputs.readYAML)
      if files.allSatisfy(DraftMark.isUntouched) {
        try replace(files, draft, document, file)
      } else {
        try add(to: session.loadPlan(in: folder), draft, document, file)
      }
    } else {
      try replace([], draft, document, file)
    }
  }

  // MARK: A folder of its own

  private func replace(_ old: [SourceFile], _ draft: PlanDraft, _ document: TracedDocument, _ file: SourceFile) throws {
    let (checked, written) = DraftCheck(document: document).checked(draft) { draft in
      var writer = PlanWriter(draft, id: "plan-\(draft.term.year)")
      let files = writer.files()
      return (writer, files)
    }
    let new = written.files + written.tests
    let copy = Inputs.join(folder, checked.file)
    if session.inputs.exists(copy), try session.inputs.read(copy).bytes != file.bytes { throw Self.occupied(copy) }
    let names = Set(old.map(\.name))
    for file in new {
      let path = Inputs.join(folder, file.name)
      if session.inputs.exists(path), !names.contains(path) { throw Self.occupied(path) }
    }
    try session.makeFolder(folder)
    for file in new {
      let path = Inputs.join(folder, file.name)
      try session.replace(Array(DraftMark.marked(file.text).utf8), at: path)
      try session.terminal.write(path + "\n")
    }
    if !session.inputs.exists(copy) {
      try session.replace(file.bytes, at: copy)
      try session.terminal.write(copy + "\n")
    }
    try writeReviews(checked, written.entries)
    try session.terminal.write(
      "\n" + DraftSummary(language: session.language).drafted(checked, written, in: folder, stale(old, new)))
  }

  /// Files of an earlier run that this one does not write again: named, not removed.
  private func stale(_ old: [SourceFile], _ new: [PlanWriter.File]) -> [String] {
    let paths = Set(new.map { Inputs.join(folder, $0.name) })
    return old.map(\.name).filter { !paths.contains($0) }
  }

  private static func occupied(_ path: String) -> Inputs.Trouble {
    Inputs.Trouble(
      .wouldOverwrite, path,
      Phrase(zh: "文件已存在，不是起草所得，没有写入任何文件", en: "the file exists and was not drafted; nothing was written"),
      help: Phrase(zh: "请另选一个文件夹", en: "choose another folder"))
  }

  // MARK: A plan that a person has

  private func add(
    to loaded: Session.LoadedPlan, _ draft: PlanDraft, _ document: TracedDocument, _ file: SourceFile
  ) throws {
    let comparison = DraftComparison(loaded.plan, draft, document.text)
    var more = draft.only(comparison.new, for: loaded.plan, in: document.text)
    let isOld = loaded.plan.sources.contains { $0.sha256 == document.digest }
    // Numbers of another edition are accounted for when its plan is made.
    if !isOld { more.records = [] }
    var path: String?
    if !more.standards.isEmpty {
      let taken = Set(loaded.plan.standards.map(\.id) + loaded.plan.indicators.map(\.id))
      let names = Set(loaded.plan.indicators.flatMap { [$0.name.zh, $0.name.en] + $0.aliases })
      let name = unused(draft)
      let (checked, written) = DraftCheck(document: document, rules: loaded.sources).checked(more) { draft in
        var writer = PlanWriter(draft, id: loaded.plan.id, taken: taken)
        writer.avoid(names: names)
        let addition = writer.addition(named: name)
        return (writer, [addition])
      }
      for file in written.files + written.tests {
        let target = Inputs.join(folder, file.name)
        try session.replace(Array(DraftMark.marked(file.text).utf8), at: target)
        try session.terminal.write(target + "\n")
      }
      path = Inputs.join(folder, name)
      try writeReviews(checked, written.entries)
    } else {
      try writeReviews(more, [])
    }
    var summary = DraftSummary(language: session.language).compared(comparison, loaded.plan, path)
    if !isOld {
      let copy = Inputs.join(folder, draft.file)
      if !session.inputs.exists(copy) {
        try session.replace(file.bytes, at: copy)
        try session.terminal.write(copy + "\n")
      }
      summary += DraftSummary(language: session.language).edition(draft, in: folder)
    }
    try session.terminal.write("\n" + summary)
  }

  private func unused(_ draft: PlanDraft) -> String {
    var name = "draft-\(draft.term.year).yaml"
    var count = 1
    while [name, String(name.dropLast(5)) + ".tests.yaml"].contains(where: {
      session.inputs.exists(Inputs.join(folder, $0))
    }) {
      count += 1
      name = "draft-\(draft.term.year)-\(count).yaml"
    }
    return name
  }

  private func writeReviews(_ draft: PlanDraft, _ entries: [(id: String, entry: PlanDraft.Entry)]) throws {
    let list = ReviewList(draft, entries)
    for review in reviews {
      switch review.format {
      case .markdown: try session.write(list.markdown, to: review.path)
      case .workbook:
        let bytes: [UInt8]
        do {
          bytes = try list.workbook(created: draft.term.start.daysSinceEpoch * 86_400)
        } catch {
          throw Inputs.Trouble(
            .cannotRender, review.path, Phrase(zh: "无法生成工作簿", en: "the workbook cannot be made"),
            help: Phrase(zh: "请改用 md:文件", en: "write md:FILE instead"))
        }
        try session.write(bytes, to: review.path)
      }
    }
  }
}

/// `md:FILE` or `xlsx:FILE`.
struct DraftReviewFile {
  enum Format: String, CaseIterable {
    case markdown = "md"
    case workbook = "xlsx"
  }

  let format: Format
  let path: String

  init?(_ argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let format = Format(rawValue: parts[0]) else { return nil }
    (self.format, path) = (format, parts[1])
  }
}

/// The first line of a drafted file: whether anybody has changed the rest since.
enum DraftMark {
  private static let opening = "# plumbline draft "

  static func marked(_ text: String) -> String {
    opening + SHA256.hexadecimal(of: Array(text.utf8)) + "\n" + text
  }

  static func isUntouched(_ file: SourceFile) -> Bool {
    let start = Array(opening.utf8)
    guard file.bytes.starts(with: start), let end = file.bytes.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    let digest = String(decoding: file.bytes[start.count..<end], as: UTF8.self)
    return SHA256.hexadecimal(of: Array(file.bytes[(end + 1)...])) == digest
  }
}
