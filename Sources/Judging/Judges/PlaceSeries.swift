import Figures
import Plans
import Quantities

/// The places of an area among others, period by period, best and worst possible: an unknown member may be ahead or not.
struct PlaceSeries {
  /// The figures that are ranked.
  let own: Series
  let best: Series
  let worst: Series

  /// The places, shown in a unit; or why there are none.
  static func of(_ ranking: Ranking, in unit: MeasureUnit, _ bench: Bench) -> Result<PlaceSeries, NoSeries> {
    bench.series(ranking.of).map { own in
      let members = AreaTable.of(ranking.of, ranking.among, bench)
      return PlaceSeries(
        own: own, best: places(own, ranking, members, unknownAhead: false, in: unit, bench),
        worst: places(own, ranking, members, unknownAhead: true, in: unit, bench))
    }
  }

  private static func places(
    _ own: Series, _ ranking: Ranking, _ members: AreaTable, unknownAhead: Bool, in unit: MeasureUnit, _ bench: Bench
  ) -> Series {
    let lowerIsBetter = own.indicator.value.better == .lower
    let figures = own.figures.compactMap { figure -> Observation? in
      guard let value = figure.number else { return nil }
      let lacking = members.lacking(figure.period, besides: bench.area).count
      // Before the day on which all must be in, a table with gaps is no table yet.
      if lacking > 0, own.indicator.value.calendar.due(figure.period) > bench.asOf { return nil }
      let ahead = members.ahead(of: value, figure.period, lowerIsBetter: lowerIsBetter)
      return figure.with(
        Rational(ahead + (unknownAhead ? lacking : 0) + 1), restingOn: members.vintage(figure.period))
    }
    var shown = own.showing(figures, in: unit, kind: .level)
    shown.limit(to: .one, Rational(ranking.among.count { $0 != bench.area } + 1), better: .lower)
    return shown
  }
}
