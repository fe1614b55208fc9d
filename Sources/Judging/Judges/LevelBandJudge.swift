import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Judges an exact value or a band on a level before the close: row (g).
struct LevelBandJudge {
  let measured: MeasureCase

  init(_ measured: MeasureCase) {
    self.measured = measured
  }

  /// Inside, outside, or outside for three reports.
  func judge(_ last: Observation) -> Judgement {
    let value = last.number ?? .zero
    let recent = measured.points.suffix(3)
    let isOut = !measured.goal.isMet(by: value)
    let isLong = recent.count == 3 && recent.allSatisfy { !measured.goal.isMet(by: $0.number ?? .zero) }
    let inside: Reason = measured.goal.isWithinTolerance(value) ? .withinTolerance : .onPace
    var judgement: Judgement = !isOut ? .pass(inside) : isLong ? .red(.longOutsideBand) : .yellow(.outsideBand)
    measured.place(value, of: last, in: &judgement)
    guard measured.bench.speaks else { return judgement }
    let (when, amount) = (measured.when(last.period), measured.words.amount(value))
    judgement.message = VerdictSentences.levelInBand(measured.asked, amount, when, isInside: !isOut)
    measured.bench.noteMessage(&judgement)
    return judgement
  }
}
