import Bytes
public import Diagnostics
public import Figures
public import Naming
public import Plans
public import Quantities
import Sentences

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
  /// Whether every row is read cell by cell and every series gone through: slower by ten times, and the reference.
  var readsEveryCell = false
  /// As many as the machine has for a large drop, unless it is said.
  var threads: Int?

  /// `index` is that of the same plan; given by whoever validates many drops against it.
  public init(plan: Plan, drop: Drop, knownBy: Timestamp? = nil, index: PlanIndex? = nil) {
    self.plan = plan
    self.drop = drop
    self.knownBy = knownBy
    self.index = index ?? PlanIndex(plan)
  }

  /// `progress` hears how many rows have been read.
  public func validate(_ progress: Progress = .none) -> Submission {
    var reader = RowReader(plan: plan, drop: drop, names: index.names)
    var rows = FiledRows(plan: plan, drop: drop, index: index, knownBy: knownBy)
    rows.readsEveryCell = readsEveryCell
    let misnamed = FileAreas(plan: plan, drop: drop, names: reader.names)
    let swapped = SwappedColumns(plan: plan, drop: drop, names: reader.names)
    let (plan, drop) = (plan, drop)
    let threads = threads ?? (drop.rowCount > Self.rowsOfOneThread ? Workers.available : 1)
    let moments = Workers.beside(threads: threads) {
      SharedMoments(plan: plan, drop: drop).findings
    } _: {
      for row in 0..<drop.rowCount {
        if row % Self.notedRows == 0 { progress.note(.checking, row, of: drop.rowCount) }
        if misnamed.isRefused(row) || swapped.isRefused(row) {
          rows.refuse()
        } else {
          rows.read(row, of: drop, &reader)
        }
      }
    }.side
    noteHistory(rows.history, reader.names, &reader.log)
    rows.gather()
    let unused = settleDays(&rows.others, rows.orderOfOthers, &reader.log)
    var rejected = rows.rejected + unused
    let read = reader.log.finished
    let before = drop.diagnostics.count + misnamed.findings.count + swapped.findings.count
    var diagnostics = misnamed.findings + swapped.findings + read.entries
    var resolver = SeriesResolver(plan: plan, drop: drop, index: index, asked: reader.log.asked)
    resolver.resolve(&rows, threads: threads)
    rejected += resolver.rowsRefused
    let beforeSeries = drop.diagnostics.count + diagnostics.count
    let ofSeries = resolver.log.finished
    diagnostics.append(contentsOf: ofSeries.entries)
    let (latest, history, order, totals) = (rows.latest, rows.history, rows.order, rows.totals)
    var book = rows.book(resolver, drop)
    var between = BetweenChecker(plan: plan, drop: drop, book: book, order: order, asked: resolver.log.asked)
    between.check()
    between.checkShares()
    between.checkTotals(totals)
    for (key, observation) in between.refused {
      book.change(key) { $0.removeAll { $0.row == observation.row } }
      book.refused[key, default: [:]][observation.period] = .rejected
      rejected += 1
    }
    diagnostics.append(contentsOf: between.log.entries)
    diagnostics.append(contentsOf: moments)
    var counts: [Indicator.Index: Int] = [:]
    for key in order { counts[key.indicator, default: 0] += book.count(of: key) }
    let checked = CheckRunner(plan: plan, drop: drop).run(&book)
    diagnostics.append(contentsOf: checked.diagnostics)
    for key in checked.refused { counts[key.indicator, default: 0] -= 1 }
    rejected += checked.refused.count
    return Submission(
      figures: book, found: drop.diagnostics + diagnostics,
      waiting: Dictionary(uniqueKeysWithValues: read.awaited.map { (before + $0.key, $0.value) }),
      sharedRows: Dictionary(
        uniqueKeysWithValues: read.rows.map { (before + $0.key, $0.value) }
          + ofSeries.rows.map { (beforeSeries + $0.key, $0.value) }),
      rowsRead: drop.rowCount + drop.rowsRefused, rowsRefused: rejected + drop.rowsRefused,
      rowsOfHistory: history.count, latestPeriod: latest?.period, latestDue: latest?.due,
      figureCount: counts)
  }

  private static let notedRows = 1 << 14
  /// So many rows are read on one thread: threads would cost more than they save.
  private static let rowsOfOneThread = 20_000
}
