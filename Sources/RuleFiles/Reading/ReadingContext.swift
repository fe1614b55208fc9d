import Diagnostics
import Plans
import Quantities

/// What the readers of one plan share: its files' faults, the plan so far, and what is known of the names in it.
final class ReadingContext {
  let log = RuleLog()
  var plan: Plan
  /// Whether the plan's head was read; without it unknown units, leaders and stages are not reported.
  var hasHead = false
  /// Whether every file could be read; a name that is missing may stand in one that could not.
  var isComplete = true
  let declarations: Declarations
  var indicators = DeclaredIndicators()
  var claims: [Claim] = []
  /// Where each standard writes its numbers, by their words.
  var boundPlaces: [String: [String: Diagnostic.Place]] = [:]

  /// A plan of which nothing is known yet; the zone stands until its head names one.
  convenience init(timeZone: PlanTimeZone) {
    self.init(
      plan: Plan(
        id: "", title: Phrase(verbatim: ""), year: 1, start: .first, deadline: .last, timeZone: timeZone,
        calendar: ReportingCalendar(cadence: .month, dueDay: 10)))
  }

  /// A plan that was read before, for what names its standards and indicators.
  init(plan: Plan) {
    self.plan = plan
    declarations = Declarations(log: log)
  }

  var scalars: ScalarReader { ScalarReader(log: log) }
  var quantities: QuantityReader { QuantityReader(log: log, measures: plan.measures) }
  var names: NameReader { NameReader(context: self) }
  var terms: TermReader { TermReader(context: self) }

  /// Checks a mapping against its shape; nil when it is no mapping.
  ///
  /// What is wrong is left out of the fields.
  func fields(_ mapping: Value, _ shape: ShapeName) -> Fields? {
    ShapeReader(log: log).read(mapping, shape)
  }

  /// What figures of an indicator are measured in; nil where its declaration is not usable.
  func measure(of index: Indicator.Index) -> Measure? {
    guard !indicators.broken.contains(index) else { return nil }
    let indicator = plan.indicators[index]
    return Measure(
      unit: indicator.unit, text: indicator.unitText, what: indicator.shownName, place: indicators.unitPlaces[index],
      isPlace: indicator.isPlace)
  }
}
