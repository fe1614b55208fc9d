import Figures
import Naming
import Plans
import Quantities
import Sentences

/// Patterns that real work seldom makes. They are asked about, never judged, and one series is asked one such question.
extension SeriesChecker {
  /// Reports from which a pattern can be seen at all.
  private static let enough = 6

  mutating func checkPatterns(_ figures: [Observation]) {
    guard indicator.kind != .state, indicator.kind != .date, indicator.kind != .record else { return }
    checkNotes(figures)
    guard figures.count >= Self.enough else { return }
    let cadence = indicator.calendar.cadence
    func isCurrent(_ figure: Observation) -> Bool {
      figure.period.end >= plan.start && figure.period.cadence == cadence
    }
    guard let latest = figures.last(where: isCurrent),
      let last = figures.last(where: { isCurrent($0) && $0.basis == latest.basis && $0.number != nil })
    else { return }
    // One pass and one copy: nearly every series is of one year and one basis.
    var year: [Figure] = []
    year.reserveCapacity(figures.count)
    for figure in figures where isCurrent(figure) && figure.basis == latest.basis {
      if let number = figure.number, indicator.calendar.isOneYear(figure.period, last.period) {
        year.append((figure, number))
      }
    }
    guard year.count >= Self.enough else { return }
    if isOnTarget(year) || isStepwise(year) || isRound(year) || isSurge(year) { return }
    checkJumps(year)
  }

  private typealias Figure = (Observation, Rational)

  /// What each report added, in the indicator's declared unit.
  private func steps(_ figures: [Figure]) -> [Rational] {
    let values = figures.map(\.1)
    if indicator.span == .yearToDate, indicator.kind.accumulates {
      return [values[0]] + zip(values.dropFirst(), values).map { $0 - $1 }
    }
    return values
  }

  private func declared(_ value: Rational) -> Rational {
    value.divided(by: indicator.unitFactor.rational) ?? value
  }

  private mutating func isOnTarget(_ figures: [Figure]) -> Bool {
    let targets = scale.targets(key.indicator)
    guard let last = figures.last, !targets.isEmpty else { return false }
    let accumulates = indicator.kind.accumulates && indicator.span == .yearToDate
    let hit = targets.first { target in
      // 100 % and 0 are reached and then held.
      if target.isZero || target == 100 && indicator.unit.dimension == .percent { return false }
      return figures.allSatisfy { figure, value in
        let first = indicator.calendar.fiscalYear.month
        let months = (figure.period.end.month - first + 12) % 12 + 1
        return value == (accumulates ? target * Rational(months, 12) : target)
      }
    }
    // A level in whole things may well stand still at what was wanted.
    guard let hit, indicator.kind != .level else { return false }
    let words = CheckSentences.exactlyTheTarget(hit, figures.count, indicator, byPace: accumulates)
    log.report(.exactlyTheTarget, last.0.row, .value, words)
    return true
  }

  private mutating func isStepwise(_ figures: [Figure]) -> Bool {
    guard indicator.kind.accumulates, let last = figures.last else { return false }
    let steps = steps(figures).dropFirst(indicator.span == .yearToDate ? 1 : 0)
    guard steps.count >= Self.enough - 1, let step = steps.first, declared(step) >= 5, steps.allSatisfy({ $0 == step })
    else { return false }
    log.report(.equalSteps, last.0.row, .value, CheckSentences.equalSteps(step, figures.count, indicator))
    return true
  }

  private mutating func isRound(_ figures: [Figure]) -> Bool {
    guard let last = figures.last, figures.allSatisfy({ isRoundNumber(declared($0.1)) }),
      Set(figures.map(\.1)).count >= Self.enough
    else { return false }
    log.report(.roundValues, last.0.row, .value, CheckSentences.roundValues(figures.count))
    return true
  }

  /// Whole hundreds: things that are counted one by one do not come in them.
  ///
  /// An amount is round with two digits at most before the noughts: 5500 is, 57800 is kept in hundreds.
  private func isRoundNumber(_ value: Rational) -> Bool {
    guard value >= 100, value.divided(by: 100)?.isInteger ?? false else { return false }
    if indicator.unit.dimension.isCount, indicator.unitFactor == ExactDecimal(1) { return true }
    var rest = value
    while rest >= 100 {
      guard let shorter = rest.divided(by: 10), shorter.isInteger else { return false }
      rest = shorter
    }
    return true
  }

  /// Three fifths of a year's amount in its last report.
  private mutating func isSurge(_ figures: [Figure]) -> Bool {
    guard indicator.kind == .cumulative || indicator.kind == .flow, let last = figures.last,
      indicator.calendar.fiscalYear.isLastDay(last.0.period.end), let step = steps(figures).last
    else { return false }
    let total = indicator.kind == .flow ? figures.reduce(Rational.zero) { $0 + $1.1 } : last.1
    guard declared(total) >= 20, step * 5 >= total * 3 else { return false }
    log.report(.lastMonthSurge, last.0.row, .value, CheckSentences.surge(step, total, indicator))
    return true
  }

  /// A report beyond ten times the usual one, or beyond three median deviations and far from it.
  private mutating func checkJumps(_ figures: [Figure]) {
    let isCumulative = indicator.span == .yearToDate && indicator.kind.accumulates
    // What had come together by the first report of a cumulative figure is no step.
    let reports = isCumulative ? figures.dropFirst() : figures[...]
    let steps = isCumulative ? Array(steps(figures).dropFirst()) : figures.map(\.1)
    let usual = Statistics.median(steps.map(\.magnitude).filter { !$0.isZero })
    guard let usual, let middle = Statistics.median(steps) else { return }
    // Most series have no step far from the usual one, and need no deviation.
    let far = (usual * 4, middle.magnitude * 4)
    guard steps.contains(where: { $0.magnitude > usual * 10 || ($0 - middle).magnitude > max(far.0, far.1) }),
      let deviation = Statistics.median(steps.map { ($0 - middle).magnitude })
    else { return }
    for (index, (figure, step)) in zip(reports, steps).enumerated() {
      let distance = (step - middle).magnitude
      let isTenfold = declared(usual) >= 1 && step.magnitude > usual * 10
      let isFar =
        !deviation.isZero && distance > deviation * 3 && distance > middle.magnitude * 4 && distance > usual * 4
      guard isTenfold || isFar, declared(distance) >= 5, isApart(index, steps, distance) else { continue }
      log.report(.valueJump, figure.0.row, .value, CheckSentences.jump(step, usual, indicator))
    }
  }

  /// A rate or level that drifts is near the report before it or the one after; a slip stands alone.
  private func isApart(_ index: Int, _ steps: [Rational], _ distance: Rational) -> Bool {
    guard indicator.kind.isStanding else { return true }
    let beside = [index - 1, index + 1].filter(steps.indices.contains)
    return beside.allSatisfy { (steps[$0] - steps[index]).magnitude * 2 > distance }
  }

  /// One explanation for half a year and more explains nothing.
  private mutating func checkNotes(_ figures: [Observation]) {
    guard figures.count >= Self.enough, let last = figures.last, let note = drop.text(drop.note[last.row]) else {
      return
    }
    let symbol = drop.note[last.row]
    let same = figures.reversed().prefix { drop.note[$0.row] == symbol }.count
    if same >= Self.enough {
      log.report(.sameExplanation, last.row, .note, CheckSentences.sameExplanation(note, same))
    }
  }
}
