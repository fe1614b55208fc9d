import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges an exact value or a band on what accumulates: the counting side of (g).
struct CountBandJudge {
  let count: CountCase

  init(_ count: CountCase) {
    self.count = count
  }

  /// Passed or closed by what is on file, else inside, past it, or still below it and paced as a floor.
  func judge() -> Judgement {
    (count.isNet ? closedNet : decided) ?? count.open(paced)
  }

  private var closedNet: Judgement? {
    let judgement = count.closedNet { closed($0, isInside: $1) }
    // A net count that went past the band inside the closing period may have stood in it on the day.
    let before = count.sum.points.dropLast().last?.total ?? .zero
    if let judgement, judgement.reason == .missed, let last = count.sum.last,
      judgement.observation?.period == last.observation.period, count.lastDay < last.observation.period.end,
      (before < count.goal.line) != (last.total < count.goal.line)
    {
      return .dayUnknown(count.series, last.observation, count.bench)
    }
    return judgement
  }

  /// Passed, or closed by what is on file; nil before that.
  private var decided: Judgement? {
    let standing = count.standing(at: count.lastDay)
    if let lost = CountCeilingJudge(count).passed(standing) { return lost }
    if let most = standing.most {
      if most.total < count.goal.line, !count.isMet(most.total) {
        return closed(most, isInside: false).naming(count.unneeded(most), of: count.series)
      }
      if let least = standing.least, count.isMet(least.total), count.isMet(most.total) {
        return closed(most, isInside: true).naming(count.unneeded(most), of: count.series)
      }
    }
    return count.closedUnknown
  }

  private func closed(_ point: Accumulation.Point, isInside: Bool) -> Judgement {
    placed(point, isInside ? .pass(.met) : .fail(.missed), isInside: isInside)
  }

  /// Inside, past it (a net count may come back), or still below it and paced as a floor.
  private func paced(_ last: Accumulation.Point, _ q: Rational) -> Judgement {
    if count.isMet(last.total) { return inside(last, q) }
    if last.total > count.goal.upper { return placed(last, .yellow(.outsideBand), isInside: false) }
    return CountFloorJudge(count).paced(last, q)
  }

  private func inside(_ last: Accumulation.Point, _ q: Rational) -> Judgement {
    var judgement = placed(last, .pass(.onPace), isInside: true)
    let gap = q - (last.total.divided(by: count.goal.line) ?? .one)
    let planned = count.planned(at: q)
    judgement.plan = planned
    judgement.gap = Finding.Amount(gap * 100, .points)
    judgement.deviation = gap
    judgement.trend = CountFloorJudge(count).trend(gap)
    let forecast = q.isZero ? nil : last.total.divided(by: q)
    judgement.forecast = forecast
    guard count.bench.speaks else { return judgement }
    judgement.message = judgement.message + VerdictSentences.plan(count.words.amount(planned, places: 2))
    if let forecast {
      let shown = count.words.amount(count.isWhole ? forecast.floor() : forecast, places: 2)
      judgement.message = judgement.message + VerdictSentences.bandForecast(shown)
    }
    return judgement
  }

  private func placed(_ point: Accumulation.Point, _ verdict: Judgement, isInside: Bool) -> Judgement {
    var judgement = verdict
    judgement.value = point.total
    judgement.observation = point.observation
    guard count.bench.speaks else { return judgement }
    judgement.message = VerdictSentences.countInBand(
      count.asked, count.words.amount(point.total), through: point.observation.period, isInside: isInside)
    count.writeTarget(&judgement)
    count.bench.noteMessage(&judgement)
    return judgement
  }
}
