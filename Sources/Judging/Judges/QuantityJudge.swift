import Figures
import Plans
import Quantities

/// Judges a bound on a quantity: finds the judge for what the bound is held against.
struct QuantityJudge {
  let bench: Bench
  let test: QuantityTest

  init(_ bench: Bench, _ test: QuantityTest) {
    (self.bench, self.test) = (bench, test)
  }

  /// By the subject of the bound: a filed figure, or what is made of figures.
  func judge() -> Judgement {
    switch test.subject {
    case .indicator(let reference):
      switch bench.series(reference) {
      case .failure(let trouble): trouble.judgement
      case .success(let series): judge(series)
      }
    case .share(let part, let whole): RatioJudge(bench, test, scale: Rational(1, 100)).judge(part, of: whole)
    case .perHead(let part, let whole): RatioJudge(bench, test, scale: .one).judge(part, of: whole)
    case .growth(let reference): ComputedGrowthJudge(bench, test).judge(reference)
    case .compared(let reference, let comparator): ComparisonJudge(bench, test).judge(reference, with: comparator)
    case .rank(let ranking): RankJudge(bench, test, ranking).judge()
    }
  }

  /// What accumulates is counted, the rest measured; a flow judged period by period is the period's own amount.
  private func judge(_ series: Series) -> Judgement {
    let goal = Goal(test.bound, better: series.indicator.value.better, whole: series.indicator.value.isWhole)
    if let window = test.rolling {
      switch RollingSeries(bench, series, window).result {
      case .failure(let trouble): return trouble.judgement
      case .success(let rolled): return MeasureJudge(bench, test).judge(rolled, goal)
      }
    }
    if test.running != nil { return MeasureJudge(bench, test).judge(series.ofSinglePeriods, goal) }
    let kind = series.indicator.value.kind
    let isPeriodic = kind == .flow && test.judging != .end
    return kind.accumulates && !isPeriodic
      ? CountJudge(bench, test).judge(series, goal) : MeasureJudge(bench, test).judge(series, goal)
  }
}
