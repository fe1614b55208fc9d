import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Judges a place among areas.
struct RankJudge {
  let bench: Bench
  let test: QuantityTest
  let ranking: Ranking

  init(_ bench: Bench, _ test: QuantityTest, _ ranking: Ranking) {
    (self.bench, self.test, self.ranking) = (bench, test, ranking)
  }

  /// An unknown member makes the place an interval: the verdict stands where both ends give the same.
  func judge() -> Judgement {
    let places: PlaceSeries
    switch PlaceSeries.of(ranking, in: test.bound.unit, bench) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): places = found
    }
    let goal = Goal(test.bound, better: nil, whole: true)
    let best = MeasureJudge(bench, test).judge(places.best, goal)
    let worst = MeasureJudge(bench, test).judge(places.worst, goal)
    guard best.verdict == worst.verdict, best.light == worst.light else {
      return undecided(best, worst, places.own)
    }
    var judgement = worst
    if best.value != worst.value {
      judgement.value = nil
      judgement.valueText = "\(text(best))–\(text(worst))"
    }
    return judgement
  }

  private func undecided(_ best: Judgement, _ worst: Judgement, _ own: Series) -> Judgement {
    let period = best.observation?.period ?? worst.observation?.period
    let row = period.map { period in
      let lacking = AreaTable.of(ranking.of, ranking.among, bench).lacking(period, besides: bench.area)
      return MissingFigure(own.indicator.value, areas: lacking, period, in: bench.plan).words
    }
    let (low, high) = (text(best), text(worst))
    var judgement = Judgement.unknown(
      .boundUndecided, own, VerdictSentences.placeUndecided(low, high, row), bench)
    judgement.valueText = "\(low)–\(high)"
    judgement.value = nil
    return judgement
  }

  private func text(_ place: Judgement) -> String { place.value?.description ?? "" }
}
