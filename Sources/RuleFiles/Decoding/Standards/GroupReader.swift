import Diagnostics
import Plans

/// Groups within groups within a file, each handing down what its standards do not say themselves.
struct GroupReader {
  let context: ReadingContext

  /// Groups within groups, and no deeper.
  private static let depthLimit = 3

  /// The standards of a document, in the order of the file, before what they require is read.
  func read(_ document: Fields) -> [Draft] {
    var base = Inherited(start: context.plan.start, deadline: context.plan.deadline)
    if context.plan.sources.count == 1 { base.source.document = context.plan.sources.first?.id }
    // In the head, start, deadline and profile are the plan's own and already read.
    return drafts(of: document, over: base, depth: 0)
  }

  private func drafts(of fields: Fields, over outer: Inherited, depth: Int) -> [Draft] {
    let inherited = InheritedReader(context: context).read(fields, over: outer)
    var drafts: [Draft] = []
    for value in fields.items("standards") {
      if let standard = context.fields(value, .standard) { drafts.append(draft(standard, over: inherited)) }
    }
    guard depth < Self.depthLimit else {
      if fields.has("groups") {
        context.log.reportTooDeep(fields.keyPlace("groups"), Phrase(zh: "标准组", en: "groups"), Self.depthLimit)
      }
      return drafts
    }
    for value in fields.items("groups") {
      if let group = context.fields(value, .group) {
        drafts += self.drafts(of: group, over: inherited, depth: depth + 1)
      }
    }
    return drafts
  }

  private func draft(_ fields: Fields, over outer: Inherited) -> Draft {
    let id = fields.identifier("id")
    let title = fields.phrase("title")
    let quote = fields.text("quote")
    let inherited = InheritedReader(context: context).read(fields, over: outer)
    if inherited.lead == nil, !context.plan.units.isEmpty {
      context.log.report(
        .noLead, .warning, at: fields["id"]?.place ?? fields.place,
        Phrase(zh: "标准没有牵头单位", en: "the standard has no lead unit"),
        help: Phrase(
          zh: "请写 `lead`；确实无人牵头写 `lead: unset`", en: "give `lead`, or write `lead: unset` where nobody leads"))
    }
    let isNew = id.map { context.declarations.isNew($0, as: .standard, at: fields["id"]) } ?? false
    return Draft(
      fields: fields, inherited: inherited, id: isNew ? id ?? "" : "", title: title ?? Phrase(verbatim: id ?? ""),
      quote: quote)
  }
}
