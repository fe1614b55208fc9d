import Figures
import Plans
import Quantities

/// The numbers of a count of which more is better, at one report: how far behind plan, and whether that is made up for.
struct CountPace {
  /// What the pace comes to.
  enum Outcome {
    case onPace
    case yellow(Reason)
    case red(Reason)
  }

  let actual: Rational
  /// The planned share.
  let q: Rational
  /// The share that is done.
  let p: Rational
  let gap: Rational
  /// The gap that is still on pace.
  let slack: Rational
  let reportsLeft: Int
  /// So much for each report left; nil where none is.
  let needed: Rational?
  /// The best pace yet for one report; nil before there are three months of it.
  let best: Rational?
  let outcome: Outcome

  /// At the report that is the last of `length`, where the share `q` is planned.
  init(_ count: CountCase, upTo length: Int, _ q: Rational) {
    let limits = count.bench.limits
    let points = count.sum.points
    let target = count.goal.line
    let actual = length > 0 ? points.total(of: length - 1) : .zero
    let calendar = count.series.indicator.value.calendar
    let end = length > 0 ? points.end(of: length - 1) : count.start
    self.actual = actual
    self.q = q
    p = actual.divided(by: target) ?? .one
    gap = q - p
    slack = limits.slack(q)
    reportsLeft = calendar.periods(from: end + 1, through: count.due.closing.end).count
    needed = reportsLeft > 0 ? (target - actual).divided(by: Rational(reportsLeft)) : nil
    best = BestPace(calendar, points, upTo: length, from: count.start).best
    outcome = Self.outcome(count, actual, q, beyond: slack, needed: needed, best: best, length: length)
  }

  private static func outcome(
    _ count: CountCase, _ actual: Rational, _ q: Rational, beyond slack: Rational, needed: Rational?, best: Rational?,
    length: Int
  ) -> Outcome {
    let limits = count.bench.limits
    let target = count.goal.line
    let isBehind = limits.isBehind(
      actual, of: target, at: q, beyond: slack, whole: count.isWhole, inclusive: limits.slackIsBehind)
    // The last few items of a count are not left to the tapering slack.
    let itemsOpen = limits.watchesLastItems && count.isWhole && actual < lastItems(target, q)
    if isBehind {
      if limits.isBehind(actual, of: target, at: q, beyond: limits.redGap(q), whole: count.isWhole) {
        return .red(.farBehindPlan)
      }
      if limits.comparesBest, !count.isWhole || target > 5, let needed, let best, needed >= best * 2 {
        return .red(.paceOutOfReach)
      }
      if let reports = limits.profile.redAfterReports, length >= reports,
        (1..<reports).allSatisfy({ wasBehind(count, upTo: length - $0) })
      {
        return .red(.farBehindPlan)
      }
    }
    if itemsOpen, q >= Rational(11, 12) { return .red(.lastItemsOpen) }
    if isBehind { return .yellow(.behindPlan) }
    if itemsOpen, q >= Rational(3, 4) { return .yellow(.lastItemsOpen) }
    return .onPace
  }

  /// Below so many whole items a count is looked at one by one.
  private static func lastItems(_ target: Rational, _ q: Rational) -> Rational { min((target * q).ceiling(), 5) }

  /// How many whole items were needed, where points alone do not show why it is on pace or behind.
  func leastWhole(_ count: CountCase, _ reason: Reason) -> Rational? {
    guard count.isWhole else { return nil }
    let target = count.goal.line
    if reason == .lastItemsOpen { return Self.lastItems(target, q) }
    guard reason == .onPace || reason == .behindPlan, gap > slack else { return nil }
    let line = (target * (q - slack)).floor()
    return count.bench.limits.slackIsBehind ? line + 1 : line
  }

  private static func wasBehind(_ count: CountCase, upTo length: Int) -> Bool {
    let points = count.sum.points
    guard let q = count.plannedShare(through: points.end(of: length - 1)) else { return false }
    let limits = count.bench.limits
    return limits.isBehind(
      points.total(of: length - 1), of: count.goal.line, at: q, beyond: limits.slack(q), whole: count.isWhole,
      inclusive: limits.slackIsBehind)
  }
}

extension Trend {
  /// Larger gaps are worse.
  init(from before: Rational, to now: Rational) {
    self = now < before ? .recovering : now > before ? .worsening : .steady
  }
}
