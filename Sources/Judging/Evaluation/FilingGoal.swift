public import Figures
public import Findings
public import Plans
public import Quantities

/// What a plan wants of one indicator, for whoever files its figures.
public struct FilingGoal: Sendable {
  /// What is asked for, in the unit in which the rule writes it.
  public let target: Finding.Target
  /// What is made of the indicator before the target is held against it; nil where it is neither a plain figure nor
  /// anything derived from one.
  public let subject: Subject?
  /// Plan to date in the indicator's unit, whole where it counts things; nil where nothing is planned by date or last
  /// year's course is wanted and not known.
  public let planned: Rational?
}

extension Plan {
  /// The goal of an indicator by the first standard that decides by it; nil where none does.
  ///
  /// A bound on the figure itself goes before one on something made of it.
  public func goal(
    of indicator: Indicator.Index, area: Int, through day: CalendarDate, in book: FigureBook
  ) -> FilingGoal? {
    let deciding = standards.map { $0.terms(on: day) }.flatMap { standard in
      standard.requirement.leaves.filter { $0.orderedIndicators.first == indicator }.map { (standard, $0) }
    }
    let plain = deciding.first { _, requirement in
      if case .quantity(let test) = requirement, case .indicator = test.subject { true } else { false }
    }
    guard let (standard, requirement) = plain ?? deciding.first,
      let target = Standard.target(of: requirement, quote: standard.quote, in: self)
    else { return nil }
    guard case .quantity(let test) = requirement else {
      return FilingGoal(target: target, subject: nil, planned: nil)
    }
    let brief = Brief(plan: self, standard: standard, asOf: day, book: book, explains: false, speaks: false)
    let bench = Bench(brief, area: area)
    return FilingGoal(target: target, subject: test.subject, planned: test.planned(through: day, bench))
  }
}

extension Plan {
  /// The named deliverables of which an indicator is filed: its own, or those of the milestone whose forecast it is.
  public func itemsFiled(of indicator: Indicator.Index) -> [String] {
    let own = indicators[indicator].items
    if !own.isEmpty { return own }
    for requirement in standards.flatMap(\.requirement.leaves) {
      if case .milestone(let milestone) = requirement, milestone.forecast == indicator { return milestone.items }
    }
    return []
  }
}

extension QuantityTest {
  /// Plan to date of a count or amount that is filed to date; nil for anything else.
  fileprivate func planned(through day: CalendarDate, _ bench: Bench) -> Rational? {
    guard case .indicator(let reference) = subject, judging == .end, rolling == nil, running == nil, period == nil,
      let series = bench.seriesIfAny(reference), series.indicator.value.kind.accumulates,
      series.indicator.value.span == .yearToDate
    else { return nil }
    var goal = Goal(bound, better: series.indicator.value.better, whole: series.indicator.value.isWhole)
    guard goal.side != .band else { return nil }
    // The record of this very period comes with the figure: the last one on file stands for it.
    if let exemption = exempt.flatMap({ Exemption($0, at: .day(day), bench) }) {
      goal = Goal(shifting: goal, by: -exemption.number)
      guard goal.line.isPositive else { return nil }
    }
    let course = PlannedCourse(bench, self, series, from: bench.standard.start(of: self))
    guard case .success(let share) = course.share(through: day) else { return nil }
    let plan = goal.line * share
    guard series.indicator.value.isWhole else { return plan }
    return goal.side == .ceiling ? plan.ceiling() : plan.floor()
  }
}
