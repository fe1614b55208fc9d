import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// A filed year-on-year rate in place of the levels of a reduction.

extension Judge {
  /// Judged where the levels or their base are not on file.
  func filedRate(_ reduction: Reduction, _ rate: IndicatorReference) -> Judgement {
    let filed: Series
    switch series(rate) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    let closing = filed.indicator.calendar.closing(standard.deadline)
    let due = Dueness(filed, start: standard.start, closing: closing, deadline: standard.deadline, asOf: asOf)
    if !due.isClosed, let period = due.missing { return missing(period, in: filed) }
    guard let last = due.judged, let x = last.number else { return nothingDue(filed, closing: closing) }
    // A fall is filed as −10, or as 10 where the indicator says so.
    let sign: Rational = filed.indicator.sign == .plus ? -1 : 1
    let line = -reduction.by.rational
    func over(_ rate: Rational) -> Rational { rate * sign - line }
    let points = filed.figures.filter { $0.period.end >= standard.start && $0.period.end <= last.period.end }
    let before = points.dropLast().last?.number
    var judgement: Judgement
    if due.isClosed {
      let isMet = isMetByDeadline(
        closing: last, before: before, dated: filed.dated, deadline: lastDay(filed),
        isMet: { over($0) <= 0 })
      guard let isMet else { return dayUnknown(filed, last) }
      judgement = isMet ? .pass(.met) : .fail(.missed)
    } else if timeline.linear(through: last.period.end) < Rational(1, 6) {
      judgement = .notDue(.warmUp)
    } else {
      judgement = over(x) <= 0 ? .pass(.onPace) : x * sign >= 0 ? .red(.noFall) : .yellow(.aboveAllowed)
    }
    judgement.value = x
    judgement.observation = last
    judgement.unit = filed.indicator.unit.symbol
    judgement.basis = filed.basis
    judgement.gap = Finding.Amount(over(x), .points)
    judgement.deviation = over(x)
    if let before { judgement.trend = Trend(from: over(before), to: over(x)) }
    let period = Words.period(last.period)
    let words = Words(filed.indicator)
    let filedRate = words.amount(x, against: line * sign)
    judgement.message = Phrase(
      zh: "要求同比下降不少于\(reduction.words)，\(period)填报的同比为\(filedRate)",
      en: "a fall by at least \(reduction.words) wanted; the filed year-on-year rate is \(filedRate) in \(period)")
    noteMessage(&judgement)
    return awaiting(judgement, due, filed)
  }
}
