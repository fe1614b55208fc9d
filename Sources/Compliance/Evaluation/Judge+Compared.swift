import Diagnostics
import Figures
import Plans
import Quantities

// An area against another, against an average, among the best; and its place among areas.

extension Judge {
  /// How far the own figure lies above what it is compared with, period by period.
  func compared(_ test: QuantityTest, _ reference: IndicatorReference, _ comparator: Comparator) -> Judgement {
    let own: Series
    switch series(reference) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): own = found
    }
    let others = table(reference, comparator.areas)
    if let trouble = others.trouble { return trouble.judgement }
    var figures: [Observation] = []
    var refused = own.refused
    for figure in own.figures {
      guard let value = figure.number else { continue }
      if let line = others.line(comparator, for: area, value, figure.period, own.indicator.better) {
        figures.append(figure.with(value - line, restingOn: others.vintage(figure.period)))
      } else {
        // The own figure is in: what lacks is another's.
        let lacking = others.lacking(figure.period, besides: area)
        refused[figure.period] = .underived(nothingToCompare(own.indicator, lacking, figure.period))
      }
    }
    var shown = own.showing(figures, in: test.bound.unit, kind: .rate)
    shown.refused = refused
    return measure(test, shown, Goal(test.bound, better: nil, whole: false))
  }

  /// The figures of other areas, worked out once for all that ask.
  private func table(_ reference: IndicatorReference, _ areas: [Int]) -> AreaTable {
    var plain = self
    plain.shared = nil
    guard let shared else { return AreaTable(reference, areas, plain) }
    return shared.table(reference, areas) {
      plain.book.tried = [:]
      return AreaTable(reference, areas, plain)
    }
  }

  private func nothingToCompare(_ indicator: Indicator, _ lacking: [Int], _ period: Period) -> FormulaUnknown {
    let row = MissingFigure(indicator, areas: lacking, period, in: plan).words
    return FormulaUnknown(
      reason: .baseMissing,
      message: Phrase(zh: "缺少对照数据：\(row.zh)", en: "nothing to compare with: \(row.en) is not in"))
  }

  private func isDue(_ period: Period, _ series: Series) -> Bool {
    series.indicator.calendar.due(period) <= asOf
  }

  /// The place among areas, best and worst possible: an unknown member may be ahead or not.
  func places(_ ranking: Ranking, in unit: MeasureUnit) -> Result<(own: Series, best: Series, worst: Series), NoSeries>
  {
    let own: Series
    switch series(ranking.of) {
    case .failure(let trouble): return .failure(trouble)
    case .success(let found): own = found
    }
    let members = table(ranking.of, ranking.among)
    let others = ranking.among.count { $0 != area }
    let lowerIsBetter = own.indicator.better == .lower
    func places(unknownAhead: Bool) -> Series {
      let figures = own.figures.compactMap { figure -> Observation? in
        guard let value = figure.number else { return nil }
        let lacking = members.lacking(figure.period, besides: area).count
        // Before the day on which all must be in, a table with gaps is no table yet.
        if lacking > 0, !isDue(figure.period, own) { return nil }
        let ahead = members.ahead(of: value, figure.period, lowerIsBetter: lowerIsBetter)
        return figure.with(
          Rational(ahead + (unknownAhead ? lacking : 0) + 1), restingOn: members.vintage(figure.period))
      }
      var shown = own.showing(figures, in: unit, kind: .level)
      shown.indicator.minimum = .one
      shown.indicator.maximum = Rational(others + 1)
      shown.indicator.better = .lower
      return shown
    }
    return .success((own, places(unknownAhead: false), places(unknownAhead: true)))
  }

  /// A place among areas. An unknown member makes it an interval: the verdict stands where both ends give the same.
  func ranked(_ test: QuantityTest, _ ranking: Ranking) -> Judgement {
    let places: (own: Series, best: Series, worst: Series)
    switch self.places(ranking, in: test.bound.unit) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): places = found
    }
    let own = places.own
    let goal = Goal(test.bound, better: nil, whole: true)
    let best = measure(test, places.best, goal)
    let worst = measure(test, places.worst, goal)
    if best.verdict == worst.verdict, best.light == worst.light {
      var judgement = worst
      if best.value != worst.value {
        judgement.value = nil
        judgement.valueText = "\(best.value?.description ?? "")–\(worst.value?.description ?? "")"
      }
      return judgement
    }
    let period = best.observation?.period ?? worst.observation?.period
    let row = period.map { period in
      let lacking = table(ranking.of, ranking.among).lacking(period, besides: area)
      return MissingFigure(own.indicator, areas: lacking, period, in: plan).words
    }
    var judgement = unknown(
      .boundUndecided, own,
      Phrase(
        zh: "有地区未公布（\(row?.zh ?? "")），位次在第\(best.value?.description ?? "")至第\(worst.value?.description ?? "")之间，无法判断",
        en:
          "some members are not published (\(row?.en ?? "")): the place lies between \(best.value?.description ?? "") and \(worst.value?.description ?? "")"
      ))
    judgement.valueText = "\(best.value?.description ?? "")–\(worst.value?.description ?? "")"
    judgement.value = nil
    return judgement
  }
}

extension Comparator {
  var areas: [Int] {
    switch self {
    case .area(let area): [area]
    case .average(let areas), .best(_, let areas): areas
    }
  }
}

extension Result where Success == Series, Failure == NoSeries {
  /// The figures, none where there is no series.
  var figures: [Observation] {
    if case .success(let series) = self { series.figures } else { [] }
  }
}
