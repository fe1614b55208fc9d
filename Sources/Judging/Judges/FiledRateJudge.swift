import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a filed year-on-year rate in place of the levels of a reduction.
struct FiledRateJudge {
  let bench: Bench
  let reduction: Reduction

  init(_ bench: Bench, _ reduction: Reduction) {
    (self.bench, self.reduction) = (bench, reduction)
  }

  /// The latest rate against the fall that is wanted; red where there is no fall at all.
  func judge(_ rate: IndicatorReference) -> Judgement {
    let filed: Series
    switch bench.series(rate) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    let (start, deadline) = (bench.standard.start, bench.standard.deadline)
    let closing = filed.indicator.value.calendar.closing(deadline)
    let due = Dueness(filed, start: start, closing: closing, deadline: deadline, asOf: bench.asOf)
    if !due.isClosed, let period = due.missing { return .missing(period, in: filed, bench) }
    guard let last = due.judged, let x = last.number else { return .nothingDue(filed, closing: closing, bench) }
    // A fall is filed as −10, or as 10 where the indicator says so.
    let sign: Rational = filed.indicator.value.sign == .plus ? -1 : 1
    let line = -reduction.by.rational
    func over(_ rate: Rational) -> Rational { rate * sign - line }
    let points = filed.figures.filter { $0.period.end >= start && $0.period.end <= last.period.end }
    let before = points.dropLast().last?.number
    var judgement: Judgement
    if due.isClosed {
      let figure = ClosingFigure(
        figure: last, before: before, dated: filed.dated, deadline: bench.standard.lastDay(of: filed))
      guard let isMet = figure.isMetByDeadline({ over($0) <= 0 }) else { return .dayUnknown(filed, last, bench) }
      judgement = isMet ? .pass(.met) : .fail(.missed)
    } else if bench.timeline.linear(through: last.period.end) < Rational(1, 6) {
      judgement = .notDue(.warmUp)
    } else {
      judgement = over(x) <= 0 ? .pass(.onPace) : x * sign >= 0 ? .red(.noFall) : .yellow(.aboveAllowed)
    }
    judgement.value = x
    judgement.observation = last
    judgement.unit = filed.indicator.value.unit.symbol
    judgement.basis = filed.basis
    judgement.gap = Finding.Amount(over(x), .points)
    judgement.deviation = over(x)
    if let before { judgement.trend = Trend(from: over(before), to: over(x)) }
    let filedRate = Words(filed.indicator.value).amount(x, against: line * sign)
    judgement.message = VerdictSentences.filedRate(reduction, filedRate, in: last.period)
    bench.noteMessage(&judgement)
    judgement.wait(for: due, filed)
    return judgement
  }
}
