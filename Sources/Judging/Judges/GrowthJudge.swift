import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a cumulative growth rate towards a goal: row (b1).
///
/// A growth rate is never multiplied by k/12.
struct GrowthJudge {
  let measured: MeasureCase

  private var bench: Bench { measured.bench }

  init(_ measured: MeasureCase) {
    self.measured = measured
  }

  /// At or above the goal, or below it: red where the sign is wrong or the rest of the year would have to outrun its best.
  func judge(_ last: Observation) -> Judgement {
    let x = last.number ?? .zero
    let goal = measured.goal
    let pace = GrowthPace(x: x, w: weight(last), goal: goal.line, best: best(last))
    var judgement: Judgement
    if goal.isMet(by: x) {
      judgement = .pass(goal.isWithinTolerance(x) ? .withinTolerance : .onPace)
    } else if x.isNegative, goal.nominal.isPositive {
      judgement = .red(.wrongSign)
    } else if pace.isOutOfReach {
      judgement = .red(.catchUpOutOfReach)
    } else {
      judgement = .yellow(.belowGoal)
    }
    judgement.value = x
    judgement.observation = last
    judgement.plan = goal.line
    judgement.gap = Finding.Amount(goal.line - x, measured.differenceUnit)
    judgement.deviation = goal.line - x
    judgement.needed = pace.needed
    judgement.best = pace.best
    if let before = measured.points.dropLast().last?.number {
      judgement.trend = Trend(from: goal.line - before, to: goal.line - x)
    }
    guard bench.speaks else { return judgement }
    judgement.message = message(last.period, judgement.reason, pace)
    writeSteps(&judgement, pace)
    return judgement
  }

  /// Last year's share to date, of the amounts that grow where they are filed; else the planned share.
  private func weight(_ last: Observation) -> Rational {
    let end = last.period.end
    if let share = measured.weight?(end) ?? amountsShare(through: end) { return share }
    let line = Timeline(start: measured.start, deadline: measured.deadline)
    return line.share(measured.test.pace, through: end) ?? line.linear(through: end)
  }

  /// The same of the amounts whose growth is filed, as `growth_of` names them.
  private func amountsShare(through day: CalendarDate) -> Rational? {
    guard let amounts = measured.series.indicator.value.growthOf, bench.plan.indicators[amounts].kind.accumulates,
      let filed = bench.seriesIfAny(IndicatorReference(amounts)),
      filed.indicator.value.calendar.period(endingWith: .day(day)).end == day
    else { return nil }
    let course = LastYearCourse(bench, filed, from: measured.start, to: measured.deadline)
    return try? course.share(through: day).get()
  }

  /// The best own growth of a quarter or month if any is filed, else the best growth to date.
  private func best(_ last: Observation) -> Rational? {
    if let own = measured.series.indicator.value.ownGrowth {
      let best = bench.book.observations(FigureBook.Key(own, area: bench.area))
        .filter { $0.period.end >= measured.start && $0.period.end <= last.period.end }
        .compactMap(\.number).max()
      if let best { return best }
    }
    return measured.points.lazy.compactMap(\.number).max()
  }

  private func message(_ period: Period, _ reason: Reason, _ pace: GrowthPace) -> Phrase {
    let words = measured.words
    var message = VerdictSentences.growthToDate(measured.asked, words.amount(pace.x), through: period)
    if reason == .onPace { return message + VerdictSentences.growthHolds }
    if reason == .withinTolerance { return message + VerdictSentences.withinTolerance }
    message = message + VerdictSentences.growthBelow(by: words.difference(measured.goal.line - pace.x))
    if let needed = pace.needed {
      let rest = words.amount(needed, places: 1, against: (pace.best ?? .zero) * 2)
      message = message + VerdictSentences.restMustGrow(rest, weight: pace.w)
    }
    if let best = pace.best { message = message + VerdictSentences.bestPeriod(words.amount(best)) }
    return message
  }

  private func writeSteps(_ judgement: inout Judgement, _ pace: GrowthPace) {
    guard bench.explains else { return }
    measured.writeGoal(&judgement)
    let words = measured.words
    let (target, x) = (measured.goal.line, words.amount(pace.x))
    let (gap, from, to) = (words.difference(target - pace.x), words.number(target), words.number(pace.x))
    judgement.steps.append(VerdictSentences.growthStep(x, from: from, to: to, gap))
    if let needed = pace.needed {
      let (goal, rest) = (words.amount(target), words.amount(needed, places: 2))
      judgement.steps.append(VerdictSentences.restStep(goal: goal, weight: pace.w, growth: x, rest))
    }
    if let best = pace.best { judgement.steps.append(VerdictSentences.bestPeriodStep(words.amount(best))) }
  }
}

/// The numbers of a growth rate at one report.
struct GrowthPace {
  /// Growth to date, in per cent.
  let x: Rational
  /// Last year's share to date.
  let w: Rational
  /// The best period yet; nil where none is known.
  let best: Rational?
  /// What the rest of the year must grow by: y = ((1+g) − w(1+x)) / (1−w) − 1, in per cent.
  let needed: Rational?

  init(x: Rational, w: Rational, goal: Rational, best: Rational?) {
    (self.x, self.w, self.best) = (x, w, best)
    needed = (goal + 100 - w * (x + 100)).divided(by: 1 - w).map { $0 - 100 }
  }

  /// Whether the rest needs twice the best period, or any growth at all where no period grew.
  var isOutOfReach: Bool {
    guard let needed, let best else { return false }
    return best.isPositive ? needed >= best * 2 : needed.isPositive
  }
}
