import Diagnostics
import Plans
import Quantities

/// A number that a rule asks for, to be found in its quote.
struct Asked {
  enum Form {
    /// A bound; compared with others or ranked, its direction is that of the comparison.
    case bound(Bound.Operator, isCompared: Bool)
    case reduction
    case times
    /// A number whose direction says nothing: of a level, of a time since.
    case plain
  }

  let form: Form
  let value: Rational
  let upper: Rational?
  /// Nil: any unit will do.
  let unit: MeasureUnit?
  /// As the rule writes it.
  let text: String
  let indicator: Indicator?

  /// Every number that a standard asks for.
  ///
  /// What only steers the judging (a base, stages, conditions of records) is none.
  static func all(of requirement: Requirement, in plan: Plan) -> [Asked] {
    switch requirement {
    case .quantity(let test):
      // Of a run the quote tells what must not happen: 连续三月低于80%.
      let isCompared = test.subject.isCompared || test.running != nil
      return [asked(test.bound, .bound(test.bound.operator, isCompared: isCompared), test.subject, plan)]
    case .reduction(let reduction):
      return [
        Asked(
          form: .reduction, value: reduction.by.rational, upper: nil, unit: .percent, text: reduction.text,
          indicator: plan.indicator(reduction.of.indicator))
      ]
    case .frequency(let frequency):
      return [
        Asked(
          form: .times, value: Rational(frequency.times), upper: nil, unit: nil, text: String(frequency.times),
          indicator: nil)
      ]
    case .combination(let combination):
      // Two of three: the quote counts the parts and need not say what each of them asks.
      if case .atLeast = combination.rule { return [] }
      return combination.parts.flatMap { all(of: $0.requirement, in: plan) }
    case .levels(let graded): return graded.levels.map { asked($0.bound, .plain, graded.subject, plan) }
    case .records(let records):
      return [
        Asked(
          form: .bound(records.bound.operator, isCompared: false), value: records.bound.value.rational,
          upper: records.bound.upper?.rational, unit: records.bound.unit, text: records.bound.text, indicator: nil)
      ]
    case .milestone, .filing, .holds, .score, .since, .manual, .unsetThreshold: return []
    }
  }

  private static func asked(_ bound: Bound, _ form: Form, _ subject: Subject, _ plan: Plan) -> Asked {
    Asked(
      form: form, value: bound.value.rational, upper: bound.upper?.rational, unit: bound.unit, text: bound.text,
      indicator: plan.indicator(subject.principal.indicator))
  }

  /// The number before its scale and unit: 1.17 of `1.17 万人`.
  var coefficient: Rational? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == ",") }
    return ExactDecimal(digits.filter { $0 != "," })?.rational
  }

  // MARK: Against a number of the quote

  enum Match {
    case same
    /// The same number in another unit.
    case otherUnit
    case other
  }

  func match(_ number: QuotedNumber) -> Match {
    if upper != nil, number.upper != nil, let unit, let upper = number.upper {
      let isSame = number.unit.map { $0.factor(to: unit) != nil } ?? true
      return isSame && equals(number.value, number) && converted(upper, number) == self.upper ? .same : .other
    }
    if equals(number.value, number) || (number.upper.map { equals($0, number) } ?? false) { return .same }
    if let per = number.per, let unit, let factor = per.unit.factor(to: unit), per.value * factor == value {
      return .same
    }
    // 下降10% as a growth of −10 %.
    if number.change == .downBy, equals(Rational.zero - number.value, number) { return .same }
    // No more than 2 points behind another is −2 points.
    if case .bound(_, isCompared: true) = form, equals(Rational.zero - number.value, number) { return .same }
    guard let coefficient, number.coefficient.rational == coefficient, let unit, let own = number.unit else {
      return .other
    }
    return own.factor(to: unit) == nil ? .otherUnit : .other
  }

  private func equals(_ value: Rational, _ number: QuotedNumber) -> Bool {
    if value.exactDecimal == nil, unit != nil, let exact = converted(value, number) {
      // A third is written as a decimal that is rounded.
      let distance = exact - self.value
      return distance < Rational(1, 100) && Rational(-1, 100) < distance
    }
    guard let unit, let own = number.unit else {
      return value == self.value || (number.unit == nil && number.coefficient.rational == coefficient)
    }
    return own.factor(to: unit) != nil && converted(value, number) == self.value
  }

  private func converted(_ value: Rational, _ number: QuotedNumber) -> Rational? {
    guard let unit, let factor = number.unit?.factor(to: unit) else { return value }
    return value * factor
  }

  /// Whether a number of the quote measures the same kind of thing.
  func isComparable(_ number: QuotedNumber) -> Bool {
    guard let unit, let own = number.unit else { return true }
    return own.factor(to: unit) != nil || number.per?.unit.factor(to: unit) != nil
  }
}

extension MeasureUnit {
  fileprivate static let percent = UnitTable.standard.unit("%")?.unit

  var isPercent: Bool { self == Self.percent }
}

extension Subject {
  fileprivate var isCompared: Bool {
    switch self {
    case .compared, .rank: true
    case .indicator, .share, .perHead, .growth: false
    }
  }
}
