import Quantities

extension SeriesChecker {
  /// Without the figures that are of another order of size than the rest, or than the target.
  mutating func inScale(_ figures: [Observation]) -> [Observation] {
    let isPercent = indicator.unit.dimension == .percent
    switch indicator.kind {
    case .state, .date, .record: return figures
    case .rate: if !isPercent { break }
    case .growth, .cumulative, .net, .flow, .level: break
    }
    let target = scale.largest(key.indicator)
    if target == nil, figures.count < 3 { return figures }
    let sizes = figures.map { $0.number?.magnitude ?? 0 }
    guard isWorthALook(sizes, target, isPercent) else { return figures }
    let sorted = sizes.filter { !$0.isZero }.sorted()
    return figures.enumerated().filter { index, figure in
      guard let number = figure.number, !number.isZero else { return true }
      // The median of the others; the figure itself must not vouch for its own size.
      let history = sorted.count >= 3 ? Self.median(of: sorted, without: sizes[index]) : nil
      let isRefused =
        isPercent ? isOddPercentage(figure, number, target, history) : isOddSize(figure, number, target, history)
      if isRefused { refuse(figure) }
      return !isRefused
    }.map(\.element)
  }

  /// A cheap look first: most series are all of one size.
  private func isWorthALook(_ sizes: [Rational], _ target: Rational?, _ isPercent: Bool) -> Bool {
    guard let largest = sizes.max() else { return false }
    if isPercent { return indicator.kind == .growth && largest >= 85 || sizes.contains { $0 <= 1 && !$0.isZero } }
    if let target, !target.isZero, largest > target * 100 { return true }
    guard let least = sizes.lazy.filter({ !$0.isZero }).min() else { return false }
    return largest > least * 100
  }

  private static func median(of sorted: [Rational], without value: Rational) -> Rational? {
    var others = sorted
    if let index = others.firstIndex(of: value) { others.remove(at: index) }
    return others.isEmpty ? nil : others[others.count / 2]
  }

  private mutating func isOddSize(
    _ figure: Observation, _ number: Rational, _ target: Rational?, _ history: Rational?
  ) -> Bool {
    let size = number.magnitude
    for (reference, isTarget) in [(target, true), (history, false)] {
      guard let reference, !reference.isZero else { continue }
      let words = SubmissionWords.scale(number, reference, isTarget: isTarget, indicator)
      if size > reference * 1000 { return log.report(.scaleSlip, figure.row, .value, words) }
      if size > reference * 100 { return log.report(.scaleDoubtful, figure.row, .value, words) }
    }
    // A stock does not shrink to a thousandth.
    if indicator.kind == .level, let history, size * 1000 < history {
      return log.report(
        .scaleDoubtful, figure.row, .value, SubmissionWords.scale(number, history, isTarget: false, indicator))
    }
    return false
  }

  private mutating func isOddPercentage(
    _ figure: Observation, _ number: Rational, _ target: Rational?, _ history: Rational?
  ) -> Bool {
    guard let usual = history ?? target else { return false }
    if indicator.kind == .growth, number >= 85, number <= 130, usual < 40 {
      return log.report(.indexForChange, figure.row, .value, SubmissionWords.indexForChange(number))
    }
    let hundredfold = number.magnitude * 100
    if number.magnitude <= 1, usual >= 5, hundredfold * 2 >= usual, hundredfold <= usual * 2 {
      return log.report(.ratioForPercentage, figure.row, .value, SubmissionWords.ratio(number))
    }
    return false
  }
}
