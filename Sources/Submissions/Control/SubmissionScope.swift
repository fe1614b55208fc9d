public import Diagnostics
public import Figures
import Naming
public import Plans
public import Quantities

/// The rows of a drop that are one unit's affair, and perhaps one period's, and the findings about them.
public struct SubmissionScope: Sendable {
  private var places: Set<Diagnostic.Place> = []
  private var files: Set<String> = []
  private var rows: Set<Int> = []

  /// Narrows a drop to the rows of one unit, one period, or both.
  ///
  /// `unit` is an id of the plan's register. A row whose period cannot be read belongs to every period.
  public init(plan: Plan, drop: Drop, unit: String?, period: Period?) {
    let names = NameIndex(plan: plan)
    let own = unit.map { SubmissionControl.indicators(of: $0, in: plan) }
    for row in 0..<drop.rowCount {
      let index = drop.text(drop.indicator[row]).flatMap { names.indicator($0)?.index }
      if let unit, let own {
        let reporter = drop.text(drop.reporter[row]).flatMap { names.unit($0) }.map { plan.units[$0.index].id }
        guard reporter == unit || index.map(own.contains) ?? false else { continue }
      }
      if let period, let text = drop.text(drop.period[row]), case .success(let reading) = plan.readPeriod(text) {
        let isOfPeriod =
          reading.period.cadence == .day ? period.contains(reading.period.end) : reading.period.end == period.end
        if !isOfPeriod { continue }
      }
      rows.insert(row)
      files.insert(drop.place(ofRow: row, .value).file)
      for role in Drop.Role.allCases { places.insert(drop.place(ofRow: row, role)) }
    }
  }

  /// The findings about the rows in scope, and about the files that hold them as files.
  public func findings(_ submission: Submission, asOf day: CalendarDate? = nil) -> [Diagnostic] {
    submission.diagnosticsAndRows(asOf: day).filter { diagnostic, shared in
      guard let place = diagnostic.place else { return true }
      if let shared { return shared.contains(where: rows.contains) }
      if places.contains(place) { return true }
      guard files.contains(place.file) else { return false }
      return place.range == nil && place.address == nil || SubmissionCode(rawValue: diagnostic.code.rawValue) == nil
    }.map(\.diagnostic)
  }

  /// A file that holds such rows, for findings of what is not there.
  public var file: String? { files.min() }
}

extension SubmissionControl {
  /// The indicators that a unit answers for.
  static func indicators(of unit: String, in plan: Plan) -> Set<Indicator.Index> {
    let leads = leads(plan)
    return Set(
      plan.indicators.indices.filter { index in
        let reporters = plan.indicators[index].reporters
        return (reporters.isEmpty ? leads[index] ?? [] : reporters).contains(unit)
      })
  }
}
