public import Quantities

/// Evaluates a plan's standards against the accepted figures of a drop.
public struct Evaluator: Sendable {
  public let plan: Plan
  public let submission: Submission
  public let drop: Drop
  public let asOf: CalendarDate
  public let asOfOrigin: Report.AsOfOrigin
  public let knownBy: Timestamp?
  /// Whether findings carry their sum step by step.
  public let explains: Bool
  let shared = SharedValues()

  /// The as-of defaults to the day on which the drop's latest period fell due. Nil where there is neither.
  public init?(
    plan: Plan, drop: Drop, submission: Submission, asOf: CalendarDate?, knownBy: Timestamp? = nil,
    explains: Bool = false
  ) {
    guard let day = asOf ?? submission.latestDue else { return nil }
    self.plan = plan
    self.drop = drop
    self.submission = submission
    self.asOf = day
    self.asOfOrigin = asOf == nil ? .latestDue : .given
    self.knownBy = knownBy
    self.explains = explains
  }

  /// Findings of the given standards, in the order of the plan.
  public func report(on standards: [Standard]) -> Report {
    let findings = standards.flatMap(findings)
    var ledger = Report.Ledger()
    ledger.filesRead = drop.fileCount
    ledger.filesSkipped = drop.filesSkipped
    ledger.rowsRead = submission.rowsRead
    ledger.rowsRejected = submission.rowsRejected(asOf: asOf)
    ledger.tables = drop.tables
    ledger.columnsIgnored = drop.files.reduce(0) { $0 + $1.ignoredColumns.count }
    ledger.rulesLoaded = plan.standards.count
    ledger.rulesEvaluated = standards.count
    ledger.rulesWithoutData = findings.count { $0.verdict == .noData }
    ledger.figuresUnused = submission.rowsOfHistory + figuresUnused
    var report = Report(
      plan: plan, asOf: asOf, asOfOrigin: asOfOrigin, knownBy: knownBy, findings: findings, ledger: ledger,
      diagnostics: submission.diagnostics(asOf: asOf))
    report.judgesAnything = findings.contains { $0.verdict == .fail } || judgesAnything(standards)
    return report
  }

  /// `target` is that of the standard, given by whoever judges it in many areas.
  public func finding(of standard: Standard, area: Int, target: Finding.Target? = nil) -> Finding {
    finding(of: standard, area: area, in: submission.figures, target: target)
  }
}

extension Evaluator {
  /// The finding on a book of figures, with all that stands beside the verdict.
  func finding(of standard: Standard, area: Int, in book: FigureBook, target: Finding.Target? = nil) -> Finding {
    let standard = standard.terms(on: asOf)
    let judgement = boundedJudgement(of: standard, area: area, in: book) ?? judge(standard, area, book)
    var finding = Finding(
      judgement, of: standard, target: target ?? standard.target(in: plan), in: plan, area: area, asOf: asOf, drop: drop
    )
    noteRounding(&finding, judgement)
    noteRefused(&finding, standard, area, book)
    noteEarlierTerms(&finding, standard, area, book)
    withdraw(&finding, standard)
    return finding
  }

  func judge(_ standard: Standard, _ area: Int, _ book: FigureBook) -> Judgement {
    // The sums of areas together are a book of their own.
    let judge = Judge(
      plan: plan, standard: standard, area: area, asOf: asOf, book: book, explains: explains,
      shared: area == FigureBook.summedArea ? nil : shared)
    var judgement = judge.judge(standard.requirement)
    judgement.steps = judge.derivation(of: standard.requirement, judgement.observation?.period) + judgement.steps
    return judgement
  }
}

extension Finding {
  init(
    _ judgement: Judgement, of standard: Standard, target: Target?, in plan: Plan, area: Int, asOf: CalendarDate,
    drop: Drop
  ) {
    let unit = judgement.shown ?? WrittenUnit(judgement.unit)
    func amount(_ value: Rational?) -> Amount? { value.map { Amount(ofBase: $0, in: unit) } }
    self.init(
      standard: standard.id, title: standard.title, quote: standard.quote, source: standard.source,
      area: plan.areas.indices.contains(area) ? plan.areas[area].id : "", severity: standard.severity,
      leaders: standard.leaders, lead: standard.lead, support: standard.support, deadline: standard.deadline,
      rule: standard.place,
      verdict: judgement.verdict, light: judgement.light, trend: judgement.trend, reason: judgement.reason,
      value: amount(judgement.value), valueText: judgement.valueText, target: target,
      plan: amount(judgement.plan),
      gap: judgement.gap.map { $0.unit.symbol == unit.base ? Amount(ofBase: $0.value, in: unit) : $0 },
      forecast: amount(judgement.forecast),
      needed: amount(judgement.needed), best: amount(judgement.best), period: judgement.observation?.period,
      age: judgement.observation.map { CalendarDate.days(from: $0.period.end, to: asOf) },
      location: judgement.observation.map { drop.place(ofRow: $0.row, .value) },
      vintage: judgement.observation?.vintage, basis: judgement.basis, message: judgement.message,
      steps: judgement.steps, parts: judgement.parts)
    course = judgement.course.map { CoursePoint(period: $0.period, value: unit.value(ofBase: $0.value)) }
    misses = judgement.misses
    conflicts = standard.conflicts
    exempted = judgement.exempted
    areaName = plan.areas.indices.contains(area) ? plan.areas[area].name : nil
  }
}

extension Requirement {
  /// The unit in which the rule writes numbers that are kept in `base`: that of a bound, else that of an indicator.
  func writtenUnit(ofBase base: String, in plan: Plan) -> WrittenUnit? {
    let bound: WrittenUnit? =
      switch self {
      case .quantity(let test): test.bound.written.base == base ? test.bound.written : nil
      case .levels(let graded): graded.levels.lazy.map(\.bound.written).first { $0.base == base }
      case .records(let records): records.bound.written.base == base ? records.bound.written : nil
      default: nil
      }
    return bound ?? orderedIndicators.lazy.compactMap { plan.indicator($0)?.written }.first { $0.base == base }
  }

  /// Every bound on a quantity in the requirement, also those in its parts.
  var quantityTests: [QuantityTest] {
    switch self {
    case .quantity(let test): [test]
    case .combination(let combination): combination.parts.flatMap(\.requirement.quantityTests)
    case .score(let score): score.parts.flatMap(\.requirement.quantityTests)
    case .reduction, .milestone, .frequency, .filing, .holds, .levels, .records, .since, .manual, .unsetThreshold: []
    }
  }

  /// The numbers at which a verdict may turn.
  var lines: [Rational] {
    let graded: [Bound] = if case .levels(let graded) = self { graded.levels.map(\.bound) } else { [] }
    let bounds = quantityTests.map(\.bound) + graded
    return bounds.flatMap { [$0.value.rational] + ($0.upper.map { [$0.rational] } ?? []) }
  }
}
