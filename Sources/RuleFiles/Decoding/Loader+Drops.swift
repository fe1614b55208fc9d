import Compliance
import Diagnostics
import Quantities

extension Loader {
  /// How the tables of drops differ from ours. Periods without a year are of the plan's.
  mutating func decodeDrops(_ fields: Fields) {
    var mapping = Drop.Mapping(year: plan.year, fiscalYear: plan.calendar.fiscalYear)
    defer { plan.drops = mapping }
    guard let value = fields["drops"], let keys = self.fields(value, .drops) else { return }
    let roles = Drop.Role.allCases.map(\.rawValue)
    for entry in table(keys["columns"]) {
      guard let name = text(entry.key, of: "columns"), let word = entry.value.text else { continue }
      if let role = Drop.Role(rawValue: word) {
        mapping.columns[name] = role
      } else {
        reportUnknownWord(entry.value, word, of: name, words: roles)
      }
    }
    for entry in table(keys["period_columns"]) {
      guard let name = text(entry.key, of: "period_columns"), let period = period(entry.value) else { continue }
      mapping.periodColumns[name] = period
    }
    for value in uniqueTexts(keys["fill_down"], of: "fill_down") {
      guard let word = value.text else { continue }
      if let role = Drop.Role(rawValue: word), PlanShapes.fillable.contains(word) {
        mapping.fillDown.insert(role)
      } else {
        reportUnknownWord(value, word, of: "fill_down", words: PlanShapes.fillable)
      }
    }
  }
}
