import Diagnostics
import Quantities

/// How a count that never falls stood at its deadline, as far as figures of any day tell.
struct Standing {
  /// At least so much, with the latest figure up to the deadline.
  let least: Accumulation.Point?
  /// At most so much, with the first figure from the deadline on that shows it.
  let most: Accumulation.Point?
}

extension CountCase {
  /// Counted since the start, whichever figures are missing; a later total counts less what lay before the start.
  func standing(at deadline: CalendarDate) -> Standing {
    let start = series.indicator.calendar.firstDay(from: start)
    let known = series.ofEveryDay.filter { $0.period.end >= start && $0.number != nil }
    let tally = Tally(series, from: start, through: max(deadline, known.last?.period.end ?? deadline))
    let bounds = tally.amount(from: start, through: deadline)
    let before = known.last { $0.period.end <= deadline }
    let after = known.first { $0.period.end >= deadline }
    return Standing(
      least: before.flatMap { figure in bounds.least.map { Accumulation.Point(observation: figure, total: $0) } },
      most: after.flatMap { figure in bounds.most.map { Accumulation.Point(observation: figure, total: $0) } })
  }

  /// The closing period where a later figure decides without its own.
  func unneeded(_ deciding: Accumulation.Point) -> Period? {
    deciding.observation.period.start > due.closing.end ? due.closing : nil
  }
}

extension Judge {
  /// A figure that is not there and could not change the outcome is named beside it.
  func naming(_ hole: Period?, of series: Series, _ judgement: Judgement) -> Judgement {
    naming(hole.map { [$0] } ?? [], of: series, judgement)
  }

  func naming(_ holes: [Period], of series: Series, _ judgement: Judgement) -> Judgement {
    if holes.isEmpty { return judgement }
    var named = judgement
    let words = Words.periods(holes)
    let isFiled = holes.allSatisfy { series.refused[$0] != nil }
    named.message =
      judgement.message
      + (isFiled
        ? Phrase(
          zh: "；\(words.zh)的数据未采用，不影响结论", en: "; what was filed for \(words.en) is not used, and could not change this")
        : Phrase(zh: "；\(words.zh)的数据未报，不影响结论", en: "; \(words.en) is not in, and could not change this"))
    return named
  }

  /// Periods that leave because they had nothing to measure are named.
  func leaving(_ periods: [Period], _ judgement: Judgement) -> Judgement {
    if periods.isEmpty { return judgement }
    var named = judgement
    let words = Words.periods(periods)
    named.message =
      judgement.message
      + Phrase(zh: "；\(words.zh)无可计量对象，不计", en: "; \(words.en) had nothing to measure and left")
    return named
  }
}

extension Words {
  /// Some periods in a sentence; of many the first three and how many there are.
  static func periods(_ periods: [Period]) -> Phrase {
    let shown = periods.sorted().prefix(3).map(period)
    let more = periods.count > 3
    return Phrase(
      chinese: shown.map(\.zh).joined(separator: "、") + (more ? "等\(periods.count)期" : ""),
      english: shown.map(\.en).joined(separator: ", ") + (more ? " and \(periods.count - 3) more" : ""))
  }
}
