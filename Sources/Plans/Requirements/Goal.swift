package import Quantities

/// A bound made ready for comparing: which side it lies on, tolerance taken in, in the unit of the value.
package struct Goal {
  package enum Side: CaseIterable {
    case floor
    case ceiling
    /// From `lower` to `upper`, both included.
    case band
  }

  package let side: Side
  /// The line that decides: the lower end of a band.
  package let line: Rational
  package let upper: Rational
  /// What the rule says, before its tolerance.
  package let nominal: Rational
  package let isStrict: Bool

  package init(_ bound: Bound, better: Indicator.Direction?, whole: Bool) {
    let value = bound.value.rational
    let within = bound.within?.rational ?? .zero
    nominal = value
    switch bound.operator {
    case .atLeast: (side, line, upper, isStrict) = (.floor, value, value, false)
    case .atMost: (side, line, upper, isStrict) = (.ceiling, value, value, false)
    case .moreThan: (side, line, upper, isStrict) = (.floor, whole ? value.floor() + 1 : value, value, !whole)
    case .lessThan: (side, line, upper, isStrict) = (.ceiling, whole ? value.ceiling() - 1 : value, value, !whole)
    case .exactly: (side, line, upper, isStrict) = (.band, value, value, false)
    case .about where bound.isTwoSided:
      (side, line, upper, isStrict) = (.band, value - within, value + within, false)
    case .about:
      if better == .lower {
        (side, line, upper, isStrict) = (.ceiling, value + within, value + within, false)
      } else {
        (side, line, upper, isStrict) = (.floor, value - within, value - within, false)
      }
    case .between:
      let high = bound.upper?.rational ?? value
      switch better {
      case .higher: (side, line, upper, isStrict) = (.floor, value, high, false)
      case .lower: (side, line, upper, isStrict) = (.ceiling, high, high, false)
      case nil: (side, line, upper, isStrict) = (.band, value, high, false)
      }
    }
  }

  /// A ceiling at a number that no rule writes down.
  package init(atMost line: Rational) {
    side = .ceiling
    (self.line, upper, nominal) = (line, line, line)
    isStrict = false
  }

  /// A goal scaled by a denominator: so much of each becomes so much in all.
  package init(scaling goal: Goal, by factor: Rational) {
    side = goal.side
    line = goal.line * factor
    upper = goal.upper * factor
    nominal = goal.nominal * factor
    isStrict = goal.isStrict
  }

  /// A goal moved: what is exempt leaves a target.
  package init(shifting goal: Goal, by amount: Rational) {
    side = goal.side
    line = goal.line + amount
    upper = goal.upper + amount
    nominal = goal.nominal + amount
    isStrict = goal.isStrict
  }

  package func isMet(by value: Rational) -> Bool {
    switch side {
    case .floor: isStrict ? value > line : value >= line
    case .ceiling: isStrict ? value < line : value <= line
    case .band: line <= value && value <= upper
    }
  }

  /// Met only because of a tolerance.
  package func isWithinTolerance(_ value: Rational) -> Bool {
    switch side {
    case .floor: isMet(by: value) && value < nominal && line < nominal
    case .ceiling: isMet(by: value) && value > nominal && line > nominal
    case .band: isMet(by: value) && value != nominal && line < nominal && nominal < upper
    }
  }
}

extension Bound {
  /// From where to where values meet it, tolerance and better side taken in; nil where nothing ends it.
  package func limits(better: Indicator.Direction?) -> (from: ExactDecimal?, to: ExactDecimal?) {
    let goal = Goal(self, better: better, whole: false)
    let (line, upper) = (goal.line.exactDecimal?.normalized, goal.upper.exactDecimal?.normalized)
    return switch goal.side {
    case .floor: (line, nil)
    case .ceiling: (nil, line)
    case .band: (line, upper)
    }
  }
}

extension Subject {
  /// Which way is better, where the subject is one indicator that says so.
  package func better(in plan: Plan) -> Indicator.Direction? {
    if case .indicator(let reference) = self { plan.indicator(reference.indicator)?.better } else { nil }
  }
}

extension QuantityTest {
  /// On which side of its bound the quantity must lie.
  package func side(in plan: Plan) -> Goal.Side {
    Goal(bound, better: subject.better(in: plan), whole: false).side
  }
}
