import Diagnostics
import Figures
import Findings
import Plans
import Quantities

/// Judges what accumulates towards a target or a ceiling: rows (a), (c2) and the counting side of (g).
struct CountJudge {
  let bench: Bench
  let test: QuantityTest

  init(_ bench: Bench, _ test: QuantityTest) {
    (self.bench, self.test) = (bench, test)
  }

  /// The count of a series; what is exempt on record leaves the target.
  func judge(_ series: Series, _ goal: Goal) -> Judgement {
    let closing = bench.standard.closingPeriod(of: test, series.indicator.value.calendar)
    var start = bench.standard.start(of: test)
    // One named period of a flow is that period's own amount.
    if let period = test.period, series.indicator.value.kind == .flow { start = period.start }
    let due = Dueness(
      series, start: start, closing: closing, deadline: bench.standard.deadline(of: test), asOf: bench.asOf)
    let sum = Accumulation(series, from: start, through: closing.end)
    guard let exemption = test.exempt.flatMap({ Exemption($0, at: due.judged?.period ?? closing, bench) }) else {
      return Self.judge(CountCase(bench, test, series, goal, due: due, sum: sum, start: start))
    }
    let left = exemption.isFresh ? Goal(shifting: goal, by: -exemption.number) : goal
    let count = CountCase(bench, test, series, left, due: due, sum: sum, start: start)
    if exemption.isFresh, !left.line.isPositive { return exemption.nothingLeft(of: count) }
    return exemption.shown(beside: Self.judge(count), of: count)
  }

  /// A count whose figures and goal are known.
  static func judge(_ count: CountCase) -> Judgement {
    var judgement = decided(count)
    judgement.unit = count.series.indicator.value.unit.symbol
    judgement.basis = count.series.basis
    if count.bench.explains {
      judgement.course = count.sum.points.map { Finding.CoursePoint(period: $0.observation.period, value: $0.total) }
    }
    return judgement
  }

  private static func decided(_ count: CountCase) -> Judgement {
    if let changed = count.breakInside { return .seriesBroken(count.series, changed, count.bench) }
    var judgement =
      switch count.goal.side {
      case .floor: CountFloorJudge(count).judge()
      case .ceiling: CountCeilingJudge(count).judge()
      case .band: CountBandJudge(count).judge()
      }
    judgement.wait(for: count.due, count.series)
    return judgement
  }
}
