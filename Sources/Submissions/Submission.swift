public import Diagnostics
public import Figures
public import Plans
public import Quantities

/// A drop held against its plan: what may be used, and what is wrong with the rest.
public struct Submission: Sendable {
  /// The figures that may be used.
  public var figures: FigureBook
  /// Everything that was found.
  var found: [Diagnostic]
  /// The rows that say themselves that there is no figure, by their place in `found`: the day on which it falls due.
  var waiting: [Int: CalendarDate]
  /// The rows of the drop of findings that speak of several alike, by their place in `found`.
  var sharedRows: [Int: [Int]] = [:]
  /// Rows of the drop, those that could not be read as a row included.
  public var rowsRead: Int
  var rowsRefused: Int
  /// Rows of years before the plan that no rule reads.
  public var rowsOfHistory: Int
  /// The latest period for which a figure was filed, accepted or not; nil where none was.
  public var latestPeriod: Period?
  /// The day on which that period fell due.
  public var latestDue: CalendarDate?
  /// Accepted figures by indicator.
  public var figureCount: [Indicator.Index: Int]
}

extension Submission {
  /// What is wrong as it stands on the day on which the latest period fell due.
  public var diagnostics: [Diagnostic] { diagnostics(asOf: nil) }

  /// Rows that are refused on that day.
  public var rowsRejected: Int { rowsRejected(asOf: nil) }

  /// What is wrong as it stands at a day, nil for the one on which the latest period fell due.
  ///
  /// A row left blank for a period that is not due by then is nothing.
  public func diagnostics(asOf day: CalendarDate?) -> [Diagnostic] {
    waiting.isEmpty ? found : places(asOf: day).map { found[$0] }
  }

  /// The same, each with the rows that it speaks of alike; nil where it speaks of one or of none.
  public func diagnosticsAndRows(asOf day: CalendarDate?) -> [(diagnostic: Diagnostic, rows: [Int]?)] {
    places(asOf: day).map { (found[$0], sharedRows[$0]) }
  }

  private func places(asOf day: CalendarDate?) -> [Int] {
    let awaited = awaited(asOf: day)
    return found.indices.filter { !awaited.contains($0) }
  }

  /// Rows that were refused, those left blank for periods not due yet apart.
  public func rowsRejected(asOf day: CalendarDate?) -> Int { rowsRefused - awaited(asOf: day).count }

  private func awaited(asOf day: CalendarDate?) -> Set<Int> {
    guard let day = day ?? latestDue else { return [] }
    return Set(waiting.filter { $0.value > day }.keys)
  }
}
