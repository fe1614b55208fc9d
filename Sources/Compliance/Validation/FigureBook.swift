public import Quantities

/// The accepted figures of a drop by series, resubmissions resolved.
public struct FigureBook: Sendable {
  /// One indicator in one area, of one item where it has items.
  public struct Key: Sendable, Hashable {
    public let indicator: Indicator.Index
    public let area: Int
    public let item: String?

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

  /// Figures by period end, oldest first; at most one for each period and basis, and for each reporter where only the
  /// filing is judged.
  public internal(set) var series: [Key: [Observation]] = [:]
  public internal(set) var refused: [Key: [Period: Refusal]] = [:]
  /// Every submission known, also those that a later one replaced, by indicator and area, in file order.
  public internal(set) var submissions: [Indicator.Index: [Int: [Observation]]] = [:]
  /// Rows that were handed in and refused, by indicator and area, in file order.
  var refusedFilings: [Indicator.Index: [Int: [Unusable]]] = [:]

  /// Every submission known, by series, in file order.
  public internal(set) var filed: [Key: [Observation]] = [:]
  /// Rows whose place is known and whose figure is not usable, in file order.
  public internal(set) var unusable: [Unusable] = []

  /// A row that was handed in and brought no figure.
  public struct Unusable: Sendable, Hashable {
    public let key: Key
    public let period: Period
    public let submittedAt: Timestamp?
    public let reporter: String?
    /// Whether the row says itself that there is no figure.
    public let isMissing: Bool
    public let row: Int
  }

  /// Where the series stand.
  var index = FigureIndex()
  /// What stands in place of a series while one of the values that its bounds allow is tried.
  var tried: [Key: [Observation]] = [:]

  public init() {}

  public func observations(_ key: Key) -> [Observation] {
    if !tried.isEmpty, let figures = tried[key] { return figures }
    return series[key] ?? []
  }
}
