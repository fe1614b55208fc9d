import Diagnostics
import Figures
import Plans
import Quantities

extension Judge {
  /// A figure was due and is not there: missing, rejected or in conflict. The last one known is shown with its age.
  func missing(_ period: Period, in series: Series) -> Judgement {
    let unknown = absence(period, in: series)
    var judgement = Judgement.noData(unknown.reason)
    judgement.unit = series.indicator.unit.symbol
    judgement.basis = series.basis
    judgement.message = unknown.message
    if let last = series.figures.last(where: { $0.period.end >= standard.start }) {
      judgement.observation = last
      judgement.value = last.number
      if let number = last.number {
        let amount = Words(series.indicator).amount(number)
        judgement.message =
          judgement.message
          + Phrase(
            zh: "；最近一期为\(Words.period(last.period).zh)的\(amount)",
            en: "; the last one is \(amount) of \(Words.period(last.period).en)")
      }
    }
    noteMessage(&judgement)
    return judgement
  }

  /// Why a period has no figure.
  func absence(_ period: Period, in series: Series) -> FormulaUnknown {
    let row = absent(period, in: series).words
    switch series.refused[period] {
    case .underived(let unknown): return unknown
    case .conflict:
      return FormulaUnknown(reason: .conflict, message: absenceWords(period, in: series, Self.figureOf(row)))
    case .rejected:
      return FormulaUnknown(reason: .figureRejected, message: absenceWords(period, in: series, Self.figureOf(row)))
    case nil:
      return FormulaUnknown(reason: .figureMissing, message: absenceWords(period, in: series, Self.figureOf(row)))
    }
  }

  private static func figureOf(_ row: Phrase) -> Phrase { Phrase(zh: "\(row)", en: "the figure of \(row)") }

  /// What became of a figure that is not there, `subject` being what it is called in the sentence.
  func absenceWords(_ period: Period, in series: Series, _ subject: Phrase) -> Phrase {
    switch series.refused[period] {
    case .underived(let unknown): return unknown.message
    case .conflict:
      return Phrase(
        zh: "\(subject)有互相矛盾的数值，均未采用", en: "\(subject) was filed with values in conflict, and none is used")
    case .rejected: return Phrase(zh: "\(subject)的数据未通过校验", en: "\(subject) was rejected")
    case nil:
      let due = series.indicator.calendar.due(period)
      return Phrase(
        zh: "\(subject)的数据应于\(Words.date(due))前报送，至今未报", en: "\(subject) was due by \(due) and is not in")
    }
  }

  /// Nothing has fallen due.
  func nothingDue(_ series: Series, from start: CalendarDate? = nil, closing: Period) -> Judgement {
    var judgement = Judgement.notDue(.nothingDue)
    judgement.unit = series.indicator.unit.symbol
    let calendar = series.indicator.calendar
    let first = calendar.periods(from: start ?? standard.start, through: closing.end).first ?? closing
    let due = series.due(first)
    judgement.message = Phrase(
      zh: "首期数据（\(Words.period(first).zh)）于\(Words.date(due).zh)到期",
      en: "the first figure (\(Words.period(first).en)) falls due on \(due)")
    return judgement
  }

  /// A base, denominator or month that the verdict needs is not known.
  func unknown(_ reason: Reason, _ series: Series, _ message: Phrase) -> Judgement {
    var judgement = Judgement.noData(reason)
    judgement.unit = series.indicator.unit.symbol
    judgement.basis = series.basis
    judgement.observation = series.figures.last { $0.period.end >= standard.start }
    judgement.value = judgement.observation?.number
    judgement.message = message
    note(&judgement, message)
    return judgement
  }

  /// The definition changed inside the time that is judged.
  func seriesBroken(_ series: Series, _ day: CalendarDate) -> Judgement {
    noData(seriesBreak(series, day), series)
  }

  func seriesBreak(_ series: Series, _ day: CalendarDate) -> FormulaUnknown {
    FormulaUnknown(
      reason: .seriesBreak,
      message: Phrase(
        zh: "“\(series.indicator.name.zh)”口径自\(Words.date(day).zh)起调整，前后数据不可比",
        en:
          "the definition of `\(series.indicator.name.en)` changed on \(day): figures before and after cannot be compared"
      ))
  }

  /// The deadline has passed and its figure is not overdue yet: the last figure is judged as before.
  func awaiting(_ judgement: Judgement, _ due: Dueness, _ series: Series) -> Judgement {
    guard due.isAwaiting, judgement.isOpen || judgement.verdict == .pass, judgement.reason != .met else {
      return judgement
    }
    var waiting = judgement
    waiting.reason = .awaitingClosingFigure
    let day = series.due(due.closing)
    waiting.message =
      judgement.message
      + Phrase(
        zh: "；\(Words.period(due.closing).zh)的数据\(Words.date(day).zh)到期",
        en: "; the figure of \(Words.period(due.closing).en) falls due on \(day)")
    return waiting
  }

  /// The period that closes a test.
  func closingPeriod(_ test: QuantityTest, _ calendar: ReportingCalendar) -> Period {
    test.period.map { calendar.own($0) ?? $0 } ?? calendar.closing(standard.deadline)
  }

  /// The day by which a test must hold: the end of the one period that decides, else the standard's deadline.
  func deadline(_ test: QuantityTest) -> CalendarDate {
    test.period?.end ?? standard.deadline
  }

  /// The last day on which a figure of the indicator judged still ends by that day.
  func lastDay(_ test: QuantityTest) -> CalendarDate {
    plan.indicators[test.subject.principal.indicator].calendar.lastDay(by: deadline(test))
  }

  /// The last day on which a figure of a series still ends by the standard's deadline.
  func lastDay(_ series: Series) -> CalendarDate { series.indicator.calendar.lastDay(by: standard.deadline) }

  /// Who reached what by the deadline, where the deadline lies inside the closing period.
  ///
  /// Nil where it cannot be told: the goal was reached (or a limit passed) only inside the closing period and no dated
  /// figure shows the day.
  func isMetByDeadline(
    closing: Observation, before: Rational?, dated: [Observation], deadline: CalendarDate,
    isMet: (Rational) -> Bool
  ) -> Bool? {
    guard let value = closing.number else { return nil }
    let met = isMet(value)
    if closing.period.end <= deadline { return met }
    let metBefore = before.map(isMet) ?? true
    if met == metBefore { return met }
    let inside = dated.filter { closing.period.contains($0.period.end) }
    if let exact = inside.last(where: { $0.period.end == deadline })?.number { return isMet(exact) }
    if let last = inside.last(where: { $0.period.end <= deadline })?.number, isMet(last) == met { return met }
    if let next = inside.first(where: { $0.period.end >= deadline })?.number, isMet(next) == metBefore {
      return metBefore
    }
    return nil
  }

  func dayUnknown(_ series: Series, _ closing: Observation) -> Judgement {
    unknown(
      .dayUnknown, series,
      Phrase(
        zh: "时限\(Words.date(standard.deadline).zh)落在\(Words.period(closing.period).zh)之内，期末数无法说明当日是否达标，需报当日数",
        en:
          "the deadline \(standard.deadline) lies inside \(Words.period(closing.period).en), and the figure of its end cannot show how it stood on the day: file a dated figure"
      ))
  }
}
