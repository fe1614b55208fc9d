public import Diagnostics
public import Quantities

/// A drop held against its plan: what may be used, and what is wrong with the rest.
public struct Submission: Sendable {
  public var figures: FigureBook
  public var diagnostics: [Diagnostic]
  public var rowsRead: Int
  public var rowsRejected: Int
  /// The latest period for which a figure was filed, accepted or not, and the day on which it fell due.
  public var latestPeriod: Period?
  public var latestDue: CalendarDate?
  /// Accepted figures by indicator.
  public var figureCount: [Indicator.Index: Int]
}
