import Diagnostics
public import Plans

/// Holds every quote of a plan against the documents, and every number of the documents against the plan.
public struct Tracer {
  let plan: Plan
  private var diagnostics: [Diagnostic] = []

  /// A tracer of one plan, for any number of runs.
  public init(plan: Plan) {
    self.plan = plan
  }

  /// Traces the plan to its documents.
  ///
  /// A document is the plan's source of the same file name, else of the same digest, else the only one.
  ///
  /// Not `auditing`, what the rules ask for is not held against the words that they quote, as `QuoteAudit` does.
  public func trace(_ documents: [TracedDocument], auditing: Bool = true) -> Trace {
    var tracer = self
    return tracer.traced(documents, auditing)
  }

  private mutating func traced(_ documents: [TracedDocument], _ auditing: Bool) -> Trace {
    let sources = documents.map { source(of: $0, alone: documents.count == 1) }
    checkSources(documents, sources)
    var pages = documents.map { Page(text: $0.text) }
    var verified = 0
    var places: [OwnerAudit.Place] = []
    for (index, standard) in plan.standards.enumerated() {
      let candidates = pages.indices.filter {
        standard.source.document == nil || sources[$0]?.id == standard.source.document
      }
      if candidates.isEmpty { continue }
      let found = verify(standard, candidates, &pages)
      if !found.isEmpty { verified += 1 }
      places += found.map { OwnerAudit.Place(standard: index, page: $0.page, range: $0.range) }
    }
    for record in plan.notStandards { check(record, &pages) }
    diagnostics += OwnerAudit(plan).faults(places, in: pages.map(\.owners))
    if auditing { diagnostics += QuoteAudit(plan, severity: .error).faults() }
    let parts = documents.indices.map { part(documents[$0], sources[$0], pages[$0]) }
    return Trace(
      parts: parts, standards: plan.standards.count, verified: verified, diagnostics: diagnostics)
  }

  /// A document and what accounts for its numbers.
  private struct Page {
    let text: DocumentText
    let outline: DocumentOutline
    let owners: DocumentOwners
    /// The quotes of standards and of records that stand here.
    var standards: [Range<Int>] = []
    var records: [Range<Int>] = []

    init(text: DocumentText) {
      self.text = text
      outline = DocumentOutline(text)
      owners = DocumentOwners(text)
    }
  }

  private mutating func report(
    _ code: TraceCode, _ severity: Diagnostic.Severity = .error, at place: Diagnostic.Place?, _ message: Phrase,
    help: Phrase, related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(Diagnostic(code.code, severity, at: place, message, help: help, related: related))
  }

  // MARK: Documents

  private func source(of document: TracedDocument, alone: Bool) -> SourceDocument? {
    func base(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }
    return plan.sources.first { base($0.file) == base(document.text.name) }
      ?? plan.sources.first { $0.sha256 == document.digest }
      ?? (alone && plan.sources.count == 1 ? plan.sources.first : nil)
  }

  private mutating func checkSources(_ documents: [TracedDocument], _ sources: [SourceDocument?]) {
    for (document, source) in zip(documents, sources) {
      let place = Diagnostic.Place(file: document.text.name)
      guard let source else {
        report(
          .documentUnknown, .warning, at: place,
          Phrase(zh: "方案的 sources 中没有这份文件", en: "the plan's sources do not name this document"),
          help: Phrase(zh: "请在 plan.yaml 的 sources 中登记", en: "enter it under sources in plan.yaml"))
        continue
      }
      if let digest = source.sha256, digest != document.digest {
        report(
          .digestDiffers, at: place,
          Phrase(
            zh: "文件与登记的不是同一份：SHA-256 为 \(document.digest)",
            en: "this is not the document on record: its SHA-256 is \(document.digest)"),
          help: Phrase(
            zh: "plan.yaml 登记为 \(digest)；确已改版的，请核对条文后更新校验值",
            en: "plan.yaml records \(digest); if the document was revised, check the quotes and record the new digest"))
      } else if source.sha256 == nil {
        report(
          .digestMissing, .warning, at: place,
          Phrase(zh: "plan.yaml 未登记此文件的 SHA-256", en: "plan.yaml records no SHA-256 of this document"),
          help: Phrase(zh: "请补写 sha256: \(document.digest)", en: "add sha256: \(document.digest)"))
      }
    }
    for source in plan.sources where !sources.contains(where: { $0?.id == source.id }) {
      let count = plan.standards.count { $0.source.document == source.id }
      guard count > 0 else { continue }
      report(
        .documentNotGiven, .warning, at: nil,
        Phrase(
          zh: "未提供来源文件“\(source.file)”，\(count)条标准未核对",
          en: "the source '\(source.file)' was not given: \(count) standards are not verified"),
        help: Phrase(zh: "请用 --source 指明", en: "name it with --source"))
    }
  }

  // MARK: Quotes

