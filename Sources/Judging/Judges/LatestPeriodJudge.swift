import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a measure of which each period closes by itself: the last is shown, pass or fail.
struct LatestPeriodJudge {
  let measured: MeasureCase

  init(_ measured: MeasureCase) {
    self.measured = measured
  }

  /// The latest period that has fallen due.
  func judge() -> Judgement {
    let bench = measured.bench
    if let period = measured.due.missing { return .missing(period, in: measured.series, bench) }
    guard let last = measured.points.last, let value = last.number else {
      return .nothingDue(measured.series, closing: measured.due.closing, bench)
    }
    if measured.due.isClosed { return ClosedMeasureJudge(measured).judge(last) }
    let isMet = measured.goal.isMet(by: value)
    var judgement = isMet ? Judgement.pass(.met) : Judgement.fail(.periodMissed)
    measured.placeAlone(value, of: last, in: &judgement)
    guard bench.speaks else { return judgement }
    let (when, amount) = (measured.when(last.period), measured.words.amount(value))
    judgement.message = VerdictSentences.periodClosed(measured.asked, amount, when, isMet: isMet)
    measured.writeGoal(&judgement)
    bench.noteMessage(&judgement)
    return judgement
  }
}
