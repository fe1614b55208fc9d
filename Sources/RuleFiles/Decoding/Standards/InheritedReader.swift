import Diagnostics
import Plans
import Quantities

/// The values of a mapping's shared keys over those it inherits.
struct InheritedReader {
  let context: ReadingContext

  func read(_ fields: Fields, over outer: Inherited) -> Inherited {
    var inner = outer
    readOrigin(fields, into: &inner.source)
    inner.leaders = context.names.leaders(fields, "leader") ?? outer.leaders
    inner.lead = context.names.units(fields, "lead") ?? outer.lead
    inner.places.leader = fields["leader"]?.place ?? outer.places.leader
    inner.places.lead = fields["lead"]?.place ?? outer.places.lead
    inner.places.deadline = fields["deadline"]?.place ?? outer.places.deadline
    inner.support = context.names.units(fields, "support") ?? outer.support
    inner.severity = fields.choice("severity", Standard.Severity.self) ?? outer.severity
    inner.profile = ProfileReader(quantities: context.quantities).read(fields) ?? outer.profile
    if let value = fields["pace"], let pace = PaceReader(quantities: context.quantities).read(value) {
      inner.pace = pace
    }
    let start = context.terms.dateInPlan(fields["start"])
    let deadline = context.terms.dateInPlan(fields["deadline"])
    inner.start = start ?? outer.start
    inner.deadline = deadline ?? outer.deadline
    if inner.deadline < inner.start, let value = deadline == nil ? fields["start"] : fields["deadline"],
      start != nil || deadline != nil
    {
      context.terms.reportReversed(value, inner.start, inner.deadline)
    }
    return inner
  }

  private func readOrigin(_ fields: Fields, into source: inout Standard.Source) {
    if fields.has("section") || fields.has("item") { source.heading = nil }
    if let section = fields.mapping("section", .section) {
      source.annex = section.whole("annex", in: 0...999) ?? source.annex
      source.section = section.whole("number", in: 0...9999)
      source.sectionTitle = section.text("title")
    }
    if let item = fields.mapping("item", .item) {
      source.item = item.whole("number", in: 0...9999)
      source.itemTitle = item.text("title")
    }
    source.heading = fields.text("heading") ?? source.heading
    if let value = fields["source"] { source.document = context.names.source(value) }
    if fields.shape == .standard { source.clause = fields.whole("clause", in: 0...9999) }
  }
}
