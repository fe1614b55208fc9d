import Figures
import Naming
import Plans
import Quantities
import Sentences

/// Figures of another order of size than the rest of their series, or than the target.
extension SeriesChecker {
  /// What a figure is held against: those that are known.
  private struct Usual {
    let target: Rational?
    /// The median of the other periods; a figure must not vouch for its own size.
    let history: Rational?

    /// Nearest first: an own history says more than a target.
    var first: Rational? { history ?? target }
    var all: [(size: Rational, isTarget: Bool)] {
      [(target, true), (history, false)].compactMap { size, isTarget in size.map { ($0, isTarget) } }
    }
  }

  mutating func inScale(_ figures: [Observation]) -> [Observation] {
    switch indicator.kind {
    case .state, .date, .record: return figures
    case .rate, .growth, .cumulative, .net, .flow, .level: break
    }
    let target = scale.largest(key.indicator).flatMap { $0.isZero ? nil : $0 }
    if target == nil, figures.count < 3 { return figures }
    let sizes = figures.map { $0.number?.magnitude ?? 0 }
    guard isWorthALook(sizes, target) else { return figures }
    let sorted = sizes.filter { !$0.isZero }.sorted()
    let places = figures.map(decimals)
    return figures.enumerated().filter { index, figure in
      guard let number = figure.number, !number.isZero else { return true }
      let history = sorted.count >= 3 ? Self.median(of: sorted, without: sizes[index]) : nil
      let usual = Usual(target: target, history: history)
      let isRefused =
        indicator.unit.dimension == .percent
        ? isOddPercentage(figure, number, usual, places: places, index) : isOddSize(figure, number, usual)
      if isRefused { refuse(figure) }
      return !isRefused
    }.map(\.element)
  }

  /// A cheap look first: most series are all of one size.
  private func isWorthALook(_ sizes: [Rational], _ target: Rational?) -> Bool {
    guard let largest = sizes.max(), let least = sizes.lazy.filter({ !$0.isZero }).min() else { return false }
    let top = max(largest, target ?? 0)
    if indicator.unit.dimension == .percent {
      return indicator.kind == .growth && largest >= 85 || least <= 1 || top > least * 4 && top > 80
    }
    return top > least * 100 || least <= 20 && top >= 80 && top <= 125
      || target.map { largest > $0 * 100 } ?? false
  }

  private static func median(of sorted: [Rational], without value: Rational) -> Rational? {
    var others = sorted
    if let index = others.firstIndex(of: value) { others.remove(at: index) }
    return others.isEmpty ? nil : others[others.count / 2]
  }

  /// Decimals of a figure in the declared unit.
  private func decimals(_ figure: Observation) -> Int {
    guard let number = figure.number, let value = number.divided(by: indicator.unitFactor.rational) else { return 0 }
    return Self.decimals(value)
  }

  private static func decimals(_ value: Rational) -> Int { value.exactDecimal?.normalized.scale ?? 0 }

  /// Refused only where nothing that is known speaks for the figure: beyond a thousand times history and target.
  private mutating func isOddSize(_ figure: Observation, _ number: Rational, _ usual: Usual) -> Bool {
    if isChange(number, usual.first) { return reportChange(figure, number, usual.first) }
    let size = number.magnitude
    let known = usual.all
    let beyond = known.filter { size > $0.size * 1000 }
    if let worst = beyond.first, beyond.count == known.count {
      return log.report(.scaleSlip, figure.row, .value, scaleWords(number, worst))
    }
    if let odd = beyond.first ?? known.first(where: { size > $0.size * 100 }) {
      return log.report(.scaleDoubtful, figure.row, .value, scaleWords(number, odd))
    }
    // A stock or a month's amount does not shrink to a thousandth, and nothing is a millionth of what is wanted.
    let shrinks = indicator.kind == .level || indicator.kind == .flow || indicator.kind == .rate
    let small = known.first { $0.isTarget ? size * 1_000_000 < $0.size : shrinks && size * 1000 < $0.size }
    guard let small else { return false }
    return log.report(.scaleDoubtful, figure.row, .value, scaleWords(number, small))
  }

  private func scaleWords(_ number: Rational, _ reference: (size: Rational, isTarget: Bool)) -> CheckSentences.Words {
    CheckSentences.scale(number, reference.size, isTarget: reference.isTarget, indicator)
  }

  private mutating func isOddPercentage(
    _ figure: Observation, _ number: Rational, _ usual: Usual, places: [Int], _ index: Int
  ) -> Bool {
    guard let first = usual.first else { return false }
    if indicator.kind == .growth, number >= 85, number <= 130, first < 40 {
      return log.report(.indexForChange, figure.row, .value, CheckSentences.indexForChange(number))
    }
    if isRatio(number, usual, places: places, index) {
      return log.report(.ratioForPercentage, figure.row, .value, CheckSentences.ratio(number, indicator))
    }
    // What rises to 100 % began low.
    if index > 0, isChange(number, usual.history) { return reportChange(figure, number, usual.history) }
    return false
  }

  /// 0.0281 where about 2.8 % is usual: a hundredth of it, and where that is small, with more decimals than the others
  /// have.
  private func isRatio(_ number: Rational, _ usual: Usual, places: [Int], _ index: Int) -> Bool {
    guard let first = usual.first, let hundred = Rational(100).divided(by: indicator.unitFactor.rational) else {
      return false
    }
    let size = number.magnitude
    let percentage = size * hundred
    guard size <= 1 || first > 200, percentage * 2 >= first, percentage <= first * 2 else { return false }
    if first >= 5 { return true }
    let others = places.enumerated().filter { $0.offset != index }.map(\.element)
    return usual.history == nil
      ? places[index] >= Self.decimals(first) + 2 : places[index] > others.max() ?? 0
  }

  /// 1.8 in a series of indices around 101.
  private func isChange(_ number: Rational, _ usual: Rational?) -> Bool {
    guard let usual, usual >= 80, usual <= 125, number.magnitude <= 20 else { return false }
    return (number + 100 - usual).magnitude <= 10 && indicator.isIndex
  }

  private mutating func reportChange(_ figure: Observation, _ number: Rational, _ usual: Rational?) -> Bool {
    log.report(
      .changeForIndex, figure.row, .value, CheckSentences.changeForIndex(number, usual ?? 100, indicator))
  }
}
