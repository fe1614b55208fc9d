import Diagnostics
import Figures
import Plans
import Quantities

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
    judgement.message = Phrase(
      zh: "目标值由\(unset.setBy)下达，规则中尚未填入", en: "the number is set by \(unset.setBy) and is not in the rule yet")
    if !isDue {
      let period =
        calendar.periods(from: first, through: bench.standard.deadline).first ?? calendar.period(holding: first)
      let (name, day) = (Words.period(unset.period ?? period), calendar.due(unset.period ?? period))
      judgement.message =
        judgement.message
        + Phrase(
          zh: "；\(name.zh)的数据于\(Words.date(day).zh)到期时才须有",
          en: "; it is needed when the figure of \(name.en) is due, on \(day)")
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
    let (amount, period) = (Words(series.indicator.value).amount(number), Words.period(last.period))
    judgement.message =
      judgement.message + Phrase(zh: "；最近数据为\(period)的\(amount)", en: "; the latest figure is \(amount) of \(period)")
  }
}
