public import Diagnostics
package import Figures
public import Plans
public import Quantities

// What findings have in common or mostly lack is kept behind one word, so that half a million of them fit.

extension Finding {
  /// What every finding of a standard says alike.
  package struct Standing: Sendable {
    package var standard: String
    package var title: Phrase
    package var quote: String
    package var source: Standard.Source
    package var leaders: [String]
    package var lead: [String]
    package var support: [String]
    package var deadline: CalendarDate
    package var conflicts: [Standard.Conflict]
    package var rule: Diagnostic.Place
    package var target: Target?

    package init(
      standard: String, title: Phrase, quote: String, source: Standard.Source, leaders: [String], lead: [String],
      support: [String], deadline: CalendarDate, conflicts: [Standard.Conflict], rule: Diagnostic.Place,
      target: Target? = nil
    ) {
      self.standard = standard
      self.title = title
      self.quote = quote
      self.source = source
      self.leaders = leaders
      self.lead = lead
      self.support = support
      self.deadline = deadline
      self.conflicts = conflicts
      self.rule = rule
      self.target = target
    }
  }

  /// Where: an area's id, and what it is called where that is known.
  package struct Site: Sendable {
    var area: String
    package var areaName: Phrase?

    package init(area: String, areaName: Phrase? = nil) {
      self.area = area
      self.areaName = areaName
    }
  }

  /// What few findings have, so that all others stay small.
  package struct Rare: Sendable {
    package var valueText: String?
    package var exempted: Phrase?
    var plan: Amount?
    package var gap: Amount?
    package var forecast: Amount?
    package var needed: Amount?
    package var best: Amount?
    package var basis: String?
    package var steps: [Phrase] = []
    package var parts: [Part] = []
    package var course: [CoursePoint] = []
    package var misses: [Miss] = []
    package var withdrawal: Withdrawal?
    var waiver: Waiver?
    package var underlying: Underlying?
    var baseline: BaselineState?

    package init(
      valueText: String? = nil, exempted: Phrase? = nil, plan: Amount? = nil, gap: Amount? = nil,
      forecast: Amount? = nil, needed: Amount? = nil, best: Amount? = nil, basis: String? = nil, steps: [Phrase] = [],
      parts: [Part] = [], course: [CoursePoint] = [], misses: [Miss] = [], withdrawal: Withdrawal? = nil,
      waiver: Waiver? = nil, underlying: Underlying? = nil, baseline: BaselineState? = nil
    ) {
      self.valueText = valueText
      self.exempted = exempted
      self.plan = plan
      self.gap = gap
      self.forecast = forecast
      self.needed = needed
      self.best = best
      self.basis = basis
      self.steps = steps
      self.parts = parts
      self.course = course
      self.misses = misses
      self.withdrawal = withdrawal
      self.waiver = waiver
      self.underlying = underlying
      self.baseline = baseline
    }

    /// Behind one word; nil where it says nothing at all.
    package var kept: Boxed<Rare>? { isEmpty ? nil : Boxed(self) }

    private var isEmpty: Bool {
      valueText == nil && exempted == nil && plan == nil && gap == nil && forecast == nil && needed == nil
        && best == nil
        && basis == nil && steps.isEmpty && parts.isEmpty && course.isEmpty && misses.isEmpty && withdrawal == nil
        && waiver == nil && underlying == nil && baseline == nil
    }
  }

  private mutating func change(_ body: (inout Rare) -> Void) {
    var changed = rare?.value ?? Rare()
    body(&changed)
    rare = changed.kept
  }

  public var standard: String {
    get { standing.value.standard }
    set { standing = standing.changed { $0.standard = newValue } }
  }

  public var title: Phrase {
    get { standing.value.title }
    set { standing = standing.changed { $0.title = newValue } }
  }

  public var quote: String {
    get { standing.value.quote }
    set { standing = standing.changed { $0.quote = newValue } }
  }

  public var source: Standard.Source {
    get { standing.value.source }
    set { standing = standing.changed { $0.source = newValue } }
  }

  public var leaders: [String] {
    get { standing.value.leaders }
    set { standing = standing.changed { $0.leaders = newValue } }
  }

