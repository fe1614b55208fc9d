import Figures
import Naming
import Plans
import Quantities
import Sentences

/// The unit of a row: where it is said, and whether it is said twice in two ways.
extension RowReader {
  struct UnitKey: Hashable {
    let cell: Int32
    let file: Int32
    let name: Int32
    let indicator: Indicator.Index
  }

  struct ValueKey: Hashable {
    let symbol: Int64
    let unit: Int
    let indicator: Indicator.Index
    let isEstimate: Bool
  }

  /// A unit with a number of its own, so that what is read under it can be remembered.
  struct FoundUnit {
    let unit: RowUnit
    let id: Int
  }

  enum UnitTrouble: Error {
    case unknown(String, Drop.Role)
    case unlike(String, Drop.Role)
    /// The cell says one unit, the name of the column or of the indicator another.
    case contradicted(String, String)
  }

  mutating func reportUnit(_ trouble: UnitTrouble, _ row: Int, _ indicator: Indicator) {
    switch trouble {
    case .unknown(let text, let role):
      log.report(.unknownUnitOfMeasure, row, role, CheckSentences.unknownMeasure(text, indicator))
    case .unlike(let text, let role):
      let unit = plan.measures.unit(text)?.unit
      if indicator.unit.dimension == .percent, unit?.dimension == .percentagePoint {
        log.report(.pointsForPercent, row, role, CheckSentences.pointsForPercent(text))
      } else if let unit {
        let words = CheckSentences.unlikeUnit(unit, written: text, folded: WrittenText.folded(text), indicator)
        log.report(.unlikeUnit, row, role, words)
      }
    case .contradicted(let cell, let name):
      log.report(.unitContradicted, row, .unit, CheckSentences.unitContradicted(cell, name, indicator))
    }
  }

  /// What a bare number of the row counts: by the unit cell, the brackets behind a name, the line above the table, else
  /// as the indicator is declared.
  mutating func rowUnit(_ row: Int, _ index: Indicator.Index) -> Result<FoundUnit, UnitTrouble> {
    let said = drop.units(ofRow: row)
    let cell = drop.unit[row]
    if cell < 0, nameUnit == nil, said == nil {
      return .success(FoundUnit(unit: names.ownUnits[index], id: -1))
    }
    let key = UnitKey(
      cell: cell, file: said == nil ? -1 : drop.fileOfRow[row], name: nameUnit == nil ? -1 : drop.indicator[row],
      indicator: index)
    if let known = unitCache[key] { return known }
    let found = unit(drop.text(cell), said, nameUnit, index).map { FoundUnit(unit: $0, id: unitCache.count) }
    unitCache[key] = found
    return found
  }

  private func unit(
    _ cell: String?, _ said: Drop.Units?, _ name: String?, _ index: Indicator.Index
  ) -> Result<RowUnit, UnitTrouble> {
    let indicator = plan.indicators[index]
    var units: [(text: String, unit: RowUnit)] = []
    if let cell {
      guard let unit = RowUnit(cell, of: indicator, in: plan.measures) else {
        return .failure(plan.measures.unit(cell) == nil ? .unknown(cell, .unit) : .unlike(cell, .unit))
      }
      units.append((cell, unit))
    }
    // Brackets behind the name of a column may hold anything, and a cell goes before what they say of other indicators.
    if let header = said?.values, plan.measures.unit(header) != nil {
      if let unit = RowUnit(header, of: indicator, in: plan.measures) {
        units.append((header, unit))
      } else if cell == nil {
        return .failure(.unlike(header, .value))
      }
    }
    if let name, let unit = RowUnit(name, of: indicator, in: plan.measures) { units.append((name, unit)) }
    if let first = units.first, let other = units.first(where: { $0.unit.factor != first.unit.factor }) {
      return .failure(.contradicted(first.text, other.text))
    }
    if let first = units.first { return .success(first.unit) }
    let table = (said?.table).flatMap { RowUnit($0, of: indicator, in: plan.measures) }
    return .success(table ?? names.ownUnits[index])
  }
}
