package import Diagnostics
package import PlanDocuments
package import Plans

/// Makes a plan of a document: what it promises as standards, what its other numbers are for as records.
package struct Drafter {
  /// Why nothing can be drafted.
  package enum Trouble: Error {
    /// The document names no year.
    case noYear
  }

  let document: TracedDocument
  let year: Int?
  private let term: DraftTerm?
  private let language: Language?
  private let isChinese: Bool
  private let text: DocumentText
  private let outline: DocumentOutline
  private let layout: DocumentLayout

  /// `year` or `term` says what the document does not; `language` is that of the reasons, the document's by default.
  package init(_ document: TracedDocument, year: Int? = nil, term: DraftTerm? = nil, language: Language? = nil) {
    (self.document, self.year, self.term, self.language) = (document, year, term, language)
    text = document.text
    outline = DocumentOutline(text)
    layout = DocumentLayout(text, outline)
    let han = text.scalars.count { (0x4E00...0x9FFF).contains($0.value) }
    isChinese = han * 4 > text.scalars.count
  }

  package func draft() throws(Trouble) -> PlanDraft {
    let whole = Passage(text, 0..<text.scalars.count)
    let isExpected = isChinese && whole.holds(["预期性"], in: 0..<whole.count)
    let opened = max(layout.title.upperBound, layout.opening.last?.upperBound ?? 0)
    let titled = Passage(text, 0..<min(text.scalars.count, opened)).count
    guard let term = term ?? DraftTerm(of: whole, title: 0..<titled, year: year) else { throw .noYear }
    var walk = DocumentWalk(
      text: text, outline: outline, term: term, isChinese: isChinese, severity: isExpected ? "expected" : "binding")
    for block in layout.blocks { walk.take(block) }
    walk.finish()
    var plan = PlanDraft(
      title: Self.title(text.text(title(of: term))), term: term, isChinese: isChinese,
      language: language ?? (isChinese ? .zh : .en),
      file: text.name.split(separator: "/").last.map(String.init) ?? text.name, digest: document.digest)
    plan.standards = walk.standards
    plan.found = walk.records
    plan.record(in: text)
    return plan
  }

  /// The first of the opening lines that names the plan's year, else the first of all.
  private func title(of term: DraftTerm) -> Range<Int> {
    layout.opening.first { line in
      let passage = Passage(text, line)
      let years = YearWord.all(in: passage, 0..<passage.count)
      return line.count > 8 && years.contains { $0.years.contains(term.year) }
        && !passage.holds(["号", "〔"], in: 0..<passage.count)
    } ?? layout.title
  }

  private static func title(_ words: String) -> String {
    let words = String(words.drop { $0 == "#" }).trimmed
    return words.count <= 80 ? words : String(words.prefix(80))
  }
}

/// A drafted plan.
package struct PlanDraft: Sendable {
  package struct Entry: Sendable {
    package var standard: DraftedStandard
    package var place: DraftPlace
  }

  package let title: String
  package let term: DraftTerm
  /// Whether the document is Chinese.
  package let isChinese: Bool
  /// In which the reasons are given.
  package let language: Language
  /// The document, and the SHA-256 of its bytes.
  package let file: String
  package let digest: String
  package var standards: [Entry] = []
  package var records: [(quote: String, reason: String)] = []
  /// The stretches of the document of which is known what they are.
  var found: [DraftedRecord] = []

  init(title: String, term: DraftTerm, isChinese: Bool, language: Language, file: String, digest: String) {
    (self.title, self.term, self.isChinese, self.language) = (title, term, isChinese, language)
    (self.file, self.digest) = (file, digest)
  }
}

/// Where a standard stands in the document, as far as its numbering shows.
package struct DraftPlace: Sendable, Hashable {
  package var annex: Int?
  package var section: Int?
  package var sectionTitle: String?
  package var item: Int?
  package var itemTitle: String?

  package var source: Standard.Source {
    Standard.Source(annex: annex, section: section, sectionTitle: sectionTitle, item: item, itemTitle: itemTitle)
  }
}
