import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Everything about one test of a level, rate or growth at one as-of, for the judges of what does not accumulate.
final class MeasureCase {
  let bench: Bench
  let test: QuantityTest
  let series: Series
  let goal: Goal
  let due: Dueness
  /// The figures from the start on, up to the closing one.
  let points: [Observation]
  let start: CalendarDate
  let deadline: CalendarDate
  /// The last day on which a figure still ends by the deadline.
  let lastDay: CalendarDate
  /// The level at the start, where the rule names one.
  let base: Rational?
  /// Last year's share to date, where growth is computed from amounts.
  let weight: ((CalendarDate) -> Rational?)?
  private(set) lazy var words = Words(test.bound, series.indicator.value, goal)
  /// What is asked for, as a sentence has it.
  private(set) lazy var asked = test.bound.words(goal.side)

  init(
    _ bench: Bench, _ test: QuantityTest, _ series: Series, _ goal: Goal, due: Dueness, points: [Observation],
    start: CalendarDate, base: Rational?, weight: ((CalendarDate) -> Rational?)?
  ) {
    self.bench = bench
    self.test = test
    self.series = series
    self.goal = goal
    self.due = due
    self.points = points
    self.start = start
    self.base = base
    self.weight = weight
    deadline = bench.standard.deadline(of: test)
    lastDay = series.indicator.value.calendar.lastDay(by: deadline)
  }

  /// Each period's own value, the judged ones alone.
  func ownPoints(_ shown: (Rational) -> Rational) -> [Observation] {
    let judged = Set(points.map(\.period))
    return series.ownValues.filter { judged.contains($0.period) }.map { figure in
      figure.number.map { figure.with(shown($0)) } ?? figure
    }
  }

  /// A ceiling that holds all along, not one to come down to from a base.
  var isCeilingKept: Bool {
    goal.side == .ceiling && (base.map(goal.isMet) ?? true)
  }

  /// A difference of percentages is in points, of places in places.
  var differenceUnit: WrittenUnit {
    if words.unit.isPlace { return .places }
    return series.indicator.value.unit.dimension == .percent ? .points : series.indicator.value.base
  }

  /// How far on the bad side of the line; negative on the good side.
  func shortfall(_ value: Rational) -> Rational {
    switch goal.side {
    case .floor: goal.line - value
    case .ceiling: value - goal.line
    case .band: max(goal.line - value, value - goal.upper)
    }
  }

  /// The latest staged value that has fallen due and is not caught up; a goal that is met makes up for every stage.
  var missedStage: QuantityTest.Stage? {
    guard !test.staged.isEmpty, test.judging == .end, test.running == nil, let last = points.last,
      let value = last.number, !(goal.isMet(by: value) && goal.side == .floor)
    else { return nil }
    let stage = test.staged.last { $0.period.end <= last.period.end }
    return stage.flatMap { stage in
      switch goal.side {
      case .floor: value < stage.value.rational ? stage : nil
      case .ceiling: value > stage.value.rational ? stage : nil
      case .band: nil
      }
    }
  }

  // MARK: - The periods

  /// The periods from the start on that have a figure or owe one; those with nothing to measure have left.
  func wanted(through day: CalendarDate) -> [Period] {
    let periods = series.indicator.value.calendar.periods(from: start, through: day)
    return series.leaving.isEmpty ? periods : periods.filter { !series.leaving.contains($0) }
  }

  /// The periods since the start that have left.
  var left: [Period] {
    series.leaving.isEmpty ? [] : series.leaving.filter { $0.end >= start && $0.end <= due.closing.end }.sorted()
  }

  /// Those of some periods that have no figure.
  func holes(in wanted: [Period]) -> [Period] {
    let known = Set(points.map(\.period))
    return wanted.filter { !known.contains($0) }
  }

  // MARK: - What a judgement holds

  /// Writes the value judged and how far it lies from the line, of a period that stands for itself.
  func placeAlone(_ value: Rational, of figure: Observation, in judgement: inout Judgement) {
    let short = shortfall(value)
    judgement.value = value
    judgement.observation = figure
    judgement.gap = Finding.Amount(short, differenceUnit)
    judgement.deviation = short
  }

  /// The same, and how that has moved since the report before.
  func place(_ value: Rational, of last: Observation, in judgement: inout Judgement) {
    placeAlone(value, of: last, in: &judgement)
    if let before = points.dropLast().last?.number {
      judgement.trend = Trend(from: shortfall(before), to: shortfall(value))
    }
  }

  /// Writes what the goal is into the sum.
  func writeGoal(_ judgement: inout Judgement) {
    guard bench.explains else { return }
    if goal.line != goal.nominal, goal.side != .band {
      judgement.steps.append(VerdictSentences.targetStep(asked, withTolerance: words.amount(goal.line)))
    } else {
      judgement.steps.append(VerdictSentences.targetStep(asked))
    }
  }

  /// What the value of a period stands for, in a sentence.
  func when(_ period: Period) -> Phrase {
    VerdictSentences.when(period, test.rolling, series.indicator.value.calendar.cadence)
  }

  /// How a value compares with the line.
  func comparison(_ value: Rational) -> String {
    value < goal.line ? "<" : value > goal.line ? ">" : "="
  }
}

extension QuantityTest {
  /// Rounded once, halves to even, where the rule says so; in the unit as declared.
  func rounded(_ value: Rational, _ indicator: Indicator) -> Rational {
    guard let places = comparedDecimals else { return value }
    let factor = indicator.unitFactor.rational
    return (value.divided(by: factor) ?? value).rounded(places: places, .halfEven) * factor
  }
}
