import Diagnostics
import MarkedYAML
import PlanDocuments
import Plans

/// The files of a plan, read in the order in which one thing needs another: names may be used before they are declared.
struct PlanReader {
  let context: ReadingContext
  /// Where time zones with summer time are looked up.
  var zones: ZoneFiles = .none
  /// Whether what the rules ask for is held against the words that they quote.
  var isAudited = true

  func read(_ files: [SourceFile]) {
    let documents = documents(of: files)
    let head = head(of: documents, files)
    if let head { HeadReader(context: context, zones: zones).read(head) }
    for document in documents { check(document, against: head) }
    for document in documents { IndicatorReader(context: context).readAll(of: document) }
    OwnGrowthReader(context: context).readAll()
    RelationReader(context: context).readAll()
    ComputedIndicatorReader(context: context).readAll()
    let drafts = documents.flatMap { GroupReader(context: context).read($0) }
    for draft in drafts { ImplicitIndicators(context: context).declare(for: draft) }
    context.plan.standards = drafts.compactMap { StandardReader(context: context).read($0) }
    let checks = documents.flatMap { $0.items("checks") }
    context.plan.checks = checks.compactMap { FigureCheckReader(context: context).read($0) }
    context.plan.notStandards = documents.flatMap { $0.items("not_standards") }.compactMap(notStandard)
    if let head {
      TableReader(context: context).readAll(of: head)
      context.plan.waiverPolicy = WaiverPolicyReader(context: context).read(head)
    }
    check(drafts)
  }

  /// What can only be seen of the plan as a whole.
  private func check(_ drafts: [Draft]) {
    let conflicts = ConflictChecker(context: context, drafts: drafts)
    ClaimChecker(context: context).check(recorded: conflicts.pairs)
    conflicts.check()
    if isAudited, !context.log.hasErrors {
      context.log.report(contentsOf: QuoteAudit(context.plan, severity: .warning).faults())
    }
    checkUnusedIndicators()
  }

  private func documents(of files: [SourceFile]) -> [Fields] {
    var documents: [Fields] = []
    for file in files {
      let (roots, diagnostics) = YAMLReader().read(file)
      context.log.report(contentsOf: diagnostics)
      if diagnostics.contains(where: { $0.severity == .error }) { context.isComplete = false }
      if roots.isEmpty, context.isComplete {
        reportNothing(at: Self.beginning(of: file))
      }
      for root in roots {
        let value = Value(node: root, file: file.name)
        if root.isBlank {
          reportNothing(at: value.place)
        } else if let fields = context.fields(value, .file) {
          documents.append(fields)
        }
      }
    }
    return documents
  }

  private static func beginning(of file: SourceFile) -> Diagnostic.Place {
    Diagnostic.Place(file: file.name, at: SourceLocation(line: 1, column: 1))
  }

  private func head(of documents: [Fields], _ files: [SourceFile]) -> Fields? {
    let heads = documents.filter { !$0.given(PlanShapes.head).isEmpty }
    guard let head = heads.first else {
      guard context.isComplete else { return nil }
      let place = documents.first?.place ?? files.first.map(Self.beginning)
      context.log.report(
        .planMissing, at: place, Phrase(zh: "没有说明方案的文件", en: "no file says what the plan is"),
        help: Phrase(zh: "请加上 plan.yaml，写明 plan、title、year", en: "add a plan.yaml with plan, title and year"))
      return nil
    }
    for other in heads.dropFirst() {
      guard let key = other.given(PlanShapes.head).first else { continue }
      context.log.report(
        .planRepeated, at: other.keyPlace(key),
        Phrase(zh: "方案在两处说明", en: "a second place says what the plan is"),
        help: Phrase(zh: "`\(key)` 只写在 plan.yaml 中", en: "give `\(key)` in plan.yaml only"),
        related: [
          Diagnostic.Related(message: Phrase(zh: "第一处在这里", en: "the first is here"), place: head.place)
        ])
    }
    context.hasHead = true
    return head
  }

  private func check(_ document: Fields, against head: Fields?) {
    if let head, let id = document["plan"], let text = id.text, let known = head["plan"]?.text, text != known {
      context.log.report(
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

  private func reportNothing(at place: Diagnostic.Place) {
    context.log.report(
      .nothingDeclared, at: place, Phrase(zh: "文件中没有指标，也没有标准", en: "the file has neither indicators nor standards"),
      help: Phrase(zh: "请写 indicators 或 standards，或删去文件", en: "add indicators or standards, or remove the file"))
  }

  private func notStandard(_ value: Value) -> NotStandard? {
    guard let fields = context.fields(value, .notStandard), let quote = fields.text("quote"),
      let reason = fields.text("reason")
    else { return nil }
    return NotStandard(quote: quote, reason: reason, place: fields.place)
  }

  private func checkUnusedIndicators() {
    guard context.isComplete, !context.log.hasErrors else { return }
    for (index, indicator) in context.plan.indicators.enumerated()
    where !context.indicators.used.contains(index) && !indicator.isImplicit {
      context.log.report(
        .unusedIndicator, .warning, at: indicator.place,
        Phrase(zh: "没有标准用到指标 `\(indicator.id)`", en: "no standard uses the indicator `\(indicator.id)`"),
        help: Phrase(zh: "请删去，或写出用到它的标准", en: "remove it, or write the standard that uses it"))
    }
  }
}
