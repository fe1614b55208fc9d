public import Plans
public import Quantities

/// The accepted figures of a drop by series, resubmissions resolved.
///
/// Plain series stand in columns; what holds anything else, lost a figure or is computed is kept figure by figure.
public struct FigureBook: Sendable {
  /// One indicator in one area, of one item where it has items.
  public struct Key: Sendable, Hashable {
    /// Its place in `Plan.indicators`.
    public let indicator: Indicator.Index
    /// Its place in `Plan.areas`, or `summedArea` for areas together.
    public let area: Int
    /// The item or the record; nil where the indicator has none.
    public let item: String?

    /// A series without an item, unless one is named.
    public init(_ indicator: Indicator.Index, area: Int, item: String? = nil) {
      self.indicator = indicator
      self.area = area
      self.item = item
    }
  }

  /// Why a period that was filed has no figure.
  public enum Refusal: Sendable, Hashable {
    case rejected
    case conflict
    /// A computed indicator that cannot be computed.
    case underived(FormulaUnknown)
  }

  /// A row that was handed in and brought no figure.
  public struct Unusable: Sendable, Hashable {
    /// The series that the row speaks of.
    public let key: Key
    /// The period that the row speaks of.
    public let period: Period
    /// When the row was handed in; nil where it does not say.
    public let submittedAt: Timestamp?
    /// The id of the unit that filed the row; nil where it names none.
    public let reporter: String?
    /// Whether the row says itself that there is no figure.
    public let isMissing: Bool
    /// The row of the drop, from 0.
    public let row: Int

    package init(key: Key, period: Period, submittedAt: Timestamp?, reporter: String?, isMissing: Bool, row: Int) {
      self.key = key
      self.period = period
      self.submittedAt = submittedAt
      self.reporter = reporter
      self.isMissing = isMissing
      self.row = row
    }
  }

  /// The place that stands for areas summed.
  package static let summedArea = -1

  /// The plain series; nil where there are none.
  package var columns: FigureColumns?
  /// Other series: figures by period end, oldest first; at most one for each period and basis, and for each reporter
  /// where only the filing is judged.
  ///
  /// A series that stands here goes before the same one in the columns.
  package private(set) var own: [Key: [Observation]] = [:]
  /// Those of them that the columns hold too.
  private var replaced: Set<Key> = []
  /// Why periods that were filed have no figure, by series.
  public package(set) var refused: [Key: [Period: Refusal]] = [:]
  /// Rows that were handed in and refused, by indicator and area, in file order.
  package var refusedFilings: [Indicator.Index: [Int: [Unusable]]] = [:]
  /// Every submission known of the series that the columns do not hold, in file order.
  package var ownFiled: [Key: [Observation]] = [:]
  /// The keys of those, by indicator and area, in the order in which the drop first names them.
  package var ownKeys: [FigureIndex.Place: [Key]] = [:]
  /// Submissions of areas together, by indicator.
  package var summedFilings: [Indicator.Index: [Observation]] = [:]
  /// Rows whose place is known and whose figure is not usable, in file order.
  public package(set) var unusable: [Unusable] = []

  /// The indicators of the plan, each of which many series share; empty where the book was made without a plan.
  package var indicators: [Boxed<Indicator>] = []
  /// Where the series stand that the columns do not hold.
  var index = FigureIndex()
  /// What stands in place of a series while one of the values that its bounds allow is tried.
  package var tried: [Key: [Observation]] = [:]

  /// A book without figures.
  public init() {}

  /// The figures of a series that count, by period end, oldest first; empty where there are none.
  public func observations(_ key: Key) -> [Observation] { figures(key) { $0.figures(of: key) } }

  /// The same for verdicts on their numbers, which do not ask when and by whom they were filed.
  func counted(_ key: Key) -> [Observation] { figures(key) { $0.counted(of: key) } }

  private func figures(_ key: Key, inColumns: (FigureColumns) -> [Observation]?) -> [Observation] {
    if !tried.isEmpty, let figures = tried[key] { return figures }
    if !isReplaced(key), let columns, let figures = inColumns(columns) { return figures }
    return own[key] ?? []
  }

