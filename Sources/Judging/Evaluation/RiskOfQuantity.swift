import Plans
import Quantities

/// Whether a quantity can be at risk at all.
///
/// A verdict between pass and fail needs a figure before the closing one, and one that is bad without deciding.
struct RiskOfQuantity {
  private let test: QuantityTest
  private let indicator: Indicator
  private let limits: PaceLimits
  private let open: OpenPeriods
  /// Planned shares at the ends of the open periods that lie beyond the warm-up.
  private let shares: [Rational]

  init(_ test: QuantityTest, of standard: Standard, in plan: Plan) {
    self.init(test, plan.indicators[test.subject.principal.indicator], of: standard, in: plan)
  }

  /// A count of records is a cumulative count of whole things.
  init(_ records: RecordCount, of standard: Standard, in plan: Plan) {
    var counted = plan.indicators[records.of]
    counted.kind = .cumulative
    counted.isWhole = true
    let test = QuantityTest(
      subject: .indicator(IndicatorReference(records.of)), bound: records.bound, pace: records.pace)
    self.init(test, counted, of: standard, in: plan)
  }

  private init(_ test: QuantityTest, _ indicator: Indicator, of standard: Standard, in plan: Plan) {
    self.test = test
    self.indicator = indicator
    limits = PaceLimits(profile: standard.profile ?? plan.profile)
    let closing = test.period ?? indicator.calendar.closing(standard.deadline)
    var start = max(standard.start, test.from ?? standard.start)
    if let period = test.period, indicator.kind == .flow { start = period.start }
    open = OpenPeriods(indicator.calendar, from: start, closing: closing)
    let line = Timeline(start: start, deadline: test.period?.end ?? standard.deadline)
    // Last year's course is not known here; an even one stands for it.
    shares = open.periods.map { line.share(test.pace, through: $0.end) ?? line.linear(through: $0.end) }
      .filter { $0 >= Rational(1, 6) }
  }

  var isPossible: Bool {
    if open.isEmpty { return false }
    if let running = test.running { return running.periods > 1 }
    switch test.subject {
    case .indicator:
      let goal = Goal(test.bound, better: indicator.better, whole: indicator.isWhole)
      if test.rolling != nil { return isMeasureAtRisk(goal, ranged: false) }
      let isPeriodic = indicator.kind == .flow && test.judging != .end
      return indicator.kind.accumulates && !isPeriodic ? isCountAtRisk(goal) : isMeasureAtRisk(goal, ranged: true)
    case .share, .perHead:
      // The target scales with the denominator: some denominator makes it large enough for a pace.
      if indicator.kind.accumulates { return !shares.isEmpty || !test.staged.isEmpty }
      return isMeasureAtRisk(Goal(test.bound, better: nil, whole: false), ranged: false)
    case .growth, .compared: return isMeasureAtRisk(Goal(test.bound, better: nil, whole: false), ranged: false)
    case .rank: return isMeasureAtRisk(Goal(test.bound, better: nil, whole: true), ranged: false)
    }
  }

  // MARK: - what accumulates

  private func isCountAtRisk(_ goal: Goal) -> Bool {
    switch goal.side {
    case .floor, .band:
      return isStagedBeforeTheEnd || shares.contains { isBehindWithNothing(goal.line, at: $0) }
    case .ceiling: return shares.contains { isAbovePlanWithEverything(goal.line, at: $0) }
    }
  }

  private var isStagedBeforeTheEnd: Bool {
    test.staged.contains { stage in open.periods.contains { $0.end >= stage.period.end } }
  }

  /// The worst figure that is not refused: nothing at all, for a net count even less.
  private func isBehindWithNothing(_ target: Rational, at q: Rational) -> Bool {
    let worst = indicator.kind == .net ? -target : .zero
    if limits.isBehind(
      worst, of: target, at: q, beyond: limits.slack(q), whole: indicator.isWhole, inclusive: limits.slackIsBehind)
    {
      return true
    }
    return limits.watchesLastItems && indicator.isWhole && target.isPositive && q >= Rational(3, 4)
  }

  /// The worst total that has not passed the ceiling: all of it.
  private func isAbovePlanWithEverything(_ limit: Rational, at q: Rational) -> Bool {
    let allowance = limits.usesCeilingTable ? Rational.zero : limits.slack(q)
    let line = limit * (q + allowance)
    let most = indicator.kind == .net ? limit * 2 : limit
    return most.isPositive && most > (indicator.isWhole ? line.ceiling() : line)
  }

  // MARK: - levels, rates and growth

  private func isMeasureAtRisk(_ goal: Goal, ranged: Bool) -> Bool {
    switch test.judging {
    case .latest: return false
    case .every: return test.allowedMisses > 0 || goal.side != .band && hasMargin(goal, ranged: ranged)
    case .mean: return true
    case .end: break
    }
    switch goal.side {
    case .band: return true
    case .floor:
      switch test.subject {
      case .growth: return true
      case .indicator where indicator.kind == .growth: return true
      default: return isLineAtRisk
      }
    case .ceiling:
      if let base = test.base?.rational, !goal.isMet(by: base) { return isLineAtRisk }
      return true
    }
  }

  /// Below the line after the warm-up, or reached in one report and lost in the next.
  private var isLineAtRisk: Bool { !shares.isEmpty || open.periods.count > 1 }

  /// Whether the range leaves room beyond the line: at the best value there is no margin to be inside of.
  private func hasMargin(_ goal: Goal, ranged: Bool) -> Bool {
    if test.margin?.isZero ?? false { return false }
    guard ranged else { return true }
    switch goal.side {
    case .ceiling: return indicator.minimum.map { $0 < goal.line } ?? true
    case .floor, .band: return indicator.maximum.map { $0 > goal.line } ?? true
    }
  }
}

/// The periods of a calendar whose figures come before the closing one.
struct OpenPeriods {
  let periods: [Period]

  init(_ calendar: ReportingCalendar, from start: CalendarDate, closing: Period) {
    periods = calendar.periods(from: start, through: closing.end).filter { $0.end < closing.end }
  }

  var isEmpty: Bool { periods.isEmpty }
}
