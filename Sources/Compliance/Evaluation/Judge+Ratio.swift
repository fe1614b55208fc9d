import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// Shares and rates for each head.

extension Judge {
  /// Rounded once, halves to even, where the rule says so; in the unit as declared.
  func rounded(_ value: Rational, _ test: QuantityTest, _ indicator: Indicator) -> Rational {
    guard let places = test.comparedDecimals else { return value }
    let factor = indicator.unitFactor.rational
    return (value.divided(by: factor) ?? value).rounded(places: places, .halfEven) * factor
  }

  func ratio(_ test: QuantityTest, _ part: IndicatorReference, _ whole: IndicatorReference) -> Judgement {
    let numerator: Series
    let denominator: Series
    switch (series(part), series(whole)) {
    case (.failure(let trouble), _), (_, .failure(let trouble)): return trouble.judgement
    case (.success(let top), .success(let bottom)): (numerator, denominator) = (top, bottom)
    }
    let scale: Rational
    if case .share = test.subject { scale = Rational(1, 100) } else { scale = 1 }
    let closing = closingPeriod(test, numerator.indicator.calendar)
    let goal = Goal(test.bound, better: nil, whole: false)
    let start = max(standard.start, test.from ?? standard.start)
    let isByPeriod = test.judging != .end || test.running != nil
    if !numerator.indicator.kind.accumulates { return levelRatio(test, numerator, denominator, goal, scale) }
    // Two flows are a rate: of each period by itself where each is judged, else sum over sum to date.
    if denominator.indicator.kind == .flow {
      return isByPeriod
        ? levelRatio(test, numerator, denominator, goal, scale)
        : levelRatio(
          test, summedToDate(numerator, from: start, closing), summedToDate(denominator, from: start, closing), goal,
          scale)
    }
    if isByPeriod { return levelRatio(test, numerator, denominator, goal, scale) }
    return coverage(test, numerator, denominator, goal, scale, closing)
  }

  /// (a) and (c2) with the target times the denominator: a numerator that accumulates, of a whole that does not.
  private func coverage(
    _ test: QuantityTest, _ filed: Series, _ denominator: Series, _ goal: Goal, _ scale: Rational, _ closing: Period
  ) -> Judgement {
    let start = max(standard.start, test.from ?? standard.start)
    var numerator = filed
    var found: (whole: Observation, isEarlier: Bool)?
    var coming: Period?
    var periods = filed.figures.map(\.period).filter { $0.end >= start && $0.end <= closing.end }
    // A later total may prove how the closing one stood.
    let isClosingMissing = periods.last != closing && filed.latestDue(asOf: asOf).end >= closing.end
    if isClosingMissing,
      case .figure(let whole, let isEarlier) = denominator.divisor(for: closing, from: start, asOf: asOf)
    {
      (found, periods) = ((whole, isEarlier), [])
    }
    let isOfClosing = found != nil
    if !isOfClosing { numerator.figures.removeAll { $0.period.end > closing.end } }
    // What has no denominator is not judged; the last that has one is.
    while found == nil, let period = periods.popLast() {
      switch denominator.divisor(for: period, from: start, asOf: asOf) {
      case .figure(let whole, let isEarlier): found = (whole, isEarlier)
      case .missing(let hole): numerator.refused[period] = .underived(denominatorMissing(hole, in: denominator))
      case .notDue(let hole):
        numerator.pending[period] = denominator.indicator.calendar.due(hole)
        coming = hole
      }
      if found == nil { numerator.figures.removeAll { $0.period.end >= period.end } }
    }
    let due = Dueness(numerator, start: start, closing: closing, deadline: deadline(test), asOf: asOf)
    guard let (figure, isEarlier) = found, let total = figure.number else {
      if let period = due.missing { return missing(period, in: numerator) }
      return coming.map { denominatorToCome($0, in: denominator, of: filed) } ?? nothingDue(numerator, closing: closing)
    }
    let exemption = test.exempt.flatMap { self.exemption($0, at: figure.period) }
    let left = total - (exemption?.taken ?? .zero)
    if !left.isPositive { return noData(nothingToMeasure(figure, in: denominator, exemption), numerator) }
    let share = left * scale
    var count = CountCase(
      test: test, series: numerator, goal: Goal(scaling: goal, by: share), due: due,
      sum: Accumulation(numerator, from: start, through: closing.end), start: start)
    count.denominator = CountCase.Denominator(
      value: left, share: share, text: Words(denominator.indicator).amount(left))
    let bare = shared(self.count(count), by: share, test.bound.unit, numerator.indicator.unit)
    let raw = bare.value.flatMap { ($0 * left).divided(by: total) }
    let weakest = min(figure.vintage, exemption?.record.vintage ?? .final)
    var judgement = exempting(bare, exemption, raw: raw, against: [bare.value, goal.line], in: test.bound.written)
    judgement.observation = judgement.observation?.restingOn(weakest)
    let grows = denominator.indicator.kind.accumulates
    guard isEarlier || grows, judgement.verdict != .noData, judgement.reason != .nothingDue else { return judgement }
    if !due.isClosed, !isOfClosing {
      if let period = due.missing { return missing(period, in: numerator) }
      judgement = provisional(judgement, grows: grows)
    }
    if isEarlier { noteEarlier(figure, denominator, in: &judgement) }
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
    guard grows else { return open }
    open.message =
      judgement.message + Phrase(zh: "；分母仍在增加，以期末为准", en: "; the denominator still grows, and the close decides")
    return open
  }

