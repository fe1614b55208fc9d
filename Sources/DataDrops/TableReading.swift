import Diagnostics
import Figures

/// The reading of one table: its header, then its rows.
struct TableReading {
  let table: TableText
  let limits: DropReader.Limits
  let mapping: Drop.Mapping
  var parts = TableParts()

  /// The header, or why there is none.
  func header(_ names: inout HeaderNames) -> HeaderReport {
    HeaderReport(on: table, search: names.search(in: table, window: limits.cellBytes), limits: limits)
  }

  /// Appends the rows below the header to `drop`, for all of whose tables `names` serves.
  func readRows(below header: Header, _ names: inout HeaderNames, into drop: inout Drop) {
    let rows = RowReading(table: table, header: header, limits: limits, mapping: mapping, parts: parts)
    rows.read(&names, into: &drop)
  }
}
