import Diagnostics
import Figures
import Naming
import Plans

extension TableColumns {
  /// The columns as they are understood, in their order.
  func sight(of block: TableBlock, _ grid: TableGrid, _ says: inout SaysReader, year: Int?) -> [SeenTable.Column] {
    var columns: [SeenTable.Column] = []
    for column in block.columns {
      if let what = meaning(of: column, says.names, year) {
        columns.append(
          SeenTable.Column(
            index: column, name: Self.path(of: column, block, grid, &says).joined(separator: " / "), what: what))
      }
    }
    return columns
  }

  private func meaning(of column: Int, _ names: PlanNames, _ year: Int?) -> Phrase? {
    if let stub = stubs.first(where: { $0.column == column }) { return stub.role.words }
    if let value = values.first(where: { $0.column == column }) {
      let own = value.says.meaning(names, year: year)
      let isNumber = value.says.aspect == nil
      let parts = (isNumber ? [Drop.Role.value.words] : []) + [own]
      return value.mapped == nil
        ? Says.joined(parts) : Says.joined(parts + [Phrase(zh: "按对照", en: "by the mapping")])
    }
    if let value = unknown.first(where: { $0.column == column }) {
      if names.plan.indicators.isEmpty {
        return Says.joined(
          (value.says.aspect == nil ? [Drop.Role.value.words] : []) + [value.says.meaning(names, year: year)])
      }
      return Phrase(zh: "不认识的数", en: "numbers of which nothing is known")
    }
    return ignored.contains(column) ? Phrase(zh: "文字", en: "words") : nil
  }
}
