import Figures
import Naming
import Plans
import Quantities

/// What the rows of a drop came to: plain figures in columns, others one by one, and what was refused.
struct FiledRows: Sendable {
  private let plan: Plan
  private let drop: Drop
  private let knownBy: Timestamp?
  var plain: PlainRows
  /// Whether no row is taken for a plain one.
  var readsEveryCell = false
  /// Series in the order in which the drop first names them.
  private(set) var order: [FigureBook.Key] = []
  /// Figures of series that hold more than plain ones, in file order.
  var others: [FigureBook.Key: [Observation]] = [:]
  /// Periods of rows that were refused or say that there is no figure.
  private(set) var gaps: [FigureBook.Key: Set<Period>] = [:]
  private(set) var refused: [FigureBook.Key: [Period: FigureBook.Refusal]] = [:]
  private(set) var unusable: [FigureBook.Unusable] = []
  private(set) var totals: [(key: FigureBook.Key, figure: Observation)] = []
  /// Rows of years before the plan.
  private(set) var history: [Int] = []
  private(set) var rejected = 0
  /// Of what was filed, read or not: a newest month that cannot be read is due all the same.
  private var latestDue = LatestDue()

  init(plan: Plan, drop: Drop, index: PlanIndex, knownBy: Timestamp?) {
    self.plan = plan
    self.drop = drop
    self.knownBy = knownBy
    plain = PlainRows(plan: plan, drop: drop, index: index, knownBy: knownBy)
  }

  mutating func refuse() { rejected += 1 }

  /// Reads a row of the drop, which is handed in: to get at its own while it changes it would copy that for each row.
  mutating func read(_ row: Int, of drop: Drop, _ reader: inout RowReader) {
    if readsEveryCell { return readClosely(row, &reader) }
    switch plain.read(row, drop, &reader) {
    case .plain(let place): take(row, of: drop, at: place)
    case .doubtful(let place): readNumber(row, of: drop, at: place, &reader)
    case .other: readClosely(row, &reader)
    }
  }

  private mutating func take(_ row: Int, of drop: Drop, at place: PlainRows.Place) {
    let known = plain.figures.series.count
    let number = plain.take(row, drop, at: place)
    if number == known { order.append(FigureBook.Key(place.indicator, area: place.area)) }
  }

  /// Reads the number of a row of which everything else is plain.
  private mutating func readNumber(_ row: Int, of drop: Drop, at place: PlainRows.Place, _ reader: inout RowReader) {
    let told = reader.log.count
    let key = FigureBook.Key(place.indicator, area: place.area)
    let factor = Rational(Int(plain.figures.facets[Int(place.facet)].factor))
    if case .number(let decimal) = drop.value(ofRow: row),
      reader.number(decimal, ofRow: row, place.indicator, factor, in: key) != nil
    {
      return take(row, of: drop, at: place)
    }
    let found = RowReader.Refused(
      key: key, period: plain.figures.periods[Int(place.period)],
      submittedAt: plain.figures.moment(ofRow: row, drop, in: plan.timeZone),
      reporter: plain.figures.reporter(ofRow: row, drop))
    refuse(row, found, since: told, &reader.log)
  }

  private mutating func readClosely(_ row: Int, _ reader: inout RowReader) {
    let told = reader.log.count
    switch reader.read(row, knownBy: knownBy) {
    case .unknownYet: return
    case .history: history.append(row)
    case .total(let key, let observation):
      totals.append((key, observation))
      rejected += 1
    case .refused(let found): refuse(row, found, since: told, &reader.log)
    case .figure(let key, let observation):
      add(observation, to: key)
    }
  }

  private mutating func refuse(_ row: Int, _ found: RowReader.Refused, since told: Int, _ log: inout SubmissionLog) {
    rejected += 1
    guard let key = found.key, let period = found.period else { return }
    if found.isMissing {
      log.hold(until: plan.indicators[key.indicator].calendar.due(period), since: told)
    } else {
      refused[key, default: [:]][period] = .rejected
      if found.isTimely { latestDue.note(period, of: plan.indicators[key.indicator], in: plan) }
    }
    gaps[key, default: []].insert(period)
    unusable.append(
      FigureBook.Unusable(
        key: key, period: period, submittedAt: found.submittedAt, reporter: found.reporter, isMissing: found.isMissing,
        row: row))
  }

  private mutating func add(_ observation: Observation, to key: FigureBook.Key) {
    if key.item == nil {
      let known = plain.figures.series.count
      let number = plain.number(key.indicator, key.area)
      if number == known { order.append(key) }
      plain.disown(number)
    } else if others[key] == nil {
      order.append(key)
    }
    others[key, default: []].append(observation)
  }

  /// Puts the plain figures of series that hold others too beside those.
  mutating func gather() {
    for key in others.keys where key.item == nil {
      guard let place = plain.places[key.indicator, key.area] else { continue }
      let own = plain.figures.figures(ofSeries: place, drop, in: plan.timeZone)
      if !own.isEmpty { others[key] = (own + (others[key] ?? [])).sorted { $0.row < $1.row } }
    }
  }

  /// Of what was filed, the period that falls due last; nil where nothing was.
  var latest: (period: Period, due: CalendarDate)? { latestDue.found }

  mutating func note(_ period: Period, due: CalendarDate) { latestDue.note(period, due: due) }

  /// Keeps the figures of a plain series one by one from here on.
  mutating func keepApart(_ filed: [Observation], _ key: FigureBook.Key, _ place: Int) {
    others[key] = filed
    plain.disown(place)
  }

  /// The keys of `others`, in the order in which the drop first names them.
  var orderOfOthers: [FigureBook.Key] { order.filter { plain.plainSeries($0) == nil } }

  /// The book of what `resolver` accepts.
  consuming func book(_ resolver: SeriesResolver, _ drop: Drop) -> FigureBook {
    var book = FigureBook()
    book.indicators = plan.indicators.map(Boxed.init)
    book.refused = refused
    for (key, periods) in resolver.refused { book.refused[key, default: [:]].merge(periods) { _, new in new } }
    book.unusable = unusable
    for row in unusable where !row.isMissing {
      book.refusedFilings[row.key.indicator, default: [:]][row.key.area, default: []].append(row)
    }
    book.ownFiled = others
    for key in orderOfOthers where others[key] != nil {
      book.ownKeys[FigureIndex.Place(indicator: key.indicator, area: key.area), default: []].append(key)
    }
    book.hold(FigureColumns(plain.figures, plain.places, plan: plan, drop: drop), others: resolver.accepted)
    return book
  }
}
