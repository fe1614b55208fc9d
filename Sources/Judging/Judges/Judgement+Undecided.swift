import Diagnostics
import Figures
import Plans
import Quantities

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
    let (period, due) = (Words.period(first), Words.date(series.due(first)))
    judgement.message = Phrase(
      zh: "首期数据（\(period)）于\(due)到期", en: "the first figure (\(period)) falls due on \(due)")
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
    let (day, period) = (Words.date(bench.standard.deadline), Words.period(closing.period))
    return .unknown(
      .dayUnknown, series,
      Phrase(
        zh: "时限\(day)落在\(period)之内，期末数无法说明当日是否达标，需报当日数",
        en:
          "the deadline \(day) lies inside \(period), and the figure of its end cannot show how it stood on the day: file a dated figure"
      ), bench)
  }
}

extension FormulaUnknown {
  /// The definition of a series changed on a day.
  static func seriesBreak(_ series: Series, _ day: CalendarDate) -> FormulaUnknown {
    let (name, date) = (series.indicator.value.name, Words.date(day))
    return FormulaUnknown(
      reason: .seriesBreak,
      message: Phrase(
        zh: "“\(name)”口径自\(date)起调整，前后数据不可比",
        en: "the definition of `\(name)` changed on \(date): figures before and after cannot be compared"))
  }
}
