import Figures
import Plans
import Quantities

/// A share of two levels or two flows, period by period; what is exempt on record leaves the denominator.
struct RatioSeries {
  private let bench: Bench
  private let test: QuantityTest
  private let scale: Rational
  private let numerator: Series
  private let denominator: Series
  private var figures: [Observation] = []
  private var refused: [Period: FigureBook.Refusal]
  private var leaving: Set<Period> = []
  private var pending: [Period: CalendarDate] = [:]
  /// What was exempt in a period, and what the ratio is without that.
  private var exempted: [Period: (exemption: Exemption, raw: Rational?)] = [:]
  /// The denominators of an earlier time.
  private var earlier: [Period: Observation] = [:]
  /// A period of the denominator that is not due and for which a ratio waits.
  private(set) var coming: Period?

  init(_ bench: Bench, _ test: QuantityTest, scale: Rational, _ numerator: Series, _ denominator: Series) {
    self.bench = bench
    self.test = test
    self.scale = scale
    self.numerator = numerator
    self.denominator = denominator
    refused = numerator.refused
    for figure in numerator.figures {
      if let top = figure.number { add(figure, top) }
    }
  }

  private mutating func add(_ figure: Observation, _ top: Rational) {
    let period = figure.period
    switch denominator.divisor(for: period, from: bench.standard.start, asOf: bench.asOf) {
    case .missing(let hole): refused[period] = .underived(Absence(hole, of: denominator, bench).ofDenominator)
    case .notDue(let hole):
      pending[period] = denominator.indicator.value.calendar.due(hole)
      coming = hole
    case .figure(let bottom, let isEarlier):
      guard let filed = bottom.number else { return }
      let exemption = test.exempt.flatMap { Exemption($0, at: period, bench) }
      let whole = filed - (exemption?.taken ?? .zero)
      if let exemption { exempted[period] = (exemption, top.divided(by: filed * scale)) }
      if whole.isPositive, let ratio = top.divided(by: whole * scale) {
        figures.append(figure.with(ratio, restingOn: bottom.vintage, exemption?.record.vintage))
        if isEarlier { earlier[period] = bottom }
      } else if !top.isZero, exemption == nil {
        refused[period] = .underived(.dividedByNothing(top, period, numerator, denominator, bench))
      } else if isOfPeriods {
        leaving.insert(period)
      } else {
        refused[period] = .underived(.nothingToMeasure(bottom, in: denominator, exemption, bench))
      }
    }
  }

  /// Whether periods are judged together, so that one with nothing to measure leaves.
  private var isOfPeriods: Bool { test.judging == .every || test.judging == .mean || test.running != nil }

  /// The ratios as a series of their own.
  var series: Series {
    var shown = numerator.showing(figures, in: test.bound.unit)
    shown.dated = dated
    shown.refused = refused
    shown.pending = pending
    shown.leaving = leaving
    // A part is none to all of its whole, unless the figures say that it is no part.
    if case .share = test.subject, figures.allSatisfy({ $0.number.map { !$0.isNegative && $0 <= 100 } ?? true }) {
      shown.limit(to: 0, 100)
    }
    return shown
  }

  /// Shares of single days, where both figures are of that day.
  private var dated: [Observation] {
    numerator.dated.compactMap { figure in
      guard let top = figure.number, let bottom = denominator.dated.first(where: { $0.period == figure.period }),
        let filed = bottom.number
      else { return nil }
      let exemption = test.exempt.flatMap { Exemption($0, at: figure.period, bench) }
      let whole = filed - (exemption?.taken ?? .zero)
      guard whole.isPositive, let ratio = top.divided(by: whole * scale) else { return nil }
      return figure.with(ratio, restingOn: bottom.vintage, exemption?.record.vintage)
    }
  }

  /// A judgement of the ratios with what it rests on beside it: a denominator of an earlier time, what was exempt.
  func shown(beside judgement: Judgement, _ goal: Goal) -> Judgement {
    var shown = judgement
    guard let period = judgement.observation?.period else { return shown }
    if let whole = earlier[period], judgement.verdict != .noData {
      shown.noteEarlier(whole, denominator, bench)
    }
    guard let (exemption, raw) = exempted[period] else { return shown }
    return exemption.shown(beside: shown, raw: raw, against: [shown.value, goal.line], in: test.bound.written)
  }
}

extension Series {
  /// The same series with other numbers, in another unit: a ratio or a rate computed from it.
  func showing(
    _ figures: [Observation], in unit: MeasureUnit, kind: Indicator.Kind? = nil, keepsUnit: Bool = false
  ) -> Series {
    let shown = indicator.changed { shown in
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
    }
    return Series(shown, key: key, figures: figures, dated: [], basis: basis, refused: refused)
  }

  /// Says between which values every figure lies, and which way is better where that is known.
  mutating func limit(to minimum: Rational, _ maximum: Rational, better: Indicator.Direction? = nil) {
    change { shown in
      (shown.minimum, shown.maximum) = (minimum, maximum)
      if let better { shown.better = better }
    }
  }
}
