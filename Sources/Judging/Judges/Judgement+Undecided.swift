import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

// What is said where there is nothing to judge: not yet, or not for want of a figure.

extension Judgement {
  /// No data: a figure was due and is not there.
  static func missing(_ period: Period, in series: Series, _ bench: Bench) -> Judgement {
    Absence(period, of: series, bench).judgement
  }

  /// Not due: nothing has fallen due from `start` on, or from the standard's start.
  static func nothingDue(
    _ series: Series, from start: CalendarDate? = nil, closing: Period, _ bench: Bench
  ) -> Judgement {
    var judgement = Judgement.notDue(.nothingDue)
    judgement.unit = series.indicator.value.unit.symbol
    let periods = series.indicator.value.calendar.periods(from: start ?? bench.standard.start, through: closing.end)
    let first = periods.first ?? closing
    judgement.message = VerdictSentences.firstFigureDue(first, on: series.due(first))
    return judgement
  }

  /// No data: a base, denominator or month that the verdict needs is not known.
  static func unknown(_ reason: Reason, _ series: Series, _ message: Phrase, _ bench: Bench) -> Judgement {
    var judgement = Judgement.noData(reason)
    judgement.unit = series.indicator.value.unit.symbol
    judgement.basis = series.basis
    judgement.observation = series.figures.last { $0.period.end >= bench.standard.start }
    judgement.value = judgement.observation?.number
    judgement.message = message
    bench.noteMessage(&judgement)
    return judgement
  }

  /// No data, for a reason that is known already.
  static func noData(_ unknown: FormulaUnknown, _ series: Series, _ bench: Bench) -> Judgement {
    .unknown(unknown.reason, series, unknown.message, bench)
  }

  /// No data: the definition changed inside the time that is judged.
  static func seriesBroken(_ series: Series, _ day: CalendarDate, _ bench: Bench) -> Judgement {
    .noData(.seriesBreak(series, day), series, bench)
  }

  /// No data: the deadline lies inside the closing period, and nothing shows how it stood on the day.
  static func dayUnknown(_ series: Series, _ closing: Observation, _ bench: Bench) -> Judgement {
    .unknown(
      .dayUnknown, series, VerdictSentences.dayUnknown(bench.standard.deadline, inside: closing.period), bench)
  }
}

extension FormulaUnknown {
  /// The definition of a series changed on a day.
  static func seriesBreak(_ series: Series, _ day: CalendarDate) -> FormulaUnknown {
    FormulaUnknown(
      reason: .seriesBreak, message: VerdictSentences.seriesBreak(series.indicator.value.name, on: day))
  }
}
