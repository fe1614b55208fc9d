import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Judges the latest period of a measure against every one of graded levels.
struct LevelConditionJudge {
  /// Whether a level holds in the latest period.
  private enum Holding {
    case yes
    case no
    /// A period that is not there decides.
    case unknown(Period)
  }

  let measured: MeasureCase

  private var bench: Bench { measured.bench }
  private var levels: [GradedLevels.Level] { measured.test.levels }

  init(_ measured: MeasureCase) {
    self.measured = measured
  }

  /// The worst level that holds; one that is undecided counts only where it would be worse than those that hold for certain.
  func judge() -> Judgement {
    if let period = measured.due.missing { return .missing(period, in: measured.series, bench) }
    guard let last = measured.points.last, let value = last.number else {
      return .nothingDue(measured.series, closing: measured.due.closing, bench)
    }
    var holding: [GradedLevels.Level] = []
    var open: [(level: GradedLevels.Level, hole: Period)] = []
    for level in levels {
      switch self.holding(level, value) {
      case .yes: holding.append(level)
      case .no: break
      case .unknown(let hole): open.append((level, hole))
      }
    }
    let verdict: Verdict = holding.contains { $0.verdict == .fail } ? .fail : holding.isEmpty ? .pass : .atRisk
    if let undecided = open.first(where: { $0.level.verdict == .fail ? verdict != .fail : verdict == .pass }) {
      return .missing(undecided.hole, in: measured.series, bench)
    }
    // Among equals the one that is hardest to reach, then the longest run.
    let level = holding.filter { $0.verdict == verdict }.min {
      let distances = (($0.bound.value.rational - value).magnitude, ($1.bound.value.rational - value).magnitude)
      return distances.0 == distances.1
        ? $0.running?.periods ?? 1 > $1.running?.periods ?? 1 : distances.0 < distances.1
    }
    return judgement(level, last, value)
  }

  private func judgement(_ level: GradedLevels.Level?, _ last: Observation, _ value: Rational) -> Judgement {
    var judgement: Judgement =
      level.map { $0.verdict == .fail ? .fail(.levelHolds) : .yellow(.levelHolds) } ?? .pass(.noLevelHolds)
    judgement.value = value
    judgement.observation = last
    guard bench.speaks else { return judgement }
    let (when, shown) = (measured.when(last.period), amount(value))
    if let level {
      judgement.message = VerdictSentences.levelHolds(level, shown, when)
    } else {
      judgement.message = VerdictSentences.noLevelHolds(levels, shown, when)
    }
    bench.noteMessage(&judgement)
    return judgement
  }

  private func holding(_ level: GradedLevels.Level, _ value: Rational) -> Holding {
    let goal = Goal(level.bound, better: nil, whole: false)
    guard let running = level.running else { return goal.isMet(by: value) ? .yes : .no }
    // A run looks at each period by itself, so of a total to date at the period's own amount.
    let points = measured.ownPoints { measured.test.rounded($0, measured.series.indicator.value) }
    let end = measured.points.last?.period.end ?? measured.start
    // The periods running up to the latest, and whether each of them is known.
    var streak: [(period: Period, isKnown: Bool)] = []
    for period in measured.series.indicator.value.calendar.periods(from: measured.start, through: end) {
      if let figure = points.first(where: { $0.period == period }) {
        if goal.isMet(by: figure.number ?? .zero) { streak.append((period, true)) } else { streak = [] }
      } else if running.gap == .unknown {
        streak.append((period, false))
      } else if running.gap == .break {
        streak = []
      }
    }
    let deciding = streak.suffix(running.periods)
    guard deciding.count == running.periods else { return .no }
    return deciding.first { !$0.isKnown }.map { .unknown($0.period) } ?? .yes
  }

  /// On its own side of every level.
  private func amount(_ value: Rational) -> Phrase {
    let unit = measured.words.unit
    let lines = levels.map(\.bound).flatMap { [$0.value.rational] + ($0.upper.map { [$0.rational] } ?? []) }
    return unit.amount(unit.value(ofBase: value), against: lines.map { unit.value(ofBase: $0) })
  }
}
