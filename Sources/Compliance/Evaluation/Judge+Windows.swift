import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// Windows that move with the period, and runs of misses.

extension Judge {
  /// Sums or means over the last so many periods of the calendar. A period whose window is not complete, or spans a
  /// change of definition, has no value; the last one due then stops the judgement.
  func rolled(_ series: Series, _ window: RollingWindow) -> Result<Series, NoSeries> {
    let own = series.ownValues
    let calendar = series.indicator.calendar
    var figures: [Observation] = []
    var trouble: Judgement?
    let closing = calendar.closing(standard.deadline)
    for figure in own where figure.period.end <= closing.end {
      trouble = nil
      var periods = [figure.period]
      while periods.count < window.periods, let first = periods.first {
        let previous = calendar.before(first)
        guard previous < first else { break }
        periods.insert(previous, at: 0)
      }
      let slice = periods.map { period in own.first { $0.period == period } }
      if let changed = series.lastBreak(through: figure.period.end), let first = periods.first, changed > first.start {
        trouble = seriesBroken(series, changed)
        continue
      }
      if let hole = zip(periods, slice).first(where: { $1 == nil })?.0 {
        trouble = missing(hole, in: series)
        continue
      }
      let values = slice.compactMap { $0?.number }
      let weights = window.weights.isEmpty ? values.map { _ in Rational.one } : window.weights
      let sum = zip(values, weights).map { $0 * $1 }.reduce(.zero, +)
      let total = weights.reduce(.zero, +)
      figures.append(
        figure.with(
          window.of == .sum ? sum : sum.divided(by: total) ?? sum, restingOn: slice.compactMap { $0?.vintage }.min()))
    }
    // A rise over two periods is the own value of neither.
    if let last = series.figures.last, own.last?.period != last.period, last.period.end >= standard.start {
      return .failure(NoSeries(missing(calendar.before(last.period), in: series)))
    }
    if let trouble, let last = own.last, last.period.end >= standard.start { return .failure(NoSeries(trouble)) }
    let kind: Indicator.Kind = series.indicator.kind == .growth ? .growth : .level
    return .success(series.showing(figures, in: series.indicator.unit, kind: kind, keepsUnit: true))
  }

  /// So many periods running below the line break a standard.
  func runOfMisses(_ measured: MeasureCase, _ running: PeriodRun) -> Judgement {
    guard let last = measured.points.last else {
      if let period = measured.due.missing { return missing(period, in: measured.series) }
      return nothingDue(measured.series, closing: measured.due.closing)
    }
    let wanted = measured.wanted(through: last.period.end)
    // The misses running for certain, and as many as there may be where a period is not known.
    var run = 0
    var possible = 0
    var hole: Period?
    var undecided: Period?
    for period in wanted {
      if let figure = measured.points.first(where: { $0.period == period }) {
        let isMiss = !measured.goal.isMet(by: figure.number ?? .zero)
        run = isMiss ? run + 1 : 0
        possible = isMiss ? possible + 1 : 0
        if run >= running.periods { return broken(measured, figure, running) }
        if !isMiss { hole = nil }
      } else if running.gap == .unknown {
        run = 0
        possible += 1
        hole = hole ?? period
      } else if running.gap == .break {
        (run, possible) = (0, 0)
      }
      if possible >= running.periods { undecided = undecided ?? hole }
    }
    if let period = measured.due.missing { return missing(period, in: measured.series) }
    if let undecided { return missing(undecided, in: measured.series) }
    let isFinal = measured.due.isClosed
    var judgement: Judgement =
      isFinal
      ? .pass(.met)
      : run == 0 ? .pass(.onPace) : run + 1 >= running.periods ? .red(.missesRunning) : .yellow(.missesRunning)
    judgement.value = last.number
    judgement.observation = last
    judgement.gap = Finding.Amount(measured.shortfall(last.number ?? .zero), measured.differenceUnit)
    judgement.deviation = measured.shortfall(last.number ?? .zero)
    judgement.message = Phrase(
      zh:
        "要求\(measured.asked)，不得连续\(running.periods)期未达；\(measured.when(last.period).zh)为\(measured.words.amount(last.number ?? .zero))，目前连续\(run)期未达",
      en:
        "\(measured.asked) wanted, never \(running.periods) misses running; \(measured.words.amount(last.number ?? .zero)) \(measured.when(last.period).en), \(run) running now"
    )
    noteMessage(&judgement)
    return judgement
  }

  private func broken(_ measured: MeasureCase, _ figure: Observation, _ running: PeriodRun) -> Judgement {
    var judgement = Judgement.fail(.periodMissed)
    judgement.value = figure.number
    judgement.observation = figure
    judgement.deviation = measured.shortfall(figure.number ?? .zero)
    let period = Words.period(figure.period)
    judgement.message = Phrase(
      zh: "要求\(measured.asked)，到\(period.zh)已连续\(running.periods)期未达",
      en: "\(measured.asked) wanted: \(running.periods) misses running by \(period.en)")
    noteMessage(&judgement)
    return judgement
  }
}

extension Series {
  /// The same series with each period's own value in place of the year to date.
  var ofSinglePeriods: Series {
    Series(indicator: indicator, key: key, figures: ownValues, dated: [], basis: basis, refused: refused)
  }

  /// Each period's own value: what the year to date rose by, the figure itself for the rest. A period after one that is
  /// not there has none: the rise belongs to both.
  var ownValues: [Observation] {
    guard indicator.kind == .cumulative || indicator.kind == .net, indicator.span == .yearToDate else { return figures }
    var own: [Observation] = []
    for (index, figure) in figures.enumerated() {
      guard let number = figure.number else { continue }
      let before = index > 0 ? figures[index - 1] : nil
      let previous = indicator.calendar.before(figure.period)
      if !indicator.calendar.isOneYear(figure.period, previous) {
        own.append(figure)
      } else if let before, before.period == previous, let earlier = before.number {
        own.append(figure.with(number - earlier, restingOn: before.vintage))
      }
    }
    return own
  }
}
