import Compliance
import Diagnostics
import Quantities

/// A bound by which a standard stands or falls, to be held against those of other standards.
struct Claim {
  let test: QuantityTest
  let standard: String
  let annex: Int?
  let start: CalendarDate
  let deadline: CalendarDate
  let severity: Standard.Severity
  let place: Diagnostic.Place
  let lowerIsBetter: Bool
  /// Whether figures add up from the start, so that the start decides what they mean.
  private let accumulates: Bool
  private let areas: AreaScope

  init(test: QuantityTest, context: Loader.Context, place: Diagnostic.Place, principal: Indicator) {
    self.test = test
    self.standard = context.id
    self.annex = context.annex
    self.start = context.start
    self.deadline = context.deadline
    self.severity = context.severity
    self.place = place
    self.lowerIsBetter = principal.better == .lower
    self.accumulates = principal.kind.accumulates
    self.areas = context.areas
  }

  enum Side: Hashable {
    case floor
    case ceiling
    case both
  }

  var side: Side {
    switch test.bound.operator {
    case .atLeast, .moreThan: .floor
    case .atMost, .lessThan: .ceiling
    case .about where test.bound.isTwoSided: .both
    case .about: lowerIsBetter ? .ceiling : .floor
    case .exactly, .between: .both
    }
  }

  /// The lowest value allowed.
  var floor: Rational? {
    switch test.bound.operator {
    case .atLeast, .moreThan, .exactly, .between: test.bound.value.rational
    case .about:
      lowerIsBetter && !test.bound.isTwoSided ? nil : test.bound.value.rational - (test.bound.within ?? .zero).rational
    case .atMost, .lessThan: nil
    }
  }

  /// The highest value allowed.
  var ceiling: Rational? {
    switch test.bound.operator {
    case .atMost, .lessThan, .exactly: test.bound.value.rational
    case .between: (test.bound.upper ?? test.bound.value).rational
    case .about:
      lowerIsBetter || test.bound.isTwoSided ? test.bound.value.rational + (test.bound.within ?? .zero).rational : nil
    case .atLeast, .moreThan: nil
    }
  }

  /// Whether both speak of the same thing at the same time.
  func meets(_ other: Claim) -> Bool {
    test.subject == other.test.subject && test.period == other.test.period && deadline == other.deadline
      && areas == other.areas && test.rolling == other.test.rolling && test.running == other.test.running
      && test.exempt == other.test.exempt && (start == other.start || !accumulates)
  }

  func asksTheSame(as other: Claim) -> Bool {
    let (left, right) = (test.bound, other.test.bound)
    return left.operator == right.operator && left.value == right.value && left.upper == right.upper
      && left.within == right.within && left.isTwoSided == right.isTwoSided && test.judging == other.test.judging
  }
}
