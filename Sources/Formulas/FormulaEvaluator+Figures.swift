import Diagnostics
import Figures
import Plans
import Quantities

extension FormulaEvaluator {
  /// The figure of an indicator for the period at hand, which need not be one of its own calendar's.
  ///
  /// A shorter calendar: a period's own amounts are summed over the period, of anything else the figure at its end
  /// counts. A longer one: a level or rate is that of its latest period that has ended; an amount must end with the
  /// period at hand.
  mutating func figure(_ reference: IndicatorReference, _ moment: Moment) throws(FormulaUnknown) -> Rational {
    let indicator = plan.indicators[reference.indicator]
    let cadence = indicator.calendar.cadence
    if cadence == moment.period.cadence {
      let period = indicator.calendar.own(moment.period) ?? moment.period
      return try filed(reference, moment.area, period)
    }
    if cadence < moment.period.cadence, indicator.kind.accumulates, indicator.span == .own {
      return try summed(reference, moment)
    }
    var period = indicator.calendar.period(holding: moment.period.end)
    if period.end > moment.period.end {
      if indicator.kind.accumulates || indicator.kind == .growth {
        throw FormulaUnknown(
          reason: .figureMissing,
          message: Phrase(
            zh: "“\(indicator.name.zh)”按\(indicator.calendar.cadence.label.zh)报送，\(Words.period(moment.period).zh)没有数据",
            en:
              "`\(indicator.name.en)` is filed by the \(indicator.calendar.cadence.label.en); there is none of \(Words.period(moment.period).en)"
          ))
      }
      period = period.previous
    }
    return try filed(reference, moment.area, period)
  }

  private mutating func summed(_ reference: IndicatorReference, _ moment: Moment) throws(FormulaUnknown) -> Rational {
    let calendar = plan.indicators[reference.indicator].calendar
    var total = Rational.zero
    for period in calendar.periods(from: moment.period.start, through: moment.period.end) {
      total += try filed(reference, moment.area, period)
    }
    return total
  }

  /// The amount of the period at hand alone: of a total to date, what it grew by since the period before.
  mutating func own(_ reference: IndicatorReference, _ moment: Moment) throws(FormulaUnknown) -> Rational {
    let indicator = plan.indicators[reference.indicator]
    let value = try figure(reference, moment)
    guard indicator.kind.accumulates, indicator.span == .yearToDate else { return value }
    let before = stepped(moment.period, in: indicator.calendar)
    guard indicator.calendar.isOneYear(before, moment.period), before < moment.period else { return value }
    return value - (try figure(reference, Moment(area: moment.area, period: before)))
  }

  private mutating func filed(_ reference: IndicatorReference, _ area: Int, _ period: Period) throws(FormulaUnknown)
    -> Rational
  {
    let filed = series(reference, area)
    if filed.bases.count > 1 {
      let name = plan.indicators[reference.indicator].name
      throw FormulaUnknown(
        reason: .basisUnclear,
        message: Phrase(
          zh: "“\(name.zh)”同时报有多个口径（\(filed.bases.joined(separator: "、"))），公式未指明以哪个为准",
          en:
            "`\(name.en)` is filed on several bases (\(filed.bases.joined(separator: ", "))), and the formula names none"
        ))
    }
    guard let observation = Self.find(period, in: filed.figures) else { throw missing(reference, area, period) }
    note(Use(reference: reference, area: area, observation: observation))
    if let number = observation.number { return number }
    let name = plan.indicators[reference.indicator].name
    throw FormulaUnknown(
      reason: .boundUndecided,
      message: Phrase(
        zh: "“\(name.zh)”\(Words.period(period).zh)只报了界限，不能计算",
        en: "only a bound is filed of `\(name.en)` for \(Words.period(period).en): nothing can be computed"))
  }

  private mutating func series(_ reference: IndicatorReference, _ area: Int) -> FiledSeries {
    let key = SeriesKey(reference: reference, area: area)
    if let known = series[key] { return known }
    var figures = book.observations(FigureBook.Key(reference.indicator, area: area))
    if let asOf { figures = figures.filter { $0.isHeld(on: asOf) } }
    var bases: [String] = []
    if let basis = reference.basis {
      figures = figures.filter { $0.basis == basis }
    } else {
      let found = Set(figures.filter { $0.period.end >= plan.start }.map(\.basis))
      if found.count > 1 { bases = found.map { $0 ?? "" }.sorted() }
      if let only = found.first, found.count == 1 { figures = figures.filter { $0.basis == only } }
    }
    let resolved = FiledSeries(figures: figures, bases: bases)
    series[key] = resolved
    return resolved
  }

