package import Diagnostics
package import Plans
package import Quantities

/// A figure that a verdict needs and that is not on file, named so that a reader finds the row: what, of when and,
/// where the plan has several areas, whose.
package struct MissingFigure {
  private let indicator: Indicator
  private let areas: [Phrase]
  private let period: Period

  /// Of more areas than that a sentence says only how many they are.
  private static let areasNamed = 5

  package init(_ indicator: Indicator, areas: [Int], _ period: Period, in plan: Plan) {
    self.indicator = indicator
    self.period = period
    let known = areas.filter(plan.areas.indices.contains)
    self.areas = plan.areas.count > 1 ? known.map { plan.areas[$0].name } : []
  }

  /// `东区“新增数”2022年6月`, `` `New firms` for 2022-06 in East ``.
  package var words: Phrase {
    let when = Words.period(period)
    let shown = areas.prefix(Self.areasNamed)
    let isAll = areas.count <= Self.areasNamed
    let names =
      shown.map(\.en).joined(separator: ", ") + (isAll ? "" : " and \(areas.count - Self.areasNamed) more")
    return Phrase(
      zh:
        "\(shown.map(\.zh).joined(separator: "、"))\(isAll ? "" : "等\(areas.count)个地区")“\(indicator.name.zh)”\(when.zh)",
      en: "`\(indicator.name.en)` for \(when.en)\(names.isEmpty ? "" : " in \(names)")")
  }
}
