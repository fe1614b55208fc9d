import Diagnostics
public import Quantities

/// Holds a drop against a plan, so that no bad figure reaches a verdict.
///
/// One cause gives one diagnostic: a cell is judged at its first failing layer, and a bad row never hides the rest.
/// The layers, cheapest first: row and cell (`RowReader`), series (`SeriesChecker`), between indicators and areas
/// (`BetweenChecker`).
public struct SubmissionValidator: Sendable {
  let plan: Plan
  let drop: Drop
  /// Submissions after this moment are not known yet.
  let knownBy: Timestamp?
  let index: PlanIndex

  /// `index` is that of the same plan; given by whoever validates many drops against it.
  public init(plan: Plan, drop: Drop, knownBy: Timestamp? = nil, index: PlanIndex? = nil) {
    self.plan = plan
    self.drop = drop
    self.knownBy = knownBy
    self.index = index ?? PlanIndex(plan)
  }

  public func validate() -> Submission {
    var reader = RowReader(plan: plan, drop: drop, names: index.names)
    var filed: [FigureBook.Key: [Observation]] = [:]
    var order: [FigureBook.Key] = []
    var others: [FigureBook.Key: Set<Period>] = [:]
    var book = FigureBook()
    var rejected = 0
    // Of what was filed, read or not: a newest month that cannot be read is due all the same.
    var latest: (period: Period, due: CalendarDate)?
    func noteDue(_ period: Period, of indicator: Indicator.Index) {
      let calendar = plan.indicators[indicator].calendar
      let due = calendar.due(period)
      if due > latest?.due ?? .first, period.end <= calendar.closing(plan.deadline).end { latest = (period, due) }
    }
    var totals: [(key: FigureBook.Key, figure: Observation)] = []
    var history: [Int] = []
    let misnamed = FileAreas(plan: plan, drop: drop, names: reader.names)
    let swapped = SwappedColumns(plan: plan, drop: drop, names: reader.names)
    for row in 0..<drop.rowCount {
      if misnamed.isRefused(row) || swapped.isRefused(row) {
        rejected += 1
        continue
      }
      let told = reader.log.count
      switch reader.read(row, knownBy: knownBy) {
      case .unknownYet: continue
      case .history: history.append(row)
      case .total(let key, let observation):
        totals.append((key, observation))
        rejected += 1
      case .refused(let refused):
        rejected += 1
        guard let key = refused.key, let period = refused.period else { continue }
        if refused.isMissing {
          reader.log.hold(until: plan.indicators[key.indicator].calendar.due(period), since: told)
        } else {
          book.refused[key, default: [:]][period] = .rejected
          if refused.isTimely { noteDue(period, of: key.indicator) }
        }
        others[key, default: []].insert(period)
        let unusable = FigureBook.Unusable(
          key: key, period: period, submittedAt: refused.submittedAt, reporter: refused.reporter,
          isMissing: refused.isMissing, row: row)
        book.unusable.append(unusable)
        if !refused.isMissing {
          book.refusedFilings[key.indicator, default: [:]][key.area, default: []].append(unusable)
        }
      case .figure(let key, let observation):
        if filed[key] == nil { order.append(key) }
        filed[key, default: []].append(observation)
      }
    }
    noteHistory(history, reader.names, &reader.log)
    rejected += settleDays(&filed, order, &reader.log)
    for key in order {
      let figures = filed[key] ?? []
      book.submissions[key.indicator, default: [:]][key.area, default: []].join(figures)
      for figure in figures { noteDue(figure.period, of: key.indicator) }
    }
    let read = reader.log.finished
    let before = drop.diagnostics.count + misnamed.findings.count + swapped.findings.count
    var diagnostics = misnamed.findings + swapped.findings + read.entries
    let onlyFiled = plan.onlyFiled
    var series = order.first.map {
      SeriesChecker(plan: plan, drop: drop, key: $0, scale: index.scale, asked: reader.log.asked)
    }
    for key in order {
      guard var checker = series else { break }
      series = nil
      checker.turn(to: key)
      let own = filed[key] ?? []
      book.series[key] =
        onlyFiled.contains(key.indicator)
        ? checker.resolve(byReporter: own, others: others[key] ?? [])
        : checker.resolve(own, others: others[key] ?? [])
      for (period, refusal) in checker.refused { book.refused[key, default: [:]][period] = refusal }
      rejected += checker.rowsRefused
      series = consume checker
    }
    diagnostics.append(contentsOf: series?.log.entries ?? [])
    book.filed = filed
    var between = BetweenChecker(
      plan: plan, drop: drop, book: book, order: order, asked: series?.log.asked ?? reader.log.asked)
    between.check()
    between.checkShares()
    between.checkTotals(totals)
    for (key, observation) in between.refused {
      book.series[key]?.removeAll { $0.row == observation.row }
      book.refused[key, default: [:]][observation.period] = .rejected
      rejected += 1
    }
    diagnostics.append(contentsOf: between.log.entries)
    diagnostics.append(contentsOf: senders())
    var counts: [Indicator.Index: Int] = [:]
    for key in order { counts[key.indicator, default: 0] += book.series[key]?.count ?? 0 }
    book.index = FigureIndex(book.series)
    let checked = CheckRunner(plan: plan, drop: drop).run(&book)
    diagnostics.append(contentsOf: checked.diagnostics)
    for key in checked.refused { counts[key.indicator, default: 0] -= 1 }
    rejected += checked.refused.count
    let shared = reader.log.sharedRows.merging(series?.log.sharedRows ?? [:]) { rows, _ in rows }
    return Submission(
      figures: book, found: drop.diagnostics + diagnostics,
      waiting: Dictionary(uniqueKeysWithValues: read.awaited.map { (before + $0.key, $0.value) }), sharedRows: shared,
      rowsRead: drop.rowCount + drop.rowsRefused, rowsRefused: rejected + drop.rowsRefused,
      rowsOfHistory: history.count, latestPeriod: latest?.period, latestDue: latest?.due,
      figureCount: counts)
  }

  /// Units that one file must speak for in one moment before it is said that it does.
  private static let manyUnits = 5

  /// One file with many units' rows, all handed in at one moment: somebody filed for all of them.
  private func senders() -> [Diagnostic] {
    struct Sending: Hashable {
      let file: Int32
      let moment: Int32
    }
    var units: [Sending: Set<Int32>] = [:]
    var last: (sending: Sending, symbol: Int32)?
    for row in 0..<drop.rowCount where drop.reporter[row] >= 0 && drop.submittedAt[row] >= 0 {
      let next = (
        sending: Sending(file: drop.fileOfRow[row], moment: drop.submittedAt[row]), symbol: drop.reporter[row]
      )
      if let last, next == last { continue }
      last = next
      units[next.sending, default: []].insert(next.symbol)
    }
    var most: [Int32: Int] = [:]
    for (sending, units) in units where units.count >= Self.manyUnits {
      most[sending.file] = max(most[sending.file] ?? 0, units.count)
    }
    var log = SubmissionLog(plan: plan, drop: drop)
    for (file, count) in most.sorted(by: { $0.key < $1.key }) where drop.files.indices.contains(Int(file)) {
      log.report(.oneSender, at: Diagnostic.Place(file: drop.files[Int(file)].name), SubmissionWords.oneSender(count))
    }
    return log.entries
  }
}

extension [Observation] {
  /// Appends figures; where there were none, the two lists are one in memory.
  fileprivate mutating func join(_ figures: [Observation]) {
    if isEmpty { self = figures } else { append(contentsOf: figures) }
  }
}
