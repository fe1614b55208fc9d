import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// The counting side of (g): an exact value or a band on what accumulates.

extension Judge {
  func bandCount(_ count: CountCase) -> Judgement {
    if let decided = count.isNet ? closedNetBand(count) : decidedBand(count) { return decided }
    return openCount(count, pacedBand)
  }

  private func closedNetBand(_ count: CountCase) -> Judgement? {
    let judgement = closedNet(count) { closedBand(count, $0, isInside: $1) }
    let before = count.sum.points.dropLast().last?.total ?? .zero
    // A net count that went past the band inside the closing period may have stood in it on the day.
    if let judgement, judgement.reason == .missed, let last = count.sum.last,
      judgement.observation?.period == last.observation.period, lastDay(count.test) < last.observation.period.end,
      (before < count.goal.line) != (last.total < count.goal.line)
    {
      return dayUnknown(count.series, last.observation)
    }
    return judgement
  }

  /// Passed, or closed by what is on file; nil before that.
  private func decidedBand(_ count: CountCase) -> Judgement? {
    let standing = count.standing(at: lastDay(count.test))
    if let lost = passed(count, standing) { return lost }
    if let most = standing.most {
      if most.total < count.goal.line, !count.isMet(most.total) {
        return naming(count.unneeded(most), of: count.series, closedBand(count, most, isInside: false))
      }
      if let least = standing.least, count.isMet(least.total), count.isMet(most.total) {
        return naming(count.unneeded(most), of: count.series, closedBand(count, most, isInside: true))
      }
    }
    return closedUnknown(count)
  }

  private func closedBand(_ count: CountCase, _ point: Accumulation.Point, isInside: Bool) -> Judgement {
    placed(count, point, isInside ? .pass(.met) : .fail(.missed), isInside: isInside)
  }

  /// Inside, past it (a net count may come back), or still below it and paced as a floor.
  private func pacedBand(_ count: CountCase, _ last: Accumulation.Point, _ q: Rational) -> Judgement {
    if count.isMet(last.total) {
      var judgement = placed(count, last, .pass(.onPace), isInside: true)
      let pace = floorPace(count, upTo: count.sum.points.count, q)
      judgement.plan = planned(count, q)
      judgement.gap = Finding.Amount(pace.gap * 100, .points)
      judgement.deviation = pace.gap
      judgement.forecast = q.isZero ? nil : last.total.divided(by: q)
      judgement.trend = floorTrend(count, pace.gap)
      let plan = count.words.amount(planned(count, q), places: 2)
      judgement.message = judgement.message + Phrase(zh: "；序时应达\(plan)", en: "; plan \(plan)")
      if let forecast = judgement.forecast {
        let shown = count.words.amount(count.isWhole ? forecast.floor() : forecast, places: 2)
        judgement.message =
          judgement.message + Phrase(zh: "，照此进度期末为\(shown)", en: ", at this pace \(shown)")
      }
      return judgement
    }
    if last.total > count.goal.upper { return placed(count, last, .yellow(.outsideBand), isInside: false) }
    return pacedFloor(count, last, q)
  }

  private func placed(
    _ count: CountCase, _ point: Accumulation.Point, _ verdict: Judgement, isInside: Bool
  ) -> Judgement {
    var judgement = verdict
    judgement.value = point.total
    judgement.observation = point.observation
    let amount = count.words.amount(point.total)
    let period = Words.period(point.observation.period)
    judgement.message = Phrase(
      zh: "目标\(count.asked)，至\(period.zh)累计\(amount)，\(isInside ? "在区间内" : "不在区间内")",
      en: "target \(count.asked), \(amount) through \(period.en): \(isInside ? "inside" : "outside")")
    writeTarget(&judgement, count)
    noteMessage(&judgement)
    return judgement
  }
}
