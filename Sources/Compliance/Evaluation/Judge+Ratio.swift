import Diagnostics
import Quantities

// Shares, rates for each head, and growth computed from filed levels.

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
    let isByPeriod = test.judging != .end || test.running != nil
    if !numerator.indicator.kind.accumulates { return levelRatio(test, numerator, denominator, goal, scale) }
    // Two flows are a rate: of each period by itself where each is judged, else sum over sum to date.
    if denominator.indicator.kind == .flow {
      return isByPeriod
        ? levelRatio(test, numerator, denominator, goal, scale)
        : levelRatio(test, summedToDate(numerator, closing), summedToDate(denominator, closing), goal, scale)
    }
    if isByPeriod { return levelRatio(test, numerator, denominator, goal, scale) }
    guard let figure = denominator.latest(through: closing.end), let total = figure.number,
      isFresh(figure, denominator)
    else {
      if numerator.figures.isEmpty, !isDue(denominator) { return nothingDue(numerator, closing: closing) }
      return denominatorMissing(numerator, denominator)
    }
    let left = test.exempt.flatMap { exemptCount($0, through: figure.period.end) }.map { total - $0 } ?? total
    if !left.isPositive { return nothingToMeasure(numerator, denominator, figure) }
    let start = max(standard.start, test.from ?? standard.start)
    var count = CountCase(
      test: test, series: numerator, goal: Goal(scaling: goal, by: left * scale),
      due: Dueness(numerator, start: start, closing: closing, deadline: deadline(test), asOf: asOf),
      sum: Accumulation(numerator, from: start, through: closing.end), start: start)
    let share = left * scale
    count.denominator = CountCase.Denominator(
      value: left, share: share, text: Words(denominator.indicator).amount(left))
    var judgement = shared(self.count(count), by: share, test.bound.unit, numerator.indicator.unit)
    if left != total, let value = judgement.value, let raw = (value * left).divided(by: total) {
      let words = Words(denominator.indicator)
      let shown = raw.decimalText(maxPlaces: 2) + test.bound.unit.symbol
      judgement.message =
        judgement.message
        + Phrase(
          zh: "；已豁免\(words.amount(total - left))，不豁免为\(shown)",
          en: "; \(words.amount(total - left)) exempt on record, \(shown) without that")
    }
    return judgement
  }

  /// What is exempt on record by a day.
  func exemptCount(_ reference: IndicatorReference, through day: CalendarDate) -> Rational? {
    guard case .success(let series) = series(reference) else { return nil }
    return series.latest(through: day)?.number
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
    if let gap = judgement.gap, gap.unit == filed.symbol, let converted = ratio(gap.value) {
      shown.gap = Finding.Amount(converted, unit.dimension == .percent ? "百分点" : unit.symbol)
    }
    shown.unit = unit.symbol
    return shown
  }

  /// Not older than the latest figure that its own calendar calls for.
  private func isFresh(_ figure: Observation, _ series: Series) -> Bool {
    figure.period.end >= series.indicator.calendar.latestDue(asOf: asOf).end
      || figure.period.end >= standard.start
        && series.indicator.calendar.latestDue(asOf: asOf).end > standard.deadline
  }

  private func isDue(_ series: Series) -> Bool {
    series.indicator.calendar.latestDue(asOf: asOf).end >= standard.start
  }

  private func denominatorMissing(_ numerator: Series, _ denominator: Series) -> Judgement {
    let name = denominator.indicator.name
    return unknown(
      .denominatorMissing, numerator,
      Phrase(zh: "缺少分母“\(name.zh)”的到期数据", en: "the denominator `\(name.en)` is due and not in"))
  }

  private func nothingToMeasure(_ numerator: Series, _ denominator: Series, _ figure: Observation) -> Judgement {
    let name = denominator.indicator.name
    return unknown(
      .nothingToMeasure, numerator,
      Phrase(
        zh: "分母“\(name.zh)”\(Words.period(figure.period).zh)为0，无可计量对象",
        en: "the denominator `\(name.en)` is 0 in \(Words.period(figure.period).en): nothing to measure"))
  }

  /// The same series with what has accumulated since the start in place of each period's own amount.
  private func summedToDate(_ series: Series, _ closing: Period) -> Series {
    var summed = series
    let sum = Accumulation(series, from: standard.start, through: closing.end)
    summed.figures = sum.points.map { $0.observation.with($0.total) }
    return summed
  }

  /// A share of two levels, period by period; what is exempt on record leaves the denominator.
  private func levelRatio(
    _ test: QuantityTest, _ numerator: Series, _ denominator: Series, _ goal: Goal, _ scale: Rational
  ) -> Judgement {
    var figures: [Observation] = []
    for figure in numerator.figures {
      guard let top = figure.number else { continue }
      let isFlow = denominator.indicator.kind == .flow
      guard
        let bottom = isFlow ? denominator.figure(of: figure.period) : denominator.latest(through: figure.period.end),
        let filed = bottom.number
      else {
        if figure.period.end >= standard.start, figure == numerator.figures.last {
          return denominatorMissing(numerator, denominator)
        }
        continue
      }
      let whole = filed - (test.exempt.flatMap { exemptCount($0, through: figure.period.end) } ?? .zero)
      guard let ratio = top.divided(by: whole * scale) else {
        if figure == numerator.figures.last { return nothingToMeasure(numerator, denominator, bottom) }
        continue
      }
      figures.append(figure.with(ratio))
    }
    var shown = numerator.showing(figures, in: test.bound.unit)
    // A part is none to all of its whole, unless the figures say that it is no part.
    if case .share = test.subject, figures.allSatisfy({ $0.number.map { !$0.isNegative && $0 <= 100 } ?? true }) {
      (shown.indicator.minimum, shown.indicator.maximum) = (0, 100)
    }
    return measure(test, shown, goal)
  }

  /// Year-on-year growth in per cent from filed levels or amounts.
  func computedGrowth(_ test: QuantityTest, _ reference: IndicatorReference) -> Judgement {
    let filed: Series
    switch series(reference) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    let totals = yearTotals(filed)
    let closing = closingPeriod(test, filed.indicator.calendar)
    var figures: [Observation] = []
    var trouble: Judgement?
    for (figure, total) in totals where figure.period.end >= standard.start && figure.period.end <= closing.end {
      let earlier = figure.period.sameLastYear()
      let base = totals.first { $0.figure.period.end == earlier.end }?.total
      let begins = filed.indicator.kind.accumulates ? standard.start.adding(months: -12) : earlier.start
      if let changed = filed.lastBreak(through: figure.period.end), changed > begins {
        trouble = seriesBroken(filed, changed)
        continue
      }
      guard let base else {
        trouble = unknown(
          .baseMissing, filed,
          Phrase(zh: "缺少\(Words.period(earlier).zh)的基数", en: "the base of \(Words.period(earlier).en) is missing"))
        continue
      }
      guard base.isPositive, let ratio = total.divided(by: base) else {
        trouble = unknown(
          .baseNotPositive, filed,
          Phrase(
            zh: "\(Words.period(earlier).zh)的基数为\(Words(filed.indicator).amount(base))，不能计算增速",
            en: "the base of \(Words.period(earlier).en) is \(Words(filed.indicator).amount(base)): no growth rate"))
        continue
      }
      trouble = nil
      figures.append(figure.with((ratio - 1) * 100))
    }
    if let trouble { return trouble }
    let shown = filed.showing(figures, in: test.bound.unit, kind: .growth)
    let goal = Goal(test.bound, better: nil, whole: false)
    return measure(test, shown, goal, weight: { lastYearShare(filed, through: $0) })
  }

  /// Amounts summed from the start of each year; levels as they are.
  private func yearTotals(_ series: Series) -> [(figure: Observation, total: Rational)] {
    guard series.indicator.kind.accumulates else {
      return series.figures.compactMap { figure in figure.number.map { (figure, $0) } }
    }
    var totals: [(Observation, Rational)] = []
    for start in [standard.start.adding(months: -12), standard.start] {
      let sum = Accumulation(series, from: start, through: start.adding(months: 12).adding(days: -1))
      totals += sum.points.map { ($0.observation, $0.total) }
    }
    return totals
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
