import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Everything about one accumulating test at one as-of, for the judges of counts.
final class CountCase {
  /// The whole of which a share is taken.
  struct Denominator {
    let value: Rational
    /// What of the numerator makes one of the bound's unit: a hundredth of the whole for per cents.
    let share: Rational
    let text: Phrase
  }

  let bench: Bench
  let test: QuantityTest
  let series: Series
  let goal: Goal
  let due: Dueness
  let sum: Accumulation
  /// The first day that counts.
  let start: CalendarDate
  let deadline: CalendarDate
  /// The last day on which a figure still ends by the deadline.
  let lastDay: CalendarDate
  let denominator: Denominator?
  private(set) lazy var words = Words(test.bound, series.indicator.value, goal)
  /// What is asked for, as a sentence has it.
  private(set) lazy var asked = test.bound.words(goal.side)

  init(
    _ bench: Bench, _ test: QuantityTest, _ series: Series, _ goal: Goal, due: Dueness, sum: Accumulation,
    start: CalendarDate, denominator: Denominator? = nil
  ) {
    self.bench = bench
    self.test = test
    self.series = series
    self.goal = goal
    self.due = due
    self.sum = sum
    self.start = start
    self.denominator = denominator
    deadline = bench.standard.deadline(of: test)
    lastDay = series.indicator.value.calendar.lastDay(by: deadline)
  }

  /// The same with another sum.
  func with(_ sum: Accumulation) -> CountCase {
    CountCase(bench, test, series, goal, due: due, sum: sum, start: start, denominator: denominator)
  }

  var isWhole: Bool { series.indicator.value.isWhole }
  /// Whether what is counted may fall again.
  var isNet: Bool { series.indicator.value.kind == .net }

  /// Whether a total meets the goal, compared after rounding where the rule says so: a share as a share.
  func isMet(_ total: Rational) -> Bool {
    guard let places = test.comparedDecimals else { return goal.isMet(by: total) }
    let unit = denominator?.share ?? series.indicator.value.unitFactor.rational
    return goal.isMet(by: (total.divided(by: unit) ?? total).rounded(places: places, .halfEven) * unit)
  }

  /// The target in a sentence: the rule's words, and what they come to where a denominator is in them.
  var targetText: Phrase {
    if denominator == nil { return asked }
    return VerdictSentences.target(asked, comesTo: words.line(goal.line))
  }

  // MARK: - The plan to date

  /// Plan to date; in whole items it is floored: nobody owes part of an item.
  func planned(at q: Rational) -> Rational {
    let plan = goal.line * q
    return !isWhole ? plan : goal.side == .ceiling ? plan.ceiling() : plan.floor()
  }

  /// P(t), or which figure of last year its course lacks.
  func plannedCourse(through day: CalendarDate) -> Result<Rational, FormulaUnknown> {
    PlannedCourse(bench, test, series, from: start).share(through: day)
  }

  /// P(t); nil where last year's course is wanted and not known.
  func plannedShare(through day: CalendarDate) -> Rational? { try? plannedCourse(through: day).get() }

  /// The latest staged value that has fallen due and is not caught up; under a ceiling the latest due, where it is passed.
  func missedStage(_ last: Accumulation.Point) -> QuantityTest.Stage? {
    if test.staged.isEmpty { return nil }
    let due = test.staged.filter { $0.period.end <= last.observation.period.end }
    switch goal.side {
    case .floor, .band: return due.last { last.total < $0.value.rational }
    case .ceiling: return due.last.flatMap { last.total > $0.value.rational ? $0 : nil }
    }
  }

  // MARK: - Steps

  /// Writes what the target is into the sum.
  func writeTarget(_ judgement: inout Judgement) {
    guard bench.explains else { return }
    if let denominator {
      let exact = words.amount(goal.line, places: 6)
      judgement.steps.append(VerdictSentences.targetStep(asked, ofDenominator: denominator.text, exact))
    } else if goal.line != goal.nominal {
      judgement.steps.append(VerdictSentences.targetStep(asked, withTolerance: words.amount(goal.line)))
    } else {
      judgement.steps.append(VerdictSentences.targetStep(asked))
    }
  }

  /// Writes how the planned share came about into the sum.
  func writeShare(_ judgement: inout Judgement, through day: CalendarDate, _ q: Rational) {
    guard bench.explains else { return }
    judgement.steps.append(VerdictSentences.plannedShareStep(from: start, to: deadline, by: day, q, test.pace))
  }
}
