import Diagnostics
import Plans
import Quantities

/// What a standard takes from its file and groups where it says nothing itself.
struct Inherited {
  var source = Standard.Source()
  var leaders: [String]?
  var lead: [String]?
  var support: [String]?
  var start: CalendarDate
  var deadline: CalendarDate
  var severity: Standard.Severity = .binding
  var pace = Course()
  var profile: ToleranceProfile?
  var places = Standard.Places()

  /// A pace and where it is written, because it is held against each standard's own dates and indicator.
  struct Course {
    var pace: Pace = .linear
    var list: Value?
    var place: Diagnostic.Place?
  }
}

/// A standard before its requirement is read.
struct Draft {
  let fields: Fields
  let inherited: Inherited
  let id: String
  let title: Phrase
  let quote: String?

  var place: Diagnostic.Place { fields["id"]?.place ?? fields.place }
}

extension Loader {
  /// The values of a mapping's shared keys over those it inherits.
  mutating func inherited(_ fields: Fields, over outer: Inherited) -> Inherited {
    var inner = outer
    decodeOrigin(fields, into: &inner.source)
    inner.leaders = leaders(fields, "leader") ?? outer.leaders
    inner.lead = units(fields, "lead") ?? outer.lead
    inner.places.leader = fields["leader"]?.place ?? outer.places.leader
    inner.places.lead = fields["lead"]?.place ?? outer.places.lead
    inner.places.deadline = fields["deadline"]?.place ?? outer.places.deadline
    inner.support = units(fields, "support") ?? outer.support
    inner.severity = choice(fields, "severity", Standard.Severity.self) ?? outer.severity
    inner.profile = profile(fields) ?? outer.profile
    if let value = fields["pace"], let pace = pace(value) { inner.pace = pace }
    let start = dateInPlan(fields["start"])
    let deadline = dateInPlan(fields["deadline"])
    inner.start = start ?? outer.start
    inner.deadline = deadline ?? outer.deadline
    if inner.deadline < inner.start, let value = deadline == nil ? fields["start"] : fields["deadline"],
      start != nil || deadline != nil
    {
      reportReversed(value, inner.start, inner.deadline)
    }
    return inner
  }

  private mutating func decodeOrigin(_ fields: Fields, into source: inout Standard.Source) {
    if fields.has("section") || fields.has("item") { source.heading = nil }
    if let value = fields["section"], let section = self.fields(value, .section) {
      source.annex = whole(section, "annex", in: 0...999) ?? source.annex
      source.section = whole(section, "number", in: 0...9999)
      source.sectionTitle = text(section, "title")
    }
    if let value = fields["item"], let item = self.fields(value, .item) {
      source.item = whole(item, "number", in: 0...9999)
      source.itemTitle = text(item, "title")
    }
    source.heading = text(fields, "heading") ?? source.heading
    if let value = fields["source"] { source.document = self.source(value) }
    if fields.shape == .standard { source.clause = whole(fields, "clause", in: 0...9999) }
  }

  /// A day that lies within the plan's term.
  mutating func dateInPlan(_ value: Value?) -> CalendarDate? {
    guard let value, let date = date(value) else { return nil }
    guard hasHead, plan.start <= plan.deadline, date < plan.start || date > plan.deadline else { return date }
    report(
      .dateOutsidePlan, at: value.place,
      Phrase(
        zh: "\(date) 不在方案期限 \(plan.start) 至 \(plan.deadline) 之内",
        en: "\(date) lies outside the plan's term, \(plan.start) to \(plan.deadline)"),
      help: Phrase(zh: "请核对日期", en: "check the date"))
    return nil
  }
}
