import Diagnostics
import Figures
import Plans
import Quantities

/// Judges shares and rates for each head: a numerator held against a denominator, period by period.
struct RatioJudge {
  let bench: Bench
  let test: QuantityTest
  /// What of the numerator, for one of the denominator, is one of the bound's unit: a hundredth for per cents.
  let scale: Rational

  init(_ bench: Bench, _ test: QuantityTest, scale: Rational) {
    (self.bench, self.test, self.scale) = (bench, test, scale)
  }

  /// A coverage where the numerator accumulates and the whole does not; else a rate, of each period or to date.
  func judge(_ part: IndicatorReference, of whole: IndicatorReference) -> Judgement {
    let numerator: Series
    let denominator: Series
    switch (bench.series(part), bench.series(whole)) {
    case (.failure(let trouble), _), (_, .failure(let trouble)): return trouble.judgement
    case (.success(let top), .success(let bottom)): (numerator, denominator) = (top, bottom)
    }
    let goal = Goal(test.bound, better: nil, whole: false)
    let isByPeriod = test.judging != .end || test.running != nil
    if !numerator.indicator.value.kind.accumulates || isByPeriod { return rate(numerator, denominator, goal) }
    let closing = bench.standard.closingPeriod(of: test, numerator.indicator.value.calendar)
    guard denominator.indicator.value.kind == .flow else {
      return CoverageJudge(bench, test, scale: scale).judge(numerator, of: denominator, goal, closing)
    }
    // Two flows are a rate: of each period by itself where each is judged, else sum over sum to date.
    return rate(summedToDate(numerator, closing), summedToDate(denominator, closing), goal)
  }

  /// The same series with what has accumulated since the start in place of each period's own amount; periods after a
  /// hole have none.
  private func summedToDate(_ series: Series, _ closing: Period) -> Series {
    var summed = series
    let sum = Accumulation(series, from: bench.standard.start(of: test), through: closing.end)
    summed.figures = sum.points.map { $0.observation.with($0.total) }
    guard let gap = sum.gap else { return summed }
    for figure in series.figures where figure.period > gap {
      summed.refused[figure.period] = .underived(Absence(gap, of: series, bench).unknown)
    }
    return summed
  }

  private func rate(_ numerator: Series, _ denominator: Series, _ goal: Goal) -> Judgement {
    let ratios = RatioSeries(bench, test, scale: scale, numerator, denominator)
    let judgement = MeasureJudge(bench, test).judge(ratios.series, goal)
    if judgement.reason == .nothingDue, let coming = ratios.coming {
      return .denominatorToCome(coming, in: denominator, of: numerator, bench)
    }
    return ratios.shown(beside: judgement, goal)
  }
}
