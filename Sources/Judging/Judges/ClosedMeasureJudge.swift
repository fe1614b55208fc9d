import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a measure whose closing figure is in: it decides, without margins.
struct ClosedMeasureJudge {
  let measured: MeasureCase

  init(_ measured: MeasureCase) {
    self.measured = measured
  }

  /// Met or missed; no data where the deadline lies inside the closing period and nothing shows the day.
  func judge(_ last: Observation) -> Judgement {
    let bench = measured.bench
    let value = last.number ?? .zero
    let closing = ClosingFigure(
      figure: last, before: measured.points.dropLast().last?.number, dated: measured.series.dated,
      deadline: measured.lastDay)
    guard let isMet = closing.isMetByDeadline(measured.goal.isMet) else {
      return .dayUnknown(measured.series, last, bench)
    }
    var judgement = isMet ? Judgement.pass(.met) : Judgement.fail(measured.isCeilingKept ? .exceeded : .missed)
    judgement.value = value
    judgement.observation = last
    let words = measured.words
    let short = measured.shortfall(value)
    judgement.gap = isMet ? nil : Finding.Amount(short, measured.differenceUnit)
    judgement.deviation = short
    guard bench.speaks else { return judgement }
    let (when, amount) = (measured.when(last.period), words.amount(value))
    let outcome = outcome(isMet, value, short)
    judgement.message = VerdictSentences.closed(measured.asked, amount, when, outcome)
    guard bench.explains else { return judgement }
    measured.writeGoal(&judgement)
    let (sign, line) = (measured.comparison(value), words.amount(measured.goal.line))
    judgement.steps.append(VerdictSentences.closedStep(amount, sign, line, outcome))
    return judgement
  }

  private func outcome(_ isMet: Bool, _ value: Rational, _ short: Rational) -> Phrase {
    isMet
      ? VerdictSentences.met(isTolerated: measured.goal.isWithinTolerance(value))
      : VerdictSentences.missed(by: measured.words.difference(short))
  }
}
