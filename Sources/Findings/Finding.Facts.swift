package import Diagnostics
package import Figures
package import Plans
package import Quantities

// A finding is one word to copy. What findings of a standard or an area have in common, and what they mostly lack, is
// kept once or not at all, so that half a million of them fit.

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

  /// What it says of its standard in its area.
  package struct Facts: Sendable {
    /// What it has in common with every other finding of its standard.
    var standing: Boxed<Standing>
    var site: Boxed<Site>
    /// What few findings have.
    var rare: Boxed<Rare>?
    var figure: FigurePlace?
    package var severity: Standard.Severity
    package var isOneOfMany = false
    var verdict: Verdict
    var light: Light
    var trend: Trend?
    var reason: Reason
    var value: Amount?
    var period: Period?
    var age: Int?
    var vintage: Vintage?
    package var said: Said
  }
}
