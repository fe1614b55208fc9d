import Diagnostics
import MarkedYAML
import PlanDocuments
import Plans

extension Loader {
  /// Reads every file before anything is decoded: names may be used before they are declared.
  mutating func load(_ files: [SourceFile]) {
    var documents: [Fields] = []
    for file in files {
      let (roots, diagnostics) = YAMLReader().read(file)
      log.report(contentsOf: diagnostics)
      if diagnostics.contains(where: { $0.severity == .error }) { isComplete = false }
      if roots.isEmpty, isComplete {
        reportNothing(at: Self.beginning(of: file))
      }
      for root in roots {
        let value = Value(node: root, file: file.name)
        if root.isBlank {
          reportNothing(at: value.place)
        } else if let fields = fields(value, .file) {
          documents.append(fields)
        }
      }
    }
    let head = head(of: documents, files)
    if let head { decodeHead(head) }
    for document in documents { check(document, against: head) }
    for document in documents { declareIndicators(document) }
    resolveOwnGrowths()
    resolveRelations()
    resolveFormulas()
    var drafts: [Draft] = []
    for document in documents { draftStandards(document, into: &drafts) }
    for draft in drafts { declareImplicitIndicators(draft) }
    for draft in drafts { decode(draft) }
    for document in documents { decodeChecks(document) }
    for document in documents { decodeNotStandards(document) }
    if let head { decodeTables(head) }
    if let head { decodeWaiverPolicy(head) }
    checkClaims()
    checkRecordedConflicts(drafts)
    if isAudited, !log.hasErrors { log.report(contentsOf: QuoteAudit(plan, severity: .warning).faults()) }
    checkUnusedIndicators()
  }

  private static func beginning(of file: SourceFile) -> Diagnostic.Place {
    Diagnostic.Place(file: file.name, at: SourceLocation(line: 1, column: 1))
  }

  private mutating func head(of documents: [Fields], _ files: [SourceFile]) -> Fields? {
    let heads = documents.filter { !$0.given(PlanShapes.head).isEmpty }
    guard let head = heads.first else {
      guard isComplete else { return nil }
      let place = documents.first?.place ?? files.first.map(Self.beginning)
      report(
        .planMissing, at: place, Phrase(zh: "没有说明方案的文件", en: "no file says what the plan is"),
        help: Phrase(zh: "请加上 plan.yaml，写明 plan、title、year", en: "add a plan.yaml with plan, title and year"))
      return nil
    }
    for other in heads.dropFirst() {
      guard let key = other.given(PlanShapes.head).first else { continue }
      report(
        .planRepeated, at: other.keyPlace(key),
        Phrase(zh: "方案在两处说明", en: "a second place says what the plan is"),
        help: Phrase(zh: "`\(key)` 只写在 plan.yaml 中", en: "give `\(key)` in plan.yaml only"),
        related: [
          Diagnostic.Related(message: Phrase(zh: "第一处在这里", en: "the first is here"), place: head.place)
        ])
    }
    hasHead = true
    return head
  }

  private mutating func check(_ document: Fields, against head: Fields?) {
    if let head, let id = document["plan"], let text = id.text, let known = head["plan"]?.text, text != known {
      report(
        .otherPlan, at: id.place, Phrase(zh: "此文件属于方案“\(text)”", en: "this file belongs to the plan '\(text)'"),
        help: Phrase(
          zh: "请改为“\(known)”，或把文件移到该方案的目录", en: "write '\(known)', or move the file to that plan's folder"),
        related: [
          Diagnostic.Related(
            message: Phrase(zh: "本方案是“\(known)”", en: "this plan is '\(known)'"),
            place: head["plan"]?.place ?? head.place)
        ])
    }
    if document.given(PlanShapes.head + PlanShapes.body).isEmpty { reportNothing(at: document.place) }
  }

  private mutating func reportNothing(at place: Diagnostic.Place) {
    report(
      .nothingDeclared, at: place, Phrase(zh: "文件中没有指标，也没有标准", en: "the file has neither indicators nor standards"),
      help: Phrase(zh: "请写 indicators 或 standards，或删去文件", en: "add indicators or standards, or remove the file"))
  }

  private mutating func decodeNotStandards(_ document: Fields) {
    for value in document["not_standards"]?.items ?? [] {
      guard let fields = fields(value, .notStandard), let quote = text(fields, "quote"),
        let reason = text(fields, "reason")
      else { continue }
      plan.notStandards.append(NotStandard(quote: quote, reason: reason, place: fields.place))
    }
  }
}
