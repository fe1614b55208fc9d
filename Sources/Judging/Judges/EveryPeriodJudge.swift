import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a measure of which every period counts: (b3), and (c1) with `judge: every`.
struct EveryPeriodJudge {
  let measured: MeasureCase

  private var bench: Bench { measured.bench }

  init(_ measured: MeasureCase) {
    self.measured = measured
  }

  /// Lost once more periods missed than are allowed; a hole counts only where one more miss would.
  func judge() -> Judgement {
    let misses = measured.points.filter { !measured.goal.isMet(by: $0.number ?? .zero) }
    let allowed = measured.test.allowedMisses
    if misses.count > allowed, let miss = misses.dropFirst(allowed).first {
      var judgement = missed(miss, misses.count)
      judgement.misses = misses.map { missed in
        Finding.Miss(
          period: missed.period, verdict: .fail, light: .red,
          depth: missed.number.map { measured.test.bound.depth(of: $0) })
      }
      return judgement
    }
    guard let last = measured.points.last else {
      if let period = measured.due.missing { return .missing(period, in: measured.series, bench) }
      return .noPeriod(measured)
    }
    let wanted = measured.wanted(through: last.period.end)
    let holes = measured.holes(in: wanted)
    if misses.count + holes.count > allowed, let hole = holes.first {
      return .missing(hole, in: measured.series, bench)
    }
    if let period = measured.due.missing {
      let absent = measured.wanted(through: period.end).filter { $0 > last.period }
      guard period == measured.due.closing, misses.count + holes.count + absent.count <= allowed else {
        return .missing(period, in: measured.series, bench)
      }
      return kept(last, misses.count).naming(holes + absent, of: measured.series)
    }
    let judgement = measured.due.isClosed ? kept(last, misses.count) : open(last, misses.count)
    return judgement.leaving(measured.left).naming(holes, of: measured.series)
  }

  private func kept(_ last: Observation, _ misses: Int) -> Judgement {
    var judgement = Judgement.pass(.met)
    judgement.value = last.number
    judgement.observation = last
    guard bench.speaks else { return judgement }
    let count = measured.wanted(through: measured.due.closing.end).count
    let allowed = measured.test.allowedMisses
    judgement.message = VerdictSentences.everyPeriodKept(measured.asked, missed: misses, of: count, allowed: allowed)
    bench.noteMessage(&judgement)
    return judgement
  }

  private func open(_ last: Observation, _ misses: Int) -> Judgement {
    let value = last.number ?? .zero
    if measured.goal.side == .band {
      var judgement: Judgement = measured.goal.isMet(by: value) ? .pass(.onPace) : .red(.allowedMiss)
      judgement.value = value
      judgement.observation = last
      guard bench.speaks else { return judgement }
      let (when, amount) = (measured.when(last.period), measured.words.amount(value))
      judgement.message = VerdictSentences.everyPeriod(measured.asked, amount, when)
      return judgement
    }
    var judgement = LimitJudge(measured).judge(last, value, over: .red(.allowedMiss))
    if judgement.reason == .onPace, misses == 0 { judgement.reason = .everyPeriodKept }
    return judgement
  }

  private func missed(_ miss: Observation, _ count: Int) -> Judgement {
    var judgement = Judgement.fail(.periodMissed)
    let value = miss.number ?? .zero
    measured.placeAlone(value, of: miss, in: &judgement)
    guard bench.speaks else { return judgement }
    let (when, amount) = (measured.when(miss.period), measured.words.amount(value))
    let allowed = measured.test.allowedMisses
    judgement.message = VerdictSentences.everyPeriodMissed(
      measured.asked, amount, when, missed: count, allowed: allowed)
    measured.writeGoal(&judgement)
    bench.noteMessage(&judgement)
    return judgement
  }
}

extension Judgement {
  /// Nothing was there to be measured, or nothing has fallen due.
  static func noPeriod(_ measured: MeasureCase) -> Judgement {
    if measured.left.isEmpty {
      return .nothingDue(measured.series, closing: measured.due.closing, measured.bench)
    }
    return .unknown(
      .nothingToMeasure, measured.series, VerdictSentences.nothingToMeasure(in: measured.left), measured.bench)
  }
}
