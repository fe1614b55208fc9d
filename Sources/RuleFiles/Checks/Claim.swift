import Diagnostics
import Plans
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

  init(_ ask: Ask, of matter: Matter, scope: StandardScope, place: Diagnostic.Place, principal: Indicator) {
    self.ask = ask
    self.matter = matter
    self.standard = scope.id
    self.annex = scope.annex
    self.start = scope.start
    self.deadline = scope.deadline
    self.severity = scope.severity
    self.profile = scope.profile
    self.place = place
    self.lowerIsBetter = principal.better == .lower
    self.accumulates = principal.kind.accumulates
    self.areas = scope.areas
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

  /// What it speaks of, and for when: claims of one occasion are held against each other.
  struct Occasion: Hashable {
    let matter: Matter
    let deadline: CalendarDate
    let areas: AreaScope
    let start: CalendarDate?
    let bound: BoundOccasion?
  }

  /// Over which periods and things a bound holds.
  struct BoundOccasion: Hashable {
    let period: Period?
    let rolling: RollingWindow?
    let running: PeriodRun?
    let exempt: IndicatorReference?
  }

  var occasion: Occasion {
    let bound: BoundOccasion? =
      if case .bound(let test) = ask {
        BoundOccasion(period: test.period, rolling: test.rolling, running: test.running, exempt: test.exempt)
      } else {
        nil
      }
    return Occasion(
      matter: matter, deadline: deadline, areas: areas, start: accumulates ? start : nil, bound: bound)
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