  /// False where no figure of a series names a basis, and that is known without a look at each.
  func mayNameBases(_ key: Key) -> Bool {
    guard let columns, tried.isEmpty, !isReplaced(key), columns.holds(key) else { return true }
    return columns.nameBases
  }

  /// Whether a series goes before the same one in the columns; of nearly all there is only one.
  private func isReplaced(_ key: Key) -> Bool { !replaced.isEmpty && replaced.contains(key) }

  /// Every submission known of a series, also those that a later one replaced, in file order.
  public func filed(_ key: Key) -> [Observation] { ownFiled[key] ?? columns?.figures(of: key) ?? [] }

  /// Every submission known of an indicator in an area, whatever its item, those of one series after another.
  public func submissions(of indicator: Indicator.Index, area: Int) -> [Observation] {
    if area == Self.summedArea { return summedFilings[indicator] ?? [] }
    let others = (ownKeys[FigureIndex.Place(indicator: indicator, area: area)] ?? []).flatMap { ownFiled[$0] ?? [] }
    return (columns?.figures(of: Key(indicator, area: area)) ?? []) + others
  }

  /// Every submission known of an indicator.
  public func submissions(of indicator: Indicator.Index) -> [Observation] {
    filedAreas(of: indicator).flatMap { submissions(of: indicator, area: $0) }
  }

  private func filedAreas(of indicator: Indicator.Index) -> [Int] {
    let others = ownKeys.keys.lazy.filter { $0.indicator == indicator }.map(\.area)
    return Set((columns?.areas(of: indicator) ?? []) + others).sorted()
  }

  /// The series of which something was filed.
  public var filedKeys: [Key] { (columns?.keys ?? []) + ownFiled.keys }

  /// Every series that has figures; in no order.
  public var keys: [Key] { own.keys + (columns?.keys ?? []).filter { !isReplaced($0) } }

  /// Every series with its figures; in no order.
  public func forEachSeries(_ body: (Key, [Observation]) throws -> Void) rethrows {
    for (key, figures) in own { try body(key, figures) }
    for key in columns?.keys ?? [] where !isReplaced(key) { try body(key, observations(key)) }
  }

  /// Every series with the periods of its figures, which are gathered when they are asked for; in no order.
  package func forEachSeriesOfPeriods(_ body: (Key, _ isPlain: Bool, _ periods: () -> [Period]) -> Void) {
    for (key, figures) in own { body(key, false) { figures.map(\.period) } }
    for key in columns?.keys ?? [] where !isReplaced(key) {
      body(key, true) { columns?.periods(of: key) ?? [] }
    }
  }

  /// All periods of which there are figures in plain series.
  package var periodsOfPlain: [Period] { columns?.periods ?? [] }

  /// Whether there is a figure of which `condition` holds.
  public func containsFigure(where condition: (Key, Period) -> Bool) -> Bool {
    own.contains { key, figures in figures.contains { condition(key, $0.period) } }
      || (columns?.keys ?? []).contains { key in
        !isReplaced(key) && (columns?.periods(of: key) ?? []).contains { condition(key, $0) }
      }
  }
}

extension FigureBook {
  /// Puts a series into the book and into its index.
  package mutating func put(_ figures: [Observation], _ key: Key) {
    let isHeld = columns?.holds(key) == true
    let isNew = own[key] == nil && !isHeld
    own[key] = figures
    if isHeld { replaced.insert(key) }
    if isNew { index.add(key, figures) }
  }

  /// How many figures of a series count.
  package func count(of key: Key) -> Int {
    if !isReplaced(key), let count = columns?.count(of: key) { return count }
    return own[key]?.count ?? 0
  }

  /// Changes a series.
  package mutating func change(_ key: Key, _ body: (inout [Observation]) -> Void) {
    var figures = observations(key)
    body(&figures)
    put(figures, key)
  }

  /// Takes a series that the columns do not hold out of the book.
  package mutating func remove(_ key: Key) {
    own[key] = nil
    replaced.remove(key)
  }

  /// Takes in the series of a drop.
  package mutating func hold(_ columns: FigureColumns, others: [Key: [Observation]]) {
    self.columns = columns
    own = others
    replaced = Set(others.keys.filter(columns.holds))
    index = FigureIndex(others)
  }
}
