import Compliance
import Diagnostics
import Quantities

/// Something by which a standard stands or falls, to be held against those of other standards.
struct Claim {
  /// What is asked.
  enum Ask {
    case bound(QuantityTest)
    case reduction(Reduction)
    case frequency(Frequency)
    /// One item of a milestone.
    case stage(Milestone, word: String)
  }

  /// What it is asked of: only claims of one matter are held against each other.
  enum Matter: Hashable {
    case subject(Subject)
    case fall(IndicatorReference, Reduction.Base)
    case times(IndicatorReference, Period.Cadence)
    case item(Indicator.Index, String)
  }

  let ask: Ask
  let matter: Matter
  let standard: String
  let annex: Int?
  let start: CalendarDate
  let deadline: CalendarDate
  let severity: Standard.Severity
  let profile: ToleranceProfile?
  let place: Diagnostic.Place
  let lowerIsBetter: Bool
  /// Whether figures add up from the start, so that the start decides what they mean.
  private let accumulates: Bool
  private let areas: AreaScope

  init(_ ask: Ask, of matter: Matter, context: Loader.Context, place: Diagnostic.Place, principal: Indicator) {
    self.ask = ask
    self.matter = matter
    self.standard = context.id
    self.annex = context.annex
    self.start = context.start
    self.deadline = context.deadline
    self.severity = context.severity
    self.profile = context.profile
    self.place = place
    self.lowerIsBetter = principal.better == .lower
    self.accumulates = principal.kind.accumulates
    self.areas = context.areas
  }

  /// What is asked, as the rule writes it.
  var text: String {
    switch ask {
    case .bound(let test): test.bound.text
    case .reduction(let reduction): reduction.text
    case .frequency(let frequency): String(frequency.times)
    case .stage(_, let word): word
    }
  }

  /// Whether both speak of the same thing at the same time.
  func meets(_ other: Claim) -> Bool {
    guard matter == other.matter, deadline == other.deadline, areas == other.areas,
      start == other.start || !accumulates
    else { return false }
    guard case (.bound(let one), .bound(let two)) = (ask, other.ask) else { return true }
    return one.period == two.period && one.rolling == two.rolling && one.running == two.running
      && one.exempt == two.exempt
  }

  func asksTheSame(as other: Claim) -> Bool {
    switch (ask, other.ask) {
    case (.bound(let one), .bound(let two)):
      one.bound.operator == two.bound.operator && one.bound.value == two.bound.value
        && one.bound.upper == two.bound.upper && one.bound.within == two.bound.within
        && one.bound.isTwoSided == two.bound.isTwoSided
    case (.reduction(let one), .reduction(let two)): one.by == two.by
    case (.frequency(let one), .frequency(let two)): one.times == two.times
    case (.stage(let one, _), .stage(let two, _)): one.rank == two.rank
    default: false
    }
  }
}
