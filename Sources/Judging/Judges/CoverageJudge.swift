import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges what accumulates as a share of a whole that does not: rows (a) and (c2), the target times the denominator.
struct CoverageJudge {
  let bench: Bench
  let test: QuantityTest
  /// What of the numerator, for one of the denominator, is one of the bound's unit: a hundredth for per cents.
  let scale: Rational

  init(_ bench: Bench, _ test: QuantityTest, scale: Rational) {
    (self.bench, self.test, self.scale) = (bench, test, scale)
  }

  /// The count of the numerator against so much of the denominator, shown as the share that was promised.
  func judge(_ filed: Series, of denominator: Series, _ goal: Goal, _ closing: Period) -> Judgement {
    let start = bench.standard.start(of: test)
    let covered = Covered(filed, denominator, from: start, closing, bench)
    let numerator = covered.numerator
    let due = Dueness(
      numerator, start: start, closing: closing, deadline: bench.standard.deadline(of: test), asOf: bench.asOf)
    guard let (figure, isEarlier) = covered.whole, let total = figure.number else {
      if let period = due.missing { return .missing(period, in: numerator, bench) }
      return covered.coming.map { .denominatorToCome($0, in: denominator, of: filed, bench) }
        ?? .nothingDue(numerator, closing: closing, bench)
    }
    let exemption = test.exempt.flatMap { Exemption($0, at: figure.period, bench) }
    let left = total - (exemption?.taken ?? .zero)
    if !left.isPositive {
      return .noData(.nothingToMeasure(figure, in: denominator, exemption, bench), numerator, bench)
    }
    let share = left * scale
    let count = CountCase(
      bench, test, numerator, Goal(scaling: goal, by: share), due: due,
      sum: Accumulation(numerator, from: start, through: closing.end), start: start,
      denominator: CountCase.Denominator(
        value: left, share: share,
        text: bench.speaks ? Words(denominator.indicator.value).amount(left) : Phrase(verbatim: "")))
    var judgement = shared(CountJudge.judge(count), by: share, numerator.indicator.value.unit)
    if let exemption {
      let raw = judgement.value.flatMap { ($0 * left).divided(by: total) }
      judgement = exemption.shown(
        beside: judgement, raw: raw, against: [judgement.value, goal.line], in: test.bound.written)
    }
    let weakest = min(figure.vintage, exemption?.record.vintage ?? .final)
    judgement.observation = judgement.observation?.restingOn(weakest)
    let grows = denominator.indicator.value.kind.accumulates
    guard isEarlier || grows, judgement.verdict != .noData, judgement.reason != .nothingDue else { return judgement }
    if !due.isClosed, !covered.isOfClosing {
      if let period = due.missing { return .missing(period, in: numerator, bench) }
      judgement = provisional(judgement, grows: grows)
    }
    if isEarlier { judgement.noteEarlier(figure, denominator, bench) }
    return judgement
  }

  /// By a denominator of an earlier time, or one that still grows, nothing is met or lost for good before the close.
  private func provisional(_ judgement: Judgement, grows: Bool) -> Judgement {
    var open = judgement
    switch judgement.verdict {
    case .pass where judgement.reason == .met: open.reason = .onPace
    case .fail: (open.verdict, open.light, open.reason) = (.atRisk, .red, .overLimit)
    default: return judgement
    }
    guard grows, bench.speaks else { return open }
    open.message = judgement.message + VerdictSentences.growingDenominator
    return open
  }

  /// Amounts of the numerator shown as what was promised: the share.
  private func shared(_ judgement: Judgement, by share: Rational, _ filed: MeasureUnit) -> Judgement {
    var shown = judgement
    let unit = test.bound.unit
    func ratio(_ value: Rational?) -> Rational? { value.flatMap { $0.divided(by: share) } }
    shown.value = ratio(judgement.value)
    shown.plan = ratio(judgement.plan)
    shown.forecast = ratio(judgement.forecast)
    shown.needed = ratio(judgement.needed)
    shown.best = ratio(judgement.best)
    shown.course = judgement.course.compactMap { point in
      ratio(point.value).map { Finding.CoursePoint(period: point.period, value: $0) }
    }
    if let gap = judgement.gap, gap.unit.symbol == filed.symbol, let converted = ratio(gap.value) {
      shown.gap = Finding.Amount(converted, unit.dimension == .percent ? "百分点" : unit.symbol)
    }
    shown.unit = unit.symbol
    return shown
  }
}

/// A numerator cut to the periods whose denominator is known, and the denominator that decides.
private struct Covered {
  var numerator: Series
  var whole: (figure: Observation, isEarlier: Bool)?
  /// A period of the denominator that is not due and for which the numerator waits.
  var coming: Period?
  /// Whether the denominator is the closing period's, without a numerator of its own: a later total may prove how the
  /// closing one stood.
  var isOfClosing = false

  init(_ filed: Series, _ denominator: Series, from start: CalendarDate, _ closing: Period, _ bench: Bench) {
    numerator = filed
    var periods = filed.figures.map(\.period).filter { $0.end >= start && $0.end <= closing.end }
    let isClosingMissing = periods.last != closing && filed.latestDue(asOf: bench.asOf).end >= closing.end
    if isClosingMissing,
      case .figure(let figure, let isEarlier) = denominator.divisor(for: closing, from: start, asOf: bench.asOf)
    {
      (whole, isOfClosing) = ((figure, isEarlier), true)
      return
    }
    if filed.figures.contains(where: { $0.period.end > closing.end }) {
      numerator.figures.removeAll { $0.period.end > closing.end }
    }
    // What has no denominator is not judged; the last that has one is.
    while whole == nil, let period = periods.popLast() {
      switch denominator.divisor(for: period, from: start, asOf: bench.asOf) {
      case .figure(let figure, let isEarlier): whole = (figure, isEarlier)
      case .missing(let hole):
        numerator.refused[period] = .underived(Absence(hole, of: denominator, bench).ofDenominator)
      case .notDue(let hole):
        numerator.pending[period] = denominator.indicator.value.calendar.due(hole)
        coming = hole
      }
      if whole == nil { numerator.figures.removeAll { $0.period.end >= period.end } }
    }
  }
}
