import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

extension SeriesChecker {
  private struct Run: Hashable {
    let basis: String?
    let year: Int
  }

  /// Without the fewest figures whose absence leaves a total to date that never falls within its year: a fall is a data
  /// error, not a trend.
  ///
  /// One that its own note explains stands.
  mutating func risingOnly(_ observations: [Observation]) -> [Observation] {
    guard indicator.kind == .cumulative, indicator.span == .yearToDate else { return observations }
    var runs: [[Int]] = []
    var places: [Run: Int] = [:]
    for (index, figure) in observations.enumerated() where figure.number != nil {
      let run = Run(basis: figure.basis, year: indicator.calendar.year(of: figure.period))
      if let place = places[run] {
        runs[place].append(index)
      } else {
        places[run] = runs.count
        runs.append([index])
      }
    }
    var dropped: Set<Int> = []
    for run in runs {
      let values = run.compactMap { observations[$0].number }
      if zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 }) { continue }
      let explained = run.map { isExplained(observations[$0]) }
      let rise = LongestRise(values, mayFall: explained)
      dropped.formUnion(refusedFalls(run.map { observations[$0] }, values, rise).map { run[$0] })
    }
    if dropped.isEmpty { return observations }
    return observations.indices.filter { !dropped.contains($0) }.map { observations[$0] }
  }

  private func isExplained(_ figure: Observation) -> Bool {
    log.policy.severity(of: .correctedFall) != .error && drop.text(drop.note[figure.row]) != nil
  }

  /// Reports what is left out of a run, and which explained falls stand; gives the places of those not to be used.
  private mutating func refusedFalls(_ run: [Observation], _ values: [Rational], _ rise: LongestRise) -> [Int] {
    var refused: [Int] = []
    var last: Int?
    for index in run.indices {
      if rise.isKept[index] {
        if let last, values[index] < values[last] { noteCorrection(run[index], values[index], run[last], values[last]) }
        last = index
        continue
      }
      let next = run.indices.first { $0 > index && rise.isKept[$0] }
      let before = last.flatMap { values[index] < values[$0] ? $0 : nil }
      guard let other = before ?? next else { continue }
      if isRefused(run[index], values[index], beside: run[other], values[other]) {
        refuse(run[index])
        refused.append(index)
      }
    }
    return refused
  }

  private mutating func noteCorrection(
    _ figure: Observation, _ now: Rational, _ before: Observation, _ old: Rational
  ) {
    let note = drop.text(drop.note[figure.row]) ?? ""
    log.report(
      .correctedFall, figure.row, .value, CheckSentences.correctedFall(old, now, indicator, note: note),
      other: before.row)
  }

  /// A figure left out lies below the one kept before it, or above the one kept after it.
  private mutating func isRefused(
    _ figure: Observation, _ value: Rational, beside other: Observation, _ kept: Rational
  ) -> Bool {
    if value > kept {
      let words = CheckSentences.aboveNext(value, kept, other.period, indicator)
      return log.report(.fallingCumulative, figure.row, .value, words, other: other.row)
    }
    if value.isZero {
      let words = CheckSentences.zeroAfter(kept, other.period, indicator)
      return log.report(.zeroAfterFigure, figure.row, .value, words, other: other.row)
    }
    let words = CheckSentences.falling(kept, value, other.period, indicator)
    return log.report(.fallingCumulative, figure.row, .value, words, other: other.row)
  }
}
