public import Diagnostics
public import Figures
public import Plans
public import Quantities

// What a finding says, read from its facts and written into new ones.

extension Finding {
  private var standing: Boxed<Standing> { facts.value.standing }
  private var rare: Boxed<Rare>? { facts.value.rare }

  private mutating func changeStanding(_ body: (inout Standing) -> Void) {
    let changed = standing.changed(body)
    change { $0.standing = changed }
  }

  private mutating func changeSite(_ body: (inout Site) -> Void) {
    let changed = facts.value.site.changed(body)
    change { $0.site = changed }
  }

  private mutating func changeRare(_ body: (inout Rare) -> Void) {
    var changed = rare?.value ?? Rare()
    body(&changed)
    change { $0.rare = changed.kept }
  }

  /// The severity of its standard, or `striving` where it is one of many.
  public var severity: Standard.Severity {
    get { facts.value.severity }
    set { change { $0.severity = newValue } }
  }

  /// Whether its standard may hold without it: one area where some of many will do.
  ///
  /// Its severity is then `striving`.
  public var isOneOfMany: Bool {
    get { facts.value.isOneOfMany }
    set { change { $0.isOneOfMany = newValue } }
  }

  /// What is said of the standard.
  public var verdict: Verdict {
    get { facts.value.verdict }
    set { change { $0.verdict = newValue } }
  }

  /// The colour of the verdict.
  public var light: Light {
    get { facts.value.light }
    set { change { $0.light = newValue } }
  }

  /// Whether the gap closes; nil where there is no report before to compare with.
  public var trend: Trend? {
    get { facts.value.trend }
    set { change { $0.trend = newValue } }
  }

  /// Why the verdict is what it is.
  public var reason: Reason {
    get { facts.value.reason }
    set { change { $0.reason = newValue } }
  }

  /// The figure that was judged, where it is a number.
  public var value: Amount? {
    get { facts.value.value }
    set { change { $0.value = newValue } }
  }

  /// The period of the figure that was judged.
  public var period: Period? {
    get { facts.value.period }
    set { change { $0.period = newValue } }
  }

  /// Days from the end of that period to the as-of.
  public var age: Int? {
    get { facts.value.age }
    set { change { $0.age = newValue } }
  }

  /// How firm the figure is that was judged; nil where none was.
  public var vintage: Vintage? {
    get { facts.value.vintage }
    set { change { $0.vintage = newValue } }
  }

  /// One sentence that a reader can redo by hand.
  public var message: Phrase {
    get { facts.value.said.phrase }
    set {
      if case .whenAsked(let late, let area) = facts.value.said, !(rare?.value.parts.isEmpty ?? true) {
        // Whoever said what the finding says also said what its parts do.
        let spoken = late.spoken(area).parts
        changeRare { $0.parts = spoken }
      }
      change { $0.said = .now(newValue) }
    }
  }

  /// The id of the standard.
  public var standard: String {
    get { standing.value.standard }
    set { changeStanding { $0.standard = newValue } }
  }

  /// What the standard is called.
  public var title: Phrase {
    get { standing.value.title }
    set { changeStanding { $0.title = newValue } }
  }

  /// The words of the source document that make the promise.
  public var quote: String {
    get { standing.value.quote }
    set { changeStanding { $0.quote = newValue } }
  }

  /// Where those words stand in the document.
  public var source: Standard.Source {
    get { standing.value.source }
    set { changeStanding { $0.source = newValue } }
  }

  /// Ids in `Report.leaders` of those who answer for the standard.
  public var leaders: [String] {
    get { standing.value.leaders }
    set { changeStanding { $0.leaders = newValue } }
  }

  /// Ids in `Report.units` of the lead units.
  public var lead: [String] {
    get { standing.value.lead }
    set { changeStanding { $0.lead = newValue } }
  }

  /// Ids in `Report.units` of the supporting units.
  public var support: [String] {
    get { standing.value.support }
    set { changeStanding { $0.support = newValue } }
  }

  /// The last day on which the standard can be met, inclusive; the earlier one while earlier terms held.
  public var deadline: CalendarDate {
    get { standing.value.deadline }
    set { changeStanding { $0.deadline = newValue } }
  }

