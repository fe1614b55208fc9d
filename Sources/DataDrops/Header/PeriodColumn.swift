import Figures
import Naming
import Plans
import Quantities

/// A column that holds the values of one period.
struct PeriodColumn: Hashable {
  let cell: Int
  /// Its name in the header.
  let name: String
  /// The period as rows would name it.
  let period: String
  /// The plan's year, where the name gives none.
  let understoodYear: Int?
  /// The unit in brackets behind its name: 万元 of `2022年6月（万元）`.
  var unit: String?
}

/// Which columns of a header hold one period each.
struct PeriodNames {
  private let named: [String: Period]
  private let year: Int?
  private let fiscalYear: FiscalYear
  /// Headers of more columns are no table of periods.
  private static let columnLimit = 2_000

  init(_ mapping: Drop.Mapping = .none) {
    named = Dictionary(mapping.periodColumns.map { (RoleName.key($0.key), $0.value) }) { first, _ in first }
    year = mapping.year
    fiscalYear = mapping.fiscalYear
  }

  /// The columns that the plan names, else, in a header with neither period nor value, those whose names read as
  /// periods.
  ///
  /// Beside columns that the plan names, others lose the roles of period and value.
  func columns(of names: [String], roles: inout [Drop.Role?]) -> [PeriodColumn] {
    guard names.count <= Self.columnLimit, roles.contains(.indicator) else { return [] }
    let mapped: [PeriodColumn] = names.indices.compactMap { index in
      named[RoleName.key(names[index])].map {
        PeriodColumn(
          cell: index, name: names[index], period: "\($0)", understoodYear: nil,
          unit: UnitInName.split(names[index])?.unit)
      }
    }
    if !mapped.isEmpty {
      for index in roles.indices where roles[index] == .period || roles[index] == .value { roles[index] = nil }
      for column in mapped { roles[column.cell] = nil }
      return mapped
    }
    guard !roles.contains(.period), !roles.contains(.value) else { return [] }
    return names.indices.compactMap { roles[$0] == nil ? column($0, names[$0]) : nil }
  }

  private func column(_ index: Int, _ name: String) -> PeriodColumn? {
    if let found = column(index, name, read: name) { return found }
    guard let (base, unit) = UnitInName.split(name), UnitTable.standard.unit(unit) != nil,
      var found = column(index, name, read: base)
    else { return nil }
    found.unit = unit
    return found
  }

  private func column(_ index: Int, _ name: String, read text: String) -> PeriodColumn? {
    if case .success = Period.read(text, fiscalYear: fiscalYear) {
      return PeriodColumn(cell: index, name: name, period: text, understoodYear: nil)
    }
    guard let year, let reading = reading(text, in: year) else { return nil }
    return PeriodColumn(cell: index, name: name, period: reading.canonical, understoodYear: year)
  }

  /// A period without a year, in the fiscal year of that number: January of one from April is the next calendar year's.
  private func reading(_ name: String, in year: Int) -> PeriodReading? {
    let first = fiscalYear.firstDay(of: year).year
    let years = fiscalYear.isCalendarYear ? [first] : [first, first + 1]
    return years.compactMap { try? Period.read(name, year: $0, fiscalYear: fiscalYear).get() }
      .first { fiscalYear.number(holding: $0.period.start) == year }
  }
}