  /// Where the quote stands in the part that its standard names.
  private mutating func verify(_ standard: Standard, _ candidates: [Int], _ pages: inout [Page]) -> [(
    page: Int, range: Range<Int>
  )] {
    let words = DocumentText.folded(standard.quote)
    var found: [(page: Int, range: Range<Int>)] = []
    var elsewhere: Diagnostic.Place?
    var missing: DocumentOutline.Missing?
    for candidate in candidates {
      let text = pages[candidate].text
      let occurrences = text.occurrences(of: words)
      switch pages[candidate].outline.extents(of: standard.source) {
      case .failure(let what): missing = what
      case .success(let extents):
        let inside = occurrences.filter { occurrence in
          extents.contains { $0.lowerBound <= occurrence.lowerBound && occurrence.upperBound <= $0.upperBound }
        }
        found += inside.map { (candidate, $0) }
        pages[candidate].standards += inside
      }
      if let first = occurrences.first, found.isEmpty { elsewhere = text.place(first) }
    }
    if !found.isEmpty { return found }
    if let missing {
      reportMissing(missing, standard, elsewhere)
    } else if let elsewhere {
      report(
        .quoteElsewhere, at: standard.place,
        Phrase(
          zh: "“\(standard.quote)”不在所写的部分、条目中", en: "'\(standard.quote)' does not stand in the part that the rule names"
        ),
        help: Phrase(zh: "请核对 section、item、heading、clause", en: "check section, item, heading and clause"),
        related: [here(elsewhere)])
    } else {
      reportNotFound(standard, words, candidates.map { pages[$0].text })
    }
    return []
  }

  private func here(_ place: Diagnostic.Place) -> Diagnostic.Related {
    Diagnostic.Related(message: Phrase(zh: "原文在这里", en: "it stands here"), place: place)
  }

  private mutating func reportMissing(
    _ what: DocumentOutline.Missing, _ standard: Standard, _ stands: Diagnostic.Place?
  ) {
    let source = standard.source
    let name =
      switch what {
      case .annex(let number): Phrase(zh: "附件\(number)", en: "annex \(number)")
      case .section:
        Phrase(
          zh: "“\(source.sectionTitle ?? "第\(source.section ?? 0)部分")”",
          en: "the section '\(source.sectionTitle ?? "\(source.section ?? 0)")'")
      case .item:
        Phrase(
          zh: "条目“\(source.itemTitle ?? "\(source.item ?? 0)")”",
          en: "the item '\(source.itemTitle ?? "\(source.item ?? 0)")'")
      case .heading(let title): Phrase(zh: "小标题“\(title)”", en: "the heading '\(title)'")
      case .clause(let number): Phrase(zh: "第（\(number)）款", en: "clause \(number)")
      }
    report(
      .sectionNotFound, at: standard.place, Phrase(zh: "文件的该处没有\(name.zh)", en: "the document has no \(name.en) there"),
      help: Phrase(
        zh: "请核对 section、item、heading、clause 的序号和标题",
        en: "check the numbers and titles of section, item, heading and clause"),
      related: stands.map { [here($0)] } ?? [])
  }

  private mutating func reportNotFound(_ standard: Standard, _ words: [Unicode.Scalar], _ texts: [DocumentText]) {
    var related: [Diagnostic.Related] = []
    let starts = texts.compactMap { text in text.longestStart(of: words).map { (text, $0) } }
    if let (text, range) = starts.max(by: { $0.1.count < $1.1.count }), range.count >= 2 {
      let end = min(range.upperBound + 8, text.scalars.count)
      let shown = text.text(range.lowerBound..<end)
      related = [
        Diagnostic.Related(
          message: Phrase(zh: "文件写的是“\(shown)…”", en: "the document says '\(shown)…'"), place: text.place(range))
      ]
    }
    report(
      .quoteNotFound, at: standard.place,
      Phrase(zh: "文件中没有“\(standard.quote)”", en: "'\(standard.quote)' does not stand in the document"),
      help: Phrase(zh: "原文须一字不差，空白和换行除外", en: "a quote is verbatim, apart from blanks and line ends"), related: related)
  }

  private mutating func check(_ record: NotStandard, _ pages: inout [Page]) {
    let words = DocumentText.folded(record.quote)
    var found = false
    for index in pages.indices {
      let occurrences = pages[index].text.occurrences(of: words)
      pages[index].records += occurrences
      if !occurrences.isEmpty { found = true }
    }
    guard !found, !pages.isEmpty else { return }
    report(
      .recordNotFound, .warning, at: record.place,
      Phrase(zh: "文件中没有“\(record.quote)”", en: "'\(record.quote)' does not stand in the document"),
      help: Phrase(zh: "请改正或删去这条记录", en: "correct the record or remove it"))
  }

  // MARK: Numbers

  private func part(_ document: TracedDocument, _ source: SourceDocument?, _ page: Page) -> Trace.Part {
    let text = page.text
    var coverage = Trace.Coverage()
    var gaps: [Trace.Gap] = []
    let numbering = Spans(ListNumbers.ranges(in: text, page.outline) + page.owners.numberCells)
    let mentions = NumberMention.all(in: text).filter { !numbering.cover($0.range) }
    let standards = Spans(page.standards)
    let records = Spans(page.records)
    var next = 0
    for sentence in text.sentences {
      coverage.sentences += 1
      var open: [NumberMention] = []
      let first = next
      while next < mentions.count, mentions[next].range.lowerBound < sentence.upperBound {
        let mention = mentions[next]
        next += 1
        if standards.cover(mention.range) {
          coverage.byStandard += 1
        } else if records.cover(mention.range) {
          coverage.byRecord += 1
        } else {
          open.append(mention)
        }
      }
      guard next > first else { continue }
      coverage.numbers += next - first
      coverage.quantified += 1
      guard let leading = open.first else {
        coverage.covered += 1
        continue
      }
      gaps.append(
        Trace.Gap(
          place: text.place(leading.range), heading: page.outline.heading(above: leading.range.lowerBound),
          sentence: text.text(sentence), numbers: open.map { text.text($0.range) }, ranges: open.map(\.range)))
    }
    return Trace.Part(
      source: source?.id, file: text.name, digest: document.digest, coverage: coverage, gaps: gaps)
  }
}
