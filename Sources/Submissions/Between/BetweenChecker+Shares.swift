import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

// A numerator above its denominator, in the shares that the standards speak of.

extension BetweenChecker {
  /// Asked about, and refused where the denominator is a fixed list: nobody can be on it who was not.
  mutating func checkShares() {
    var told: Set<[Int]> = []
    for standard in plan.standards {
      for share in standard.requirement.shares {
        for key in keys[share.part.indicator] ?? [] where key.item == nil {
          check(share, key, from: standard.start, &told)
        }
      }
    }
  }

  private mutating func check(
    _ share: Share, _ key: FigureBook.Key, from start: CalendarDate, _ told: inout Set<[Int]>
  ) {
    guard let part = series(share.part, key.area), let whole = series(share.whole, key.area) else { return }
    let exempt = share.exempt.flatMap { series($0, key.area) }
    let isToDate = !share.isByPeriod && part.indicator.value.kind == .flow && whole.indicator.value.kind != .flow
    let points =
      isToDate ? Accumulation(part, from: start, through: .last).points : Accumulation.Points(each: part.figures)
    // What is too much to date is too much in every later report: the first says it.
    let isLasting = part.indicator.value.kind == .cumulative || isToDate
    var wasAbove = false
    for point in points {
      let period = point.observation.period
      // Before any day nothing is due: of a longer calendar the last figure on file will do.
      guard case .figure(let figure, _) = whole.divisor(for: period, from: start, asOf: .first),
        let number = figure.number
      else { continue }
      let left = number - (exempt?.latest(through: period.end)?.number ?? .zero)
      let isAbove = point.total > left && !left.isNegative
      defer { wasAbove = isAbove }
      guard isAbove, !(isLasting && wasAbove), told.insert([point.observation.row, figure.row]).inserted else {
        continue
      }
      let words = CheckSentences.shareAboveWhole(point.total, left, part.indicator.value, of: whole.indicator.value)
      let code: SubmissionCode = whole.indicator.value.isFixedList ? .partAboveWhole : .overHundred
      if log.report(code, point.observation.row, .value, words, other: figure.row) {
        refused.append((key, point.observation))
      }
    }
  }

  private func series(_ reference: IndicatorReference, _ area: Int) -> Series? {
    try? book.series(reference, area: area, plan: plan, asOf: .last).get()
  }
}

/// A part of a whole, as a standard speaks of it.
private struct Share {
  let part: IndicatorReference
  let whole: IndicatorReference
  let exempt: IndicatorReference?
  /// Whether each period is judged by itself.
  let isByPeriod: Bool
}

extension Requirement {
  fileprivate var shares: [Share] {
    if case .levels(let graded) = self, case .share(let part, let whole) = graded.subject {
      return [Share(part: part, whole: whole, exempt: nil, isByPeriod: true)]
    }
    return quantityTests.compactMap { test in
      guard case .share(let part, let whole) = test.subject else { return nil }
      return Share(
        part: part, whole: whole, exempt: test.exempt, isByPeriod: test.judging != .end || test.running != nil)
    }
  }
}
