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
  /// Rows from which names are learned, and that are read ahead at a time, unless as many as pay.
  var learnedFrom: Int?

  /// `index` is that of the same plan; given by whoever validates many drops against it.
  public init(plan: Plan, drop: Drop, knownBy: Timestamp? = nil, index: PlanIndex? = nil) {
    self.plan = plan
    self.drop = drop
    self.knownBy = knownBy
    self.index = index ?? PlanIndex(plan)
  }

  /// `progress` hears how many rows have been read.
  public func validate(_ progress: Progress = .none) -> Submission {
    let (plan, drop, names) = (plan, drop, index.names)
    let misnamed = FileAreas(plan: plan, drop: drop, names: names)
    let swapped = SwappedColumns(plan: plan, drop: drop, names: names)
    let threads = threads ?? (drop.rowCount > Self.rowsOfOneThread ? Workers.available : 1)
    var (moments, filed) = Workers.beside(threads: threads) {
      SharedMoments(plan: plan, drop: drop).findings
    } _: {
      var filed = RowsInOrder(
        rows: FiledRows(plan: plan, drop: drop, index: index, knownBy: knownBy),
        reader: RowReader(plan: plan, drop: drop, names: names), misnamed: misnamed, swapped: swapped,
        progress: progress)
      filed.rows.readsEveryCell = readsEveryCell
      if let learnedFrom { (filed.learnedFrom, filed.ahead) = (learnedFrom, learnedFrom) }
      return filed.read(drop, threads: threads)
    }
    noteHistory(filed.rows.history, filed.reader.names, &filed.reader.log)
    filed.rows.gather()
    let unused = settleDays(&filed.rows.others, filed.rows.order, &filed.reader.log)
    var rejected = filed.rows.rejected + unused
    let told = filed.reader.log.finished
    let before = drop.diagnostics.count + misnamed.findings.count + swapped.findings.count
    var diagnostics = misnamed.findings + swapped.findings + told.entries
    var resolver = SeriesResolver(plan: plan, drop: drop, index: index, asked: filed.reader.log.asked)
    resolver.resolve(&filed.rows, threads: threads)
    rejected += resolver.rowsRefused
    diagnostics.append(contentsOf: resolver.log.entries)
    let (latest, history, order, totals) = (filed.rows.latest, filed.rows.history, filed.rows.order, filed.rows.totals)
    var book = filed.rows.book(resolver, drop)
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
    let shared = filed.reader.log.sharedRows.merging(resolver.log.sharedRows) { rows, _ in rows }
    return Submission(
      figures: book, found: drop.diagnostics + diagnostics,
      waiting: Dictionary(uniqueKeysWithValues: told.awaited.map { (before + $0.key, $0.value) }), sharedRows: shared,
      rowsRead: drop.rowCount + drop.rowsRefused, rowsRefused: rejected + drop.rowsRefused,
      rowsOfHistory: history.count, latestPeriod: latest?.period, latestDue: latest?.due,
      figureCount: counts)
  }

  /// So many rows are read on one thread: threads would cost more than they save.
  private static let rowsOfOneThread = 20_000
}
