import Figures
import Plans

/// The cell of each role, -1 where the file has no such column.
struct RoleCells {
  let area, indicator, item, key, period, value, unit, basis, reporter, submittedAt, status, note, multiplier: Int
  /// What is known of the columns before they are read; names are those of areas, indicators, items, units and offices.
  let columns: [CellTexts.Column]
  private let used: Set<Int>

  private static let names: Set<Drop.Role> = [.area, .indicator, .item, .key, .unit, .reporter]
  /// What stands beside an indicator is mostly the same again; what comes before it follows a course of its own.
  private static let besideIndicator: Set<Drop.Role> = [.unit, .basis, .reporter, .status]

  init(_ header: Header) {
    let cells = header.cells
    area = cells[.area] ?? -1
    indicator = cells[.indicator] ?? -1
    item = cells[.item] ?? -1
    key = cells[.key] ?? -1
    period = cells[.period] ?? -1
    value = cells[.value] ?? -1
    unit = cells[.unit] ?? -1
    basis = cells[.basis] ?? -1
    reporter = cells[.reporter] ?? -1
    submittedAt = cells[.submittedAt] ?? -1
    status = cells[.status] ?? -1
    note = cells[.note] ?? -1
    multiplier = header.multiplier ?? -1
    used = Set(cells.values)
    let indicator = indicator
    columns = header.roles.enumerated().map { index, role in
      let isGuessed = indicator >= 0 && role.map(Self.besideIndicator.contains) ?? false
      return CellTexts.Column(
        holdsNames: role.map(Self.names.contains) ?? false, guessedFrom: isGuessed ? indicator : index)
    }
  }

  /// Whether the whole row depends on the cell.
  func isUsed(_ cell: Int) -> Bool { used.contains(cell) || cell == multiplier }

  /// The cells without which the row is none: all that are used but the note.
  func deciding(_ cells: [CSVCell]) -> [CSVCell] {
    cells.indices.filter { isUsed($0) && $0 != note }.map { cells[$0] }
  }
}