  /// Standards with which this one disagrees because the document does.
  public var conflicts: [Standard.Conflict] {
    get { standing.value.conflicts }
    set { changeStanding { $0.conflicts = newValue } }
  }

  /// Where the rule of the standard stands.
  public var rule: Diagnostic.Place {
    get { standing.value.rule }
    set { changeStanding { $0.rule = newValue } }
  }

  /// What the standard asks for, in the unit of the rule; nil where it names what the plan does not hold.
  public var target: Target? {
    get { standing.value.target }
    set { changeStanding { $0.target = newValue } }
  }

  /// The area's id; `*` for all areas.
  public var area: String {
    get { facts.value.site.value.area }
    set { changeSite { $0.area = newValue } }
  }

  /// What the area is called, where that is known.
  public var areaName: Phrase? {
    get { facts.value.site.value.areaName }
    set { changeSite { $0.areaName = newValue } }
  }

  /// Where the figure that was judged stands.
  public var location: Diagnostic.Place? {
    get { facts.value.figure?.place }
    set { change { $0.figure = newValue.map(FigurePlace.init) } }
  }

  /// The words of a state, or a bound, in place of a number.
  public var valueText: String? {
    get { rare?.value.valueText }
    set { changeRare { $0.valueText = newValue } }
  }

  /// What was exempt on record and left the target or the denominator; nil where nothing was.
  public var exempted: Phrase? {
    get { rare?.value.exempted }
    set { changeRare { $0.exempted = newValue } }
  }

  /// Plan to date, in the unit of the value.
  public var plan: Amount? {
    get { rare?.value.plan }
    set { changeRare { $0.plan = newValue } }
  }

  /// How far behind plan (else the target): percentage points of the target, or the value's unit; negative is ahead.
  public var gap: Amount? {
    get { rare?.value.gap }
    set { changeRare { $0.gap = newValue } }
  }

  /// The value at the deadline if things go on as they do.
  public var forecast: Amount? {
    get { rare?.value.forecast }
    set { changeRare { $0.forecast = newValue } }
  }

  /// What each report left must bring.
  public var needed: Amount? {
    get { rare?.value.needed }
    set { changeRare { $0.needed = newValue } }
  }

  /// The best pace yet, to hold `needed` against.
  public var best: Amount? {
    get { rare?.value.best }
    set { changeRare { $0.best = newValue } }
  }

  /// The basis of the figure that was judged; nil where none is distinguished.
  public var basis: String? {
    get { rare?.value.basis }
    set { changeRare { $0.basis = newValue } }
  }

  /// The sum redone step by step; filled only when asked for.
  public var steps: [Phrase] {
    get { rare?.value.steps ?? [] }
    set { changeRare { $0.steps = newValue } }
  }

  /// The parts of a combination or the items of a milestone.
  public var parts: [Part] {
    get {
      guard let parts = rare?.value.parts, !parts.isEmpty else { return [] }
      return if case .whenAsked(let late, let area) = facts.value.said { late.spoken(area).parts } else { parts }
    }
    set { changeRare { $0.parts = newValue } }
  }

  /// The figures of the judged series from the start on, oldest first, in the unit of the value; filled only when asked
  /// for.
  public var course: [CoursePoint] {
    get { rare?.value.course ?? [] }
    set { changeRare { $0.course = newValue } }
  }

  /// What is in trouble, part by part and period by period.
  public var misses: [Miss] {
    get { rare?.value.misses ?? [] }
    set { changeRare { $0.misses = newValue } }
  }

  /// On whose record it was withdrawn, where it was.
  public var withdrawal: Withdrawal? {
    get { rare?.value.withdrawal }
    set { changeRare { $0.withdrawal = newValue } }
  }

  /// The waiver in force, where the verdict is `waived`.
  public var waiver: Waiver? {
    get { rare?.value.waiver }
    set { changeRare { $0.waiver = newValue } }
  }

  /// What the verdict is underneath the waiver.
  public var underlying: Underlying? {
    get { rare?.value.underlying }
    set { changeRare { $0.underlying = newValue } }
  }

  /// How the finding stands to a baseline, where one is held against the report.
  public var baseline: BaselineState? {
    get { rare?.value.baseline }
    set { changeRare { $0.baseline = newValue } }
  }
}