  /// Amounts of the numerator shown as what was promised: the share.
  private func shared(_ judgement: Judgement, by share: Rational, _ unit: MeasureUnit, _ filed: MeasureUnit)
    -> Judgement
  {
    var shown = judgement
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

  /// The same series with what has accumulated since the start in place of each period's own amount; periods after a
  /// hole have none.
  private func summedToDate(_ series: Series, from start: CalendarDate, _ closing: Period) -> Series {
    var summed = series
    let sum = Accumulation(series, from: start, through: closing.end)
    summed.figures = sum.points.map { $0.observation.with($0.total) }
    guard let gap = sum.gap else { return summed }
    for figure in series.figures where figure.period > gap {
      summed.refused[figure.period] = .underived(absence(gap, in: series))
    }
    return summed
  }

  /// A share of two levels or two flows, period by period; what is exempt on record leaves the denominator. Where periods are
  /// judged together, one with nothing to measure leaves.
  private func levelRatio(
    _ test: QuantityTest, _ numerator: Series, _ denominator: Series, _ goal: Goal, _ scale: Rational
  ) -> Judgement {
    let isOfPeriods = test.judging == .every || test.judging == .mean || test.running != nil
    var figures: [Observation] = []
    var leaving: Set<Period> = []
    var refused = numerator.refused
    var exempted: [Period: (exemption: Exemption, raw: Rational?)] = [:]
    var earlier: [Period: Observation] = [:]
    var pending: [Period: CalendarDate] = [:]
    var coming: Period?
    for figure in numerator.figures {
      guard let top = figure.number else { continue }
      switch denominator.divisor(for: figure.period, from: standard.start, asOf: asOf) {
      case .missing(let hole): refused[figure.period] = .underived(denominatorMissing(hole, in: denominator))
      case .notDue(let hole):
        pending[figure.period] = denominator.indicator.calendar.due(hole)
        coming = hole
      case .figure(let bottom, let isEarlier):
        guard let filed = bottom.number else { continue }
        let exemption = test.exempt.flatMap { self.exemption($0, at: figure.period) }
        let whole = filed - (exemption?.taken ?? .zero)
        if let exemption {
          exempted[figure.period] = (exemption: exemption, raw: top.divided(by: filed * scale))
        }
        if whole.isPositive, let ratio = top.divided(by: whole * scale) {
          figures.append(figure.with(ratio, restingOn: bottom.vintage, exemption?.record.vintage))
          if isEarlier { earlier[figure.period] = bottom }
        } else if !top.isZero, exemption == nil {
          refused[figure.period] = .underived(dividedByNothing(top, figure.period, numerator, denominator))
        } else if isOfPeriods {
          leaving.insert(figure.period)
        } else {
          refused[figure.period] = .underived(nothingToMeasure(bottom, in: denominator, exemption))
        }
      }
    }
    var shown = numerator.showing(figures, in: test.bound.unit)
    shown.dated = datedRatios(test, numerator, denominator, scale)
    shown.refused = refused
    shown.pending = pending
    shown.leaving = leaving
    // A part is none to all of its whole, unless the figures say that it is no part.
    if case .share = test.subject, figures.allSatisfy({ $0.number.map { !$0.isNegative && $0 <= 100 } ?? true }) {
      (shown.indicator.minimum, shown.indicator.maximum) = (0, 100)
    }
    var judgement = measure(test, shown, goal)
    if judgement.reason == .nothingDue, let coming {
      return denominatorToCome(coming, in: denominator, of: numerator)
    }
    if let period = judgement.observation?.period, let whole = earlier[period], judgement.verdict != .noData {
      noteEarlier(whole, denominator, in: &judgement)
    }
    let judged = judgement.observation.flatMap { exempted[$0.period] }
    return exempting(
      judgement, judged?.exemption, raw: judged?.raw, against: [judgement.value, goal.line], in: test.bound.written)
  }
}

extension Judge {
  /// Shares of single days, where both figures are of that day.
  private func datedRatios(
    _ test: QuantityTest, _ numerator: Series, _ denominator: Series, _ scale: Rational
  ) -> [Observation] {
    numerator.dated.compactMap { figure in
      guard let top = figure.number, let bottom = denominator.dated.first(where: { $0.period == figure.period }),
        let filed = bottom.number
      else { return nil }
      let exemption = test.exempt.flatMap { self.exemption($0, at: figure.period) }
      let whole = filed - (exemption?.taken ?? .zero)
      guard whole.isPositive, let ratio = top.divided(by: whole * scale) else { return nil }
      return figure.with(ratio, restingOn: bottom.vintage, exemption?.record.vintage)
    }
  }
}

extension Series {
  /// The same series with other numbers, in another unit: a ratio or a rate computed from it.
  func showing(
    _ figures: [Observation], in unit: MeasureUnit, kind: Indicator.Kind? = nil, keepsUnit: Bool = false
  ) -> Series {
    var shown = indicator
    if !keepsUnit {
      shown.unit = unit
      shown.unitText = unit.symbol
      shown.unitFactor = ExactDecimal(1)
    }
    shown.isWhole = false
    shown.minimum = nil
    shown.maximum = nil
    shown.ownGrowth = nil
    if let kind { shown.kind = kind }
    return Series(indicator: shown, key: key, figures: figures, dated: [], basis: basis, refused: refused)
  }
}
