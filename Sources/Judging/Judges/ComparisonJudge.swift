import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Judges an area against another, against an average, or among the best.
struct ComparisonJudge {
  let bench: Bench
  let test: QuantityTest

  init(_ bench: Bench, _ test: QuantityTest) {
    (self.bench, self.test) = (bench, test)
  }

  /// How far the own figure lies above what it is compared with, period by period.
  func judge(_ reference: IndicatorReference, with comparator: Comparator) -> Judgement {
    let own: Series
    switch bench.series(reference) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): own = found
    }
    let others = AreaTable.of(reference, comparator.areas, bench)
    if let trouble = others.trouble { return trouble.judgement }
    var figures: [Observation] = []
    var refused = own.refused
    for figure in own.figures {
      guard let value = figure.number else { continue }
      if let line = others.line(comparator, for: bench.area, value, figure.period, own.indicator.value.better) {
        figures.append(figure.with(value - line, restingOn: others.vintage(figure.period)))
      } else {
        // The own figure is in: what lacks is another's.
        let lacking = others.lacking(figure.period, besides: bench.area)
        refused[figure.period] = .underived(nothingToCompare(own.indicator.value, lacking, figure.period))
      }
    }
    var shown = own.showing(figures, in: test.bound.unit, kind: .rate)
    shown.refused = refused
    return MeasureJudge(bench, test).judge(shown, Goal(test.bound, better: nil, whole: false))
  }

  private func nothingToCompare(_ indicator: Indicator, _ lacking: [Int], _ period: Period) -> FormulaUnknown {
    let row = MissingFigure(indicator, areas: lacking, period, in: bench.plan).words
    return FormulaUnknown(
      reason: .baseMissing, message: VerdictSentences.nothingToCompare(row))
  }
}

extension Comparator {
  /// The areas that it looks at.
  var areas: [Int] {
    switch self {
    case .area(let area): [area]
    case .average(let areas), .best(_, let areas): areas
    }
  }
}
