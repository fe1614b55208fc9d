import Figures
import Naming
import Plans
import Quantities

/// The line that names the columns, and what its names mean.
struct Header {
  let delimiter: Delimiter
  let row: CSVTable.Row
  /// The names, without spaces around them.
  let columns: [String]
  let roles: [Drop.Role?]
  /// Columns that hold the values of one period each; empty where rows name their period.
  let periods: [PeriodColumn]
  /// Lines with text above the header.
  let titleRows: [CSVTable.Row]
  /// Where the first row of data starts, and its line.
  let dataOffset: Int
  let dataLine: Int
  /// Whether it is the marked header of one of our own forms.
  var isForm: Bool { columns.first == Drop.FormMark.name }

  var missing: [Drop.Role] {
    RoleName.required.filter { !roles.contains($0) && (periods.isEmpty || $0 == .indicator) }
  }

  /// Roles that more than one column has, with their columns.
  var doubled: [(role: Drop.Role, columns: [Int])] {
    Drop.Role.allCases.compactMap { role in
      let columns = roles.indices.filter { roles[$0] == role }
      return columns.count > 1 ? (role, columns) : nil
    }
  }

  /// The unit in brackets behind the name of the value column: 万元 of `数值（万元）`.
  var valueUnit: String? {
    roles.firstIndex(of: .value).flatMap { UnitInName.split(columns[$0])?.unit }
  }

  /// The unit that a line above the table names: 万元 of `单位：万元`.
  var tableUnit: String? {
    for row in titleRows {
      for cell in row.cells {
        if let unit = UnitInName.ofTable(HeaderSearch.text(cell)), UnitTable.standard.unit(unit) != nil { return unit }
      }
    }
    return nil
  }

  var fits: Bool { missing.isEmpty && doubled.isEmpty }

  /// The column of powers of ten by which values are to be multiplied (UNIT_MULT).
  var multiplier: Int? { columns.indices.first { roles[$0] == nil && RoleName.key(columns[$0]) == "unitmult" } }

  /// Columns that mean nothing to us.
  var ignored: [Int] {
    if isForm { return [] }
    let used = Set(periods.map(\.cell) + [multiplier].compactMap(\.self))
    return columns.indices.filter { roles[$0] == nil && !used.contains($0) }
  }

  /// How many different roles the line names.
  var knownCount: Int { Set(roles.compactMap(\.self)).count }

  /// The cell of each role; only for a header that fits.
  var cells: [Drop.Role: Int] {
    var cells: [Drop.Role: Int] = [:]
    for (index, role) in roles.enumerated() {
      if let role { cells[role] = index }
    }
    return cells
  }
}
