import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// A figure of a series that is not on file: which row it is, what became of it, and what a verdict says for want of it.
struct Absence {
  let period: Period
  let series: Series
  private let bench: Bench

  init(_ period: Period, of series: Series, _ bench: Bench) {
    (self.period, self.series, self.bench) = (period, series, bench)
  }

  /// The figure; of areas together, with the areas that lack it.
  private var figure: MissingFigure {
    let key = series.key
    var areas = [key.area]
    if key.area == FigureBook.summedArea, case .together(let all) = bench.standard.areas {
      areas = all.filter { area in
        let own = FigureBook.Key(key.indicator, area: area, item: key.item)
        return !bench.book.observations(own).contains { $0.period == period }
      }
    }
    return MissingFigure(series.indicator.value, areas: areas, period, in: bench.plan)
  }

  /// The figure as a sentence names it.
  var row: Phrase { figure.words }

  /// Why the period has no figure.
  var unknown: FormulaUnknown {
    let reason: Reason
    switch series.refused[period] {
    case .underived(let unknown): return unknown
    case .conflict: reason = .conflict
    case .rejected: reason = .figureRejected
    case nil: reason = .figureMissing
    }
    return FormulaUnknown(reason: reason, message: words(VerdictSentences.figure(row)))
  }

  /// A base that is not on file: the row of last year, or of whatever year is the base.
  var ofBase: FormulaUnknown {
    FormulaUnknown(reason: .baseMissing, message: VerdictSentences.baseMissing(row))
  }

  /// Why a share has no value: its denominator was due and is not there.
  var ofDenominator: FormulaUnknown {
    switch series.refused[period] {
    case .underived(let unknown) where unknown.reason != .figureMissing: return unknown
    case .underived(let unknown): return FormulaUnknown(reason: .denominatorMissing, message: unknown.message)
    case .conflict, .rejected, nil:
      return FormulaUnknown(reason: .denominatorMissing, message: words(VerdictSentences.denominator(row)))
    }
  }

  /// What became of the figure, `subject` being what it is called in the sentence.
  private func words(_ subject: Phrase) -> Phrase {
    switch series.refused[period] {
    case .underived(let unknown): return unknown.message
    case .conflict: return VerdictSentences.inConflict(subject)
    case .rejected: return VerdictSentences.rejected(subject)
    case nil: return VerdictSentences.notIn(subject, due: series.indicator.value.calendar.due(period))
    }
  }

  /// No data: the figure was due and is not there.
  ///
  /// The last one known is shown with its age.
  var judgement: Judgement {
    let unknown = unknown
    var judgement = Judgement.noData(unknown.reason)
    judgement.unit = series.indicator.value.unit.symbol
    judgement.basis = series.basis
    if bench.speaks { judgement.message = unknown.message }
    if let last = series.figures.last(where: { $0.period.end >= bench.standard.start }) {
      judgement.observation = last
      judgement.value = last.number
      if bench.speaks, let number = last.number {
        let amount = Words(series.indicator.value).amount(number)
        judgement.message = judgement.message + VerdictSentences.lastKnown(amount, of: last.period)
      }
    }
    bench.noteMessage(&judgement)
    return judgement
  }
}