  public var lead: [String] {
    get { standing.value.lead }
    set { standing = standing.changed { $0.lead = newValue } }
  }

  public var support: [String] {
    get { standing.value.support }
    set { standing = standing.changed { $0.support = newValue } }
  }

  public var deadline: CalendarDate {
    get { standing.value.deadline }
    set { standing = standing.changed { $0.deadline = newValue } }
  }

  /// Standards with which this one disagrees because the document does.
  public var conflicts: [Standard.Conflict] {
    get { standing.value.conflicts }
    set { standing = standing.changed { $0.conflicts = newValue } }
  }

  /// Where the rule of the standard stands.
  public var rule: Diagnostic.Place {
    get { standing.value.rule }
    set { standing = standing.changed { $0.rule = newValue } }
  }

  public var target: Target? {
    get { standing.value.target }
    set { standing = standing.changed { $0.target = newValue } }
  }

  /// The area's id; `*` for all areas.
  public var area: String {
    get { site.value.area }
    set { site = site.changed { $0.area = newValue } }
  }

  /// What the area is called, where that is known.
  public var areaName: Phrase? {
    get { site.value.areaName }
    set { site = site.changed { $0.areaName = newValue } }
  }

  /// Where the figure that was judged stands.
  public var location: Diagnostic.Place? {
    get { figure?.place }
    set { figure = newValue.map(FigurePlace.init) }
  }

  /// The words of a state, or a bound, in place of a number.
  public var valueText: String? {
    get { rare?.value.valueText }
    set { change { $0.valueText = newValue } }
  }

  /// What was exempt on record and left the target or the denominator; nil where nothing was.
  public var exempted: Phrase? {
    get { rare?.value.exempted }
    set { change { $0.exempted = newValue } }
  }

  /// Plan to date, in the unit of the value.
  public var plan: Amount? {
    get { rare?.value.plan }
    set { change { $0.plan = newValue } }
  }

  /// How far behind plan (else the target): percentage points of the target, or the value's unit; negative is ahead.
  public var gap: Amount? {
    get { rare?.value.gap }
    set { change { $0.gap = newValue } }
  }

  /// The value at the deadline if things go on as they do.
  public var forecast: Amount? {
    get { rare?.value.forecast }
    set { change { $0.forecast = newValue } }
  }

  /// What each report left must bring.
  public var needed: Amount? {
    get { rare?.value.needed }
    set { change { $0.needed = newValue } }
  }

  /// The best pace yet, to hold `needed` against.
  public var best: Amount? {
    get { rare?.value.best }
    set { change { $0.best = newValue } }
  }

  public var basis: String? {
    get { rare?.value.basis }
    set { change { $0.basis = newValue } }
  }

  /// The sum redone step by step; filled only when asked for.
  public var steps: [Phrase] {
    get { rare?.value.steps ?? [] }
    set { change { $0.steps = newValue } }
  }

  /// The parts of a combination or the items of a milestone.
  public var parts: [Part] {
    get { rare?.value.parts ?? [] }
    set { change { $0.parts = newValue } }
  }

  /// The figures of the judged series from the start on, oldest first, in the unit of the value; filled only when asked
  /// for.
  public var course: [CoursePoint] {
    get { rare?.value.course ?? [] }
    set { change { $0.course = newValue } }
  }

  /// What is in trouble, part by part and period by period.
  public var misses: [Miss] {
    get { rare?.value.misses ?? [] }
    set { change { $0.misses = newValue } }
  }

  /// On whose record it was withdrawn, where it was.
  public var withdrawal: Withdrawal? {
    get { rare?.value.withdrawal }
    set { change { $0.withdrawal = newValue } }
  }

  /// The waiver in force, where the verdict is `waived`.
  public var waiver: Waiver? {
    get { rare?.value.waiver }
    set { change { $0.waiver = newValue } }
  }

  /// What the verdict is underneath the waiver.
  public var underlying: Underlying? {
    get { rare?.value.underlying }
    set { change { $0.underlying = newValue } }
  }

  /// How the finding stands to a baseline, where one is held against the report.
  public var baseline: BaselineState? {
    get { rare?.value.baseline }
    set { change { $0.baseline = newValue } }
  }
}
