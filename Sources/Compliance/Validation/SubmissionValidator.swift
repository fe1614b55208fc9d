public import Quantities

/// Holds a drop against a plan, so that no bad figure reaches a verdict.
///
/// One cause gives one diagnostic: a cell is judged at its first failing layer, and a bad row never hides the rest.
public struct SubmissionValidator: Sendable {
  let plan: Plan
  let drop: Drop
  /// Submissions after this moment are not known yet.
  let knownBy: Timestamp?

  public init(plan: Plan, drop: Drop, knownBy: Timestamp? = nil) {
    self.plan = plan
    self.drop = drop
    self.knownBy = knownBy
  }

  public func validate() -> Submission {
    var reader = RowReader(plan: plan, drop: drop)
    var filed: [FigureBook.Key: [Observation]] = [:]
    var order: [FigureBook.Key] = []
    var book = FigureBook()
    var rejected = 0
    var latest: (period: Period, due: CalendarDate)?
    for row in 0..<drop.rowCount {
      switch reader.read(row, knownBy: knownBy) {
      case .unknownYet: continue
      case .refused(let key, let period):
        rejected += 1
        if let key, let period { book.refused[key, default: [:]][period] = .rejected }
      case .figure(let key, let observation):
        if filed[key] == nil { order.append(key) }
        filed[key, default: []].append(observation)
        if observation.isBound { book.hasBounds = true }
        book.submissions[key.indicator, default: []].append(observation)
        let due = plan.indicators[key.indicator].calendar.due(observation.period)
        if observation.period.end <= plan.deadline, due > latest?.due ?? .first { latest = (observation.period, due) }
      }
    }
    var diagnostics = reader.diagnostics
    var counts: [Indicator.Index: Int] = [:]
    for key in order {
      var checker = SeriesChecker(plan: plan, drop: drop, key: key)
      let figures = checker.resolve(filed[key] ?? [])
      book.series[key] = figures
      counts[key.indicator, default: 0] += figures.count
      for (period, refusal) in checker.refused { book.refused[key, default: [:]][period] = refusal }
      rejected += checker.rowsRefused
      diagnostics.append(contentsOf: checker.diagnostics)
    }
    let checked = CheckRunner(plan: plan, drop: drop).run(&book)
    diagnostics.append(contentsOf: checked.diagnostics)
    for key in checked.refused { counts[key.indicator, default: 0] -= 1 }
    rejected += checked.refused.count
    return Submission(
      figures: book, diagnostics: drop.diagnostics + diagnostics, rowsRead: drop.rowCount + drop.rowsRefused,
      rowsRejected: rejected + drop.rowsRefused, latestPeriod: latest?.period, latestDue: latest?.due,
      figureCount: counts)
  }
}
