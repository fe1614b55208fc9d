import Diagnostics
import Figures
import Plans
import Quantities

// A number that is set elsewhere: not due until the figure that it is for is due, then missing.

extension Judge {
  func judge(_ unset: UnsetThreshold) -> Judgement {
    let calendar = unset.subject.map { plan.indicators[$0.principal.indicator].calendar } ?? plan.calendar
    let first = unset.period?.end ?? max(standard.start, unset.from ?? standard.start)
    let isDue = calendar.latestDue(asOf: asOf).end >= first
    var judgement = isDue ? Judgement.noData(.thresholdMissing) : Judgement.notDue(.thresholdMissing)
    judgement.message = Phrase(
      zh: "目标值由\(unset.setBy)下达，规则中尚未填入", en: "the number is set by \(unset.setBy) and is not in the rule yet")
    if !isDue {
      let period = calendar.periods(from: first, through: standard.deadline).first ?? calendar.period(holding: first)
      let (name, day) = (Words.period(unset.period ?? period), calendar.due(unset.period ?? period))
      judgement.message =
        judgement.message
        + Phrase(
          zh: "；\(name.zh)的数据于\(Words.date(day).zh)到期时才须有",
          en: "; it is needed when the figure of \(name.en) is due, on \(day)")
    }
    show(latest: unset, in: &judgement)
    noteMessage(&judgement)
    return judgement
  }

  /// The figure that waits for its number, on the basis that the rule names.
  private func show(latest unset: UnsetThreshold, in judgement: inout Judgement) {
    guard case .indicator(let reference)? = unset.subject, case .success(let series) = series(reference),
      let last = series.latest(through: unset.period?.end ?? standard.deadline), let number = last.number
    else { return }
    judgement.value = number
    judgement.unit = series.indicator.unit.symbol
    judgement.observation = last
    judgement.basis = series.basis
    let amount = Words(series.indicator).amount(number)
    judgement.message =
      judgement.message
      + Phrase(
        zh: "；最近数据为\(Words.period(last.period).zh)的\(amount)",
        en: "; the latest figure is \(amount) of \(Words.period(last.period).en)")
  }
}
