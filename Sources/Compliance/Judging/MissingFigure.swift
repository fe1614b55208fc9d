import Diagnostics
import Quantities

/// A figure that a verdict needs and that is not on file, named so that a reader finds the row: what, of when and,
/// where the plan has several areas, whose.
struct MissingFigure {
  private let indicator: Indicator
  private let areas: [Phrase]
  private let period: Period

  /// Of more areas than that a sentence says only how many they are.
  private static let areasNamed = 5

  init(_ indicator: Indicator, areas: [Int], _ period: Period, in plan: Plan) {
    self.indicator = indicator
    self.period = period
    let known = areas.filter(plan.areas.indices.contains)
    self.areas = plan.areas.count > 1 ? known.map { plan.areas[$0].name } : []
  }

  /// `东区“新增数”2022年6月`, `` `New firms` for 2022-06 in East ``.
  var words: Phrase {
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

extension Judge {
  /// The figure of a series that a period lacks; of areas together, the areas that lack it.
  func absent(_ period: Period, in series: Series) -> MissingFigure {
    var areas = [series.key.area]
    if series.key.area == FigureBook.summedArea, case .together(let all) = standard.areas {
      areas = all.filter { area in
        let key = FigureBook.Key(series.key.indicator, area: area, item: series.key.item)
        return !book.observations(key).contains { $0.period == period }
      }
    }
    return MissingFigure(series.indicator, areas: areas, period, in: plan)
  }

  /// A base that is not on file: the row of last year, or of whatever year is the base.
  func baseMissing(_ period: Period, in series: Series) -> FormulaUnknown {
    let row = absent(period, in: series).words
    return FormulaUnknown(
      reason: .baseMissing,
      message: Phrase(zh: "缺少作为基数的\(row.zh)的数据", en: "the base, \(row.en), is not on file"))
  }

  func noData(_ unknown: FormulaUnknown, _ series: Series) -> Judgement {
    self.unknown(unknown.reason, series, unknown.message)
  }
}
