import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences
import Submissions

// A sum over areas that lacks a figure of one: of known range, it counts as that interval.

extension Evaluator {
  /// The finding where every value that the missing figures may have meets or misses for good; nil where that is not
  /// so, or where it cannot be told.
  func decided(_ standard: JudgedStandard, over areas: [Int]) -> Finding? {
    guard let index = standard.standard.requirement.summedBound,
      let least = submission.figures.completed(index, over: areas, in: plan, asOf: asOf, .least),
      let most = submission.figures.completed(index, over: areas, in: plan, asOf: asOf, .most), !least.missing.isEmpty
    else { return nil }
    func judged(_ book: FigureBook) -> Finding {
      let summed = book.summed(over: areas, of: [index], in: plan)
      return finding(of: standard, area: FigureBook.summedArea, in: summed)
    }
    var (low, high) = (judged(least.book), judged(most.book))
    // Only what is met or lost for good: a course cannot be told without its latest figure.
    guard low.verdict == high.verdict, low.reason.isFinal, high.reason.isFinal else { return nil }
    let names = least.missing.suffix(3).map { period, areas in
      MissingFigure(plan.indicators[index], areas: areas, period, in: plan).words
    }
    if low.value != high.value {
      let value = low.value.map { $0.unit.amount($0.value) } ?? Phrase(verbatim: "")
      low.valueText = low.value.map { "≥" + $0.unit.number($0.value).zh }
      (low.value, low.plan, low.gap, low.forecast, low.needed, low.best, low.trend) = (
        nil, nil, nil, nil, nil, nil, nil
      )
      low.message = VerdictSentences.atLeastInAll(value, low.reason)
    }
    low.message = low.message + VerdictSentences.absentChangeNothing(names)
    return low
  }
}

extension Requirement {
  /// The indicator of a floor or a ceiling on a sum itself, which a greater addend only raises; nil for anything else.
  fileprivate var summedBound: Indicator.Index? {
    guard case .quantity(let test) = self, case .indicator(let reference) = test.subject, test.exempt == nil else {
      return nil
    }
    switch test.bound.operator {
    case .exactly, .between: return nil
    case .atLeast, .atMost, .moreThan, .lessThan, .about: return reference.indicator
    }
  }
}

extension Reason {
  /// Met or lost whatever comes.
  fileprivate var isFinal: Bool { self == .met || self == .missed || self == .exceeded || self == .periodMissed }
}

extension FigureBook {
  enum Addend {
    case least
    case most
  }

  /// The book with every overdue figure that an area lacks at one end of its range, and which those are, by period; nil
  /// where such a range is not known.
  fileprivate func completed(
    _ index: Indicator.Index, over areas: [Int], in plan: Plan, asOf: CalendarDate, _ addend: Addend
  ) -> (book: FigureBook, missing: [(period: Period, areas: [Int])])? {
    let indicator = plan.indicators[index]
    guard indicator.formula == nil, indicator.bases.count < 2 else { return nil }
    var book = self
    var filed: [Period: Observation] = [:]
    for area in areas {
      for figure in observations(Key(index, area: area)) where filed[figure.period] == nil && figure.number != nil {
        filed[figure.period] = figure
      }
    }
    // Above everything that a sum is held against.
    let reach = (filed.values.compactMap(\.number).map(\.magnitude).reduce(.one, +)) * Rational(1_000_000_000)
    var missing: [(period: Period, areas: [Int])] = []
    for period in filed.keys.sorted() where indicator.calendar.due(period) <= asOf && period.cadence != .day {
      let lacking = areas.filter { area in !observations(Key(index, area: area)).contains { $0.period == period } }
      if lacking.isEmpty { continue }
      for area in lacking {
        let known = observations(Key(index, area: area))
        guard let range = range(of: indicator, period, among: known), let other = filed[period] else { return nil }
        let number = addend == .least ? range.least : range.most ?? reach
        book.change(Key(index, area: area)) { $0.append(other.with(number)) }
      }
      missing.append((period, lacking))
    }
    for area in areas { book.change(Key(index, area: area)) { $0.sort { $0.period < $1.period } } }
    return (book, missing)
  }

  /// What a missing figure may be: a total to date lies between its neighbours of the year.
  private func range(
    of indicator: Indicator, _ period: Period, among known: [Observation]
  ) -> (least: Rational, most: Rational?)? {
    let isTotal = indicator.kind == .cumulative && indicator.span == .yearToDate
    let year = known.filter { indicator.calendar.year(of: $0.period) == indicator.calendar.year(of: period) }
    let before = isTotal ? year.last { $0.period < period }?.number ?? .zero : nil
    let after = isTotal ? year.first { $0.period > period }?.number : nil
    guard let least = before ?? indicator.minimum ?? (indicator.isNeverNegative ? .zero : nil) else { return nil }
    return (least, after ?? indicator.maximum)
  }
}
