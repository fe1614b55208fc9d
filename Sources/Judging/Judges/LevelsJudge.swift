import Diagnostics
import Plans
import Quantities
import Sentences

/// Judges graded levels: finds what they are held against.
struct LevelsJudge {
  let bench: Bench
  let graded: GradedLevels

  init(_ bench: Bench, _ graded: GradedLevels) {
    (self.bench, self.graded) = (bench, graded)
  }

  /// The latest period against every level; a count is held against them as it is filed, not by its pace.
  func judge() -> Judgement {
    guard let first = graded.levels.first else { return .noData(.nothingToMeasure) }
    // A test of the latest period, which is held against each level in place of the one bound.
    let probe = QuantityTest(
      subject: graded.subject, bound: first.bound, judging: .latest, comparedDecimals: graded.comparedDecimals,
      levels: graded.levels)
    let goal = Goal(first.bound, better: nil, whole: false)
    switch graded.subject {
    case .indicator(let reference):
      switch bench.series(reference) {
      case .failure(let trouble): return trouble.judgement
      case .success(let series): return MeasureJudge(bench, probe).judge(series, goal)
      }
    case .rank(let ranking):
      switch PlaceSeries.of(ranking, in: first.bound.unit, bench) {
      case .failure(let trouble): return trouble.judgement
      case .success(let places):
        let judge = MeasureJudge(bench, probe)
        return place(judge.judge(places.best, goal), judge.judge(places.worst, goal))
      }
    case .share, .perHead, .growth, .compared: return QuantityJudge(bench, probe).judge()
    }
  }

  /// A place that is an interval, because some members are not published.
  private func place(_ best: Judgement, _ worst: Judgement) -> Judgement {
    guard let low = best.value, let high = worst.value, low != high else { return worst }
    var judgement = worst
    if best.verdict == worst.verdict {
      judgement.message = VerdictSentences.placeBetween(low, high, worst.message)
    } else {
      judgement = .noData(.boundUndecided)
      judgement.message = VerdictSentences.placeBetween(low, high)
    }
    judgement.valueText = "\(low)–\(high)"
    judgement.value = nil
    return judgement
  }
}
