import Diagnostics
import Quantities

// Windows that move with the period, and runs of misses.

extension Judge {
  /// Sums or means over the last so many periods; periods whose window is not complete are left out.
  func rolled(_ series: Series, _ window: RollingWindow) -> Series {
    let own = series.ownValues
    let calendar = series.indicator.calendar
    var figures: [Observation] = []
    for (index, figure) in own.enumerated() {
      guard index + 1 >= window.periods else { continue }
      let slice = own[(index + 1 - window.periods)...index]
      guard let first = slice.first else { continue }
      // Every period of the calendar between the two must be there.
      let wanted = calendar.periods(from: first.period.end, through: figure.period.end).count
      guard wanted == window.periods else { continue }
      let values = slice.compactMap(\.number)
      let weights = window.weights.isEmpty ? values.map { _ in Rational.one } : window.weights
      let sum = zip(values, weights).map { $0 * $1 }.reduce(.zero, +)
      let total = weights.reduce(.zero, +)
      figures.append(figure.with(window.of == .sum ? sum : sum.divided(by: total) ?? sum))
    }
    let kind: Indicator.Kind = series.indicator.kind == .growth ? .growth : .level
    return series.showing(figures, in: series.indicator.unit, kind: kind, keepsUnit: true)
  }

  /// So many periods running below the line break a standard.
  func runOfMisses(_ measured: MeasureCase, _ running: RunningMisses) -> Judgement {
    guard let last = measured.points.last else {
      if let period = measured.due.missing { return missing(period, in: measured.series) }
      return nothingDue(measured.series, closing: measured.due.closing)
    }
    let wanted = measured.series.indicator.calendar.periods(from: measured.start, through: last.period.end)
    var run = 0
    var runIsUnknown = false
    var unknownPeriod: Period?
    for period in wanted {
      guard let figure = measured.points.first(where: { $0.period == period }) else {
        switch running.gap {
        case .unknown:
          runIsUnknown = true
          unknownPeriod = period
        case .skip: break
        case .break: run = 0
        }
        continue
      }
      if measured.goal.isMet(by: figure.number ?? .zero) {
        run = 0
        runIsUnknown = false
      } else {
        run += 1
        if run >= running.periods { return broken(measured, figure, running) }
        // An unknown period inside a run could have been the last miss that was wanting.
      }
    }
    if let period = measured.due.missing { return missing(period, in: measured.series) }
    if runIsUnknown, run + 1 >= running.periods, let unknownPeriod { return missing(unknownPeriod, in: measured.series) }
    let isFinal = measured.due.isClosed
    var judgement: Judgement =
      isFinal ? .pass(.met) : run == 0 ? .pass(.onPace) : run + 1 >= running.periods ? .red(.missesRunning) : .yellow(.missesRunning)
    judgement.value = last.number
    judgement.observation = last
    judgement.gap = Finding.Amount(measured.shortfall(last.number ?? .zero), measured.differenceUnit)
    judgement.deviation = measured.shortfall(last.number ?? .zero)
    judgement.message = Phrase(
      zh: "要求\(measured.test.bound.text)，不得连续\(running.periods)期未达；\(Words.period(last.period).zh)为\(measured.words.amount(last.number ?? .zero))，目前连续\(run)期未达",
      en: "\(measured.test.bound.text) wanted, never \(running.periods) misses running; \(measured.words.amount(last.number ?? .zero)) in \(Words.period(last.period).en), \(run) running now")
    noteMessage(&judgement)
    return judgement
  }

  private func broken(_ measured: MeasureCase, _ figure: Observation, _ running: RunningMisses) -> Judgement {
    var judgement = Judgement.fail(.periodMissed)
    judgement.value = figure.number
    judgement.observation = figure
    judgement.deviation = measured.shortfall(figure.number ?? .zero)
    let period = Words.period(figure.period)
    judgement.message = Phrase(
      zh: "要求\(measured.test.bound.text)，到\(period.zh)已连续\(running.periods)期未达",
      en: "\(measured.test.bound.text) wanted: \(running.periods) misses running by \(period.en)")
    noteMessage(&judgement)
    return judgement
  }
}

extension Series {
  /// Each period's own value: what the year to date rose by, the figure itself for the rest.
  var ownValues: [Observation] {
    guard indicator.kind == .cumulative || indicator.kind == .net, indicator.span == .yearToDate else { return figures }
    var own: [Observation] = []
    for (index, figure) in figures.enumerated() {
      guard let number = figure.number else { continue }
      let before = index > 0 ? figures[index - 1] : nil
      let isFirst = figure.period.start.month == 1 || indicator.calendar.mergedMonths && figure.period.end.month == 2
      if isFirst {
        own.append(figure)
      } else if let before, before.period.end.year == figure.period.end.year, let earlier = before.number {
        own.append(figure.with(number - earlier))
      }
    }
    return own
  }
}
