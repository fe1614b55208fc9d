import Diagnostics
import Figures
import Plans
import Quantities

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
