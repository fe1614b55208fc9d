import Diagnostics
import Figures
import Plans
import Quantities

// Graded levels, and time since a date.

extension Judge {
  func judge(_ graded: GradedLevels) -> Judgement {
    guard let first = graded.levels.first else { return .noData(.nothingToMeasure) }
    // A test of the latest period, which is held against each level in place of the one bound.
    var probe = QuantityTest(
      subject: graded.subject, bound: first.bound, judging: .latest, comparedDecimals: graded.comparedDecimals)
    probe.levels = graded.levels
    let goal = Goal(first.bound, better: nil, whole: false)
    switch graded.subject {
    case .indicator(let reference):
      // A count is held against its levels as it is filed, not by its pace.
      switch series(reference) {
      case .failure(let trouble): return trouble.judgement
      case .success(let series): return measure(probe, series, goal)
      }
    case .rank(let ranking):
      switch places(ranking, in: first.bound.unit) {
      case .failure(let trouble): return trouble.judgement
      case .success(let places):
        return gradedPlace(measure(probe, places.best, goal), measure(probe, places.worst, goal))
      }
    case .share, .perHead, .growth, .compared: return judge(probe)
    }
  }

  /// A place that is an interval, because some members are not published.
  private func gradedPlace(_ best: Judgement, _ worst: Judgement) -> Judgement {
    guard let low = best.value, let high = worst.value, low != high else { return worst }
    let words = Phrase(
      zh: "有地区未公布，位次在第\(low)至第\(high)之间",
      en: "some members are not published: the place lies between \(low) and \(high)")
    var judgement = worst
    if best.verdict == worst.verdict {
      judgement.message = Phrase(zh: "\(words.zh)；\(worst.message.zh)", en: "\(words.en); \(worst.message.en)")
    } else {
      judgement = .noData(.boundUndecided)
      judgement.message = words
    }
    judgement.valueText = "\(low)–\(high)"
    judgement.value = nil
    return judgement
  }

  /// Whether a level holds in the latest period.
  private enum Holding {
    case yes
    case no
    /// A period that is not there decides.
    case unknown(Period)
  }

  /// The latest period against every level. A level that is undecided counts only where it would be worse than those
  /// that hold for certain.
  func graded(_ measured: MeasureCase) -> Judgement {
    if let period = measured.due.missing { return missing(period, in: measured.series) }
    guard let last = measured.points.last, let value = last.number else {
      return nothingDue(measured.series, closing: measured.due.closing)
    }
    var holding: [GradedLevels.Level] = []
    var open: [(level: GradedLevels.Level, hole: Period)] = []
    for level in measured.test.levels {
      switch self.holding(level, measured, value) {
      case .yes: holding.append(level)
      case .no: break
      case .unknown(let hole): open.append((level, hole))
      }
    }
    let verdict: Verdict = holding.contains { $0.verdict == .fail } ? .fail : holding.isEmpty ? .pass : .atRisk
    if let undecided = open.first(where: { $0.level.verdict == .fail ? verdict != .fail : verdict == .pass }) {
      return missing(undecided.hole, in: measured.series)
    }
    // Among equals the one that is hardest to reach, then the longest run.
    let level = holding.filter { $0.verdict == verdict }.min {
      let distances = (($0.bound.value.rational - value).magnitude, ($1.bound.value.rational - value).magnitude)
      return distances.0 == distances.1
        ? $0.running?.periods ?? 1 > $1.running?.periods ?? 1 : distances.0 < distances.1
    }
    return graded(measured, level, last, value)
  }

  private func graded(
    _ measured: MeasureCase, _ level: GradedLevels.Level?, _ last: Observation, _ value: Rational
  ) -> Judgement {
    var judgement: Judgement =
      level.map { $0.verdict == .fail ? .fail(.levelHolds) : .yellow(.levelHolds) } ?? .pass(.noLevelHolds)
    judgement.value = value
    judgement.observation = last
    let levels = measured.test.levels
    let names = Phrase(
      chinese: levels.map { "\($0.name.zh)（\($0.condition.zh)）" }.joined(separator: "、"),
      english: levels.map { "\($0.name.en) (\($0.condition.en))" }.joined(separator: ", "))
    let shown = amount(value, of: levels, measured.words.unit)
    let when = measured.when(last.period)
    judgement.message =
      level.map {
        Phrase(
          zh: "\(when)为\(shown)，触发“\($0.name)”（\($0.condition)）",
          en: "\(shown) \(when): `\($0.name)` holds (\($0.condition))")
      } ?? Phrase(zh: "\(when)为\(shown)，未触发任何一级：\(names)", en: "\(shown) \(when): none holds of \(names)")
    noteMessage(&judgement)
    return judgement
  }

  private func holding(_ level: GradedLevels.Level, _ measured: MeasureCase, _ value: Rational) -> Holding {
    let goal = Goal(level.bound, better: nil, whole: false)
    guard let running = level.running else { return goal.isMet(by: value) ? .yes : .no }
    // A run looks at each period by itself, so of a total to date at the period's own amount.
    let points = measured.ownPoints { rounded($0, measured.test, measured.series.indicator) }
    let end = measured.points.last?.period.end ?? measured.start
    // The periods running up to the latest, and whether each of them is known.
    var streak: [(period: Period, isKnown: Bool)] = []
    for period in measured.series.indicator.calendar.periods(from: measured.start, through: end) {
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
  private func amount(_ value: Rational, of levels: [GradedLevels.Level], _ unit: WrittenUnit) -> Phrase {
    let lines = levels.map(\.bound).flatMap { [$0.value.rational] + ($0.upper.map { [$0.rational] } ?? []) }
    return unit.amount(unit.value(ofBase: value), against: lines.map { unit.value(ofBase: $0) })
  }

  func judge(_ since: TimeSince) -> Judgement {
    let indicator = plan.indicators[since.of]
    let day = min(asOf, standard.deadline)
    let filed = book.observations(FigureBook.Key(since.of, area: area, item: since.item)).last { $0.period.end <= asOf }
    guard let filed, let began = filed.date else {
      let isDue = indicator.calendar.latestDue(asOf: asOf).end >= standard.start
      var judgement = isDue ? Judgement.noData(.figureMissing) : Judgement.notDue(.nothingDue)
      judgement.message = Phrase(zh: "未报起算日期", en: "the date to count from is not filed")
      return judgement
    }
    let reached = began.adding(months: since.months).adding(days: since.days)
    var judgement: Judgement =
      reached <= day ? .pass(.met) : asOf >= standard.deadline ? .fail(.missed) : .notDue(.notLongEnough)
    judgement.observation = filed
    judgement.valueText = began.description
    judgement.message = Phrase(
      zh: "自\(Words.date(began))起须满\(since.words)，\(Words.date(reached))届满",
      en: "at least \(since.words) wanted: from \(began) they are full on \(reached)")
    noteMessage(&judgement)
    return judgement
  }
}