  /// Figures stand by period, so that halving finds one.
  private static func find(_ period: Period, in figures: [Observation]) -> Observation? {
    var low = 0
    var high = figures.count
    while low < high {
      let middle = (low + high) / 2
      if figures[middle].period < period { low = middle + 1 } else { high = middle }
    }
    return low < figures.count && figures[low].period == period ? figures[low] : nil
  }

  /// Whether the figure of the period at hand is on file and was not refused.
  ///
  /// Before its day an absent one is unknown.
  mutating func isFiled(_ reference: IndicatorReference, _ moment: Moment) throws(FormulaUnknown) -> Bool {
    let indicator = plan.indicators[reference.indicator]
    if indicator.kind.isNumber {
      do throws(FormulaUnknown) {
        _ = try figure(reference, moment)
        return true
      } catch {
        // What is filed as a bound, or on several bases, is filed.
        if error.reason == .boundUndecided || error.reason == .basisUnclear { return true }
      }
    } else if book.holds(reference, area: moment.area, through: moment.period) {
      return true
    }
    let day = indicator.calendar.due(moment.period)
    guard let asOf else {
      noteAbsence(until: day)
      return false
    }
    if day <= asOf { return false }
    throw FormulaUnknown(
      reason: .figureMissing,
      message: Phrase(
        zh: "“\(indicator.name.zh)”\(Words.period(moment.period).zh)的数据\(Words.date(day).zh)到期",
        en: "the figure of `\(indicator.name.en)` for \(Words.period(moment.period).en) falls due on \(day)"))
  }

  private func missing(_ reference: IndicatorReference, _ area: Int, _ period: Period) -> FormulaUnknown {
    let row = MissingFigure(plan.indicators[reference.indicator], areas: [area], period, in: plan).words
    switch book.refused[FigureBook.Key(reference.indicator, area: area)]?[period] {
    case .underived(let unknown): return unknown
    case .conflict:
      return FormulaUnknown(
        reason: .conflict,
        message: Phrase(zh: "\(row.zh)的数值互相矛盾", en: "the figures of \(row.en) are in conflict"))
    case .rejected:
      return FormulaUnknown(
        reason: .figureRejected,
        message: Phrase(zh: "\(row.zh)的数据未通过校验", en: "the figure of \(row.en) was rejected"))
    case nil:
      let reason: Reason = period.end < plan.start ? .baseMissing : .figureMissing
      return FormulaUnknown(
        reason: reason, message: Phrase(zh: "缺少\(row.zh)的数据", en: "the figure of \(row.en) is not in"))
    }
  }

  // MARK: - periods

  func shifted(_ moment: Moment, _ shift: Formula.Node.Shift) throws(FormulaUnknown) -> Moment {
    switch shift {
    case .previous: return Moment(area: moment.area, period: stepped(moment.period, in: calendar))
    case .priorYear: return Moment(area: moment.area, period: moment.period.sameLastYear())
    case .at(let period):
      guard period.end <= moment.period.end else {
        let words = Words.period(period)
        throw FormulaUnknown(
          reason: .figureMissing, message: Phrase(zh: "\(words.zh)尚未到", en: "\(words.en) has not come yet"))
      }
      return Moment(area: moment.area, period: period)
    }
  }

  /// The period before; a January that is filed with its February is passed over.
  private func stepped(_ period: Period, in calendar: ReportingCalendar) -> Period {
    let before = period.previous
    return calendar.isFiled(before) ? before : before.previous
  }

  /// Over so many periods up to the one at hand; of a month that is filed with the next, that one stands for both.
  mutating func rolling(
    _ fold: Formula.Node.Fold, _ count: Int, _ node: Formula.Node, _ moment: Moment
  ) throws(FormulaUnknown) -> Rational {
    var numbers: [Rational] = []
    var period = moment.period
    for _ in 0..<count {
      if calendar.isFiled(period) { numbers.append(try number(node, Moment(area: moment.area, period: period))) }
      let before = period.previous
      if before >= period { break }
      period = before
    }
    return try Self.folded(fold, numbers)
  }
}

extension Indicator.Kind {
  /// Whether figures are numbers rather than words, days or records with a unit of their own.
  fileprivate var isNumber: Bool {
    switch self {
    case .cumulative, .net, .flow, .level, .rate, .growth: true
    case .state, .date, .record: false
    }
  }
}

extension FigureBook {
  /// Whether some item of an indicator of words, days or records has a figure inside a period.
  fileprivate func holds(_ reference: IndicatorReference, area: Int, through period: Period) -> Bool {
    keys(of: reference.indicator).contains { key in
      key.area == area
        && observations(key).contains { $0.period.end >= period.start && $0.period.end <= period.end }
    }
  }
}
