import Figures
import Plans
import Quantities
import Submissions

/// Which figures a standard reads: of which indicators, where and when.
///
/// What lies in nobody's scope is used by nothing.
final class ReadingScope: Sendable {
  /// The indicators read, those that computed ones are computed from included.
  let indicators: Set<Indicator.Index>
  /// The areas that are judged; nil is every area.
  let areas: Set<Int>?
  /// The areas that these are held against.
  let beside: Set<Int>
  let start: CalendarDate
  /// The deadline; nil for what may be done late or was dated before.
  let end: CalendarDate?
  /// Whether figures from before the start are read too: bases, last year's course, windows.
  let readsHistory: Bool

  /// Whether one area is judged by the figures of others.
  var readsOtherAreas: Bool { areas == nil || !beside.isEmpty }

  init(_ standard: Standard, in plan: Plan) {
    let requirement = standard.requirement
    indicators = plan.indicatorsRead(from: Array(requirement.indicators))
    let formulas = indicators.compactMap { plan.indicator($0)?.formula } + requirement.formulas
    areas = formulas.contains { $0.root.readsAreas } ? nil : Set(standard.areas.members)
    beside = requirement.areasBeside
    start = standard.start
    end = requirement.isDated ? nil : standard.deadline
    readsHistory = requirement.readsHistory || formulas.contains { $0.root.readsHistory || !$0.years.isEmpty }
  }

  /// Whether figures of a series are read, be it as a base or for comparison.
  func reads(_ key: FigureBook.Key) -> Bool {
    indicators.contains(key.indicator) && (areas?.contains(key.area) ?? true || beside.contains(key.area))
  }

  /// Whether figures of a period are read.
  func reads(_ period: Period) -> Bool {
    (readsHistory || period.end >= start) && (end.map { period.start <= $0 } ?? true)
  }

  /// Whether a figure is one that is judged: of an area and of the time that the standard is about.
  func judges(_ key: FigureBook.Key, _ period: Period, by day: CalendarDate) -> Bool {
    indicators.contains(key.indicator) && areas?.contains(key.area) ?? true && period.end >= start
      && period.end <= day && (end.map { period.start <= $0 } ?? true)
  }
}

extension AreaScope {
  /// The areas that are judged.
  fileprivate var members: [Int] {
    switch self {
    case .one(let area): [area]
    case .each(let areas, _), .together(let areas): areas
    }
  }
}

extension Requirement {
  /// The requirements that it is joined from; itself where it is one.
  private var joined: [Requirement] {
    switch self {
    case .combination(let combination): combination.parts.map(\.requirement)
    case .score(let score): score.parts.map(\.requirement)
    case .quantity, .reduction, .milestone, .frequency, .filing, .holds, .levels, .records, .since, .manual,
      .unsetThreshold:
      []
    }
  }

  private var subject: Subject? {
    switch self {
    case .quantity(let test): test.subject
    case .levels(let graded): graded.subject
    case .unsetThreshold(let unset): unset.subject
    default: nil
    }
  }

  fileprivate var formulas: [Formula] {
    if case .holds(let condition) = self { return [condition.formula] }
    return joined.flatMap(\.formulas)
  }

  fileprivate var areasBeside: Set<Int> {
    switch subject {
    case .compared(_, let comparator): return Set(comparator.areas)
    case .rank(let ranking): return Set(ranking.among)
    default: return joined.reduce(into: []) { $0.formUnion($1.areasBeside) }
    }
  }

  /// Deliverables may be done late, and time may have begun to run long ago.
  fileprivate var isDated: Bool {
    switch self {
    case .milestone, .since: true
    default: joined.contains(where: \.isDated)
    }
  }

  /// Growth and reductions read their base, a level where it came from, a course its model, a window what is in it.
  fileprivate var readsHistory: Bool {
    switch self {
    case .reduction, .since: return true
    case .quantity(let test):
      if test.rolling != nil || test.pace == .lastYear { return true }
      if case .growth = test.subject { return true }
      return test.base == nil && test.judging == .end
    case .levels(let graded):
      if case .growth = graded.subject { return true }
      return false
    case .frequency, .milestone, .filing, .holds, .records, .manual, .unsetThreshold: return false
    case .combination, .score: return joined.contains(where: \.readsHistory)
    }
  }
}

extension Formula.Node {
  /// The parts of which it is made.
  private var children: [Formula.Node] {
    switch content {
    case .number, .truth, .figure, .own, .filed: []
    case .negated(let node), .absolute(let node), .scaled(let node, _), .rounded(let node, _, _), .not(let node),
      .shifted(_, let node),
      .rolling(_, _, let node), .inArea(_, let node):
      [node]
    case .sum(let operands), .product(let operands, _): operands.map(\.node)
    case .comparison(_, let left, let right): [left, right]
    case .all(let nodes), .any(let nodes), .fold(_, let nodes): nodes
    case .choice(let condition, let one, let other): [condition, one, other]
    case .foldAreas(_, let set), .rank(let set): [set.node]
    }
  }

  /// Whether figures of other areas are read.
  var readsAreas: Bool {
    switch content {
    case .inArea, .foldAreas, .rank: true
    default: children.contains(where: \.readsAreas)
    }
  }

  /// Whether figures of other periods are read.
  fileprivate var readsHistory: Bool {
    switch content {
    case .shifted, .rolling: true
    default: children.contains(where: \.readsHistory)
    }
  }
}

extension Evaluator {
  /// Whether a figure is on file that one of the standards judges, in its area and by the as-of: where there is none
  /// nothing was checked.
  func judgesAnything(_ standards: [Standard]) -> Bool {
    let scopes = standards.map { ReadingScope($0, in: plan) }
    let filings = Set(standards.compactMap(\.requirement.filedOnly))
    return submission.figures.containsFigure { key, period in
      plan.indicators[key.indicator].formula == nil && scopes.contains { $0.judges(key, period, by: asOf) }
    }
      || filings.contains {
        submission.figures.submissions(of: $0).contains { $0.period.end <= asOf }
      }
  }

  /// Figures that no standard of the plan reads, and no check.
  var figuresUnused: Int {
    let checked = plan.indicatorsRead(from: plan.checks.flatMap { $0.formula.indicators })
    let plain = submission.figures.periodsOfPlain
    var readers = plan.indicators.map { _ in [(scope: ReadingScope, readsAll: Bool)]() }
    for scope in plan.standards.map({ ReadingScope($0, in: plan) }) {
      let readsAll = plain.allSatisfy(scope.reads)
      for indicator in scope.indicators { readers[indicator].append((scope, readsAll)) }
    }
    let isJudged = plan.indicators.indices.map { plan.indicators[$0].formula == nil && !checked.contains($0) }
    var count = 0
    submission.figures.forEachSeriesOfPeriods { key, isPlain, periods in
      guard isJudged[key.indicator] else { return }
      let readers = readers[key.indicator]
      if isPlain, readers.contains(where: { $0.readsAll && $0.scope.reads(key) }) { return }
      let own = readers.filter { $0.scope.reads(key) }
      count += periods().count { period in !own.contains { $0.scope.reads(period) } }
    }
    return count
  }
}

extension Requirement {
  /// The indicator of a duty to file: what was handed in counts, whatever it says.
  fileprivate var filedOnly: Indicator.Index? {
    if case .filing(let duty) = self { duty.of } else { nil }
  }
}
