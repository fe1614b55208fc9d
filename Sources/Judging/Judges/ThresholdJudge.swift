import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Judges a number that is set elsewhere: not due until the figure that it is for is due, then missing.
struct ThresholdJudge {
  let bench: Bench
  let unset: UnsetThreshold

  init(_ bench: Bench, _ unset: UnsetThreshold) {
    (self.bench, self.unset) = (bench, unset)
  }

  /// No data or not due, with the figure that waits for its number.
  func judge() -> Judgement {
    let calendar = unset.subject.map { bench.plan.indicators[$0.principal.indicator].calendar } ?? bench.plan.calendar
    let first = unset.period?.end ?? max(bench.standard.start, unset.from ?? bench.standard.start)
    let isDue = calendar.latestDue(asOf: bench.asOf).end >= first
    var judgement = isDue ? Judgement.noData(.thresholdMissing) : Judgement.notDue(.thresholdMissing)
    judgement.message = VerdictSentences.numberNotSet(unset)
    if !isDue {
      let period =
        calendar.periods(from: first, through: bench.standard.deadline).first ?? calendar.period(holding: first)
      let wanted = unset.period ?? period
      judgement.message =
        judgement.message + VerdictSentences.numberNeeded(whenDue: wanted, on: calendar.due(wanted))
    }
    showLatest(in: &judgement)
    bench.noteMessage(&judgement)
    return judgement
  }

  /// The figure that waits for its number, on the basis that the rule names.
  private func showLatest(in judgement: inout Judgement) {
    guard case .indicator(let reference)? = unset.subject, let series = bench.seriesIfAny(reference),
      let last = series.latest(through: unset.period?.end ?? bench.standard.deadline), let number = last.number
    else { return }
    judgement.value = number
    judgement.unit = series.indicator.value.unit.symbol
    judgement.observation = last
    judgement.basis = series.basis
    let amount = Words(series.indicator.value).amount(number)
    judgement.message = judgement.message + VerdictSentences.latestFigure(amount, of: last.period)
  }
}
